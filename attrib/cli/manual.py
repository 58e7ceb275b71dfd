"""`attrib manual [TOPIC]`: what each command does, page by page."""

from __future__ import annotations

import typer

from attrib.cli.messages import printing
from attrib.config.sections import nearest
from attrib.errors import UsageError
from attrib.wording import Wording, guessed

TOPIC = typer.Argument(None, metavar="[TOPIC]", help="A command, or another topic, such as input.")


def manual(topic: str | None = TOPIC) -> None:
    """Print the page of a topic, in Markdown; without one, the topics."""
    from attrib.manual import page, topics

    known = topics()
    if topic is not None and topic not in known:
        hint = guessed(nearest(topic, known))
        raise UsageError(
            Wording(
                f"Eine Seite '{topic}' hat das Handbuch nicht.{hint.de}",
                f"The manual has no page '{topic}'.{hint.en}",
            ),
            Wording("'attrib manual' listet alle auf.", "'attrib manual' lists them all."),
        )
    with printing():
        if topic is not None:
            print(page(topic), end="")
            return
        width = max(map(len, known))
        for name, headline in known.items():
            print(f"{name:<{width}}  {headline.replace('`', '')}")
