"""The cues of quotations: before, after and around them."""
