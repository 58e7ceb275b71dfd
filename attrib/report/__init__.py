"""One file per way to show an article's claims."""
