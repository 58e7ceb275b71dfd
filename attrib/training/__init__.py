"""Rebuilds the embedded model; nothing here is needed to run it."""
