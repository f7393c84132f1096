"""The fields that a query can ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """What a field is compared with."""

    NAME = "part of a name"
    DATE = "a date"
    CHOICE = "one of a few words"


@dataclass(frozen=True, slots=True)
class Field:
    """A field: what it is compared with, what it asks for in words, and what it can be where that is a choice."""

    kind: Kind
    asks: str
    choices: tuple[str, ...] = ()


FIELDS: Mapping[str, Field] = {
    "kind": Field(Kind.CHOICE, "event or statement", ("event", "statement")),
    "who": Field(Kind.NAME, "who spoke or took part"),
    "to": Field(Kind.NAME, "to whom something was said"),
    "place": Field(Kind.NAME, "where it happened"),
    "source": Field(Kind.NAME, "the document: its title, file or id"),
    "rule": Field(Kind.NAME, "the rule that found it"),
    "text": Field(Kind.NAME, "words of the line alone"),
    "tag": Field(Kind.NAME, "a tag of yours"),
    "status": Field(Kind.CHOICE, "what you made of it", ("open", "accepted", "rejected", "merged", "starred")),
    "is": Field(
        Kind.CHOICE,
        "what else is known of it",
        ("dated", "undated", "inferred", "corrected", "tagged", "noted", "approx"),
    ),
    "on": Field(Kind.DATE, "it may lie in this time"),
    "after": Field(Kind.DATE, "it may lie in this time or later"),
    "before": Field(Kind.DATE, "it may lie before this time begins"),
    "about": Field(Kind.DATE, "what a statement speaks of may lie in this time"),
}
"""Every field by its name, in the order in which help lists them."""
