"""A timeline written for other programs and for people: one format a file, found by entry point."""
