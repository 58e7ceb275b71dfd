"""Where the content of a cue stands, and how far it reaches."""
