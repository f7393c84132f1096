"""A name mention taken apart: the name proper, the role, what kind of thing it names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from timeline.assemble.cues import Look
from timeline.model.mention import Capture, Mention
from timeline.model.span import Span
from timeline.rulebook.rule import slot_names
from timeline.rulebook.rulebook import Rulebook

PERSON, BODY, GROUP, THING, PRONOUN, PLACE = "person", "organisation", "group", "thing", "pronoun", "place"
"""Kinds of names, as the rules call them; a group is people described, one or several: “officials”, “a spokesman”."""

NOBODY = "nobody"
"""What a pronoun means that stands for people who are not named: “many”."""

SPEAKER, ANTECEDENT = "speaker", "antecedent"
"""What a pronoun means that stands for the one who speaks or writes, or for the one named right before it."""

WORDLESS = frozenset({GROUP, PRONOUN, THING})
"""Kinds of names of which nobody asks the words."""


class Name(NamedTuple):
    """What a name mention says: ``name`` without title, ``role`` (title, office, apposition), kind, gender, number.

    ``means`` is ``speaker``, ``hearer``, ``nobody`` or ``antecedent`` (the one named right before) for a pronoun that
    stands for no subject named before it; ``word`` is the pronoun itself, in small letters,
    ``owner`` the one by whom a group is told: “Berg’s lawyers”.
    """

    span: Span
    text: str
    name: str
    role: str
    kind: str
    gender: str = ""
    plural: bool = False
    means: str = ""
    singular: bool = False
    word: str = ""
    owner: str = ""


def unnamed(name: Name) -> bool:
    """Whether a name is a word such as “many” for people who are not named."""
    return name.kind == PRONOUN and name.means == NOBODY and not name.plural


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the value of a rule of the name family says about its slots."""

    name: frozenset[str]
    role: frozenset[str]
    kind: str
    gender: str
    plural: bool
    means: str
    singular: bool
    owner: str
    told_by: str
    tellers: tuple[str, ...]


@lru_cache(maxsize=2048)
def _parts(rulebook: Rulebook, rule_id: str) -> _Parts | None:
    rule = rulebook.rule(rule_id)
    if rule is None:
        return None
    gender = str(rule.value.get("gender", ""))
    return _Parts(
        name=frozenset(slot_names(rule.value.get("name"))),
        role=frozenset(slot_names(rule.value.get("role"))),
        kind=str(rule.value.get("kind", "")),
        gender="" if "{" in gender else gender,
        owner=str(rule.value.get("owner", "")).strip("{}"),
        told_by=gender.strip("{}") if "{" in gender else "",
        tellers=rule.kinds.get(gender.strip("{}"), ()),
        plural=rule.value.get("number") == "plural",
        means=str(rule.value.get("means", "")),
        singular=rule.value.get("number") == "singular",
    )


def name_of(mention: Mention, text: str, rulebook: Rulebook, look: Look) -> Name | None:
    """The parts of a name mention, as its rule says; parts that are mentions themselves are looked into."""
    parts = _parts(rulebook, mention.rule)
    if parts is None:
        return None
    if parts.kind in WORDLESS:
        gender = parts.gender or _told(mention, parts, text, look)
        word = mention.span.of(text).casefold() if parts.kind == PRONOUN else ""
        whose = _owner(mention, parts.owner, text, rulebook, look) if parts.owner else None
        owner = whose.name if whose else ""
        return Name(
            mention.span, "", "", "", parts.kind, gender, parts.plural, parts.means, parts.singular, word, owner
        )
    inner = _inner(mention.captures, text, rulebook, look)
    names, roles = parts.name, parts.role
    name = _joined([c for c in mention.captures if c.slot in names], inner, text, parts.kind) if names else ""
    role = _role([c for c in mention.captures if c.slot in roles], text) if roles else ""
    same = next((n for n in inner.values() if n.name and n.name == name), None) if inner else None
    whole = _line(mention.span.of(text))
    if same and same.role:
        role = f"{same.role} {role}" if role and role != same.role else same.role
    return Name(
        span=mention.span,
        text=whole,
        name=name or (whole if parts.kind == PLACE else ""),
        role=role,
        kind=parts.kind or (same.kind if same else ""),
        gender=parts.gender or _told(mention, parts, text, look) or (same.gender if same else ""),
        plural=parts.plural,
        means=parts.means,
        singular=parts.singular,
    )


def owner_of(mention: Mention, text: str, rulebook: Rulebook, look: Look) -> Name | None:
    """The person by whom a group is told, whose name stands within its words: “the family of Lee”."""
    parts = _parts(rulebook, mention.rule)
    return _owner(mention, parts.owner, text, rulebook, look) if parts and parts.owner else None


def _owner(mention: Mention, slot: str, text: str, rulebook: Rulebook, look: Look) -> Name | None:
    """The one in the slot of the owner, if it is a person."""
    for capture in mention.captures:
        if capture.slot == slot and capture.mention is not None and capture.mention.family == "name":
            found = name_of(capture.mention, text, rulebook, look)
            apart = found is not None and APART in found.name  # “the skipper - Berg’s lawyer”
            return found if found and found.kind == PERSON and not apart else None
    return None


def _told(mention: Mention, parts: _Parts, text: str, look: Look) -> str:
    """The gender that a form of address in the name tells."""
    for capture in mention.captures if parts.told_by else ():
        for teller in parts.tellers if capture.slot == parts.told_by else ():
            found = look(teller, capture.span.of(text))
            if found and found[1]:
                return str(found[1])
    return ""


def _inner(captures: Sequence[Capture], text: str, rulebook: Rulebook, look: Look) -> dict[Span, Name]:
    """The names among the parts of a name."""
    inner: dict[Span, Name] = {}
    for capture in captures:
        mention = capture.mention
        if mention is not None and mention.family == "name":
            name = name_of(mention, text, rulebook, look)
            if name:
                inner[capture.span] = name
    return inner


def _joined(captures: Sequence[Capture], inner: dict[Span, Name], text: str, kind: str) -> str:
    """The parts of a name with the signs between them, and in the name of a body the small words: “Bank of Oslo”."""
    pieces: list[str] = []
    for i, capture in enumerate(captures):
        if i:
            gap = text[captures[i - 1].span.end : capture.span.start]
            kept = not any(c.isalnum() for c in gap) or (kind == BODY and len(gap) <= JOINT)
            pieces.append(gap if kept else " ")
        pieces.append(_proper(capture, inner, text))
    return _line("".join(pieces))


def _proper(capture: Capture, inner: dict[Span, Name], text: str) -> str:
    """The name proper in a slot, without the title that an inner name may have."""
    found = inner.get(capture.span) if inner else None
    return found.name if found and found.name else _line(capture.span.of(text))


def _role(captures: list[Capture], text: str) -> str:
    """The words of a role; what stands between two parts of it, such as “and”, belongs to it."""
    if len(captures) == 1:
        return _line(captures[0].span.of(text))
    pieces: list[Span] = []
    for capture in captures:
        if pieces and capture.span.start - pieces[-1].end <= JOINT:
            pieces[-1] = Span(pieces[-1].start, max(pieces[-1].end, capture.span.end))
        else:
            pieces.append(capture.span)
    return " ".join(_line(p.of(text)) for p in pieces)


APART = " - "
"""What stands in words that were taken for one name and are more."""

JOINT = 8
"""How long the words between two parts of a role may be; longer ones are the name itself or something else."""


def _line(text: str) -> str:
    return text if text.isalnum() else " ".join(text.split())
