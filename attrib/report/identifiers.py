"""Names of articles and claims as IRIs, for formats that link data."""

from __future__ import annotations

import re
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

_WEB_ADDRESS = re.compile(r"https?://\S+")
# RFC 3986: what may stand in a path or a query as it is. A colon could end a scheme.
_PATH = "/!$&'()*+,;=@"
_ADDRESS = f"{_PATH}:?#[]%"


def iri(name: str) -> str:
    """Return an article's name as an IRI: a web address as it is, a path relative."""
    if _WEB_ADDRESS.fullmatch(name):
        return quote(name, safe=_ADDRESS)
    return quote(name, safe=_PATH)


def urn(*parts: str) -> str:
    """Return a name that is the same for the same parts, and for no others."""
    return uuid5(NAMESPACE_URL, "\0".join(parts)).urn
