"""What a parser reads for a word whose like it has hardly met."""

from __future__ import annotations

from attrib.grammar.apostrophes import elided
from attrib.grammar.gender_forms import feminine

_APOSTROPHES = ("'", "’")


def known_form(form: str) -> str:
    """Return the form that stands for a word: *Sprecherin* for *Sprecher:in*, *es* for *’s*."""
    if form.startswith(_APOSTROPHES):
        return elided("beginning").get(form[1:], form)
    return feminine(form)
