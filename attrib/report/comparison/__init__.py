"""One file per way to show what several articles have in common."""
