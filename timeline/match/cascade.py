"""The cascade: families in order, each reading what the ones before it found as single symbols."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.match.again import Again
from timeline.match.candidate import Candidate, trimmed
from timeline.match.compile import Compiled
from timeline.match.expression import RULE_SECONDS
from timeline.match.found import TELLING, Found
from timeline.match.members import members_of
from timeline.match.quotes import Turns, quotations
from timeline.match.reader import Reader
from timeline.match.select import select, select_by_cue
from timeline.match.stage import Stage
from timeline.match.symbols import BREAKS, SENTENCE, Symbols
from timeline.match.tense import Tenses
from timeline.match.view import Edit, View
from timeline.match.vocabulary import literal
from timeline.model.mention import Capture, Mention
from timeline.model.span import Span
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import FAMILIES, Rulebook

TENSED = ("date", "event")
"""Families whose mentions note the tense of the clause around them, where it can tell when they are."""

UNPLACED = frozenset({"duration", "every", "ref"})
"""Operations of a value that no tense moves, unless the rule asks for it: “three weeks”, “daily”, “now”."""

COLLAPSING = ("number", "date", "name")
"""Families whose finds become symbols for the next."""


REMEMBERED = 8
"""Of how many rulebooks the cascades are kept."""


class Cascade:
    """A rulebook made ready to read documents."""

    def __init__(self, book: Rulebook) -> None:
        self.book = book
        self.symbols = Symbols(book)
        self.reader = Reader(book, self.symbols)
        members = members_of(book.language.settings, self.symbols)
        self._tenses = Tenses(members)
        self._turns = Turns(members("turn", "speaker"), members("turn", "colon"))
        self._tensed = {r.id for r in book.rules if r.family in TENSED and _has_a_tense(r)}
        self._again = Again(book.language.settings, self.symbols)
        self._left_out = frozenset(c for w in book.language.leave_out for c in self.symbols.members(literal(w)))
        self.stages = [(family, stage) for family in FAMILIES for stage in self._stages(family)]

    def _stages(self, family: str) -> Iterator[Stage]:
        rules = [r for r in self.book.rules if r.family == family]
        for number in sorted({r.stage for r in rules}):
            yield Stage([r for r in rules if r.stage == number], self.book, self.symbols)

    def find(self, text: str) -> Found:
        """Every mention in the text."""
        view, problems = self.reader.view(text)
        trouble = list(problems)
        kept: dict[str, list[Mention]] = {family: [] for family in FAMILIES}
        met = False
        for family, stage in self.stages:
            if family in TELLING:
                continue
            seen = view
            chosen = select(self._candidates(stage, view, trouble))
            _keep(kept[family], chosen)
            if family in COLLAPSING:
                view = view.replaced([Edit(c.inner, c.last, self._symbol(c, view), c.mention) for c in chosen])
            if family == "context":
                view = view.replaced(list(_zone_ends(chosen)))
            if family == "name" and not met:
                view, met = view.replaced(self._again.edits(chosen, seen, view)), True
        quotes = quotations(view, self.book.language.quotes, self._turns)
        return Found(kept, view, quotes, trouble, self._tell)

    def _tell(self, found: Found, family: str) -> None:
        """Adds what is said, for which a quotation is one thing, or what happens."""
        said = family == "statement"
        view, pick = (found.view.replaced(found.quotes), select_by_cue) if said else (found.view, select)
        for stage in (stage for of, stage in self.stages if of == family):
            _keep(found.kept[family], pick(self._candidates(stage, view, found.trouble)))

    def _symbol(self, candidate: Candidate, view: View) -> str:
        """What stands for a find in the next view; a name without a proper name also counts as what its noun is."""
        last_word = view.symbols[candidate.last - 1]
        return self.symbols.described(candidate.compiled.rule.id, last_word) or candidate.compiled.symbol

    def _candidates(self, stage: Stage, view: View, trouble: list[str]) -> list[Candidate]:
        symbols, make = view.symbols, self._mention
        seen: set[tuple[Compiled, tuple[int, int]]] = set()
        found: list[Candidate] = []
        cut: set[str] = set()
        letters = stage.letters(view)
        for compiled, low, high in stage.tries(view, letters):
            if compiled.rule.id in cut:
                continue
            try:
                for m in compiled.expression.find(letters, low, high):
                    first, last = m.span()
                    if compiled.reach:  # its stretches may overlap
                        if (compiled, (first, last)) in seen:
                            continue
                        seen.add((compiled, (first, last)))
                    if compiled.edged:
                        first, last = trimmed(symbols, first, last)
                    inner = self._inner(view, first, last) if compiled.introduced else first
                    found.append(Candidate(compiled, view, m, (first, inner, last), make))
            except TimeoutError:
                rule = compiled.rule
                cut.add(rule.id)
                trouble.append(
                    f"the rule {rule.id} ({rule.path}:{rule.line}) took more than {RULE_SECONDS} s on a"
                    " sentence and was cut off; the document is read without it"
                )
        return [c for c in found if c.compiled.rule.id not in cut] if cut else found

    def _inner(self, view: View, first: int, last: int) -> int:
        """Where the extent begins: after the words that only introduce it."""
        while first < last - 1 and view.symbols[first] in self._left_out and view.finds[first] is None:
            first += 1
        return first

    def _mention(self, candidate: Candidate) -> Mention:
        compiled, view = candidate.compiled, candidate.view
        names = compiled.expression.slots
        slots = [(a, b, name) for (a, b), name in zip(candidate.match.regs[1:], names, strict=True) if a >= 0]
        if len(slots) > 1:
            slots.sort()
        family = compiled.rule.family
        if family == "statement":
            slots = _joined(slots)
        end = view.ends[candidate.last - 1]
        span = Span(view.starts[candidate.inner], end)
        return Mention(
            family=family,
            rule=compiled.rule.id,
            span=span,
            whole=Span(view.starts[candidate.first], end) if candidate.inner > candidate.first else span,
            captures=tuple([self._capture(name, a, b, view) for a, b, name in slots]),
            tense=self._tenses.at(view, candidate.first, candidate.last) if compiled.rule.id in self._tensed else "",
        )

    def _capture(self, name: str, first: int, last: int, view: View) -> Capture:
        if last == first + 1:
            return Capture(name, Span(view.starts[first], view.ends[first]), view.finds[first])
        first, last = trimmed(view.symbols, first, last)
        span = Span(view.starts[first], view.ends[last - 1])
        mention = view.finds[first] if last == first + 1 else None
        return Capture(name, span, mention=mention)


def _zone_ends(chosen: list[Candidate]) -> Iterator[Edit]:
    """An end of a sentence in place of the sign that ends a zone: the story begins after “OSLO, March 4 (Wire) –”."""
    for c in chosen:
        view, last = c.view, c.last - 1
        text = view.text[view.starts[last] : view.ends[last]]
        ends_in_a_sign = last > c.first and view.symbols[last] not in BREAKS and not text[-1:].isalnum()
        if "zone" in c.compiled.rule.value and ends_in_a_sign:
            yield Edit(last, last + 1, SENTENCE)


def _joined(slots: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The slots with those of one name that stand side by side made one."""
    joined: list[tuple[int, int, str]] = []
    for first, last, name in slots:
        if joined and joined[-1][1:] == (first, name):
            joined[-1] = (joined[-1][0], last, name)
        else:
            joined.append((first, last, name))
    return joined


def _keep(kept: list[Mention], new: list[Candidate]) -> None:
    """Adds what a stage found; what it is made of goes, unless it only joins its parts, as an interval does."""
    covered = {
        id(c.mention)
        for candidate in new
        if not candidate.compiled.joining
        for c in candidate.mention.captures
        if c.mention and c.mention.family == candidate.mention.family
    }
    if covered:
        kept[:] = [m for m in kept if id(m) not in covered]
    kept.extend(c.mention for c in new)


_made: dict[tuple[str, int], Cascade] = {}
"""Cascades by the digest of their rulebook and the number of its rules."""


def cascade(book: Rulebook) -> Cascade:
    """The cascade of a rulebook, made once; a copy of the rulebook, in a process that was split off, finds it, too."""
    made = _made.get(_key(book))
    if made is None:
        made = Cascade(book)
        remember(made)
    return made


def remember(made: Cascade) -> None:
    """Takes a cascade for that of its rulebook from now on; of many, the first are forgotten."""
    if len(_made) >= REMEMBERED:
        del _made[next(iter(_made))]
    _made[_key(made.book)] = made


def _key(book: Rulebook) -> tuple[str, int]:
    return book.digest, len(book.rules)


def _has_a_tense(rule: Rule) -> bool:
    """Whether the tense of the clause can tell something of what a rule finds."""
    return "only" in rule.value or UNPLACED.isdisjoint(rule.value)
