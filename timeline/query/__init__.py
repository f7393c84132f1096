"""The query language: one for the browser, the command line and saved views."""
