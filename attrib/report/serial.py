"""JSON as it goes into files, pipes and terminals: readable, exact, and harmless."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

# The json module escapes C0 controls alone. C1 controls steer terminals, some of the others
# reorder what is shown, and U+0085, U+2028 and U+2029 end a line for readers of JSON lines.
_UNSAFE = re.compile(r"[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def serial(value: Any) -> str:  # noqa: ANN401  whatever the json module takes
    """Return a value as JSON on one line; controls are escaped, other characters stay."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    # Outside of strings JSON holds none of them.
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


class Items:
    """The items of a JSON array that is written as they come, each on its line."""

    def __init__(self) -> None:
        self.count = 0

    def add(self, value: Any) -> str:  # noqa: ANN401  whatever the json module takes
        """Return the item's line, with the comma that sets it apart from the one before."""
        return self.extend((value,))

    def extend(self, values: Iterable[Any]) -> str:
        """Return the lines of several items; they count only if all of them can be written."""
        written = list(map(serial, values))
        first, self.count = self.count, self.count + len(written)
        return "".join(
            f"{',' if number else ' '}{item}\n" for number, item in enumerate(written, first)
        )
