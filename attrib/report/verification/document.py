"""JSON: everything that is known, in one document."""

from __future__ import annotations

import json

from attrib.report.verification.plain import plain
from attrib.verification.records import Verified
from attrib.wording import Language


def verification_json(verified: Verified, language: Language = Language.GERMAN) -> str:
    """Return the whole comparison as a JSON document; notices are in the language."""
    return json.dumps(plain(verified, language), ensure_ascii=False, indent=2) + "\n"
