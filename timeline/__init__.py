"""Text into a timeline: who did and said what, in order of time, with the source of every line."""

__version__ = "0.1.0"
