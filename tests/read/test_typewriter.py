from __future__ import annotations

import pytest

from tests.read.test_normal import seen


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (",,Wir bauen'', sagte er.", "„Wir bauen“, sagte er."),
        ("''Wir bauen'', sagte er.", "„Wir bauen“, sagte er."),
        ("``Wir bauen'', sagte er.", "„Wir bauen“, sagte er."),
        (',,Wir bauen", sagte er.', '„Wir bauen", sagte er.'),
        ("Er sagte: ,,Ja.'' Sie sagte: ,,Nein.''", "Er sagte: „Ja.“ Sie sagte: „Nein.“"),
        ("'Wir bauen', sagte er.", "‚Wir bauen‘, sagte er."),
        ("Er rief: 'Halt!' Dann ging er.", "Er rief: ‚Halt!‘ Dann ging er."),
        ("'Das mach' ich morgen', sagte er.", "‚Das mach' ich morgen‘, sagte er."),
        ("'Das ist Hans' Haus', sagte er.", "‚Das ist Hans' Haus‘, sagte er."),
        ("'Das hätt' er gern', sagte er.", "‚Das hätt' er gern‘, sagte er."),
        ("'Geht's?', fragte er.", "‚Geht's?‘, fragte er."),
        ("'Nein' rief sie. 'Ja' rief er.", "‚Nein‘ rief sie. ‚Ja‘ rief er."),
        ("Das 'Bad' ist Jans' Lokal.", "Das ‚Bad‘ ist Jans' Lokal."),
        ("Er sagte: \"Das 'Bad' ist zu.\"", 'Er sagte: "Das ‚Bad‘ ist zu."'),
        ("`Wir bauen´, sagte er.", "‚Wir bauen‘, sagte er."),
        ("‚Wir bauen', sagte er.", "‚Wir bauen‘, sagte er."),
        (">>Wir bauen<<, sagte er.", "»Wir bauen«, sagte er."),
        ("<<Wir bauen>>, sagte er.", "«Wir bauen», sagte er."),
        ("« Wir bauen », sagte er.", "«Wir bauen», sagte er."),
        ("«\u202fWir bauen\u202f», sagte er.", "«Wir bauen», sagte er."),
        ("» Ja «, sagte er. » Nein «, sagte sie.", "»Ja«, sagte er. »Nein«, sagte sie."),
        ("‹\u00a0Wir bauen\u00a0›, sagte er.", "‹Wir bauen›, sagte er."),
        ("'Eins.\n\n'Zwei', sagte er.", "‚Eins.\n\n‚Zwei‘, sagte er."),
    ],
)
def test_typed_marks_are_those_of_print(text: str, shown: str) -> None:
    assert seen(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Er ist 5'3'' groß, sie 5' 10''.",
        "Ein Bildschirm von 19'' und einer von 26''.",
        "Hans' Auto und Jens' Haus.",
        "Das war's, sagt's und schweigt.",
        "'s ist vorbei, sagte er, und so 'n Mist.",
        "Seit '68 und in den '90ern.",
        "Rock 'n' Roll.",
        "Die L'Aquila und O'Hara.",
        "Ja,, aber nein.",
        "Start » Politik » Inland",
        "» Eins\n» Zwei",
        "Nord « Süd",
        "a >> 1, b << 2",
        ">> Er schrieb\n>> viel",
        "`ls`",
        "''",
        ",, '' ,,",
    ],
)
def test_what_is_no_pair_of_marks_stays(text: str) -> None:
    assert seen(text) == text
