"""Commands that write files, each as it is killed, starved of disk, and run twice at once."""

from __future__ import annotations

import json
from pathlib import Path

from tests.corpus.generated import rows
from tests.hostile.killing import ROOT, Scenario

RULES = ROOT / "fixtures" / "parses" / "rules"
PARSED = {f"{name}.conllu": (RULES / f"{name}.conllu").read_bytes() for name in ("A202", "A205")}
DRAFT = """\
# Wehr

„Er hat „Halt“ gerufen“, sagte Olaf Tann. Das Geheimwort Quittenbrot sei bekannt.

Zwei Brücken seien gesperrt, teilte die Polizei mit.
""".encode()
"""A draft with a mend, and a word that no message may quote."""

OLD = b"alt\n"
_ENGINE = ("--engine", "conllu")
_BASELINE = json.dumps({"version": 1, "findings": []}).encode()
FIX = ("check", "draft.md", "--fix", "-o", "findings.txt", "--also", "json=findings.json")


def parsed_scenarios(articles: int = 40) -> list[Scenario]:
    """Return commands on parsed files; `articles` are those of the corpus."""
    lines = "".join(json.dumps(row) + "\n" for row in rows(articles, broken=9)).encode()
    return [
        Scenario(
            "claims -o",
            ("claims", *_ENGINE, *PARSED, "-o", "out.json"),
            {**PARSED, "out.json": OLD},
        ),
        Scenario(
            "check --also",
            ("check", *_ENGINE, *PARSED, "--also", "sarif=out.sarif", "--also", "junit=out.xml"),
            {**PARSED, "out.xml": OLD},
        ),
        Scenario(
            "check --write-baseline",
            ("check", *_ENGINE, *PARSED, "--baseline", "base.json", "--write-baseline"),
            {**PARSED, "base.json": _BASELINE},
        ),
        Scenario(
            "corpus",
            ("corpus", *_ENGINE, "in.jsonl", "--quiet", "--name-column", "id", "-o", "out.jsonl"),
            {"in.jsonl": lines, "out.jsonl": OLD},
        ),
    ]


def fixing(cache: Path | None) -> Scenario:
    """Return the mending of a draft; with parses that are kept, no model is loaded."""
    return Scenario("check --fix", FIX, {"draft.md": DRAFT, "findings.json": OLD}, cache)


def telling(program: Path = ROOT) -> Scenario:
    """Return the claims of a draft, by the embedded model and without kept parses."""
    arguments = ("claims", "draft.md", "-o", "out.json")
    return Scenario("claims", arguments, {"draft.md": DRAFT, "out.json": OLD}, None, program)
