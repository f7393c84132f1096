"""Years written short, and years before the common era."""

from __future__ import annotations


def full_year(number: int, words: str, era: str, near: int | None, *, same: bool = False, told: bool = False) -> int:
    """The astronomical year of a year as written; 44 BCE is -43.

    One or two digits are taken for the year of that ending which lies in the window from 80 years before to 19 years
    after *near* (the year of publication), the window that POSIX recommends for ``%y``; with nothing near, for 19xx
    from 30 on and for 20xx below. With *same*, they end the same century: the 16 of 1915–16. Where *near* was *told* by
    the text, the year nearest to it is meant; after 244 BCE, 231 is BCE too.
    """
    if era == "BCE":
        return 1 - number
    digits = sum(c.isdigit() for c in words)
    if digits == 3 and told and near is not None and near <= 0 and not era:
        return min(1 - number, number, key=lambda year: abs(year - near))
    if era or digits > 2 or number > 99:
        return number
    if near is None:
        return number + (1900 if number >= 30 else 2000)
    base = near - near % 100 + number
    if same:
        return base
    if told:
        return min((base - 100, base, base + 100), key=lambda year: (abs(year - near), -year))
    if base > near + 19:
        return base - 100
    return base + 100 if base < near - 80 else base


def full_decade(number: int, words: str, era: str, near: int | None, *, told: bool = False) -> int:
    """The first year of a decade as written; “the 30s” lie in the past of *near* where the text tells no other time."""
    decade = full_year(number, words, era, near, told=told)
    short = sum(c.isdigit() for c in words) <= 2 and not era
    return decade - 100 if short and near is not None and not told and decade > near else decade
