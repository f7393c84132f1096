"""Where statements stand: which reports a stretch of text, which frames it, and what is left without them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline.model.mention import Mention, Statement
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex

_WORD = re.compile(r"\w+")

_BESIDE = 2
"""So many characters behind its verb, a space and a mark, begins what was said."""

_LITTLE = 2
"""So many words beside date, source and cue, such as “in” and “also”, tell of nothing that happened."""


class Reports:
    """The statements of a document by place; *unsaid* are those that were not made."""

    def __init__(self, statements: Sequence[Statement], unsaid: Sequence[Statement] = ()) -> None:
        self._unsaid = SpanIndex((c for s in unsaid for c in s.content), lambda content: content)
        self._statements = SpanIndex(statements, lambda s: s.span)
        self._contents = SpanIndex(((c, s) for s in statements for c in s.content), lambda pair: pair[0])

    def reporting(self, span: Span) -> tuple[Statement | None, Span | None]:
        """The innermost statement in whose content the span stands, and that part of its content."""
        inside = [(s.span.end - s.span.start, c, s) for c, s in self._contents.holding(span)]
        if not inside:
            return None, None
        _, content, statement = min(inside, key=lambda found: found[:2])
        return statement, content

    def unsaid(self, span: Span) -> bool:
        """Whether the span stands in the content of something that was not said."""
        return bool(self._unsaid.holding(span))

    def tells(self, event: Mention) -> bool:
        """Whether an event is what a statement tells with its verb: “agreed to the plan”, “pledged to resign”."""
        triggers = [c.span for c in event.captures if c.slot == "trigger"]
        return any(t == c for t in triggers for s in self._statements.touching(t) for c in s.cue[-1:])

    def framed(self, span: Span) -> bool:
        """Whether the span belongs to a statement, but neither to its content nor to the words on its source."""
        return any(
            not any(part.holds(span) for part in (*s.content, *s.source)) for s in self._statements.holding(span)
        )

    def outside(self, span: Span, core: Span) -> Span:
        """The span without what is said in it, as far as that lies to one side of its core."""
        start, end = span.start, span.end
        for content, _ in self._contents.touching(span):
            if content.start >= core.end:
                end = min(end, max(content.start, core.end))
            elif content.end <= core.start:
                start = max(start, min(content.end, core.start))
        return Span(start, end)

    def to_its_end(self, span: Span, sentence: Span, text: str) -> Span:
        """The span, and where it ends with the verb of a statement, what was said, as far as the sentence goes.

        A verb behind a comma, as in “he left, saying so”, goes instead.
        """
        for statement in self._statements.touching(span):
            last = statement.cue[-1] if statement.cue else None
            content = next((c for c in statement.content if last and c.start >= last.end), None)
            if not last or not content or last.end != span.end or content.start - last.end > _BESIDE:
                continue
            before = text[span.start : last.start].rstrip()
            if before.endswith(","):
                return Span(span.start, span.start + len(before) - 1)
            return Span(span.start, max(span.end, min(content.end, sentence.end)))
        return span

    def cues(self, span: Span, cue_class: str) -> list[Span]:
        """The cues of a class in a stretch of text."""
        near = (s for s in self._statements.touching(span) if s.cue_class == cue_class)
        return [c for s in near for c in s.cue if span.holds(c)]

    def main_cues(self, span: Span) -> list[Span]:
        """The cues in a stretch of text with whose statement something is said outside it or behind them."""
        near = self._statements.touching(span)
        return [c for s in near for c in s.cue if span.holds(c)]

    def told(self, clause: Span) -> list[Span]:
        """The cues that stand in a clause, with what is said there; nothing where there is no cue."""
        near = [s for s in self._statements.touching(clause) if any(clause.holds(c) for c in s.cue)]
        return [part for s in near for part in (*s.cue, *s.content)]

    def tell_all(self, span: Span, date: Span, text: str) -> bool:
        """Whether a dated stretch tells no more than that somebody said something then: “In 2016, Lee endorsed”."""
        near = self._statements.touching(span)
        told = [date, *(part for s in near for part in (*s.source, *s.cue, *s.addressee))]
        inside = (Span(span.start + m.start(), span.start + m.end()) for m in _WORD.finditer(span.of(text)))
        rest = [word for word in inside if not any(part.overlaps(word) for part in told)]
        return any(span.overlaps(c) for s in near for c in s.cue) and len(rest) <= _LITTLE

    def sources(self, sentence: Span) -> list[Span]:
        """The sources of the statements in a sentence."""
        return [part for s in self._statements.touching(sentence) for part in s.source]
