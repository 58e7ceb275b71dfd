"""HTML: one page without anything from elsewhere, to print or to send."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from attrib.article import Article
from attrib.report.labels import heading_of_speakers
from attrib.report.sanitise import one_line
from attrib.report.verification import labels
from attrib.report.verification.labels import callouts, place, speaker, summary
from attrib.verification.differences import numbers
from attrib.verification.records import Candidate, Edit, EditKind, Passage, Verification, Verified
from attrib.wording import Language, Wording

_STYLE: Final = """
body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem}
body{color:#1a1a1a;background:#fff}
table{border-collapse:collapse;width:100%;margin:1rem 0 2rem}
th,td{text-align:left;vertical-align:top;padding:.5rem .75rem;border-top:1px solid #ccc}
td:first-child{text-align:right;color:#595959}
.verdict{font-weight:600;white-space:nowrap}
.exact{color:#1b6e2c}.trimmed{color:#0b6170}.ambiguous{color:#7a5200}
.altered,.callout{color:#b00020}.not-found{color:#8a4b00}.other-speaker{color:#7b1fa2}
.callout{font-weight:600;margin:0}
del{background:#fde0e0;color:#8c0018}ins{background:#dcf5e0;color:#14532d}
.left-out,.source{color:#595959}.inserted{color:#1a4d9c}
.source{font-size:.875rem;margin:.25rem 0 0}
blockquote{margin:.25rem 0 0;padding-left:.75rem;border-left:3px solid #ccc}
mark{background:#fff3bf;color:inherit}
@media (prefers-color-scheme:dark){body{color:#eee;background:#181818}
th,td,blockquote{border-color:#555}
td:first-child,.left-out,.source{color:#b0b0b0}.exact{color:#7dd68f}.trimmed{color:#6fd0e0}
.ambiguous{color:#e0b050}
.altered,.callout{color:#ff8a95}.not-found{color:#ffb870}.other-speaker{color:#d9a0f0}
.inserted{color:#9cc0ff}
del{background:#5a1a20;color:#ffd9dc}ins{background:#17452a;color:#d4f7dd}mark{background:#5c4d00}}
"""


def verification_html(verified: Verified, language: Language) -> str:
    """Return the comparison as a page."""
    return "\n".join(_page(verified, language)) + "\n"


def _page(verified: Verified, language: Language) -> Iterator[str]:
    name = _text(verified.analysis.article.name)
    yield f'<!DOCTYPE html>\n<html lang="{language.value}">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>attrib verify: {name}</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    yield f"<h1>{name}</h1>\n<p>{_text(summary(verified, language))}</p>"
    yield f"<p class='source'>{_text(', '.join(verified.sources))}</p>"
    if verified.quotes:
        who = heading_of_speakers(quote.claim for quote in verified.quotes)
        yield _head(language, labels.LINE, who, labels.VERDICT, labels.QUOTE)
        yield from (_quote(quote, verified.analysis.article, language) for quote in verified.quotes)
        yield "</tbody>\n</table>"
    if verified.indirect:
        yield f"<h2>{_text(labels.INDIRECT.into(language))}</h2>"
        who = heading_of_speakers(found.claim for found in verified.indirect)
        yield _head(language, labels.LINE, who, labels.CLAIM, labels.CANDIDATES)
        yield from _indirect(verified, language)
        yield "</tbody>\n</table>"
    yield "</body>\n</html>"


def _head(language: Language, *headings: Wording) -> str:
    cells = "".join(f'<th scope="col">{_text(h.into(language))}</th>' for h in headings)
    return f"<table>\n<thead><tr>{cells}</tr></thead>\n<tbody>"


def _quote(quote: Verification, article: Article, language: Language) -> str:
    verdict = _text(labels.VERDICTS[quote.verdict].into(language))
    told = "".join(f'<p class="callout">{_text(c)}</p>' for c in callouts(quote, language))
    diff = " ".join(map(_edit, quote.edits)) or _text(quote.text)
    return (
        f"<tr><td>{article.line_column(quote.quote[0].start)[0]}</td>"
        f"<td>{_text(speaker(quote, language))}</td>"
        f'<td class="verdict {quote.verdict.value}">{verdict}</td>'
        f"<td>{told}<div>{diff}</div>{''.join(map(_passage, quote.passages))}</td></tr>"
    )


def _indirect(verified: Verified, language: Language) -> Iterator[str]:
    article = verified.analysis.article
    for found in verified.indirect:
        named = found.claim.speaker
        who = named.name if named is not None else labels.NO_SPEAKER.into(language)
        claim = " … ".join(map(article.shown, found.claim.content))
        told = "".join(_candidate(candidate, language) for candidate in found.candidates)
        none = f'<span class="left-out">{_text(labels.NO_CANDIDATE.into(language))}</span>'
        yield (
            f"<tr><td>{article.line_column(found.claim.span.start)[0]}</td><td>{_text(who)}</td>"
            f"<td>{_text(claim)}</td><td>{told or none}</td></tr>"
        )


def _candidate(candidate: Candidate, language: Language) -> str:
    told = (_text(number.into(language)) for number in numbers(candidate))
    callouts = "".join(f'<p class="callout">{number}</p>' for number in told)
    return callouts + _passage(candidate.passage)


def _passage(passage: Passage) -> str:
    return (
        f"<blockquote>{_text(passage.before)} <mark>{_text(passage.text)}</mark> "
        f'{_text(passage.after)}</blockquote><p class="source">{_text(place(passage))}</p>'
    )


def _edit(edit: Edit) -> str:
    said, quoted = _text(edit.said), _text(edit.quoted)
    if edit.kind is EditKind.EQUAL:
        return quoted
    if edit.kind is EditKind.INSERTED:
        return f'<span class="inserted">{quoted}</span>'
    if edit.kind in (EditKind.OMITTED, EditKind.CUT):
        return f'<span class="left-out">[… {said}]</span>' if said else quoted
    dropped = f"<del>{said}</del>" if said else ""
    added = f"<ins>{quoted}</ins>" if quoted else ""
    return " ".join(filter(None, (dropped, added)))


def _text(text: str) -> str:
    return escape(one_line(text))
