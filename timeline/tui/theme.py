"""The colours: our own dark and light theme, and a few well-known ones to cycle through."""

from __future__ import annotations

from textual.theme import Theme

INK = Theme(
    name="ink",
    dark=True,
    primary="#7aa5d8",
    secondary="#8fbf9f",
    accent="#e3b168",
    foreground="#d6dae0",
    background="#13161b",
    surface="#191d24",
    panel="#232934",
    success="#8fbf9f",
    warning="#e39a6a",
    error="#e0717a",
    variables={
        "input-cursor-background": "#e3b168",
        "footer-key-foreground": "#e3b168",
        "footer-description-foreground": "#9aa3b0",
        "footer-background": "#191d24",
    },
)
PAPER = Theme(
    name="paper",
    dark=False,
    primary="#2b5f94",
    secondary="#3b6f4f",
    accent="#8f5400",
    foreground="#2a2823",
    background="#fbf8f1",
    surface="#f4efe3",
    panel="#e9e1cf",
    success="#3b6f4f",
    warning="#a1490c",
    error="#a8323c",
    variables={
        "input-cursor-background": "#8f5400",
        "footer-key-foreground": "#8f5400",
        "footer-description-foreground": "#6b6557",
        "footer-background": "#f4efe3",
    },
)
CYCLE = ("ink", "paper", "nord", "gruvbox", "solarized-light", "high-contrast")


HIGH_CONTRAST = Theme(
    name="high-contrast",
    dark=True,
    primary="#66ccff",
    secondary="#7dff9b",
    accent="#ffd84d",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#262626",
    success="#7dff9b",
    warning="#ffb066",
    error="#ff8080",
)
OWN = (INK, PAPER, HIGH_CONTRAST)


def following(name: str) -> str:
    """The theme after *name* in the cycle."""
    return CYCLE[(CYCLE.index(name) + 1) % len(CYCLE)] if name in CYCLE else CYCLE[0]
