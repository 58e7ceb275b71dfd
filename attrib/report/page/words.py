"""What the page says beside the article, in both languages."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace

from attrib.report import labels
from attrib.report.summary import SHARE_OF
from attrib.wording import Language, Wording

PAGE: Mapping[str, Wording] = {
    "title": Wording("Wer sagt was", "Who says what"),
    "skip": Wording("Zum Text", "Skip to the text"),
    "articles": Wording("Artikel", "Articles"),
    "to_articles": Wording("Alle Artikel", "All articles"),
    "find": Wording("Suchen", "Search"),
    "find_hint": Wording("Sprecher oder Wörter", "Speaker or words"),
    "all_kinds": Wording("Alle Arten", "All kinds"),
    "copy": Wording("Kopieren", "Copy"),
    "copied": Wording("Kopiert", "Copied"),
    "speakers": Wording("Sprecher in allen Artikeln", "Speakers in all articles"),
    "theme": Wording("Darstellung", "Appearance"),
    "theme_auto": Wording("System", "System"),
    "theme_light": Wording("Hell", "Light"),
    "theme_dark": Wording("Dunkel", "Dark"),
    "text": Wording("Artikel", "Article"),
    "chart": Wording("Wer kommt wie viel zu Wort", "Who speaks how much"),
    "chart_note": Wording(
        f"{SHARE_OF.de}; jedes Wort zählt einmal, in verschachtelten Aussagen für die innere.",
        f"{SHARE_OF.en}; each word counts once, in nested claims for the inner one.",
    ),
    "speaker": labels.SPEAKER,
    "share": Wording("Anteil", "Share"),
    "claims": Wording("Aussagen", "Claims"),
    "by_speaker": Wording("Aussagen nach Sprecher", "Claims by speaker"),
    "without_speaker": Wording("Ohne Sprecher", "Without a speaker"),
    "evidence": Wording("Belege", "Evidence"),
    "no_claims": labels.NO_CLAIMS,
    "why_claim": Wording("Warum diese Aussage", "Why this claim"),
    "why_speaker": Wording("Warum dieser Sprecher", "Why this speaker"),
    "why_no_speaker": Wording("Warum kein Sprecher", "Why no speaker"),
    "legend_claim": Wording("Aussage 1", "Claim 1"),
    "legend_cue": labels.CUE,
    "legend_mood": Wording("Konjunktiv", "Konjunktiv"),
    "legend_mention": Wording("Sprecher im Text", "Speaker in the text"),
    "keys": Wording(
        "Tab führt zu den Aussagen, n und p oder die Pfeiltasten zur nächsten und vorigen, "
        "Enter zu den Belegen, / zur Suche, Esc schließt. r heißt richtig, f falsch, s anderer "
        "Sprecher; fehlt eine Aussage, markieren Sie ihre Wörter, dann m.",
        "Tab leads to the claims, n and p or the arrow keys to the next and previous one, "
        "Enter to the evidence, / to the search, Esc closes. r is right, f false, s another "
        "speaker; if a claim is missing, select its words, then m.",
    ),
    "made": Wording(
        "Maschinell erkannt, nicht geprüft: Aussagen und Sprecher können falsch oder "
        "unvollständig sein. Ob eine Aussage wahr ist, sagt diese Seite nicht.",
        "Found by machine, not checked: claims and speakers may be wrong or incomplete. "
        "Whether a claim is true, this page does not say.",
    ),
    "check": Wording("Prüfen", "Check"),
    "right": Wording("Richtig", "Right"),
    "wrong": Wording("Falsch", "Wrong"),
    "other_speaker": Wording("Anderer Sprecher", "Other speaker"),
    "unchecked": Wording("Noch nicht geprüft", "Not checked yet"),
    "checked": Wording("von Hand geprüft", "checked by hand"),
    "save": Wording("corrections.jsonl laden", "Download corrections.jsonl"),
    "discard": Wording("Verwerfen", "Discard"),
    "cue": labels.CUE,
    "mood": labels.MOOD,
    "kind": labels.KIND,
    "line": labels.LINE,
    "paragraph": labels.PARAGRAPH,
    "claim": labels.CLAIM,
    "number": labels.NUMBER,
}
REVIEW: Mapping[str, Wording] = {
    "checked": Wording("geprüft", "checked"),
    "right": Wording("richtig", "right"),
    "wrong": Wording("falsch", "wrong"),
    "speaker": Wording("anderer Sprecher", "other speaker"),
    "missing": Wording("ergänzt", "added"),
    "who": Wording("Wer sagt das?", "Who says this?"),
    "take": Wording("Übernehmen", "Take"),
    "nobody": Wording("Niemand genannt", "Nobody is named"),
    "cancel": Wording("Abbrechen", "Cancel"),
    "mark": Wording("Hier fehlt eine Aussage", "A claim is missing here"),
    "added": Wording("Ergänzte Aussagen", "Claims added by hand"),
    "remove": Wording("Entfernen", "Remove"),
    "sure": Wording("Alle Korrekturen verwerfen?", "Discard all corrections?"),
}
"""What the script says of corrections."""
CLAIM_COUNT = Wording("Aussage", "claim"), Wording("Aussagen", "claims")
SPEAKER_COUNT = Wording("Sprecher", "speaker"), Wording("Sprecher", "speakers")
ARTICLE_COUNT = Wording("Artikel", "article"), Wording("Artikel", "articles")
WITHOUT = Wording("ohne Sprecher", "without a speaker")
SPOKEN = Wording("der Wörter sind wiedergegebene Rede", "of the words are reported speech")
MORE = Wording("weitere", "more")
IN_TEXT = Wording("im Text", "in the text")
INSIDE = Wording("Innerhalb", "Inside")
ADDRESSEE = Wording("Adressat", "Addressee")


def page_words(language: Language) -> SimpleNamespace:
    """Return the labels of the page in a language, by their names in the templates."""
    return SimpleNamespace(**{name: words.into(language) for name, words in PAGE.items()})


def review_words(language: Language) -> dict[str, str]:
    """Return what the script says of corrections in a language."""
    return {name: words.into(language) for name, words in REVIEW.items()}


def counted(number: int, forms: tuple[Wording, Wording], language: Language) -> str:
    """Return a number with its noun in the singular or plural."""
    return f"{number} {forms[number != 1].into(language)}"
