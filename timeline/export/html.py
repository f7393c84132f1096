"""HTML: one page that works offline, with the axis of time, filters, and the source and reasons of every entry.

Whatever a document says becomes text: the template escapes every value, and the page allows no script but its own,
whose hash it names (Content Security Policy level 2).
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING, Any, BinaryIO

from timeline.export.dates import MONTHS, in_words, year
from timeline.export.headings import by_heading
from timeline.export.lines import Ids
from timeline.export.placing import known_ends
from timeline.export.sources import UNKNOWN, sources_of
from timeline.model import calendar as cal
from timeline.model.edtf import parse
from timeline.model.sanitise import one_line, sanitise
from timeline.model.timevalue import Granularity, TimeValue, is_unsure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from timeline.export.exporter import Line, Options
    from timeline.model.entry import Entry
    from timeline.model.timevalue import When

SCRIPTS = ("page.js", "axis.js", "keys.js")
"""The scripts of the page, in the order in which they run."""

PEOPLE = 300
"""How many names the filter offers, those with most entries first."""

_NAMED = frozenset((*MONTHS, "Spring", "Summer", "Autumn", "Winter"))

_EPOCH = cal.day_number(1970, 1, 1)


class HtmlExporter:
    """Writes the page."""

    suffixes: tuple[str, ...] = (".html", ".htm")
    about: str = "page to hand on, which works offline"
    uses: tuple[str, ...] = ("title",)

    def write(self, lines: Iterable[Line], out: BinaryIO, options: Options) -> tuple[str, ...]:
        """Writes all entries; what has no date stands at the end and not on the axis."""
        from jinja2 import Environment  # noqa: PLC0415 - only pages need it

        lines = list(lines)
        sources = sources_of(lines)
        people = Counter(one_line(name) for line in lines for name in _names(line.entry))
        style, script = _asset("page.css"), "\n".join(_asset(name) for name in SCRIPTS)
        environment = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True)
        page = environment.from_string(_asset("page.html.j2")).generate(
            title=one_line(options.title) or "Timeline",
            counted=_counted(lines),
            years=list(_years(lines, {told.key: (number, told.name) for number, told in enumerate(sources)})),
            sources=sources,
            people=_people(people),
            more_people=max(0, len(people) - PEOPLE),
            unknown=UNKNOWN,
            style=style,
            script=script,
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
        out.writelines(part.encode("utf-8", "replace") for part in page)
        undated = sum(line.entry.when is None for line in lines)
        return (f"{undated} without a date stand at the end of the page, not on its axis",) if undated else ()


def _asset(name: str) -> str:
    return files("timeline.export").joinpath("page", name).read_text(encoding="utf-8")


def _hash(asset: str) -> str:
    """The hash by which the page allows a script or a style (Content Security Policy level 2, section 4.2.5)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(asset.encode()).digest()).decode()


@dataclass(frozen=True, slots=True)
class _Part:
    """A few words under an entry, and what they tell."""

    name: str
    text: str


def _counted(lines: list[Line]) -> str:
    kinds = Counter(line.entry.kind for line in lines)
    told = [f"{n:,} {kind}{'s' * (n != 1)}" for kind, n in sorted(kinds.items())]
    sources = len({line.source for line in lines})
    dates = [d for line in lines for d in _days(line.entry.when)]
    span = ""
    if dates:
        first, last = (year(cal.civil(d)[0]) for d in (min(dates), max(dates)))
        span = first if first == last else f"{first} – {last}"
    source = f"{sources} source{'s' * (sources != 1)}"
    return " · ".join(part for part in (" and ".join(told) or "no entries", source if lines else "", span) if part)


def _days(when: When | None) -> tuple[int, ...]:
    """The first and the last day."""
    return tuple(second // cal.DAY for second in known_ends(when) or ())


def _years(lines: list[Line], named: dict[str, tuple[int, str]]) -> Iterator[dict[str, Any]]:
    number, ids = 0, Ids()
    for name, of_year in groupby(lines, key=lambda line: _year_of(line.entry.when)):
        dates = []
        for heading, group in by_heading(of_year):
            number += 1
            entries = [_entry(line, ids.of(line.entry), named[line.source]) for line in group]
            dates.append({"number": number, "name": _short(one_line(heading), name), "entries": entries})
        yield {"name": name, "dates": dates}


def _short(heading: str, year_name: str) -> str:
    """The heading of a date without the year that stands above it, where a month or a season is left."""
    short = heading.removesuffix(f" {year_name}")
    return short if short.rpartition(" ")[2].capitalize() in _NAMED else heading


def _year_of(when: When | None) -> str:
    days = _days(when)
    return year(cal.civil(days[0])[0]) if days else "Undated"


def _entry(line: Line, name: str, source: tuple[int, str]) -> dict[str, Any]:
    entry = line.entry
    days = _days(entry.when)
    return {
        "id": f"e{name}",
        "kind": entry.kind,
        "source": source[0],
        "first": days[0] - _EPOCH if days else None,
        "last": days[-1] - _EPOCH if days else None,
        "unsure": is_unsure(entry.when),
        "who": [one_line(name) for name in _names(entry)],
        "clock": _clock(entry.when),
        "text": one_line(entry.text),
        "by": list(_by(entry)),
        "before": sanitise(line.before),
        "quote": sanitise(line.quote),
        "after": sanitise(line.after),
        "cite": f"{source[1]}, {line.at}",
        "rule": one_line(entry.rule),
        "published": f"published {one_line(in_words(parse(line.published)))}"
        if line.published
        else "publication unknown",
        "why": [one_line(step) for step in entry.why],
        "inferred": one_line("; ".join(entry.also_inferred)),
        "alternatives": [one_line(in_words(w)) for w in entry.alternatives],
    }


def _names(entry: Entry) -> list[str]:
    return list(dict.fromkeys(name for name in (*entry.speakers, *entry.who, *entry.addressee) if name))


def _clock(when: When | None) -> str:
    if isinstance(when, TimeValue) and when.granularity.rank < Granularity.DAY.rank:
        return one_line(in_words(when).partition(", ")[2])
    return ""


def _by(entry: Entry) -> Iterator[_Part]:
    if entry.kind == "statement":
        to = f" to {', '.join(entry.addressee)}" if entry.addressee else ""
        yield _Part("speaker", one_line((entry.speaker or "speaker unknown") + to))
    elif entry.who:
        yield _Part("who", one_line(", ".join(entry.who)))
    if entry.place:
        yield _Part("place", one_line(entry.place))
    if entry.about and entry.kind == "statement":
        yield _Part("about", "speaks of " + one_line(", ".join(in_words(w) for w in entry.about)))


def _people(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.most_common(PEOPLE), key=lambda pair: (pair[0].casefold(), pair[0]))
