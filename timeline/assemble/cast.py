"""The cast of a document: its people and bodies as first introduced, and who each later mention means."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from timeline.assemble.names import Name
from timeline.model.span import Span


@dataclass(slots=True)
class Member:
    """Someone or something that the document names."""

    name: str
    role: str
    kind: str
    gender: str
    first: int
    words: frozenset[str]
    seen: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reference:
    """Whom a mention means: the name as introduced, the role, and how it was found; ``sure`` tells if it is settled."""

    name: str
    role: str
    reason: str
    member: Member | None = None

    @property
    def settled(self) -> bool:
        """Whether it leads to a named member of the cast."""
        return self.member is not None


class Cast:
    """Members in order of appearance. Built from all names first; then asked about each mention in text order."""

    def __init__(self, names: Iterable[Name]) -> None:
        self.members: list[Member] = []
        self._by_span: dict[Span, Member] = {}
        for name in sorted(names, key=lambda n: n.span):
            if name.name and name.kind in ("person", "organisation"):
                member = self._member(name)
                member.seen.append(name.span.start)
                self._by_span[name.span] = member

    def _member(self, name: Name) -> Member:
        words = frozenset(_words(name.name))
        for member in reversed(self.members):
            if member.kind != name.kind:
                continue
            if words <= member.words and _compatible(member, name):
                _learn(member, name)
                return member
            if member.words < words and name.kind == "person" and _compatible(member, name):
                member.name, member.words = name.name, words
                _learn(member, name)
                return member
        member = Member(name.name, name.role, name.kind, name.gender, name.span.start, words)
        self.members.append(member)
        return member

    def of(self, span: Span) -> Member | None:
        """The member that the name at a span means."""
        return self._by_span.get(span)

    def before(self, offset: int, kind: str = "person") -> list[Member]:
        """Members of a kind mentioned before an offset, the one mentioned last first."""
        dated = [
            (max(s for s in m.seen if s < offset), m) for m in self.members if m.kind == kind and m.seen[0] < offset
        ]
        return [m for _, m in sorted(dated, key=lambda d: -d[0])]

    def by_role(self, noun: str, offset: int) -> Member | None:
        """The member last mentioned whose role or, for a body, name has the noun in it: “the minister”."""
        noun = noun.casefold()
        for member in (*self.before(offset), *self.before(offset, "organisation")):
            words = _words(member.role) | (_words(member.name) if member.kind == "organisation" else set())
            if noun in words:
                return member
        return None


def _learn(member: Member, name: Name) -> None:
    member.role = member.role or name.role
    member.gender = member.gender or name.gender


def _compatible(member: Member, name: Name) -> bool:
    return not (member.gender and name.gender and member.gender != name.gender)


def _words(text: str) -> set[str]:
    return {w for w in text.casefold().replace("-", " ").replace(".", " ").split() if len(w) > 1}


def pronoun(candidates: Sequence[Member], gender: str) -> Member | None:
    """The first candidate whom the pronoun can mean."""
    return next((m for m in candidates if not (gender and m.gender and m.gender != gender)), None)
