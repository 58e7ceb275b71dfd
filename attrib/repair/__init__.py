"""What parsers are known to get wrong, mended once, before anybody looks at the tree."""
