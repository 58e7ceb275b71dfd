"""Where a stop ends a sentence and where it belongs to a word, decided by characters alone."""
