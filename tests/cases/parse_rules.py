"""Parses the cases of rules anew: `python -m tests.cases.parse_rules [CODE…]`.

Rewrites `fixtures/parses/rules/CODE.conllu` with what the embedded model says.
"""

from __future__ import annotations

import sys

from attrib.article import Article
from attrib.parse.conllu import write_document
from attrib.parse.engines import open_parser
from tests.cases.rule_notation import BEFORE, FOLDER, PARSES, read_rule_cases

HEADER = (
    "# The texts of tests/cases/rules, as the embedded model parses them: no gold trees.\n"
    "# Written by python -m tests.cases.parse_rules.\n\n"
)


def main(codes: list[str]) -> None:
    """Parse the cases of these rules, or of all."""
    parser = open_parser()
    PARSES.mkdir(exist_ok=True)
    for code in codes or sorted(path.stem for path in FOLDER.glob("*.txt")):
        blocks = [HEADER]
        for case in read_rule_cases(code):
            texts = {case.name: case.text}
            if case.before:
                texts[f"{case.name}{BEFORE}"] = "\n\n".join(case.before)
            for name, text in texts.items():
                document = parser.parse(Article(name, text))
                blocks.append(f"# newdoc id = {name}\n{write_document(document)}")
        (PARSES / f"{code}.conllu").write_text("".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
