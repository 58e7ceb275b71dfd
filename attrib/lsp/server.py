"""Talks to the editor. The protocol runs in one thread; texts are looked at in another."""

from __future__ import annotations

import asyncio
import gc
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from attrib.errors import AttribError, UnforeseenError
from attrib.lsp.positions import UNITS, Unit, utf16
from attrib.version import __version__

if TYPE_CHECKING:  # the rules take long to import, and the server answers first
    from attrib.article import Article
    from attrib.config.file import Configuration
    from attrib.lsp.answers import Answers
    from attrib.lsp.desk import Desk, Looked
    from attrib.lsp.parsing import LiveParser
    from attrib.lsp.sheet import Sheet

NAME: Final = "attrib"
PAUSE: Final = 0.1
"""Seconds without a change after which a text is looked at."""
IDLE: Final = 1.0
"""Seconds after the start in which a text may be opened before the model loads."""


@dataclass(slots=True)
class Text:
    """An open text: what the editor has last told of it, and what was last seen in it."""

    version: int
    task: asyncio.Task[None] | None = None
    answers: Answers | None = None


class AttribServer(LanguageServer):
    """The server, with the texts that are open.

    Args:
        engine: the parser.
        cached: whether parses are kept on disk.
        for_all: the configuration of all texts; without it, each goes by the one nearest to it.
    """

    def __init__(self, engine: str, *, cached: bool, for_all: Configuration | None = None) -> None:
        super().__init__(NAME, __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
        self.texts: dict[str, Text] = {}
        self._engine = engine
        self._cached = cached
        self._for_all = for_all
        self._desk: Desk | None = None
        self._looking = ThreadPoolExecutor(1, "looking")
        self._loading = ThreadPoolExecutor(1, "loading")
        self._parser: Future[LiveParser] = self._loading.submit(self._open_parser)
        self._told: set[str] = set()

    def report_server_error(self, error: Exception, source: Any) -> None:  # noqa: ANN401, ARG002  pygls
        """Tell the user that something went wrong, and nothing that may quote a text."""
        self.tell(UnforeseenError.of(error))

    def tell(self, error: AttribError) -> None:
        """Show an error, each once."""
        if str(error) not in self._told:
            self._told.add(str(error))
            shown = types.ShowMessageParams(types.MessageType.Error, f"attrib: {error}")
            self.window_show_message(shown)

    @property
    def unit(self) -> Unit:
        """What columns count."""
        agreed = self.workspace.position_encoding
        return UNITS.get(str(getattr(agreed, "value", agreed)), utf16)

    @property
    def markdown(self) -> bool:
        """Whether the editor shows Markdown where it explains something."""
        documents = self.client_capabilities.text_document
        hover = documents.hover if documents is not None else None
        return types.MarkupKind.Markdown in (hover.content_format or () if hover else ())

    async def load(self) -> None:
        """Load rules and model in the background.

        The model waits for a moment: a text that is opened first may be known from the cache.
        """
        self._looking.submit(self._open_desk)
        await asyncio.sleep(IDLE)
        self._loading.submit(self._load_model)

    def look(self, uri: str, *, version: int, on_disk: bool = False, pause: float = 0.0) -> None:
        """Look at a text soon; what was to be looked at before is dropped.

        `on_disk` tells that it is as it was opened or saved: the parses of states in between are
        not kept.
        """
        if not self.texts:
            self._loading.submit(self._load_model, self._sheet(uri))
        text = self.texts.setdefault(uri, Text(version))
        text.version = version
        if text.task is not None:
            text.task.cancel()
        text.task = asyncio.ensure_future(self._look(uri, version, on_disk=on_disk, pause=pause))

    def close_text(self, uri: str) -> None:
        """Forget a text, and take its findings away."""
        text = self.texts.pop(uri, None)
        if text is not None and text.task is not None:
            text.task.cancel()
        self._publish(uri, None, [])

    async def answers(self, uri: str) -> Answers | None:
        """Return what was seen in a text, as soon as its last state has been looked at."""
        text = self.texts.get(uri)
        while text is not None and text.task is not None and not text.task.done():
            await asyncio.wait([text.task])
        return text.answers if text is not None else None

    async def _look(self, uri: str, version: int, *, on_disk: bool, pause: float) -> None:
        await asyncio.sleep(pause)
        sheet = self._sheet(uri)
        looked = await asyncio.get_running_loop().run_in_executor(
            self._looking, self._looked, sheet
        )
        text = self.texts.get(uri)
        if text is None or text.version != version:
            return
        if isinstance(looked, AttribError):
            self.tell(looked)
            looked = None
        text.answers = self._answers(uri, looked) if looked is not None else None
        self._publish(uri, version, text.answers.diagnostics() if text.answers else [])
        self._refresh_lenses()
        if on_disk and looked is not None:
            self._looking.submit(self._learned, looked.analysis.article.as_read())

    def _sheet(self, uri: str) -> Sheet:
        from attrib.lsp.sheet import Sheet  # noqa: PLC0415  the server answers first

        document = self.workspace.get_text_document(uri)
        path = to_fs_path(uri) if uri.startswith("file:") else None
        where = Path(path) if path is not None else None
        return Sheet(where, document.language_id or "", document.source)

    def _answers(self, uri: str, looked: Looked) -> Answers:
        from attrib.lsp.answers import Answers  # noqa: PLC0415  the same

        return Answers(uri, looked, self.unit)

    def _looked(self, sheet: Sheet) -> Looked | AttribError | None:
        try:
            return self._open_desk().look(sheet)
        except AttribError as error:
            return error
        except Exception as error:  # noqa: BLE001  the last resort: the server lives on
            return UnforeseenError.of(error, sheet.name)

    def _learned(self, article: Article) -> None:
        """Let the model read a text that may have come from the cache, so that edits go fast."""
        with suppress(Exception):  # whatever it is, it is told when a text is looked at
            self._open_desk().learn(article)

    def _open_parser(self) -> LiveParser:
        from attrib.lsp.parsing import live_parser  # noqa: PLC0415  the server answers first

        return live_parser(self._engine, cached=self._cached)

    def _load_model(self, first: Sheet | None = None) -> None:
        """Load the model, unless the text that is opened first does without."""
        from attrib.lsp.sheet import article_of_sheet  # noqa: PLC0415  the same

        with suppress(Exception):  # whatever it is, it is told when a text is looked at
            article = article_of_sheet(first).as_read() if first is not None else None
            self._parser.result().load(article)
        if first is None:
            self._looking.submit(_keep_what_is_loaded)

    def _open_desk(self) -> Desk:
        if self._desk is None:
            from attrib.lsp.desk import Desk  # noqa: PLC0415  the server answers first

            self._desk = Desk(self._parser.result(), self._for_all)
        return self._desk

    def _open_parser_now(self) -> LiveParser:
        return self._parser.result()

    def _publish(self, uri: str, version: int | None, diagnostics: list[types.Diagnostic]) -> None:
        told = types.PublishDiagnosticsParams(uri, diagnostics, version)
        self.text_document_publish_diagnostics(told)

    def _refresh_lenses(self) -> None:
        workspace = self.client_capabilities.workspace
        lens = workspace.code_lens if workspace is not None else None
        if lens is not None and lens.refresh_support:
            self.workspace_code_lens_refresh(None)


def _keep_what_is_loaded() -> None:
    """Look for garbage from now on, what was loaded aside; see `attrib.lsp.features.run`."""
    gc.freeze()
    gc.enable()
