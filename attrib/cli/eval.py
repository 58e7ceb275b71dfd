"""`attrib eval`: how well attrib does on annotated articles."""

from __future__ import annotations

import json
from contextlib import nullcontext
from typing import TYPE_CHECKING

import typer

from attrib.cli.inputs import ENGINE, NO_CACHE, STDIN, Attempts, open_parser, read_data
from attrib.cli.messages import notify, printing
from attrib.cli.options import LANG
from attrib.cli.progress import progress
from attrib.errors import UsageError
from attrib.wording import Language, Wording

if TYPE_CHECKING:
    from attrib.article import Article
    from attrib.measure.score import Score, Scored

GOLD = typer.Argument(
    ...,
    metavar="GOLD.jsonl",
    help="Annotated articles, one JSON object a line, or the corrections.jsonl of a page.",
)
PREDICTIONS = typer.Option(
    None, "--predictions", metavar="OUT.jsonl", help="Write the claims found, a line an article."
)
AS_JSON = typer.Option(False, "--json", help="Print the figures as JSON.")


def evaluate(
    gold: str = GOLD,
    predictions: str | None = PREDICTIONS,
    as_json: bool = AS_JSON,
    engine: str = ENGINE,
    no_cache: bool = NO_CACHE,
    lang: Language = LANG,
) -> None:
    """Find the claims of annotated articles and print how many are right.

    Of corrections, which a page of --format html writes, it is counted how many say so.
    """
    from attrib.corrections.file import is_correction
    from attrib.measure.gold import read_articles
    from attrib.measure.run import answer
    from attrib.measure.score import score
    from attrib.report.files import same_file, write_atomically
    from attrib.report.plain import lost_dict

    if predictions is not None and gold != STDIN and same_file(gold, predictions):
        raise UsageError(
            Wording(
                f"{gold} ist Gold und Vorhersage zugleich.",
                f"{gold} is gold and predictions at once.",
            ),
            Wording("Schreiben Sie in eine andere Datei.", "Write to another file."),
        )
    source = read_data(gold)
    notify(source.notices, source.name)
    if is_correction(source.text.lstrip().partition("\n")[0]):
        _count(source, predictions, lang, as_json=as_json)
        return
    articles = read_articles(source)
    parser = open_parser(engine, cached=not no_cache)
    scored: list[Scored] = []
    unmarked = 0
    attempts = Attempts()
    with (
        write_atomically(predictions) if predictions is not None else nullcontext() as write,
        progress(len(articles)) as bar,
    ):
        for row in articles:
            with attempts.at(row.article.name):
                found = answer(row, parser)
                notify(found.notices, found.exported["document"])
                if write is not None:
                    write(f"{json.dumps(found.exported)}\n")
                unmarked += found.scored is None
                scored += [found.scored] if found.scored is not None else []
            bar.advance()
    result = score(scored)
    with printing():
        if as_json:
            errors = {"errors": [lost_dict(lost, lang) for lost in attempts.lost]}
            print(json.dumps(result.plain() | errors, indent=2))
        else:
            _print_figures(result, lang, unmarked=unmarked, failed=len(attempts.lost))
    raise typer.Exit(attempts.status)


def _count(source: Article, predictions: str | None, lang: Language, *, as_json: bool) -> None:
    """Print what corrections say."""
    from attrib.corrections import Verdict
    from attrib.corrections.file import corrections_in
    from attrib.corrections.notices import VERDICTS
    from attrib.measure.corrected import checked, checked_by_kind

    if predictions is not None:
        raise UsageError(
            Wording(
                f"{source.name} enthält Korrekturen und keine Texte.",
                f"{source.name} holds corrections and no texts.",
            ),
            Wording("Lassen Sie '--predictions' weg.", "Leave out '--predictions'."),
        )
    entries = corrections_in(source)
    whole, kinds = checked(entries), checked_by_kind(entries)
    articles = len({entry.place.text for entry in entries})
    with printing():
        if as_json:
            by_kind = {"by_kind": {name: of_kind.plain() for name, of_kind in kinds.items()}}
            print(json.dumps({"documents": articles} | whole.plain() | by_kind, indent=2))
            return
        told = Wording(
            f"{articles} Artikel, {whole.claims} Aussagen geprüft",
            f"{articles} articles, {whole.claims} claims checked",
        )
        print(told.into(lang))
        verdicts = [f"{n} {VERDICTS[verdict].into(lang)}" for verdict, n in whole.counts.items()]
        print(*verdicts, sep=", ")
        heads = Wording("geprüft  Aussage  mit Sprecher", "checked   claims  with speaker")
        print(f"\n{'':<15} {heads.into(lang)}")
        every = Wording("alle", "all").into(lang)
        for name, figures in (kinds | {every: whole}).items():
            shares = f"{figures.found:8.4f} {figures.right:13.4f}"
            print(f"{name:<14} {figures.claims:8} {shares}")
        if whole.counts[Verdict.MISSING]:
            told = Wording(
                "gefunden von denen, die da sind oder als fehlend markiert: höchstens",
                "found of those that are there or were marked as missing: at most",
            )
            print(f"\n{told.into(lang)} {whole.recall:.4f}")


def _print_figures(result: Score, lang: Language, *, unmarked: int, failed: int) -> None:
    counts = result.counts
    articles, gold, predicted = result.documents, counts["gold"], counts["predicted"]
    told = Wording(
        f"{articles} Artikel, {gold} Aussagen im Gold, {predicted} gefunden",
        f"{articles} articles, {gold} claims in the gold, {predicted} predicted",
    )
    print(told.into(lang))
    if unmarked:
        told = Wording(
            f"{unmarked} Artikel ohne Annotation sind nicht gewertet",
            f"{unmarked} articles without annotation are not scored",
        )
        print(told.into(lang))
    if failed:
        told = Wording(
            f"{failed} Artikel, bei denen etwas schiefging, sind nicht gewertet",
            f"{failed} articles that something went wrong with are not scored",
        )
        print(told.into(lang))
    if not result.documents:
        return
    print(f"\n{'tokens':<12} {'P':>6} {'R':>6} {'F1':>6}")
    for name, figure in result.token.items():
        print(f"{name:<12} {figure.precision:6.4f} {figure.recall:6.4f} {figure.f1:6.4f}")
    print(f"\n{'claims':<12} {'P':>6} {'R':>6} {'F1':>6}")
    named = (("named", result.named),) if result.named is not None else ()
    for name, figure in (("found", result.found), ("attributed", result.attributed), *named):
        print(f"{name:<12} {figure.precision:6.4f} {figure.recall:6.4f} {figure.f1:6.4f}")
    print(f"{'right speakers among the found':<32} {result.speaker_accuracy:6.4f}")
    if result.named is not None:
        print(f"{'right names among the found':<32} {result.name_accuracy:6.4f}")
    for name, share in result.recall_by_type.items():
        print(f"{'found of ' + name:<32} {share:6.4f}")
