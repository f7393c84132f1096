"""The cast of a document: its people and bodies as first introduced, and who each later mention means."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from timeline.assemble.names import BODY, PERSON, Name
from timeline.model.span import Span

Heads = Callable[[str], set[str]]
"""The nouns by which the one who has a role can be called: “minister” for “Foreign Minister of Norway”."""

NAMED = (PERSON, BODY)
"""Kinds of names that are members of the cast."""


@dataclass(slots=True, eq=False)
class Member:
    """Someone or something that the document names.

    ``seen`` are the offsets of its mentions, in order, ``forms`` how often it is called what.
    """

    name: str
    role: str
    kind: str
    gender: str
    words: frozenset[str]
    seen: list[int] = field(default_factory=list)
    forms: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Reference:
    """Whom a mention means: the name as introduced, the role, and how it was found; ``member`` when it is settled.

    ``known`` is false for a pronoun of which it is open whom it means; ``together`` are those who speak as one.
    """

    name: str
    role: str
    reason: str
    member: Member | None = None
    known: bool = True
    together: tuple[Reference, ...] = ()

    @property
    def each(self) -> tuple[Reference, ...]:
        """Those who are meant, one by one."""
        return self.together or (self,)


class Cast:
    """Members in order of appearance, made of all names of a document; ``main`` is the person named most.

    *related* tells whether a role says whose somebody is: “her son”.
    """

    def __init__(self, names: Iterable[Name], heads: Heads, related: Callable[[str], bool] = lambda _: False) -> None:
        self._heads = heads
        self._related = related
        self.members: list[Member] = []
        self._with_word: dict[str, list[Member]] = defaultdict(list)
        self._by_span: dict[Span, Member] = {}
        for name in sorted(names, key=lambda n: (n.span.start, n.span.end)):
            if name.name and name.kind in NAMED:
                member = self._member(name)
                member.seen.append(name.span.start)
                member.forms[name.name] += 1
                self._by_span[name.span] = member
        for member in self.members:
            member.name = _usual(member)
        self._of_noun = self._nouns()
        people = [m for m in self.members if m.kind == PERSON]
        self.main = max(people, key=lambda m: len(m.seen), default=None)

    def _member(self, name: Name) -> Member:
        """The member that a name means: one that has all its words, or whose words it has all; else a new one.

        Of several, the one whose last word it is, or else that the text calls so most: an article on one of a family
        calls that one by the family name, and nobody calls the Berg Hotel so where an Anna Berg is met. Of those named
        as often it is the one whose relative the other is: “Anna Berg … her son, Karl Berg”.
        """
        words = frozenset(_words(name.name))
        known = {id(m): m for w in words for m in self._with_word[w] if m.kind == name.kind and _compatible(m, name)}
        for member in sorted(known.values(), key=lambda m: self._rank(m, name)):
            if words <= member.words:
                if name.gender and " " in name.name and member.name.endswith(f" {name.name}"):
                    member.name = name.name  # “Crooked Anna Berg” is Anna Berg
                return _learned(member, name)
            if member.words < words and name.kind == PERSON:
                if not (member.gender and " " in member.name and name.name.endswith(f" {member.name}")):
                    member.name = name.name
                member.words = words
                self._register(member, words)
                return _learned(member, name)
        member = Member(name.name, name.role, name.kind, name.gender, words)
        self.members.append(member)
        self._register(member, words)
        return member

    def _rank(self, member: Member, name: Name) -> tuple[bool, int, bool, int, int]:
        """How unlikely it is that a name means a member; the last named comes first of those of one rank."""
        words = {*_words(name.name)}
        called = sum(count for form, count in member.forms.items() if words <= _words(form))
        return not _ends(member, name), -called, self._related(member.role), -len(member.seen), -member.seen[-1]

    def _register(self, member: Member, words: Iterable[str]) -> None:
        for word in words:
            if member not in self._with_word[word]:
                self._with_word[word].append(member)

    def _nouns(self) -> dict[str, list[Member]]:
        """Members by the words of their roles, and bodies by the words of their names as well."""
        nouns: dict[str, list[Member]] = defaultdict(list)
        for member in self.members:
            for word in self._heads(member.role) | (_words(member.name) if member.kind == BODY else set()):
                nouns[word].append(member)
        return nouns

    def of(self, span: Span) -> Member | None:
        """The member that the name at a span means."""
        return self._by_span.get(span)

    def named(self, text: str) -> Member | None:
        """The only member whose name has all the words of a text; None when nobody or several have."""
        words = _words(text)
        first = next(iter(words), "")
        found = [m for m in self._with_word.get(first, ()) if words <= m.words]
        return found[0] if len(found) == 1 else None

    def by_role(self, noun: str, offset: int, kinds: Sequence[str] = NAMED, told: Iterable[str] = ()) -> Member | None:
        """The member last mentioned whose role or, for a body, name has the noun in it: “the minister”.

        *told* are the other words of the description, which must be the member's, too: “the Russian minister”.
        """
        more = {w for word in told for w in _words(word)}
        of_noun = (
            m
            for m in self._of_noun.get(noun.casefold(), ())
            if m.kind in kinds and (not more or more <= self._heads(m.role) | _words(m.role) | m.words)
        )
        met = [(_last_before(m, offset), m) for m in of_noun]
        seen = [(m.kind == PERSON, at, m) for at, m in met if at is not None]
        return max(seen, key=lambda s: s[:2])[2] if seen else None

    def only_one(self, noun: str, told: Iterable[str] = ()) -> Member | None:
        """The only person whose role anywhere in the text has the noun and the other words; None when several do."""
        more = {w for word in told for w in _words(word)}
        held = [m for m in self._of_noun.get(noun.casefold(), ()) if m.kind == PERSON]
        fitting = [m for m in held if more <= self._heads(m.role) | _words(m.role)]
        return fitting[0] if len(fitting) == 1 else None


def _usual(member: Member) -> str:
    """The name of a member; for a longer one that stands only once, the full name within it that the text uses, too."""
    if member.kind != PERSON or member.forms[member.name] > 1:
        return member.name
    within = [f for f in member.forms if " " in f and f != member.name and member.name.startswith(f"{f} ")]
    return max(within, key=len, default=member.name)


def _last_before(member: Member, offset: int) -> int | None:
    at = bisect_left(member.seen, offset)
    return member.seen[at - 1] if at else None


def _ends(member: Member, name: Name) -> bool:
    """Whether a member's name ends with this one, as a full name does with the family name."""
    return f" {member.name}".endswith(f" {name.name}")


def _learned(member: Member, name: Name) -> Member:
    member.role = member.role or name.role
    member.gender = member.gender or _gender(member, name)
    return member


def _compatible(member: Member, name: Name) -> bool:
    gender = _gender(member, name)
    return not (member.gender and gender and member.gender != gender)


def _gender(member: Member, name: Name) -> str:
    """The gender that a mention tells; a family name that is also a first name tells none."""
    family = not name.role and " " in member.name and member.name.endswith(f" {name.name}")
    return "" if family else name.gender


def _words(text: str) -> set[str]:
    return {w for w in text.casefold().replace("-", " ").replace(".", " ").split() if len(w) > 1}


def pronoun(candidates: Sequence[Member], gender: str) -> Member | None:
    """The first candidate whom the pronoun can mean.

    Those come first who were introduced, by a full name or a role, then those met again: a single strange word that was
    taken for a name, once, is not followed by “she”.
    """
    fitting = [m for m in candidates if not (gender and m.gender and m.gender != gender)]
    return next((m for m in fitting if introduced(m)), None) or next((m for m in fitting if len(m.seen) > 1), None)


def introduced(member: Member) -> bool:
    """Whether the text tells more of the member than one word."""
    return bool(member.gender or member.role or len(member.words) > 1)
