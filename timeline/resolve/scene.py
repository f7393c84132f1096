"""What one date mention is read against: its slots, the discourse, and the dates that stand in its slots."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline.model.edtf import edtf
from timeline.model.mention import DatedMention, Mention
from timeline.model.span import Span
from timeline.model.timevalue import Granularity, Interval, TimeValue, Unresolved, When
from timeline.resolve.context import Anchor, Discourse
from timeline.resolve.template import Filler

Spec = Mapping[str, object]

BACK = ("past", "start")
"""The tenses of a clause that looks back to its date."""


@dataclass(slots=True)
class Working:
    """What came up on the way: steps as sentences, what the anchor supplied, other readings, and parts dated besides.

    ``redated`` holds dates in slots that were moved to agree with each other.
    ``exact`` is the day that a result in weeks was counted to, from which the discourse goes on: “a week later”.
    ``counted_from`` is the kind of the anchor that was used, or nothing; ``backward`` whether it counts back from it.
    """

    steps: list[str] = field(default_factory=list)
    implied: list[str] = field(default_factory=list)
    alternatives: list[When] = field(default_factory=list)
    parts: list[tuple[Span, TimeValue | Unresolved, tuple[str, ...]]] = field(default_factory=list)
    redated: dict[Mention, DatedMention] = field(default_factory=dict)
    exact: TimeValue | None = None
    counted_from: str = ""
    backward: bool = False


@dataclass(frozen=True, slots=True)
class Scene:
    """The surroundings of one mention while its value is worked out; only ``working`` is written to."""

    filler: Filler
    discourse: Discourse
    dates: Mapping[Mention, DatedMention]
    working: Working = field(default_factory=Working)

    @property
    def words(self) -> str:
        """The expression as it stands in the text."""
        return self.filler.mention.span.of(self.filler.text)

    def fill(self, template: object) -> object | None:
        """A template with its slots filled."""
        return self.filler.fill(template)

    def text(self, template: object) -> str:
        """A template with its slots filled, as text; nothing when a slot is empty."""
        value = self.filler.fill(template)
        return "" if value is None else str(value)

    def tell(self, sentence: str) -> None:
        """Adds a sentence to the reasons."""
        self.working.steps.append(sentence)

    def imply(self, what: str) -> None:
        """Notes what the anchor supplied; an anchor in a slot is part of the words, and has noted its own."""
        if self.working.counted_from != "slot":
            self.working.implied.append(what)

    def dated(self, slot: object) -> DatedMention | None:
        """The date that stands in a slot, with its meaning."""
        capture = self.filler.capture(str(slot).strip("{}"))
        if capture is None or capture.mention is None:
            return None
        return self.working.redated.get(capture.mention) or self.dates.get(capture.mention)

    def anchor(self, spec: Spec, needed: Granularity, hour: int | None = None) -> Anchor | None:
        """The first anchor of a value that there is; *needed* is how fine it must be, *hour* the hour of its day."""
        wanted = spec.get("anchor", "context")
        for one in wanted if isinstance(wanted, list) else [wanted]:
            kind = str(one)
            if not kind.startswith("{"):
                anchor = self.discourse.anchor(kind, needed, hour, past=self.filler.mention.tense in BACK)
            elif self.filler.capture(kind.strip("{}")) is None:
                continue
            else:
                self.working.counted_from = "slot"
                return self._slot_anchor(kind)
            if anchor:
                self.working.counted_from = kind
                return anchor
        return None

    def _slot_anchor(self, slot: str) -> Anchor | None:
        dated = self.dated(slot)
        value = dated.meaning if dated else None
        if isinstance(value, Interval):
            value = value.start
        if dated is None or not isinstance(value, TimeValue):
            return None
        self.working.implied.extend(dated.implied)
        return Anchor(value, f"“{dated.span.of(self.filler.text)}”")


def told(anchor: Anchor) -> str:
    """An anchor in words: what it is called and when it is."""
    return f"{anchor.name}, {edtf(anchor.value)}"
