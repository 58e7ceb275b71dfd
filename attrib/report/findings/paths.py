"""How reports name files, so that a service finds them in its checkout."""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import quote

from attrib.read.source import printable

# RFC 3986: what may stand in a path as it is. A colon could end a scheme.
_PATH = "/!$&'()*+,;=@"


def from_here(path: str) -> str:
    """Return a path as seen from the working directory, if it lies below; with forward slashes."""
    return printable(_from_here(path))


def uri(path: str) -> tuple[str, bool]:
    """Return a path as a URI, and whether that is relative to the working directory."""
    near = _from_here(path)
    relative = not Path(near).is_absolute()
    address = quote(os.fsencode(near), safe=_PATH)
    return (address, True) if relative else (f"file://{address}", False)


def _from_here(path: str) -> str:
    try:
        near = os.path.relpath(path)
    except ValueError:  # on another drive
        near = ".."
    outside = near.split(os.sep, 1)[0] == ".."
    return Path(os.path.abspath(path) if outside else near).as_posix()  # noqa: PTH100  links stay
