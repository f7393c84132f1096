"""The phrase language: ``word``, ``{slot}``, ``{slot:kind}``, ``[optional]``, ``(a|b)``.

A phrase is read into a small tree, once, when the rules are loaded. Everything between the signs is words; a comma,
a dash or a full stop is a word of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from timeline.rulebook.problems import PhraseError

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Part:
    """What trees are made of. Thousands of them are pickled with a rulebook: by their parts, four times as fast."""

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()

    def __reduce__(self) -> tuple[type[_Part], tuple[object, ...]]:
        return type(self), tuple([getattr(self, name) for name in self.__match_args__])


@dataclass(frozen=True, slots=True)
class Word(_Part):
    """A word that must stand there, in any case of letters."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot(_Part):
    """A place for anything of a kind: a form of a lexicon, a shape, or a mention of an earlier family."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Optional(_Part):
    """Something that may be absent."""

    body: Node


@dataclass(frozen=True, slots=True)
class Choice(_Part):
    """One of several."""

    options: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Sequence(_Part):
    """One thing after the other."""

    parts: tuple[Node, ...]


Node = Word | Slot | Optional | Choice | Sequence

_SIGNS = re.compile(r"\s*(?:(?P<slot>\{[^{}]*\})|(?P<sign>[\[\]()|])|(?P<words>[^\s{}\[\]()|]+))")
_SLOT = re.compile(r"\{(?P<name>[a-z][a-z0-9_]*)(?::(?P<kind>[a-z][a-z0-9_]*))?\}")


def parse_phrase(text: str, token: re.Pattern[str]) -> Node:
    """The tree of a phrase; *token* is the language's token pattern, which cuts its words."""
    signs = list(_signs(text))
    node, rest = _choice(signs, 0, token)
    if rest != len(signs):
        message = f"{signs[rest]!r} closes nothing in {text!r}"
        raise PhraseError(message)
    if can_be_empty(node):
        message = f"the phrase {text!r} can match nothing at all"
        raise PhraseError(message)
    return node


def _signs(text: str) -> Iterator[str]:
    at = 0
    while text[at:].strip():
        m = _SIGNS.match(text, at)
        if not m:
            message = f"a brace is open in {text!r}"
            raise PhraseError(message)
        yield m[0].strip()
        at = m.end()


def _choice(signs: list[str], at: int, token: re.Pattern[str]) -> tuple[Node, int]:
    options: list[Node] = []
    while True:
        node, at = _sequence(signs, at, token)
        options.append(node)
        if at < len(signs) and signs[at] == "|":
            at += 1
            continue
        return (options[0] if len(options) == 1 else Choice(tuple(options))), at


def _sequence(signs: list[str], at: int, token: re.Pattern[str]) -> tuple[Node, int]:
    parts: list[Node] = []
    while at < len(signs) and signs[at] not in ("|", ")", "]"):
        sign = signs[at]
        if sign in ("(", "["):
            closing = ")" if sign == "(" else "]"
            body, at = _choice(signs, at + 1, token)
            if at >= len(signs) or signs[at] != closing:
                message = f"{sign!r} is never closed"
                raise PhraseError(message)
            parts.append(body if sign == "(" else Optional(body))
            at += 1
        elif sign.startswith("{"):
            parts.append(_slot(sign))
            at += 1
        else:
            parts.extend(Word(w) for w in token.findall(sign))
            at += 1
    return (parts[0] if len(parts) == 1 else Sequence(tuple(parts))), at


def _slot(sign: str) -> Slot:
    m = _SLOT.fullmatch(sign)
    if not m:
        message = f"{sign} is no slot; write {{name}} or {{name:kind}} in small letters"
        raise PhraseError(message)
    return Slot(m["name"], m["kind"] or m["name"])


def can_be_empty(node: Node) -> bool:
    """Whether the tree matches the empty text."""
    match node:
        case Optional():
            return True
        case Choice(options):
            return any(can_be_empty(o) for o in options)
        case Sequence(parts):
            return all(can_be_empty(p) for p in parts)
        case _:
            return False


def openers(node: Node) -> list[Word | Slot]:
    """The words and slots that what matches the tree can begin with."""
    match node:
        case Optional(body):
            return openers(body)
        case Choice(options):
            return [opener for option in options for opener in openers(option)]
        case Sequence(parts):
            solid = next((i for i, part in enumerate(parts) if not can_be_empty(part)), len(parts))
            return [opener for part in parts[: solid + 1] for opener in openers(part)]
        case _:
            return [node]


def walk(node: Node) -> list[Node]:
    """The node and everything in it, each before what is in it."""
    found: list[Node] = []
    left = [node]
    while left:
        one = left.pop()
        found.append(one)
        if isinstance(one, Sequence):
            left.extend(reversed(one.parts))
        elif isinstance(one, Choice):
            left.extend(reversed(one.options))
        elif isinstance(one, Optional):
            left.append(one.body)
    return found


def slots(node: Node) -> tuple[Slot, ...]:
    """The slots of a tree, in order."""
    return tuple(n for n in walk(node) if isinstance(n, Slot))
