from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from attrib.article import Article
from attrib.errors import EngineError
from attrib.parse.engines import open_parser
from attrib.parse.neural.card import write_checksums
from tests.trees import conllu


def test_the_conllu_engine_reads_a_parse() -> None:
    article = Article("a.conllu", conllu("Ja/INTJ/0/root"))
    parser = open_parser("conllu")
    document = parser.parse(article)
    assert (parser.engine, document.article.text) == ("conllu", "Ja")
    assert parser.parse_tokens(document) is document


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("embeded", "There is no engine 'embeded'. Did you mean 'embedded'? Choose"),
        ("spacy", "There is no engine 'spacy'. Choose"),
        ("stanza:", "There is no engine 'stanza:'. Did you mean 'stanza'?"),
        ("conllu:x", "There is no engine 'conllu:x'"),
        ("", "There is no engine ''"),
        ("stanza", "The Stanza package 'combined' is not on this machine. Run 'attrib model"),
        ("stanza:hdt", "Run 'attrib model download hdt'"),
    ],
)
def test_engines_that_are_not_there(name: str, complaint: str) -> None:
    with pytest.raises(EngineError) as caught:
        open_parser(name)
    assert complaint in str(caught.value)


def test_opening_the_embedded_engine_imports_neither_torch_nor_stanza(tmp_path: Path) -> None:
    write_checksums(tmp_path)
    program = (
        "import sys; from pathlib import Path;"
        "from attrib.parse.neural.embedded import EmbeddedParser;"
        "EmbeddedParser(Path(sys.argv[1])).fingerprint;"
        "sys.exit(bool({'torch', 'stanza', 'numpy'} & set(sys.modules)))"
    )
    command = [sys.executable, "-c", program, str(tmp_path)]
    assert subprocess.run(command, check=False).returncode == 0
