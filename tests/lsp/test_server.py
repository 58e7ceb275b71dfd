"""A real client drives the real server over standard input and output; parses are given."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

pytest.importorskip("pygls", reason="the extra lsp is not installed")

from lsprotocol import types

from .editor import Editor, editor
from .given_server import SAID

NESTED = "„Er hat „Halt“ gerufen“, sagte Tann."
OPEN = "„Wir bauen, sagte Tann."
SERVER = ("-m", "tests.lsp.given_server")
ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()  # so that no configuration above is found
    (tmp_path / "attrib.toml").write_text('[check]\nselect = ["A0", "A3", "A7"]\n', "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("ATTRIB_CACHE_DIR", str(tmp_path / "parses"))


def drive(
    folder: Path,
    script: Callable[[Editor], Awaitable[None]],
    encodings: tuple[str, ...] | None = None,
    *,
    refresh: bool = False,
) -> None:
    async def main() -> None:
        async with editor(folder, *SERVER, encodings=encodings, refresh=refresh) as this:
            await script(this)

    asyncio.run(main())


def place(finding: types.Diagnostic) -> tuple[int, int, int, int]:
    start, end = finding.range.start, finding.range.end
    return start.line, start.character, end.line, end.character


def test_findings_come_as_one_types(tmp_path: Path) -> None:
    async def script(this: Editor) -> None:
        this.open(OPEN)
        (finding,) = await this.findings()
        assert (finding.code, finding.source) == ("A301", "attrib")
        assert finding.severity is types.DiagnosticSeverity.Error
        assert "\n" in finding.message
        this.change(OPEN + " x", 2)
        this.change(NESTED, 3)
        assert await this.codes(3) == ["A303"]
        this.change("Es regnet.", 4)
        assert await this.codes(4) == []
        this.client.text_document_did_close(types.DidCloseTextDocumentParams(this.named("a.md")))
        assert await this.codes(None) == []

    drive(tmp_path, script)


@pytest.mark.parametrize(
    ("encodings", "columns"),
    [
        (None, (13, 19)),
        (("utf-16",), (13, 19)),
        (("utf-32", "utf-16"), (12, 18)),
        (("utf-8", "utf-16"), (19, 29)),
    ],
)
def test_columns_are_those_that_were_agreed(
    tmp_path: Path, encodings: tuple[str, ...] | None, columns: tuple[int, int]
) -> None:
    async def script(this: Editor) -> None:
        this.open(f"Es regnet.\n\n😀 — {NESTED}")
        (finding,) = await this.findings()
        assert place(finding) == (2, columns[0], 2, columns[1])

    drive(tmp_path, script, encodings)


def test_a_quick_fix_mends_the_place_behind_an_emoji(tmp_path: Path) -> None:
    text = f"😀😀 {NESTED}\n😀 »Nein«, rief Holm. „Ja“, sagte Tann. „Doch“, sagte Tann.\n"

    async def script(this: Editor) -> None:
        this.open(text)
        nested, mixed = await this.findings()
        (fix,) = [a for a in await this.actions(nested.range) if a.title.startswith("A303:")]
        assert fix.is_preferred
        assert [*(fix.diagnostics or ())] == [nested]
        assert this.edited(text, fix) == text.replace("„Halt“", "‚Halt‘")
        (whole,) = await this.actions(mixed.range, [types.CodeActionKind.Source])
        assert whole.kind == types.CodeActionKind.SourceFixAll
        mended = this.edited(text, whole)
        this.change(mended, 2)
        assert await this.codes(2) == []
        assert mended.count("😀") == 3

    drive(tmp_path, script)


def test_a_finding_is_ignored_by_a_comment(tmp_path: Path) -> None:
    text = f"😀 {OPEN}\n\nEs regnet.\n\n{NESTED}"

    async def script(this: Editor) -> None:
        this.open(text)
        unclosed, _ = await this.findings()
        here, everywhere = [
            a for a in await this.actions(unclosed.range) if "nicht mehr" in a.title
        ]
        assert here.title == "A301 hier nicht mehr melden"
        silenced = this.edited(text, here)
        assert silenced == f"😀 {OPEN} <!-- attrib: ignore[A301] -->\n\nEs regnet.\n\n{NESTED}"
        this.change(silenced, 2)
        assert await this.codes(2) == ["A303"]
        this.change(this.edited(text, everywhere), 3)
        assert await this.codes(3) == ["A303"]

    drive(tmp_path, script)


def test_a_comment_that_silences_nothing_is_not_silenced_itself(tmp_path: Path) -> None:
    async def script(this: Editor) -> None:
        this.open("Es regnet. <!-- attrib: ignore[A301] -->")
        (idle,) = await this.findings()
        assert idle.code == "A001"
        assert await this.actions(idle.range) == []

    drive(tmp_path, script)


def test_speakers_stand_above_claims_and_hover_explains(tmp_path: Path) -> None:
    async def script(this: Editor) -> None:
        this.open(f"Es regnet.\n\nJa 😀. {SAID}")
        assert await this.codes() == []
        (lens,) = await this.lenses()
        assert lens.command is not None
        assert lens.command.title == "Olaf Tann · direkt"
        assert (lens.range.start.line, lens.range.start.character) == (2, 7)
        told = await this.hover(2, 20)
        assert "a.md, Zeile 3: Aussage 1 von 1" in told
        assert "Warum diese Aussage" in told
        assert await this.hover(0, 5) == ""
        params = types.ExecuteCommandParams(lens.command.command, lens.command.arguments)
        shown = await this.client.workspace_execute_command_async(params)
        assert isinstance(shown, str)
        assert shown in told
        assert this.messages == [shown]
        assert this.refreshes == 1

    drive(tmp_path, script, refresh=True)


def test_hover_on_a_finding_tells_the_rule(tmp_path: Path) -> None:
    async def script(this: Editor) -> None:
        this.open(OPEN)
        told = await this.hover(0, 0)
        assert told.startswith("**A301 unbalanced-quotation-marks (Fehler)**\n\n")
        assert "Quelle: " in told

    drive(tmp_path, script)


def test_each_text_goes_by_its_nearest_configuration(tmp_path: Path) -> None:
    (tmp_path / "sport").mkdir()
    configuration = tmp_path / "sport" / "attrib.toml"
    configuration.write_text('language = "en"\n[check]\nselect = ["A302"]\n', "utf-8")

    async def script(this: Editor) -> None:
        this.open(NESTED, "a.md")
        assert await this.codes() == ["A303"]
        this.open(NESTED, "sport/b.md")
        assert await this.codes() == []
        configuration.write_text('[check]\nslect = ["A3"]\n', "utf-8")
        this.change(NESTED + " ", 2, "sport/b.md")
        assert await this.codes(2) == []
        assert "sport/attrib.toml, line 2: There is no key 'slect'" in this.messages[0]
        configuration.write_text('[check]\nexclude = ["*.md"]\n', "utf-8")
        this.change(NESTED, 3, "sport/b.md")
        assert await this.codes(3) == []
        configuration.write_text('language = "en"\n', "utf-8")
        this.change(OPEN, 4, "sport/b.md")
        findings = await this.findings(4)
        assert "has no" in findings[0].message or "without" in findings[0].message

    drive(tmp_path, script)


def test_notices_stand_in_the_first_line(tmp_path: Path) -> None:
    english = "The minister said that the bridge would be closed until the end of the year. " * 5

    async def script(this: Editor) -> None:
        this.open(english, "a.txt", "plaintext")
        (notice, *_) = await this.findings()
        assert notice.code == "language"
        assert notice.severity is types.DiagnosticSeverity.Information

    drive(tmp_path, script)


def test_a_fault_is_told_without_the_text_and_the_server_lives_on(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    async def script(this: Editor) -> None:
        this.open("Ein Geheimnis.")
        assert await this.codes() == []
        this.change(NESTED, 2)
        assert await this.codes(2) == ["A303"]
        assert len(this.messages) == 1
        assert "Geheimnis" not in this.messages[0]
        this.client.protocol.notify("textDocument/didChange", {"text": "Ein Geheimnis."})
        this.client.protocol.notify("weg/gibtsnicht", {"text": "Ein Geheimnis."})
        this.open("Halb \ud83d Geheimnis.", "b.md")

    drive(tmp_path, script)
    out, err = capfd.readouterr()
    assert "Geheimnis" not in out + err


@pytest.mark.model
@pytest.mark.skipif(
    not (ROOT / "attrib/models/de/checksums.json").exists(), reason="the model is not built yet"
)
def test_the_real_model_reads_a_draft_and_what_changes_in_it(tmp_path: Path) -> None:
    draft = (
        "Bürgermeisterin Eva Lorenz sagte, die Brücke sei marode. Sie müsse gesperrt werden.\n\n"
        "Der Umbau koste zwölf Millionen Euro, sagte Kämmerer Udo Kamm. 😀\n"
    )
    (tmp_path / "attrib.toml").write_text('[check]\nprofile = "streng"\n', "utf-8")

    async def script(this: Editor) -> None:
        this.open(draft)
        assert await this.codes() == []
        speakers = [lens.command.title for lens in await this.lenses() if lens.command]
        assert speakers == [
            "Eva Lorenz · indirekt",
            "Eva Lorenz · indirekt, fortgesetzt",
            "Udo Kamm · indirekt",
        ]
        this.change(draft.replace("koste", "kostet"), 2)
        (finding,) = await this.findings(2)
        assert (finding.code, place(finding)) == ("A206", (2, 10, 2, 16))
        (fix,) = [a for a in await this.actions(finding.range) if a.title.startswith("A206:")]
        assert this.edited(draft.replace("koste", "kostet"), fix) == draft
        assert "Kämmerer" in await this.hover(2, 12)

    async def main() -> None:
        async with editor(tmp_path, "-m", "attrib", "lsp", "--stdio") as this:
            await script(this)

    asyncio.run(main())
    assert len([*(tmp_path / "parses").iterdir()]) == 1  # what was typed in between is not kept


def test_without_its_library_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from attrib.cli.app import run

    for name in [m for m in sys.modules if m.startswith(("pygls", "attrib.lsp"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    monkeypatch.setitem(sys.modules, "lsprotocol", None)
    assert run(["lsp"]) == 2
    assert capsys.readouterr().err == (
        "attrib: Der Sprachserver braucht eine Bibliothek, die fehlt. "
        "Rufen Sie auf: pip install 'attrib[lsp]'\n"
    )
