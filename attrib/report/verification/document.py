"""JSON: everything that is known, in one document."""

from __future__ import annotations

import json

from attrib.report.verification.plain import plain
from attrib.verification.records import Verified


def verification_json(verified: Verified) -> str:
    """Return the whole comparison as a JSON document."""
    return json.dumps(plain(verified), ensure_ascii=False, indent=2) + "\n"
