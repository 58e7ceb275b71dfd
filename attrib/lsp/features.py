"""What the server does when the editor tells or asks something."""

from __future__ import annotations

import gc
import logging
from typing import TYPE_CHECKING

from lsprotocol import types

from attrib.lsp.commands import EXPLAIN
from attrib.lsp.server import PAUSE, AttribServer

if TYPE_CHECKING:  # the rules take long to import, and the server answers first
    from attrib.config.file import Configuration


def run(engine: str, *, cached: bool, for_all: Configuration | None = None) -> None:
    """Serve an editor over standard input and output until it ends."""
    gc.disable()  # nothing of what loads is garbage, and looking for it takes a tenth of the time
    # What the protocol's library logs holds the messages, and these hold the texts.
    for name in ("pygls", "asyncio"):
        logging.getLogger(name).addHandler(logging.NullHandler())
        logging.getLogger(name).propagate = False
    server_of(engine, cached=cached, for_all=for_all).start_io()


def server_of(engine: str, *, cached: bool, for_all: Configuration | None = None) -> AttribServer:
    """Return a server that answers what the protocol asks."""
    server = AttribServer(engine, cached=cached, for_all=for_all)
    _follow_texts(server)
    _answer(server)
    _mend(server)
    return server


def _follow_texts(server: AttribServer) -> None:
    @server.feature(types.INITIALIZED)
    async def initialized(_: types.InitializedParams) -> None:
        await server.load()

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    async def opened(params: types.DidOpenTextDocumentParams) -> None:
        document = params.text_document
        server.look(document.uri, version=document.version, on_disk=True)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def changed(params: types.DidChangeTextDocumentParams) -> None:
        document = params.text_document
        server.look(document.uri, version=document.version, pause=PAUSE)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    async def saved(params: types.DidSaveTextDocumentParams) -> None:
        uri = params.text_document.uri
        if uri in server.texts:
            server.look(uri, version=server.texts[uri].version, on_disk=True)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def closed(params: types.DidCloseTextDocumentParams) -> None:
        server.close_text(params.text_document.uri)


def _answer(server: AttribServer) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        answers = await server.answers(params.text_document.uri)
        return answers.hover(params.position, markdown=server.markdown) if answers else None

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS)
    async def lenses(params: types.CodeLensParams) -> list[types.CodeLens]:
        answers = await server.answers(params.text_document.uri)
        return answers.lenses() if answers else []

    @server.command(EXPLAIN)
    async def explain(uri: str, number: int) -> str | None:
        answers = await server.answers(uri)
        told = answers.explained(number) if answers else None
        if told is not None:
            shown = types.ShowMessageParams(types.MessageType.Info, told)
            server.window_show_message(shown)
        return told


def _mend(server: AttribServer) -> None:
    kinds = [types.CodeActionKind.QuickFix, types.CodeActionKind.SourceFixAll]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds))
    async def actions(params: types.CodeActionParams) -> list[types.CodeAction]:
        answers = await server.answers(params.text_document.uri)
        return answers.actions(params.range, params.context.only) if answers else []
