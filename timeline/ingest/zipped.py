"""ZIP archives: what is in them is read as if it lay in a folder."""

from __future__ import annotations

from dataclasses import replace
from fnmatch import fnmatch
from typing import TYPE_CHECKING

from timeline.ingest import dispatch
from timeline.ingest.archive import MAGIC, checked, content, refusal
from timeline.ingest.problem import Problem, UnreadableError, left_out
from timeline.ingest.reader import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipFile, ZipInfo

    from timeline.ingest.dispatch import Item


class ZipReader:
    """Reads the members of a ZIP archive, in the order of their names, each by its own reader."""

    about = "ZIP archive"
    suffixes: tuple[str, ...] = (".zip",)
    binary = True
    extra = ""
    modules: tuple[str, ...] = ()

    def accepts(self, head: bytes, /) -> bool:
        """By the sign of the format; an empty archive has another one."""
        return head.startswith((MAGIC, b"PK\x05\x06"))

    def read(self, source: Source) -> Iterator[Item]:
        """The documents of all members that some reader answers for."""
        with source.open() as stream:
            try:
                archive = checked(stream, source.budget)
            except UnreadableError as error:
                yield Problem(source.name, error.what, error.hint)
                return
            with archive:
                yield from _members(archive, source)


def _members(archive: ZipFile, source: Source) -> Iterator[Item]:
    empty = True
    others: list[str] = []
    budget = source.budget - sum(m.file_size for m in archive.infolist())
    for member in sorted(archive.infolist(), key=lambda m: m.filename):
        if member.is_dir():
            continue
        name = f"{source.name}/{member.filename}"
        if why := refusal(member):
            empty = False
            yield Problem(name, why, "unpack it with its password" if "password" in why else "it was skipped")
        elif _wanted(member, source):
            empty = False
            yield from _member(archive, member, replace(source, name=name, budget=budget))
        elif not source.glob and not _hidden(member):
            others.append(member.filename)
    yield from left_out(source.name, others, "file")
    if empty:
        yield Problem(source.name, "holds no file of a kind that can be read", "timeline formats lists them")


def _wanted(member: ZipInfo, source: Source) -> bool:
    if _hidden(member):
        return False
    name = member.filename.rpartition("/")[2]
    if source.glob:
        return fnmatch(member.filename if "/" in source.glob else name, source.glob)
    return name.lower().endswith(tuple(dispatch.suffixes()))


def _hidden(member: ZipInfo) -> bool:
    return any(part.startswith(".") or part == "__MACOSX" for part in member.filename.split("/"))


def _member(archive: ZipFile, member: ZipInfo, source: Source) -> Iterator[Item]:
    try:
        data = content(archive, member)
    except UnreadableError as error:
        yield Problem(source.name, error.what, error.hint)
        return
    inner = Source(
        source.name, data=data, file_name=member.filename.rpartition("/")[2], fields=source.fields,
        depth=source.depth + 1, glob=source.glob, budget=source.budget,
    )  # fmt: skip
    yield from dispatch.documents(inner)
