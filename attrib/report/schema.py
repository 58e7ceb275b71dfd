"""The JSON schemas in the package."""

from __future__ import annotations

import json
from importlib import resources
from typing import Any, Final

from attrib.errors import UsageError
from attrib.wording import Wording

_FILES: Final = {"claims": "claims-2.schema.json", "findings": "findings-1.schema.json"}


def schema(name: str = "claims") -> dict[str, Any]:
    """Return a JSON schema: of `claims`, or of `findings`, which `attrib check` reports.

    Raises:
        UsageError: there is no such schema.
    """
    file = _FILES.get(name) if isinstance(name, str) else None
    if file is None:
        raise UsageError(
            Wording(f"Ein Schema {name!r} gibt es nicht.", f"There is no schema {name!r}."),
            Wording("Wählen Sie 'claims' oder 'findings'.", "Choose 'claims' or 'findings'."),
        )
    text = (resources.files("attrib.report") / "schemas" / file).read_text("utf-8")
    read: dict[str, Any] = json.loads(text)
    return read
