"""Where corrections are written."""
