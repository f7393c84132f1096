"""The line of the timeline that tells a statement."""

from __future__ import annotations

from timeline.assemble.cues import SAY
from timeline.assemble.words import Test
from timeline.model.mention import Statement
from timeline.model.span import Span


def line_of(statement: Statement, text: str, opener: Test) -> str:
    """What was said; with the cue where that tells more than that it was said: “denied the report”, “called it a sham”.

    The cue is there only if it is a word and what is said stands right behind it, or behind whom it was said to.
    *opener* tells words, such as “that”, which a line without a cue need not repeat; “That was late” is another word.
    """
    parts = [_line(c, text) for c in statement.content]
    worded = any(c.isalnum() for span in statement.cue for c in span.of(text))
    cue = _cue_before(statement, text) if statement.cue_class != SAY and worded else None
    if cue is not None and parts:
        parts[0] = _without_clitic(_line(Span(cue, statement.content[0].end), text))
        return " … ".join(parts)
    line = " … ".join(parts)
    first, _, rest = line.partition(" ")
    return rest if rest and opener(first) and not first[0].isupper() else line


def _cue_before(statement: Statement, text: str) -> int | None:
    """Where the cue begins that stands right before what is said; None when something else stands between."""
    if not statement.cue or not statement.content:
        return None
    content, last = statement.content[0], statement.cue[-1]
    start = last.start
    for earlier in reversed(statement.cue[:-1]):
        if text[earlier.end : start].strip():
            break
        start = earlier.start
    at = last.end
    for hearer in statement.addressee:
        if at <= hearer.start and not text[at : hearer.start].strip() and hearer.end <= content.start:
            at = hearer.end
    return start if at <= content.start and not text[at : content.start].strip() else None


def _without_clitic(line: str) -> str:
    """The line without the end of a word before it: “’s calling it a sham” of “Berg’s calling it a sham”."""
    first, _, rest = line.partition(" ")
    return rest if rest and first[0] in "'’" and first[1:].isalpha() else line


def _line(span: Span, text: str) -> str:
    return " ".join(span.of(text).split())
