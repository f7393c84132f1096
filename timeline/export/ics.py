"""iCalendar (RFC 5545): an entry an event of whole days, or of a time where the words tell one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, BinaryIO

from timeline.export.exporter import MissingLibraryError
from timeline.export.lines import Ids
from timeline.export.placing import Placing, following, group_of
from timeline.model.sanitise import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from icalendar import Event

    from timeline.export.exporter import Line, Options
    from timeline.export.placing import Placed

STAMP = datetime(1970, 1, 1, tzinfo=UTC)
"""The DTSTAMP of every event: the format asks for a time of making, and the same timeline must give the same bytes."""


class IcsExporter:
    """Writes a calendar."""

    suffixes: tuple[str, ...] = (".ics",)
    about: str = "calendar"
    uses: tuple[str, ...] = ("title", "group_by")
    library: str = "icalendar"

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:
        """Writes every entry that lies in the years that calendars know."""
        try:
            from icalendar import Calendar  # noqa: PLC0415 - an extra
        except ImportError:
            raise MissingLibraryError("ics", "icalendar") from None
        placing = Placing(latest_year=9998)
        calendar = Calendar()
        calendar.add("prodid", "-//text-timeline//EN")
        calendar.add("version", "2.0")
        if options.title:
            calendar.add("x-wr-calname", one_line(options.title))
        ids = Ids()
        for placed in placing.place(lines):
            calendar.add_component(_event(placed, ids.of(placed.line.entry), options.group_by or "kind"))
        out.write(calendar.to_ical())
        return placing.remarks()


def _event(placed: Placed, name: str, by: str) -> Event:
    from icalendar import Event  # noqa: PLC0415 - an extra

    line, entry = placed.line, placed.line.entry
    event = Event()
    event.add("uid", f"{name}@text-timeline")
    event.add("dtstamp", STAMP)
    if placed.start is None:
        event.add("dtstart", date(*placed.first))
        event.add("dtend", date(*following(placed.last)))
    else:
        start = datetime(*placed.first) + timedelta(seconds=placed.start)  # noqa: DTZ001 - of the place, wherever that is
        event.add("dtstart", start)
        event.add("dtend", start + timedelta(minutes=1))
    said = f"{entry.speaker}: " if entry.kind == "statement" and entry.speaker else ""
    unsure = f" ({placed.words})" if placed.unsure or placed.coarse else ""
    event.add("summary", one_line(said + entry.text) + unsure)
    published = [f"Its source was published: {clue}" for clue in line.evidence[:1]]
    told = (f"{line.title or line.source}, {line.at}", *entry.why, *published, *line.conflicts)
    event.add("description", "\n".join(one_line(step) for step in told))
    if entry.place:
        event.add("location", one_line(entry.place))
    event.add("categories", [one_line(group_of(line, by))])
    event.add("transp", "TRANSPARENT")
    return event
