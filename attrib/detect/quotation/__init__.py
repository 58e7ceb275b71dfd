"""Quotations: which of them are speech, and their cues after, before and around them."""
