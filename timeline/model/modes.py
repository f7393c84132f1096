"""How a text can be read: what “the next day” hangs on."""

MODES = ("auto", "news", "narrative")
"""As the text tells, on the publication, or on the date told last."""
