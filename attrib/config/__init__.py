"""The options record, and the file that it is read from: `attrib.toml`, or `[tool.attrib]`.

Configuration is data: nothing in it is run, no path in it is opened but that of another
configuration on this machine (`extends`), and no key names a place to write to.
"""

from __future__ import annotations

from attrib.config.file import Configuration, find, load
from attrib.config.options import CheckOptions, Options

__all__ = ["CheckOptions", "Configuration", "Options", "find", "load"]
