"""The language server: findings, explanations and speakers in the editor, as one types.

`desk` knows what holds for a text and looks at it, `parsing` keeps that fast, `answers` turns what
was found into the protocol's records, `server` talks to the editor. Nothing of a text is logged.
"""
