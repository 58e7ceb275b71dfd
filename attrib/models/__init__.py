"""The models that ship in the package, each with its card, its checksums and its licence."""
