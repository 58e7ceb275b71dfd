"""An editor, as far as the language server sees one: a client over standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.lsp.client import LanguageClient

TIMEOUT = 60


class Editor:
    """An editor with a server; texts are called by the names of their files."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.client = LanguageClient("editor", "1")
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.messages: list[str] = []
        self.refreshes = 0

        @self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        @self.client.feature(types.WINDOW_SHOW_MESSAGE)
        def told(params: types.ShowMessageParams) -> None:
            self.messages.append(params.message)

        @self.client.feature(types.WORKSPACE_CODE_LENS_REFRESH)
        def refreshed(_: None) -> None:
            self.refreshes += 1

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def named(self, name: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(name))

    def open(self, text: str, name: str = "a.md", language: str = "markdown") -> None:
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    def change(self, text: str, version: int, name: str = "a.md") -> None:
        document = types.VersionedTextDocumentIdentifier(version, self.uri(name))
        whole = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [whole]))

    async def findings(self, version: int | None = 1) -> list[types.Diagnostic]:
        """Return the findings in a version of a text, as soon as they are published."""
        while True:
            params = await asyncio.wait_for(self.published.get(), TIMEOUT)
            if params.version == version:
                return [*params.diagnostics]

    async def codes(self, version: int | None = 1) -> list[str]:
        return [str(finding.code) for finding in await self.findings(version)]

    async def actions(
        self, where: types.Range, only: Sequence[str] | None = None, name: str = "a.md"
    ) -> list[types.CodeAction]:
        context = types.CodeActionContext([], only=only)
        params = types.CodeActionParams(self.named(name), where, context)
        found = await self.client.text_document_code_action_async(params)
        return [action for action in found or () if isinstance(action, types.CodeAction)]

    async def hover(self, line: int, column: int, name: str = "a.md") -> str:
        params = types.HoverParams(self.named(name), types.Position(line, column))
        found = await self.client.text_document_hover_async(params)
        if found is None:
            return ""
        assert isinstance(found.contents, types.MarkupContent)
        return found.contents.value

    async def lenses(self, name: str = "a.md") -> list[types.CodeLens]:
        params = types.CodeLensParams(self.named(name))
        return [*(await self.client.text_document_code_lens_async(params) or ())]

    def edited(self, text: str, action: types.CodeAction, name: str = "a.md") -> str:
        """Return the text after an action, as an editor makes the edits of columns in UTF-16."""
        assert action.edit is not None
        assert action.edit.changes is not None
        edits = action.edit.changes[self.uri(name)]
        for edit in sorted(edits, key=lambda e: _key(e.range.start), reverse=True):
            start, end = (_offset(text, place) for place in (edit.range.start, edit.range.end))
            text = text[:start] + edit.new_text + text[end:]
        return text


def _key(place: types.Position) -> tuple[int, int]:
    return place.line, place.character


def _offset(text: str, place: types.Position) -> int:
    lines = text.replace("\r\n", "\n ").split("\n")
    assert "\r\n" not in text or "\n " in "\n ".join(lines)
    before = sum(len(line) + 1 for line in lines[: place.line])
    units = lines[place.line].encode("utf-16-le")[: 2 * place.character]
    return before + len(units.decode("utf-16-le"))


@asynccontextmanager
async def editor(
    folder: Path, *command: str, encodings: Sequence[str] | None = None, refresh: bool = False
) -> AsyncIterator[Editor]:
    """Start a server and shake hands; say goodbye at the end, and see that it ends well."""
    this = Editor(folder)
    await this.client.start_io(sys.executable, *command, cwd=folder)
    hover = types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown])
    lens = types.CodeLensWorkspaceClientCapabilities(refresh_support=refresh)
    general = types.GeneralClientCapabilities(
        position_encodings=[types.PositionEncodingKind(e) for e in encodings] if encodings else None
    )
    able = types.ClientCapabilities(
        workspace=types.WorkspaceClientCapabilities(code_lens=lens),
        text_document=types.TextDocumentClientCapabilities(hover=hover),
        general=general,
    )
    params = types.InitializeParams(able, root_uri=folder.as_uri())
    result = await asyncio.wait_for(this.client.initialize_async(params), TIMEOUT)
    assert result.capabilities.text_document_sync is not None
    this.client.initialized(types.InitializedParams())
    yield this
    await asyncio.wait_for(this.client.shutdown_async(None), TIMEOUT)
    this.client.exit(None)
    process: Any = this.client._server
    assert await asyncio.wait_for(process.wait(), TIMEOUT) == 0
    await this.client.stop()
