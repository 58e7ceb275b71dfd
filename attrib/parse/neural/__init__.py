"""The embedded model: one encoder with heads, in a Stanza pipeline."""
