"""Checks a draft: a rule per file in `rules/`, each a value that finds problems in a `Draft`."""
