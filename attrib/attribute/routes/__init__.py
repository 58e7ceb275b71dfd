"""The ways to find who speaks: the cue's subject, a phrase, the claim before."""
