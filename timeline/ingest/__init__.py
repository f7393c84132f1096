"""Files into documents: readers found by entry point, and what their surroundings tell of the publication date."""
