"""The constructions of reported speech, a file each."""
