"""Of whom a text speaks just now: who spoke last, and who is named in the sentences before a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence

from timeline.assemble.cast import Cast, Member, Reference, introduced
from timeline.assemble.names import PERSON, Name
from timeline.assemble.standing import Standing
from timeline.match.quotes import COMMAS
from timeline.match.symbols import BREAKS
from timeline.match.view import View
from timeline.model.span import Span
from timeline.model.spanindex import SpanIndex
from timeline.model.stretches import Stretches

NEAR = 3
"""How many sentences back the one may lie who is meant."""

Fits = Callable[[Member], bool]
"""Whether a member of the cast can be meant."""


def always(_: Member) -> bool:
    """Whether a member can be meant where nothing tells against it."""
    return True


class Focus:
    """The speakers of a document so far, and those named around a place."""

    def __init__(self, view: View, cast: Cast, names: SpanIndex[Name], quoted: Stretches, standing: Standing) -> None:
        self._view = view
        self._standing = standing
        self._cast = cast
        self._quoted = quoted
        self._spoke_at: list[int] = []
        self._spoke: list[Reference] = []
        self.names = names

    def spoke(self, at: int, reference: Reference) -> None:
        """Remembers the speaker of a statement that ends at a place; the last of those that end there counts."""
        i = bisect_right(self._spoke_at, at)
        self._spoke_at.insert(i, at)
        self._spoke.insert(i, reference)

    def last_speaker(self, offset: int, since: int = 0) -> Reference | None:
        """Who spoke last between two places, if it was near."""
        i = bisect_left(self._spoke_at, offset)
        if not i or self._spoke_at[i - 1] < since:
            return None
        return self._spoke[i - 1] if self._sentences_between(self._spoke_at[i - 1], offset) <= NEAR else None

    def spoken_at(self, offset: int) -> int:
        """Where the last statement before a place ends whose speaker is remembered."""
        i = bisect_left(self._spoke_at, offset)
        return self._spoke_at[i - 1] if i else 0

    def sentence_start(self, offset: int) -> int:
        """Where the sentence that holds a place begins."""
        first, _ = self._view.sentence(self._view.index_at(offset))
        return self._view.starts[first] if first < len(self._view.starts) else 0

    def sentences_before(self, sentence: int, count: int = NEAR) -> Iterable[Span]:
        """The nearest sentences before the one that begins at a place, the last first."""
        start = sentence
        for _ in range(count):
            index = self._view.index_at(start) - 1
            while index > 0 and self._view.symbols[index] in BREAKS:
                index -= 1
            if index <= 0:
                return
            end, start = start, self._view.starts[self._view.sentence(index)[0]]
            yield Span(start, end)

    def all_names(self) -> Sequence[Name]:
        """All names of the document."""
        return self.names.inside(Span(0, len(self._view.text)))

    def words(self, span: Span) -> str:
        """The words at a place, on one line."""
        return " ".join(span.of(self._view.text).split())

    def word_before(self, span: Span) -> str:
        """The word before a place in its sentence, or nothing."""
        at = self._view.index_at(span.start)
        first, _ = self._view.sentence(at)
        return self._view.text[self._view.starts[at - 1] : self._view.ends[at - 1]] if at > first else ""

    def first_word(self, sentence: int) -> str:
        """The word with which a sentence begins."""
        at = self._view.index_at(sentence)
        return self._view.text[self._view.starts[at] : self._view.ends[at]] if at < len(self._view.starts) else ""

    def after_comma(self, span: Span) -> list[Name]:
        """The names that begin right after the first comma that follows a place in its sentence."""
        _, last = self._view.sentence(self._view.index_at(span.start))
        for at in range(self._view.index_at(span.end), last - 1):
            if self._view.text[self._view.starts[at]] in COMMAS:
                start, end = self._view.starts[at + 1], self._view.ends[last - 1]
                return [n for n in self.names.inside(Span(start, end)) if n.span.start == start]
        return []

    def adjoins(self, span: Span, other: Span) -> bool:
        """Whether nothing but a comma stands between two places."""
        between = self._view.text[span.end : other.start]
        return span.end <= other.start and len(between.strip()) <= 1 and not any(c.isalnum() for c in between)

    def joint(self, span: Span, other: Span) -> str:
        """What stands between two places, on one line."""
        words = " ".join(self._view.text[span.end : other.start].split())
        return f"{words} " if words[:1] in COMMAS else f" {words} "

    def in_quotation(self, at: Span) -> bool:
        """Whether a place stands in quotation marks."""
        return bool(len(self._quoted)) and self._quoted.hold(at)

    def quotes(self, place: Span) -> bool:
        """Whether quotation marks stand in a place or around it."""
        return bool(len(self._quoted)) and bool(self._quoted.touching(place))

    def unquoted(self, names: Sequence[Name], at: Span) -> Sequence[Name]:
        """The names without those in quotations, for words that stand in none."""
        if not len(self._quoted) or self._quoted.hold(at):
            return names
        return [n for n in names if not self._quoted.hold(n.span)]

    def is_subject(self, span: Span) -> bool:
        """Whether the words at a place can be a subject."""
        return self._standing.subject(span)

    def is_oblique(self, span: Span) -> bool:
        """Whether a preposition stands right before the words at a place."""
        return self._standing.oblique(span)

    def led_to(self, sentence: int) -> list[Name]:
        """The names that begin the main clause, where a clause with a word such as “when” opens the sentence."""
        at = self._view.index_at(sentence)
        return self.after_comma(Span(sentence, sentence)) if at < len(self._view.starts) else []

    def ends_with(self, group: Name) -> Member | None:
        """The one with whose name the words for a group end: “the family of Anna Berg”."""
        member = self._cast.named(group.owner)
        return member if member and self.words(group.span).endswith(group.owner) else None

    def owned_by(self, owner: Span, span: Span) -> bool:
        """Whether nothing but the sign of an owner stands between two places: “Kenya’s Anna Berg”."""
        return self._standing.owned_by(owner, span)

    def members(self, names: Iterable[Name], kind: str = "") -> list[Member]:
        """The members of the cast that names mean, in their order; those of a kind, if one is given."""
        return [m for n in names if (not kind or n.kind == kind) and (m := self._cast.of(n.span))]

    def only(self, span: Span, kind: str, fits: Fits, likely: Fits = always) -> Member | None:
        """The one who can be meant by a description: who spoke last, or who alone is named just before.

        Who is named since somebody spoke is meant if that is *likely*, too.
        """
        since = self.sentence_start(span.start)
        last = self.last_speaker(span.start)
        if last and last.member and last.member.kind == kind and not fits(last.member):
            last = None
        if last and (last.member is None or last.member.kind == kind):
            behind = [p for p in self.sentences_before(since) if p.start >= self.spoken_at(span.start)]
            named = self._named(Span(min((p.start for p in behind), default=since), span.start), span, kind, fits)
            told = {m for m in self._named(behind[0], span, kind, fits) if likely(m)} if behind else set()
            if last.member and named <= {last.member}:
                return last.member
            one = named if last.member is None or (last.member not in named and told == named) else set()
            return next(iter(one)) if len(one) == 1 else None
        named = self._named(Span(since, span.start), span, kind, fits)
        for sentence in self.sentences_before(since):
            if named:
                break
            named = self._named(sentence, span, kind, fits)
        return next(iter(named)) if len(named) == 1 else None

    def alone(self, span: Span) -> list[Member]:
        """The only person named in the nearest words before a place that name any; nobody where several are named.

        One of whom the text tells but a word may be no person.
        """
        since = self.sentence_start(span.start)
        for place in (Span(since, span.start), *self.sentences_before(since)):
            named = {*self.members(self.unquoted(self.names.inside(place), span), PERSON)}
            if named:
                return [m for m in named if len(named) == 1 and introduced(m)]
        return []

    def _named(self, place: Span, at: Span, kind: str, fits: Fits) -> set[Member]:
        names = self.unquoted(self.names.inside(place), at)
        named = self.members(names, kind)
        owners = (n.owner for n in names if n.owner and self._standing.subject(n.span))
        named += [m for owner in owners if (m := self._cast.named(owner)) and m.kind == kind]
        return {m for m in named if fits(m) and (kind != PERSON or introduced(m))}

    def _sentences_between(self, start: int, end: int) -> int:
        symbols = self._view.symbols[self._view.index_at(start) : self._view.index_at(end)]
        return sum(symbols.count(b) for b in BREAKS)
