"""What German says: mood, verb complexes, clauses, quotation marks."""
