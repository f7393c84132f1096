"""The lines of a timeline, whether the inputs are texts or timeline files."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli.gather import readings
from timeline.export.lines import in_order, lines_of

if TYPE_CHECKING:
    from timeline.cli import options
    from timeline.cli.report import Report
    from timeline.export.exporter import Line
    from timeline.model.reading import Reading

SUFFIX = ".timeline"


def lines(how: options.Reading, report: Report) -> list[Line]:
    """Everything the inputs hold, in order of time."""
    texts = tuple(i for i in how.inputs if not is_timeline(i))
    found = [line for many in readings(replace(how, inputs=texts), report, _lines) for line in many] if texts else []
    return in_order(found)


def is_timeline(name: str) -> bool:
    """Whether an input is a timeline file."""
    return Path(name).suffix == SUFFIX


def _lines(reading: Reading) -> list[Line]:
    return lines_of(reading.document, reading.publication.value, reading.entries)
