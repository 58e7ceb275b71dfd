"""Hostile HTML and Markdown: elements, fragments and lists by the hundred thousand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.hostile.case import Case, Make, times, written
from tests.hostile.parses import ONE


def html(content: Callable[[float], str], *options: str) -> Make:
    return written(content, "a.html", "--max-file-size", "20", *options)


def page(content: Callable[[float], str]) -> Make:
    return html(lambda scale: f"<html><body>{content(scale)}", "--input-format", "page")


def source(content: Callable[[float], str], name: str = "a.html") -> Make:
    """Return what makes a source, and a parsed article without a quote to look for in it."""

    def make(folder: Path, scale: float) -> list[str]:
        named = written(content, name)(folder, scale)[1]
        article = written(lambda _: ONE, "a.conllu")(folder, 1)[1]
        return ["verify", article, "--source", named, "--engine", "conllu"]

    return make


def markdown(content: Callable[[float], str]) -> Make:
    return written(content, "a.md")


def stairs(opening: str, closing: str, count: int = 1_000_000) -> Callable[[float], str]:
    """Return the content of elements inside one another."""
    return lambda scale: opening * int(count * scale) + "Ja." + closing * int(count * scale)


def slope(mark: str) -> Callable[[float], str]:
    """Return the content of runs of a mark, each longer than the one before; 100,000 in all."""
    return lambda scale: "".join(f"{mark * n}a " for n in range(int(440 * scale**0.5)))


def deeper(bullet: str) -> Callable[[float], str]:
    """Return the content of a list that goes a step deeper with each line; 1 MB in all."""
    return lambda scale: "".join("  " * n + f"{bullet} a\n" for n in range(int(1000 * scale**0.5)))


HTML = {
    "html, a million <p>": html(times("<p>", 1_000_000)),
    "html, a million <p> in full": html(times("<p></p>", 1_000_000)),
    "html, <p> with a word": html(times("<p>Ja", 10_000)),
    "html, a million <div> nested": html(times("<div>", 1_000_000)),
    "html, a million <div> closed": html(stairs("<div>", "</div>")),
    "html, a million end tags": html(times("</div>", 1_000_000)),
    "html, <b> nested": html(times("<b>", 1_000_000)),
    "html, <b> and <i> crossed": html(times("<b><i></b></i>", 250_000)),
    "html, <q> nested": html(stairs("<q>", "</q>", 300_000)),
    "html, <q> never closed": html(times("<q>Ja ", 10_000)),
    "html, <table> nested": html(times("<table><tr><td>", 100_000)),
    "html, <li> nested": html(times("<ul><li>", 200_000)),
    "html, <script> nested": html(times("<script>", 200_000)),
    "html, <title> nested": html(times("<title>", 200_000)),
    "html, <a fragments": html(times("<a ", 5000)),
    "html, attributes unclosed": html(times("<p class='", 2000)),
    "html, attributes unclosed, no end": html(times('<p class="x', 2000)),
    "html, attributes by the 100,000": html(lambda s: "<p" + times(" a=b", 100_000)(s) + ">Ja"),
    "html, <": html(times("<", 1_000_000)),
    "html, </": html(times("</", 500_000)),
    "html, <!": html(times("<!", 500_000)),
    "html, <?": html(times("<?", 500_000)),
    "html, comments": html(times("<!-- -->", 200_000)),
    "html, comments unclosed": html(times("<!--", 250_000)),
    "html, comments half closed": html(times("<!-- --", 200_000)),
    "html, CDATA": html(times("<![CDATA[", 200_000)),
    "html, entities": html(times("&amp;", 200_000)),
    "html, entities in figures": html(times("&#x1F600;", 200_000)),
    "html, entities for NUL": html(times("&#0;&#xd800;", 100_000)),
    "html, ampersands": html(times("&", 1_000_000)),
    "html, an endless entity": html(lambda s: "&" + times("a", 1_000_000)(s)),
    "html, an endless number": html(lambda s: "&#" + times("9", 1_000_000)(s)),
    "html, captions": html(times("<p>Foto: A/dpa</p>", 20_000)),
    "html, headings": html(times("<h2>Ja</h2>", 8000)),
    "html, suppressions": html(times("<!-- attrib: ignore[", 1000)),
}
# Read and not parsed: what is no markup in the end is text, and parsed word by word.
SOURCES = {
    "source, <a fragments": source(times("<a ", 300_000)),
    "source, attributes unclosed": source(times("<p class='", 200_000)),
    "source, attributes unclosed, no end": source(times('<p class="x', 200_000)),
    "source, suppressions": source(times("<!-- attrib: ignore[", 50_000)),
    "source, headings": source(times("<h2>Ja</h2>", 20_000)),
    "source, md *a": source(times("*a ", 30_000), "a.md"),
    "source, md **a*": source(times("**a* ", 20_000), "a.md"),
    "source, md _a": source(times("_a ", 30_000), "a.md"),
    "source, md *a_b": source(times("*a_b**c__ ", 10_000), "a.md"),
    "source, md headings": source(times("# a\n", 25_000), "a.md"),
    "source, md items": source(times("- a\n", 25_000), "a.md"),
    "source, 1 MB of marks": source(times("„“", 500_000)),
    "source, 1 MB of words": source(times("Ja ", 300_000)),
    "source, word of 1 MB": source(times("a", 1_000_000)),
}
MARKDOWN = {
    "md, [": markdown(times("[")),
    "md, ![": markdown(times("![", 50_000)),
    "md, ](": markdown(times("](", 50_000)),
    "md, [a](": markdown(times("[a](", 50_000)),
    "md, [a][": markdown(times("[a][", 50_000)),
    "md, brackets nested": markdown(stairs("[", "]", 50_000)),
    "md, links nested": markdown(stairs("[", "](b)", 25_000)),
    "md, *": markdown(times("*")),
    "md, *a": markdown(times("*a ", 5000)),
    "md, **a*": markdown(times("**a* ", 5000)),
    "md, _a": markdown(times("_a ", 5000)),
    "md, *a_b": markdown(times("*a_b**c__ ", 5000)),
    "md, ~~": markdown(times("~~a", 30_000)),
    "md, >": markdown(times(">")),
    "md, > spaced": markdown(times("> ")),
    "md, > by lines": markdown(times("> a\n", 25_000)),
    "md, > deeper by lines": markdown(deeper(">")),
    "md, backticks": markdown(times("`")),
    "md, backticks and words": markdown(times("`a", 50_000)),
    "md, backticks growing": markdown(slope("`")),
    "md, fences": markdown(times("```\n", 25_000)),
    "md, lists on a line": markdown(times("- ")),
    "md, lists nested": markdown(deeper("-")),
    "md, numbers nested": markdown(deeper("1.")),
    "md, items": markdown(times("- a\n", 25_000)),
    "md, headings": markdown(times("# a\n", 25_000)),
    "md, rules": markdown(times("---\n", 25_000)),
    "md, a table": markdown(lambda s: "|a|b|\n|-|-|\n" + times("|a|b|\n", 20_000)(s)),
    "md, a wide table": markdown(lambda s: "\n".join(times(u, 20_000)(s) for u in ("|a", "|-"))),
    "md, pipes": markdown(times("|")),
    "md, references": markdown(lambda s: "".join(f"[{n}]: b\n" for n in range(int(20_000 * s)))),
    "md, references used": markdown(
        lambda s: "[a]: b\n\n" + times("[a] ", 25_000)(s),
    ),
    "md, footnotes": markdown(lambda s: "".join(f"[^{n}]: b\n\n" for n in range(int(10_000 * s)))),
    "md, backslashes": markdown(times("\\")),
    "md, <": markdown(times("<")),
    "md, <a": markdown(times("<a ", 30_000)),
    "md, <!--": markdown(times("<!--", 25_000)),
    "md, <!-- by lines": markdown(times("a <!--\n", 15_000)),
    "md, entities": markdown(times("&amp;", 20_000)),
    "md, addresses": markdown(times("http://a.de ", 8000)),
    "md, front matter unclosed": markdown(lambda s: "---\n" + times("a: b\n", 20_000)(s)),
    "md, setext": markdown(times("a\n", 20_000)),
}
NO_ARTICLE = "No article was found"
PAGES = {
    "page, <p>": Case(page(times("<p>Ja.", 5000))),
    "page, <div> nested": Case(page(times("<div>", 100_000)), 2, NO_ARTICLE),
    "page, <a fragments": Case(page(times("<a ", 100_000)), 2, NO_ARTICLE),
    "page, entities": Case(page(times("&amp;", 200_000))),
    "page, attributes unclosed": Case(page(times("<p class='", 100_000)), 2, NO_ARTICLE),
}
MARKUP = PAGES | {name: Case(make) for name, make in (HTML | SOURCES | MARKDOWN).items()}
