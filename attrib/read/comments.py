"""What readers wrote below an article, taken out of a page before the article is looked for.

With it go boxes that ask for consent or an address. A comment is told by what the HTML standard
and schema.org say (an article in an article, *Comment*), by what nobody but a commenter has
(buttons on each of several parts without a heading), and by the names that newsrooms' systems
give it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Any

from attrib.read.elements import BLOCKS, CLASS_WORD, HEADINGS
from attrib.read.tokens import names

_SEVERAL = names(
    """comments commentlist disqus diskussion forum kommentare kommentarbereich leserbriefe
    leserkommentare postings replies responses talkback usercomments"""
)
# A comment may also be the article itself: an opinion.
_ONE = names("comment kommentar leserkommentar posting reply")
_NEVER = names("article body head html main")
_PARTS = names("article div li section dd tr")
_CONTROLS = names("button form input textarea")
_LARGEST_BOX = 1000
_MOST_TEXTS = 1000
_LEAST_TEXT = 200
_MOST_GROUPS = 200
_DEEPEST = 10
_SCHEMA = re.compile(r"schema\.org/(?:Comment|UserComments)\b")


def without_comments(page: Any) -> Any:
    """Return a page (of lxml) without what its readers wrote."""
    _leave_only_main(page)
    for element in [*_comments(page), *_boxes(page)]:
        if element.getparent() is None or (_holds(element, "h1") and element.tag != "article"):
            continue
        element.drop_tree()
    return page


def _leave_only_main(page: Any) -> None:
    """Take out what stands beside the one *main*, which holds what a page is about."""
    mains = list(page.iter("main"))
    if len(mains) != 1 or _letters(mains[0]) < _LEAST_TEXT:
        return
    inner = mains[0]
    for outer in mains[0].iterancestors():
        for beside in [e for e in outer if e is not inner and e.tag not in ("head", "header")]:
            if isinstance(beside.tag, str) and not _holds(beside, "h1"):
                outer.remove(beside)
        inner = outer


def _comments(page: Any) -> Iterator[Any]:
    singles = [element for element in _elements(page) if _named(element, _ONE)]
    several = Counter(element.tag for element in singles)
    yield from (e for e in singles if several[e.tag] > 1 or e.tag == "li")
    groups: Counter[tuple[Any, str, str, str]] = Counter()
    answered = []
    for element in _elements(page):
        if _is_comment(element):
            yield element
        elif element.tag in _PARTS and (how := _is_answered(element)):
            group = element.getparent(), element.tag, element.get("class") or "", how
            groups[group] += 1
            answered.append((element, group))
    yield from (element for element, group in answered if groups[group] > 1)


def _is_comment(element: Any) -> bool:
    if element.get("itemprop") == "comment" or _SCHEMA.search(element.get("itemtype") or ""):
        return True
    if element.tag == "article":
        return _is_answer(element)
    return element.tag not in _NEVER and _named(element, _SEVERAL)


def _boxes(page: Any) -> Iterator[Any]:
    """Yield what asks the reader to choose: dialogs, and short parts around several buttons."""
    whole = _letters(page)
    groups = 0
    for element in page.iter("dialog", "div", "section", "aside", "form", "li"):
        if element.tag == "dialog" or element.get("role") in ("dialog", "alertdialog"):
            yield element
        elif groups < _MOST_GROUPS and sum(child.tag == "button" for child in element) > 1:
            groups += 1
            yield _box(element, min(_LARGEST_BOX, whole / 3))


def _box(buttons: Any, largest: float) -> Any:
    """Return the largest part around a group of buttons that is still a box beside the text."""
    box = buttons
    for outer in islice(buttons.iterancestors(), _DEEPEST):
        if outer.tag in _NEVER or _holds(outer, "h1") or _letters(outer) > largest:
            break
        box = outer
    return box


def _letters(element: Any) -> int:
    return sum(len(text.strip()) for text in islice(element.itertext(), _MOST_TEXTS))


def _elements(page: Any) -> Iterator[Any]:
    return (e for e in page.iter() if isinstance(e.tag, str) and e.tag in BLOCKS)


def _named(element: Any, wanted: frozenset[str]) -> bool:
    if element.tag in ("body", "html", "main"):
        return False
    said = f"{element.get('id') or ''} {element.get('class') or ''}"
    return any(
        word.lower() in wanted
        for name in said.split()
        if not name.lower().startswith(("no-", "has-", "with"))
        for word in (name, *CLASS_WORD.findall(name))
    )


def _is_answer(article: Any) -> bool:
    """Tell whether an article stands in another that has a text of its own: an answer to it."""
    outer = next(article.iterancestors("article"), None)
    return outer is not None and any(
        next(paragraph.iterancestors("article"), None) is outer for paragraph in outer.iter("p")
    )


def _is_answered(part: Any) -> str:
    """Return what a reader can do to a part without a heading: click, or follow its last words."""
    if _holds(part, *HEADINGS):
        return ""
    return "control" if any(e.tag in _CONTROLS for e in part) else _last_link(part)


def _last_link(part: Any) -> str:
    """Return the words of the link or button that a part of several words ends with."""
    here = part
    for _ in range(_DEEPEST):
        last = next((e for e in reversed(here) if isinstance(e.tag, str)), None)
        if last is None or (last.tail or "").strip():
            return ""
        if last.tag in ("a", "button"):
            words = "".join(last.itertext()).strip()
            others = _letters(part) > len(words)
            return words if others and any(map(str.isalpha, words)) else ""
        here = last
    return ""


def _holds(element: Any, *tags: str) -> bool:
    return next(element.iter(*tags), None) is not None
