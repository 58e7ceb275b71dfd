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


@cache
def asset(name: str) -> Markup:
    """Return the page's style or script, which is written into it as it stands."""
    text = (files("attrib.report.page") / name).read_text(encoding="utf-8")
    return Markup(text)  # noqa: S704  a file of this package


def policy() -> str:
    """Return the content security policy: this style and this script, and nothing from elsewhere.

    `data:` lets the empty icon through, without which a browser asks a server for one.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_hash('page.css')}",
            f"script-src {_hash('page.js')}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )


def _hash(name: str) -> str:
    digest = hashlib.sha256(asset(name).encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
