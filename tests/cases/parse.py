"""Parses the texts of the cases anew: `python -m tests.cases.parse`.

Rewrites `fixtures/parses/claims.conllu` with what the embedded model says; names of cases
narrow it to these. New cases come at the end. A tree that was put right by hand keeps its
`# corrected by hand` until its own case is named.
"""

from __future__ import annotations

import sys

from attrib.article import Article
from attrib.parse.conllu import read_document, write_document
from attrib.parse.engines import open_parser
from attrib.records import Document
from tests.cases.notation import PARSES, Case, read_cases, read_parses

HEADER = (
    "# The texts of tests/cases/claims, as the embedded model parses them: no gold trees.\n"
    "# Written by python -m tests.cases.parse; what was put right by hand says so.\n\n"
)
BY_HAND = "# corrected by hand"


def main(names: list[str]) -> None:
    """Parse the cases of these names, or all of them."""
    parser = open_parser()
    stored = read_parses() if PARSES.exists() else {}
    written: list[str] = [HEADER]
    cases = {case.name: case for case in read_cases()}
    for case in (cases[name] for name in dict.fromkeys([*stored, *cases]) if name in cases):
        old = stored.get(case.name)
        keep = old is not None and case.name not in names and (names or _by_hand(old))
        if old is None or not keep or old.article.text != case.text:
            old = parser.parse(Article(case.name, case.text))
        written.append(f"# newdoc id = {case.name}\n{_checked(case, old)}")
    PARSES.write_text("".join(written), encoding="utf-8")


def _by_hand(document: Document) -> bool:
    return any(c.startswith(BY_HAND) for s in document.sentences for c in s.comments)


def _checked(case: Case, document: Document) -> str:
    block = write_document(document)
    if read_document(block).article.text != case.text:
        raise ValueError(f"{case.source}: the parse of '{case.name}' has another text")
    return block


if __name__ == "__main__":
    main(sys.argv[1:])
