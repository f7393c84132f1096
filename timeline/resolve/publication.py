"""When a document was published, from what came with it and from its own words; and how it tells its story."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from timeline.match.found import Found
from timeline.model import calendar as cal
from timeline.model import timevalue as tv
from timeline.model.document import HEADER, KNOWN_EVENT, UPDATE, Document, Evidence, Publication
from timeline.model.edtf import edtf
from timeline.model.mention import Mention
from timeline.model.timevalue import Interval, TimeValue, When
from timeline.resolve.diary import entries
from timeline.resolve.evaluate import has_tense
from timeline.resolve.evidence import in_order, refined
from timeline.resolve.resolver import Resolver
from timeline.rulebook.rule import Rule, slot_names
from timeline.rulebook.rulebook import Rulebook

FEW, MORE = 3, 6
"""How many years a text must name at least to count as a narrative, and where its publication is known."""

MANY = 12
"""How many dates make a narrative of a text that names a year, in which nobody speaks and nothing hangs on today."""

SHARE = 5
"""A text is no narrative when fewer than one date in so many names a year."""

ASIDE = 16
"""For how many years that it names a narrative may speak once of the day of writing."""

TALK, DATED = 3, 4
"""A text with more than so many statements for so many dates tells what people say, and is news."""

OFTENER = 3
"""How many times oftener than the day of writing a record, most of whose years stand in whole days, names such days."""

DATED_ZONES = ("letterhead", "dateline", "reply")
"""Zones that can begin a letter; where a text has several, or a mail that is answered, each dates what follows it."""


@dataclass(frozen=True, slots=True)
class Context:
    """The publication of a document, the mode of its discourse, ``news`` or ``narrative``, and its letters' dates.

    ``letters`` are the date lines of a bundle of letters, or the days of a text told day by day, which is then
    ``daily``: each is the publication of what follows it.
    """

    publication: Publication
    mode: str
    letters: tuple[Evidence, ...] = ()
    daily: bool = False

    def day_at(self, offset: int) -> When | None:
        """The day below which something stands in a text told day by day, and nothing elsewhere."""
        below = self.daily and any(e.span and e.span.start <= offset for e in self.letters)
        return self.publication_at(offset) if below else None

    def publication_at(self, offset: int) -> When | None:
        """The publication of what stands at a place in the text, at its finest the day.

        Its minute dates “an hour ago”; that what has no date lies before it says no more than its day does.
        """
        letters = [e.value for e in self.letters if e.span and e.span.start <= offset]
        value = letters[-1] if letters else self.publication.value
        return _to_day(value) if isinstance(value, TimeValue) else value


def publication_of(document: Document, found: Found, resolver: Resolver, rulebook: Rulebook, mode: str) -> Context:
    """The publication context of a document, from what came with it and what stands in its text, the surest first."""
    told = list(_in_text(found, resolver, rulebook))
    first = next((e.value for e in in_order((*document.stated, *told))), None)
    letters = _letters(found, resolver, rulebook)
    days = entries(found, resolver, rulebook, first)
    daily = len(days) > len(letters)
    letters = days if daily else letters
    apart = (e for e in told if e not in letters)
    evidence = refined(in_order((*document.stated, *apart)), found, resolver, rulebook)
    publication = Publication(evidence[0].value if evidence else None, evidence)
    if mode == "auto":
        mode = "news" if letters else _mode(found, resolver, rulebook, known=bool(evidence))
    return Context(publication, mode, letters, daily)


def _letters(found: Found, resolver: Resolver, rulebook: Rulebook) -> tuple[Evidence, ...]:
    """The date lines of a bundle of letters, in order of the text; none when there is no more than one.

    The first may look like the dateline of a story: “Oslo, 13 March 1893.”
    """
    lines: list[Evidence] = []
    zones = set()
    for mention in found.of("context"):
        rule = rulebook.rule(mention.rule)
        if rule and rule.value.get("zone") in DATED_ZONES and "publication" in rule.value:
            reason = str(rule.value.get("reason", "the text says so"))
            dates = list(_told(HEADER, mention, rule.value["publication"], resolver, reason))
            lines += dates
            zones |= {rule.value["zone"]} if dates else set()
    head, _, reply = DATED_ZONES
    return tuple(lines) if reply in zones or (len(lines) > 1 and head in zones) else ()


def _in_text(found: Found, resolver: Resolver, rulebook: Rulebook) -> Iterator[Evidence]:
    """Evidence from datelines and headers, then from events of known date."""
    told: list[Evidence] = []
    worked_out: list[Evidence] = []
    for mention in found.of("context"):
        rule = rulebook.rule(mention.rule)
        value = rule.value if rule else {}
        reason = str(value.get("reason", "the text says so"))
        if "publication" in value:
            told += _told(HEADER, mention, value["publication"], resolver, reason)
        if "changed" in value:
            told += _told(UPDATE, mention, value["changed"], resolver, reason)
        if "solve" in value:
            worked_out += _solved(mention, str(value["solve"]), str(value.get("equals")), resolver, reason)
    yield from told
    yield from worked_out


def _told(kind: str, mention: Mention, wanted: object, resolver: Resolver, reason: str) -> Iterator[Evidence]:
    """A date in a dateline or header, when it is complete enough to need no anchor."""
    for slot in slot_names(wanted):
        capture = mention.capture(slot)
        if capture and capture.mention:
            value = resolver.alone(capture.mention, None)
            if isinstance(value, TimeValue):
                yield Evidence(kind, _to_day(value), f"{reason}: “{capture.span.of(resolver.text)}”", capture.span)


def _to_day(value: TimeValue) -> TimeValue:
    if value.earliest is not None and value.granularity.rank < tv.Granularity.DAY.rank:
        return tv.period(value.earliest, tv.Granularity.DAY)
    return value


def _solved(mention: Mention, unknown: str, known: str, resolver: Resolver, reason: str) -> Iterator[Evidence]:
    """The year of publication for which a relative date (next year) falls into the time of a known event."""
    relative, event = mention.capture(unknown.strip("{}")), mention.capture(known.strip("{}"))
    if not (relative and relative.mention and event and event.mention):
        return
    when = resolver.alone(event.mention, None)
    first, last = (when.earliest, when.latest) if isinstance(when, TimeValue | Interval) else (None, None)
    if first is None or last is None:
        return
    year = cal.civil(first // cal.DAY)[0]
    value = resolver.alone(relative.mention, tv.year(year))
    if not isinstance(value, TimeValue):
        return
    # Read from the year of the event, “next year” lies a year too late; so the text was written a year before it.
    written = year - (cal.civil(value.first_day)[0] - year)
    value = resolver.alone(relative.mention, tv.year(written))
    if isinstance(value, TimeValue) and value.earliest <= first and last <= value.latest:
        told = f"{reason}: “{mention.span.of(resolver.text)}”, and that was {edtf(value)}"
        yield Evidence(KNOWN_EVENT, tv.year(written), told, mention.span)


def _mode(found: Found, resolver: Resolver, rulebook: Rulebook, *, known: bool) -> str:
    """``narrative`` when the text dates things by their years and hardly anything, or nothing, by the day of writing.

    News says “Thursday” and “next week”, seldom names a year and tells what people say; a chronicle says “in 1914” and
    “two days later”, and a judgment or a witness statement “on 2 August 2021”. Where nothing is *known* of the
    publication, the years that a text names are all there is to count from.
    """
    dates = found.of("date")
    hanging = [m for m in dates if _hangs_on_today(m, rulebook.rule(m.rule))]
    today = len(hanging)
    if not known and dates:
        told = sum(isinstance(resolver.alone(m, None), TimeValue) for m in dates)
        if told and today * FEW <= told:
            return "narrative"
    years = list(_years([m for m in dates if not (known and _is_named(m, rulebook))], resolver))
    if years and len(dates) >= MANY and not hanging and not found.of("statement"):
        return "narrative"
    if len(years) < (MORE if known else FEW) or (today and len(years) * SHARE < len(dates)):
        return "news"
    days = sum(value.granularity is tv.Granularity.DAY for value in years)
    is_record = days * 2 > len(years) and days >= today * OFTENER
    if is_record:
        return "narrative"
    own = max(sum(not _is_quoted(m, found) for m in hanging), min(today, 1))
    if own * ASIDE > len(years):
        return "news"
    # Who wants dates alone pays for statements only here, where nothing else tells.
    return "news" if known and len(found.of("statement")) * DATED > len(dates) * TALK else "narrative"


def _is_named(mention: Mention, rulebook: Rulebook) -> bool:
    """Whether a date is the name of an event, such as “9/11”, of which news speaks, too, and more than once."""
    rule = rulebook.rule(mention.rule)
    return rule is not None and "edtf" in rule.value


def _is_quoted(mention: Mention, found: Found) -> bool:
    """Whether a date stands in a quotation, where “today” is the day of the one who is quoted."""
    return any(quotation.holds(mention.span) for quotation in found.quoted)


def _hangs_on_today(mention: Mention, rule: Rule | None) -> bool:
    """Whether a date is told from the day of writing: “yesterday”, “last month”, “on Thursday” without a date."""
    value = rule.value if rule else {}
    if not has_tense(mention, value.get("only")):
        other = value.get("else")
        value = other if isinstance(other, Mapping) else {}
    anchor = value.get("anchor")
    if anchor == "publication":
        return True
    shift = str(value.get("shift", ""))
    counted = bool(shift) and shift.endswith(str(value.get("granularity", "")))  # else it only rounds: “the new year”
    return anchor == "context" and (counted or ("weekday" in value and "day" not in value))


def _years(mentions: Sequence[Mention], resolver: Resolver) -> Iterator[TimeValue]:
    """The times that name their year."""
    for mention in mentions:
        value = resolver.alone(mention, None) if resolver.names_a_year(mention) else None
        if isinstance(value, TimeValue):
            yield value
