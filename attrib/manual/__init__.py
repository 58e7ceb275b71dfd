"""The manual: a page in Markdown for each topic, printed by `attrib manual TOPIC`."""

from __future__ import annotations

from importlib import resources

_SUFFIX = ".md"


def topics() -> dict[str, str]:
    """Return the topics, each with the headline of its page, in the order of the alphabet."""
    pages = (file for file in resources.files(__package__).iterdir() if _is_page(file.name))
    return {
        file.name.removesuffix(_SUFFIX): _headline(file.read_text(encoding="utf-8"))
        for file in sorted(pages, key=lambda file: file.name)
    }


def page(topic: str) -> str:
    """Return the page of a topic.

    Raises:
        KeyError: there is no such topic.
    """
    if topic not in topics():
        raise KeyError(topic)
    return resources.files(__package__).joinpath(topic + _SUFFIX).read_text(encoding="utf-8")


def _is_page(name: str) -> bool:
    return name.endswith(_SUFFIX)


def _headline(text: str) -> str:
    return text.partition("\n")[0].lstrip("# ")
