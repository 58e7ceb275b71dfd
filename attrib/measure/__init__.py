"""Measures claims against gold, and writes them in its format."""
