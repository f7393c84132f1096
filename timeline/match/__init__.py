"""Where the rules match: words into symbols, the cascade of families, selection."""
