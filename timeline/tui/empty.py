"""What stands in place of a list that has no entries, and what to do about it."""

from __future__ import annotations

from textual.content import Content

from timeline.model.sanitise import one_line


def no_entries(documents: int) -> Content:
    """For a timeline file without an entry."""
    read = "no texts have been read into it" if documents == 0 else f"{documents} read, nothing found that has a date"
    return Content.assemble(
        ("This timeline is empty", "bold $accent"), f"\n{read}\n\n", ("timeline build INPUT -o NAME.timeline", "bold"),
        " adds texts\n", ("timeline explain “some words”", "bold"), " tells what the rules see in them",
    )  # fmt: skip


def no_match(typed: str) -> Content:
    """For a filter that leaves nothing."""
    return Content.assemble(
        "Nothing has ", (f"“{one_line(typed)[:200]}”", "bold $accent"), "\n\n",
        "Every word must begin a word of the line, a name or a place;\nF2 shows what else can be asked for\n\n",
        ("Esc", "bold $accent"), " clears the filter   ", ("/", "bold $accent"), " changes it",
    )  # fmt: skip
