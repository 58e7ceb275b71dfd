"""One file per way to show what `attrib check` finds."""
