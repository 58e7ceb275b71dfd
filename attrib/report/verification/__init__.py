"""One file per way to show how an article stands to its sources."""
