"""What stands near a date: the rest of its sentence, a bracket around it, what says how often it comes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from timeline.model.mention import Mention
from timeline.resolve.recurring import beside
from timeline.rulebook.rule import Rule
from timeline.rulebook.rulebook import Rulebook

ASIDE = 300
"""How many characters back a bracket is looked for."""

SENTENCE = frozenset({"day", "ahead"})
"""Anchors that are looked for in the rest of the sentence."""

FEW = 8
"""How many mentions on something is looked for."""


class Nearby:
    """Looks around the date mentions of one document, whose sentences begin at the offsets *sentences*."""

    def __init__(self, text: str, book: Rulebook, sentences: Sequence[int]) -> None:
        self._text = text
        self._book = book
        self._sentences = sentences

    def rule(self, mention: Mention) -> Rule:
        """The rule that found a mention; KeyError when there is none."""
        rule = self._book.rule(mention.rule)
        if rule is None:
            message = f"there is no rule {mention.rule!r}"
            raise KeyError(message)
        return rule

    def sentence(self, offset: int) -> tuple[int, int]:
        """Where the sentence around an offset begins and where the next one does."""
        i = bisect_right(self._sentences, offset)
        first = self._sentences[i - 1] if i else 0
        return first, self._sentences[i] if i < len(self._sentences) else len(self._text)

    def in_brackets(self, offset: int, sentence: int) -> bool:
        """Whether a bracket of the sentence is open at an offset."""
        before = self._text[max(sentence, offset - ASIDE) : offset]
        return before.count("(") > before.count(")")

    def needs_a_day(self, mention: Mention) -> bool:
        """Whether the words of a mention, or of one that it joins, leave its day to the sentence."""
        anchor = self.rule(mention).value.get("anchor")
        if not SENTENCE.isdisjoint(anchor if isinstance(anchor, list) else [anchor]):
            return True
        joined = (c.mention for c in mention.captures if c.mention and c.mention.family == "date")
        return not anchor and any(map(self.needs_a_day, joined))

    def goes_on(self, mention: Mention) -> bool:
        """Whether a mention takes its day, or what it is counted from, from what was told just before it."""
        anchor = self.rule(mention).value.get("anchor")
        return anchor == "previous" or self.needs_a_day(mention)

    def recurrence(self, mentions: Sequence[Mention], number: int) -> Mention | None:
        """What right beside a time of the clock, whose day the words do not tell, says how often it comes."""
        mention = mentions[number]
        if not self.needs_a_day(mention) and not _is_a_stretch_of_hours(self.rule(mention)):
            return None
        here = self.sentence(mention.span.start)[0]
        behind = [m for m in mentions[number + 1 : number + FEW] if m.span.start >= mention.span.end][:2]
        around = [m for m in (*mentions[:number][-1:], *behind) if self.sentence(m.span.start)[0] == here]
        return beside(mention, (m for m in around if "every" in self.rule(m).value), self._text)


def _is_a_stretch_of_hours(rule: Rule) -> bool:
    ends = (rule.value.get("from"), rule.value.get("until"))
    return any(isinstance(end, Mapping) and "hour" in end for end in ends)
