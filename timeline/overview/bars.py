"""The bars of the minimap: for each column, how full each of its cells is, for all entries and for those shown."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from timeline.overview.axis import Axis
from timeline.overview.density import Density

BLOCKS = " ▁▂▃▄▅▆▇█"
STEPS = len(BLOCKS) - 1


@dataclass(frozen=True, slots=True)
class Bar:
    """A column's height in eighths of a cell: of all its entries, and of those that the filter leaves."""

    whole: int
    shown: int


def bars(axis: Axis, whole: Density, shown: Density, rows: int) -> list[Bar]:
    """The bar of each column, by the square root of its share of the highest; whatever is there at all is seen.

    Entries come in bursts: with heights as the counts themselves, a day of a hundred would flatten everything else.
    """
    counted = [(whole.count(c.start, c.end), shown.count(c.start, c.end)) for c in axis.columns]
    most = max((total for total, _ in counted), default=0)
    return [Bar(_eighths(total, most, rows), _eighths(some, most, rows)) for total, some in counted]


def _eighths(count: int, most: int, rows: int) -> int:
    return max(1, round(sqrt(count / most) * rows * STEPS)) if count else 0


def cell(bar: Bar, row: int) -> tuple[str, bool, bool]:
    """A cell of a bar, its *row* counted from below: the block, whether it is shown, whether the rest is filled.

    What fills the rest of the cell is what the filter took away.
    """
    whole, shown = (max(0, min(height - row * STEPS, STEPS)) for height in (bar.whole, bar.shown))
    if not shown:
        return BLOCKS[whole], False, False
    if whole == STEPS and shown < STEPS:
        return BLOCKS[shown], True, True
    return BLOCKS[shown], True, False
