"""Mentions and dates into entries: speakers, clauses, happenings, dating."""
