"""JSON: the shared claims in one document."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from attrib.report.base import Lost
from attrib.report.plain import lost_dict
from attrib.verification.compare import SharedClaim, Told
from attrib.wording import Language

FORMAT = "attrib-compare"
VERSION = 1


def comparison_json(
    articles: Sequence[str],
    shared: Sequence[SharedClaim],
    lost: Sequence[Lost] = (),
    language: Language = Language.GERMAN,
) -> str:
    """Return the shared claims as JSON; offsets are code points of the articles, end exclusive.

    `lost` are articles that could not be compared; why is said in the language.
    """
    claims = [
        {
            "worded_alike": claim.worded_alike,
            "differences": [difference.value for difference in claim.differences],
            "numbers": list(claim.numbers),
            "told": [_told(told) for told in claim.told],
        }
        for claim in shared
    ]
    document = {
        "format": FORMAT,
        "version": VERSION,
        "articles": list(articles),
        "shared_claims": claims,
        "errors": [lost_dict(one, language) for one in lost],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _told(told: Told) -> dict[str, Any]:
    return {
        "article": told.article,
        "claim": told.claim.number,
        "kind": told.claim.kind.value,
        "line": told.line,
        "spans": [[span.start, span.end] for span in told.claim.content],
        "speaker": told.claim.speaker.name if told.claim.speaker else None,
        "polarity": told.claim.polarity.value,
        "text": told.text,
    }
