from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.errors import ConlluError
from attrib.parse.conllu import LONGEST_SENTENCE, read_document, write_document

GOOD = """\
# newpar
# sent_id = 1
# text = Im Rathaus („alt“) sei es kalt.
1-2\tIm\t_\t_\t_\t_\t_\t_\t_\t_
1\tIn\tin\tADP\tAPPR\t_\t3\tcase\t_\t_
2\tdem\tder\tDET\tART\tCase=Dat|Definite=Def\t3\tdet\t_\t_
3\tRathaus\tRathaus\tNOUN\tNN\tCase=Dat\t10\tobl\t_\t_
4\t(\t(\tPUNCT\t$(\t_\t6\tpunct\t_\tSpaceAfter=No
5\t„\t„\tPUNCT\t$(\t_\t6\tpunct\t_\tSpaceAfter=No
6\talt\talt\tADJ\tADJD\t_\t3\tparataxis\t_\tSpaceAfter=No
7\t“\t“\tPUNCT\t$(\t_\t6\tpunct\t_\tSpaceAfter=No
8\t)\t)\tPUNCT\t$(\t_\t6\tpunct\t_\t_
9\tsei\tsein\tAUX\tVAFIN\tMood=Sub|Number=Sing\t10\tcop\t_\t_
10\tes\tes\tPRON\tPPER\t_\t0\troot\t_\t_
11\tkalt\tkalt\tADJ\tADJD\t_\t10\tdep\t_\tSpaceAfter=No
12\t.\t.\tPUNCT\t$.\t_\t10\tpunct\t_\tSpaceAfter=No|Keep=Me

# sent_id = 2
1\tJa\t_\t_\t_\t_\t_\t_\t_\t_
2\t2 000\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No

"""


NO_NUMBER = "line 1 has no valid number in column 1"
NO_HEAD = "line 1 has no valid head in column 7"


def row(number: str, form: str = "Wort", feats: str = "_", head: str = "_") -> str:
    return "\t".join([number, form, "_", "_", "_", feats, head, "_", "_", "_"])


def test_an_endless_sentence_is_refused() -> None:
    rows = [row(str(number)) for number in range(1, LONGEST_SENTENCE + 2)]
    assert len(read_document("\n".join(rows[:-1])).sentences[0].words) == LONGEST_SENTENCE
    with pytest.raises(ConlluError, match="a has a sentence of over 1,000 words: line 1001"):
        read_document("\n".join(rows), "a")


def test_reading_and_writing_changes_no_byte() -> None:
    assert write_document(read_document(GOOD)) == GOOD


def test_a_file_without_comments_gets_none() -> None:
    source = row("1") + "\n\n"
    assert write_document(read_document(source)) == source


def test_crlf_byte_order_mark_and_missing_last_blank_line_are_read() -> None:
    document = read_document("\ufeff" + GOOD.rstrip("\n").replace("\n", "\r\n"))
    assert write_document(document) == GOOD


def test_spans_are_true_and_contracted_words_share_their_tokens() -> None:
    document = read_document(GOOD)
    text = document.article.text
    first, second = document.sentences
    assert first.span.of(text) == "Im Rathaus („alt“) sei es kalt."
    assert [word.span.of(text) for word in first.words[:3]] == ["Im", "Im", "Rathaus"]
    assert first.contractions[0].span.of(text) == "Im"
    assert [word.span.of(text) for word in second.words] == ["Ja", "2 000"]


def test_a_text_comment_that_lies_is_not_believed() -> None:
    document = read_document("# text = ganz anders\n" + row("1", "Wort") + "\n\n")
    assert document.article.text == "Wort"


def test_empty_nodes_are_passed_over() -> None:
    assert (
        len(read_document(row("1") + "\n" + row("1.1") + "\n" + row("2")).sentences[0].words) == 2
    )


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ("Das ist ein Satz.", "line 1 has 1 columns"),
        (row("2"), "line 1 has number 2 where 1 is due"),
        (row("0"), NO_NUMBER),
        (row("1-x"), NO_NUMBER),
        (row("9" * 5000), NO_NUMBER),
        (row("²"), NO_NUMBER),
        (row("1", form=""), "an empty form"),
        (row("1", head="-1"), NO_HEAD),
        (row("1", head="9" * 5000), NO_HEAD),
        (row("1", head="2"), "head 2 is missing"),
        (row("1", feats="Case"), "a feature without '='"),
        (row("1-2") + "\n" + row("1"), "a bad range 1-2"),
        (row("1-1") + "\n" + row("1"), "a bad range 1-1"),
        (
            row("1-2") + "\n" + row("1") + "\n" + row("2-3") + "\n" + row("2") + "\n" + row("3"),
            "2-3",
        ),
        (row("1") + "\n" + row("x.1"), "line 2 has no valid number"),
    ],
)
def test_bad_lines_are_named(source: str, complaint: str) -> None:
    with pytest.raises(ConlluError, match="no valid CoNLL-U") as caught:
        read_document(source, "bad.conllu")
    assert complaint in str(caught.value)
    assert "Satz" not in str(caught.value)


@pytest.mark.parametrize("column", [0, 5, 6])
def test_no_message_quotes_a_column(column: int) -> None:
    columns = row("1").split("\t")
    columns[column] = "Geheimwort"
    with pytest.raises(ConlluError) as caught:
        read_document("\t".join(columns))
    assert "Geheimwort" not in str(caught.value)


FIELDS = st.text(st.sampled_from("aß1. -_=|\u00a0\u2028"), min_size=1, max_size=4)


@given(st.lists(st.lists(FIELDS, min_size=9, max_size=11).map("\t".join), max_size=5))
def test_any_lines_are_read_or_refused(lines: list[str]) -> None:
    try:
        document = read_document("\n".join(lines))
    except ConlluError:
        return
    for sentence in document.sentences:
        for word in sentence.words:
            assert word.span.of(document.article.text) == word.form


FORMS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1, max_size=6
).filter(lambda form: not form.isspace())


@given(
    st.lists(
        st.tuples(FORMS, FORMS, st.sampled_from(["_", "SpaceAfter=No"])), min_size=1, max_size=8
    )
)
def test_what_was_written_is_read_back(words: list[tuple[str, str, str]]) -> None:
    rows = [
        f"{number}\t{form}\t{lemma}\tX\t_\t_\t{number - 1}\tdep\t_\t{misc}"
        for number, (form, lemma, misc) in enumerate(words, start=1)
    ]
    source = "\n".join(rows) + "\n\n"
    document = read_document(source)
    assert write_document(document) == source
    assert [w.span.of(document.article.text) for w in document.sentences[0].words] == [
        form for form, _, _ in words
    ]
