"""What to do when the terminal that the browser runs in is gone."""

from __future__ import annotations

import importlib
import os
import sys
from typing import NoReturn

STATUS = 129
"""The exit status of a program whose terminal hung up: 128 and the number of the signal for it."""

SECONDS = 2.0
"""How often the browser looks."""


def terminal_is_gone() -> bool:
    """Whether the window was closed; Textual would go on reading from the ended terminal, at full speed, for ever."""
    if sys.__stdin__ is None or sys.platform == "win32":
        return False
    termios = importlib.import_module("termios")
    try:
        termios.tcgetattr(sys.__stdin__.fileno())
        os.ttyname(sys.__stdin__.fileno())
    except (OSError, ValueError, termios.error):
        return True
    return False


def leave() -> NoReturn:
    """Ends the program at once; an orderly end would wait for a terminal that takes nothing any more."""
    os._exit(STATUS)
