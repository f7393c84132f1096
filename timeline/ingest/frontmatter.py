"""The block of facts at the head of a text."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace

from timeline.ingest.dates import read_date
from timeline.ingest.problem import UnreadableError
from timeline.ingest.publication import CHANGED
from timeline.model.document import FRONT_MATTER, UPDATE, Evidence
from timeline.model.span import Span

_BLOCK = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"^(\w[\w-]*)[ \t]*:[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*\r?$", re.MULTILINE)
_DATE_KEYS = ("published", "date", "pubdate", "publication_date", "publishdate")
_CHANGED_KEYS = ("updated", "modified", "lastmod", "last_modified", "date_modified")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a file says about itself: its title, who wrote it, and the evidence of its publication."""

    title: str = ""
    stated: tuple[Evidence, ...] = ()
    notices: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    publisher: str = ""
    url: str = ""
    language: str = ""


def facts(text: str, *, markdown: bool) -> Facts:
    """The title and date of a text, from its front matter and else, in Markdown, its first heading."""
    block = _BLOCK.match(text)
    if not block:
        return Facts(title=_heading(text, 0)) if markdown else Facts()
    try:
        fields = _toml(block[2]) if block[1] == "+++" else _lines(block[2])
    except tomllib.TOMLDecodeError as error:
        return Facts(_heading(text, block.end()), (), (f"its front matter is no TOML: {error}",))
    about = Facts(
        fields.get("title") or _heading(text, block.end()),
        authors=_names(fields.get("author") or fields.get("authors") or ""),
        publisher=fields.get("publisher") or fields.get("publication") or "",
        url=fields.get("url") or fields.get("source_url") or fields.get("canonical") or "",
        language=(fields.get("lang") or fields.get("language") or "").partition("-")[0].lower(),
    )
    key = next((k for k in (*_DATE_KEYS, *_CHANGED_KEYS) if fields.get(k)), None)
    if key is None:
        return about
    try:
        value = read_date(fields[key])
    except UnreadableError as error:
        return replace(about, notices=(f"the date in its front matter was not used: {error}",))
    reason = f"its front matter says “{key}: {fields[key]}”"
    kind = FRONT_MATTER
    if key in _CHANGED_KEYS:
        kind, reason = UPDATE, f"{reason}; {CHANGED}"
    return replace(about, stated=(Evidence(kind, value, reason, Span(block.start(), block.end())),))


def _names(text: str) -> tuple[str, ...]:
    """Names in a list, with or without the brackets and quotation marks of YAML and TOML."""
    return tuple(name for part in re.split(r"[,;]", text.strip("[] ")) if (name := part.strip(" \"'")))


def _heading(text: str, start: int) -> str:
    found = _HEADING.search(text, start)
    return found[1] if found else ""


def _lines(block: str) -> dict[str, str]:
    """``key: value`` lines; of YAML no more than that, because no more is needed for a title and a date."""
    return {m[1].lower(): m[2].strip("\"'") for m in _LINE.finditer(block)}


def _toml(block: str) -> dict[str, str]:
    return {k.lower(): str(v) for k, v in tomllib.loads(block.replace("\r\n", "\n")).items()}
