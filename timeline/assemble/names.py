"""A name mention taken apart: the name proper, the role, what kind of thing it names."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.model.mention import Capture, Mention
from timeline.model.span import Span
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class Name:
    """What a name mention says: ``name`` without title, ``role`` (title, office, apposition), kind, gender, number."""

    span: Span
    text: str
    name: str
    role: str
    kind: str
    gender: str = ""
    plural: bool = False


def name_of(mention: Mention, text: str, rulebook: Rulebook) -> Name | None:
    """The parts of a name mention, as its rule says; parts that are mentions themselves are looked into."""
    rule = rulebook.rule(mention.rule)
    if rule is None:
        return None
    inner = [
        n
        for c in mention.captures
        if c.mention and c.mention.family == "name"
        if (n := name_of(c.mention, text, rulebook))
    ]
    name = _words(mention, rule, "name", text, rulebook)
    role = _words(mention, rule, "role", text, rulebook)
    whole = _line(mention.span.of(text))
    kind = str(rule.value.get("kind", ""))
    same = next((n for n in inner if n.name and n.name == name), None)
    return Name(
        span=mention.span,
        text=whole,
        name=name or (whole if kind in ("organisation", "place") else ""),
        role=" ".join(dict.fromkeys(filter(None, (same.role if same else "", role)))),
        kind=kind or (same.kind if same else ""),
        gender=_gender(rule) or (same.gender if same else ""),
        plural=rule.value.get("number") == "plural",
    )


def _gender(rule: Rule) -> str:
    """The gender that the rule gives outright; slots are the business of the lexicon's value."""
    value = str(rule.value.get("gender", ""))
    return "" if "{" in value else value


def _words(mention: Mention, rule: Rule, part: str, text: str, rulebook: Rulebook) -> str:
    wanted = rule.value.get(part)
    slots = [str(w).strip("{}") for w in (wanted if isinstance(wanted, list) else [wanted] if wanted else [])]
    captures = [c for c in mention.captures if c.slot in slots]
    return " ".join(w for c in captures if (w := _part(c, part, text, rulebook)))


def _part(capture: Capture, part: str, text: str, rulebook: Rulebook) -> str:
    if capture.mention and capture.mention.family == "name":
        inner = name_of(capture.mention, text, rulebook)
        if inner and part == "name" and inner.name:
            return inner.name
    return _line(capture.span.of(text))


def _line(text: str) -> str:
    return " ".join(text.split())
