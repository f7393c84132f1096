"""The words of the trade: Document, Span, TimeValue, Mention, Entry. Immutable values that know nothing of files."""
