"""The timeline file: one SQLite database with the documents, what was found in them, and what the user made of it."""
