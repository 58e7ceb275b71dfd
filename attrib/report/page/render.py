"""The page's templates, style and script, and the policy that lets nothing else run."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


@cache
def environment() -> Environment:
    """Return the templates' environment: all that is put into them is escaped."""
    return Environment(
        loader=PackageLoader("attrib.report.page"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(template: str, **values: object) -> str:
    """Return a template with its values, escaped."""
    return environment().get_template(template).render(values)


def style() -> Markup:
    """Return the page's style, which is written into it as it stands."""
    return _asset("page.css", "corrections.css")


def script() -> Markup:
    """Return the page's script, which is written into it as it stands."""
    return _asset("page.js", "corrections.js")


def policy() -> str:
    """Return the content security policy: this style and this script, and nothing from elsewhere.

    `data:` lets the empty icon through, without which a browser asks a server for one.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash(style())}",
            f"script-src {_hash(script())}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )


@cache
def _asset(*names: str) -> Markup:
    folder = files("attrib.report.page")
    text = "".join((folder / name).read_text(encoding="utf-8") for name in names)
    return Markup(text)  # noqa: S704  files of this package


def _hash(text: Markup) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
