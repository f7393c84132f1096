"""What a date is read against: the publication, the time last mentioned, and the mode of discourse."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from timeline.model import calendar as cal
from timeline.model import timevalue as tv
from timeline.model.timevalue import Granularity, Interval, TimeValue, When

_REPORTED = (Granularity.QUARTER, Granularity.HALF)

REMEMBERED = 8
"""How many times back the discourse remembers."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A time to count from, what to call it, and where the text mentions it (-1 when it does not).

    ``named`` tells whether the words name its year, ``remembered`` whether the text only looks back to it, and
    ``quoted`` whether it stands in the words of others.
    """

    value: TimeValue
    name: str
    at: int = -1
    named: bool = False
    remembered: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Discourse:
    """The state of a reading: the publication, the times mentioned so far, and the quarter a report speaks of.

    The field calls the last of the times the reference time. ``history`` has the newest last. ``here`` is where the
    sentence in hand begins, ``ahead`` the day that it names further on, and ``summed`` where the text last sums up
    several months, such as the first nine months of a report.
    """

    publication: When | None
    mode: str
    history: tuple[Anchor, ...] = field(default=())
    reported: Anchor | None = None
    called: str = "the publication date"
    here: int = 0
    ahead: Anchor | None = None
    summed: int = -1

    def anchor(self, kind: str, needed: Granularity, hour: int | None = None, *, past: bool = False) -> Anchor | None:
        """The anchor of a kind for a result as fine as *needed*, or for an *hour* of the day, in the *past* or not.

        ``publication``; ``previous``, the time last mentioned; ``context``, the one or the other by the mode; ``day``,
        the day that a time of the clock belongs to; ``told``, the day told last that is over; ``ahead``, the day that
        the sentence names next; ``sentence``, the time as long as the result that the sentence told before;
        ``period``, the quarter or half that the text reports on; ``quarter``, the same, or else the last full quarter;
        ``nothing``, none at all.
        """
        match kind:
            case "publication":
                return self._publication()
            case "previous":
                return _previous(self.history, self.here, needed)
            case "day":
                return self._day(hour, past=past)
            case "told":
                return next((a for a in reversed(self.history) if _is_day(a.value) and self._is_over(a.value)), None)
            case "ahead" | "nothing":
                return self.ahead if kind == "ahead" else None
            case "sentence":
                return self._in_sentence(needed)
            case "period":
                return self._period()
            case "quarter":
                return self.reported or self._last_quarter()
            case _:
                return self._context(needed, past=past)

    def _context(self, needed: Granularity, *, past: bool) -> Anchor | None:
        """In a narrative the time last mentioned; in news the publication, or a day told in full just before.

        From a time to which it only looks back a narrative does not go on, once the sentence is over.
        """
        if self.mode == "narrative":
            story = tuple(a for a in self.history if not a.remembered or a.at >= self.here)
            return _previous(story or self.history, self.here, needed) or self._publication()
        told = self._told_in_full() if past and needed is Granularity.YEAR else None
        return told or self._publication()

    def _publication(self) -> Anchor | None:
        value = self.publication
        if isinstance(value, Interval):
            value = _hull(value)
        return Anchor(value, self.called) if value else None

    def _last_quarter(self) -> Anchor | None:
        anchor = self._publication()
        if anchor is None or anchor.value.within or anchor.value.granularity.rank > Granularity.QUARTER.rank:
            return anchor
        value = tv.period(anchor.value.earliest, Granularity.QUARTER).shifted(-1, Granularity.QUARTER)
        return Anchor(value, "the last full quarter before the publication")

    def _told_in_full(self) -> Anchor | None:
        """The day or month that the sentence told with its year: “it began on 7 March 1904 and ended on 12 April”."""
        told = (a for a in reversed(self.history) if a.at >= self.here and a.named)
        fine = (Granularity.DAY, Granularity.MONTH)
        return next((a for a in told if a.value.granularity in fine and self._is_over(a.value)), None)

    def _in_sentence(self, needed: Granularity) -> Anchor | None:
        """The time of that very length that the sentence told last."""
        told = (a for a in reversed(self.history) if a.at >= self.here and a.value.granularity is needed)
        return next(told, None)

    def _period(self) -> Anchor | None:
        """The quarter or half reported on, or its year where the sentence left it for a sum of several months."""
        if self.reported is None or self.summed < max(self.here, self.reported.at + 1):
            return self.reported
        return replace(self.reported, value=tv.period(self.reported.value.earliest, Granularity.YEAR))

    def _day(self, hour: int | None, *, past: bool) -> Anchor | None:
        """The day that the sentence names, or else the one in whose part, such as “Monday evening”, the hour lies.

        Failing both, what is told of the *past* goes on at the day told last that is over, if what was told last of the
        past is a day; and else it is the day of the context.
        """
        days = [a for a in reversed(self.history) if a.value.granularity.rank <= Granularity.DAY.rank]
        named = next((a for a in days if a.at >= self.here and not a.value.within), self.ahead)
        if named is None and hour is not None:
            named = next((a for a in days if _is_part_around(a.value, hour)), None)
        if named is None and past:
            told = next((a for a in reversed(self.history) if self._is_over(a.value)), None)
            named = told if told in days else None
        return named or self.anchor("context", Granularity.DAY)

    def _is_over(self, value: TimeValue) -> bool:
        """Whether a time is not after the publication, as far as that is known."""
        published = self._publication()
        return published is None or value.earliest <= published.value.latest

    def outside_quotations(self) -> Discourse:
        """The state for what stands in nobody's words: from the times that others name the text does not go on."""
        told = tuple(a for a in self.history if not a.quoted)
        return replace(self, history=told) if 0 < len(told) < len(self.history) else self

    def in_letter(self, date: When) -> Discourse:
        """The state at the head of a letter, which begins a story of its own."""
        return Discourse(date, self.mode, called="the date of the letter")

    def mentioned(self, time: Anchor, *, foretold: bool = False) -> Discourse:
        """The state after a time was mentioned, *foretold* in a clause about the future."""
        return replace(
            self,
            history=(*self.history[1 - REMEMBERED :], time),
            reported=time if self._reports(time.value, foretold=foretold) else self.reported,
        )

    def _reports(self, value: TimeValue, *, foretold: bool) -> bool:
        """Whether a time is the quarter that a report is about, not one compared with it, nor a forecast."""
        if value.granularity not in _REPORTED or value.within:
            return False
        published = self._publication()
        if published and (value.latest if foretold else value.earliest) > published.value.latest:
            return False
        return self.reported is None or value.earliest > tv.add(self.reported.value.earliest, -3, Granularity.QUARTER)


def _previous(history: tuple[Anchor, ...], here: int, needed: Granularity) -> Anchor | None:
    """The last time mentioned that is at least as fine as needed, else the last of any kind.

    A year in the same sentence, which begins at *here*, is near enough for what is counted in months.
    """
    last = history[-1] if history else None
    near = last is not None and last.at >= here and last.value.granularity is Granularity.YEAR
    if near and Granularity.MONTH.rank <= needed.rank < Granularity.YEAR.rank:
        return last
    for anchor in reversed(history):
        if anchor.value.granularity.rank <= max(needed.rank, Granularity.DAY.rank):
            return anchor
    return last


def _is_day(value: TimeValue) -> bool:
    """Whether a time is a known day, or within one."""
    return value.granularity.rank <= Granularity.DAY.rank and not value.within


def _is_part_around(value: TimeValue, hour: int) -> bool:
    """Whether a time is a part of a day that holds the hour of that day."""
    if value.granularity is not Granularity.PART or value.within:
        return False
    moment = value.earliest // cal.DAY * cal.DAY + hour * 3600
    return value.earliest <= moment <= value.latest


def _hull(value: Interval) -> TimeValue | None:
    if value.start is None or value.end is None:
        return None
    return TimeValue(value.start.earliest, value.end.latest, Granularity.DAY, within=True)
