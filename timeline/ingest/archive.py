"""ZIP archives opened with care: nothing outside, nothing that blows up, nothing that is a link."""

from __future__ import annotations

import stat
from pathlib import PurePosixPath
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from timeline.ingest.problem import UnreadableError

MAGIC = b"PK\x03\x04"
MEMBERS = 100_000
"""More members than this are no folder of texts."""

RATIO, SMALL = 200, 8 << 20
"""A member that is larger than SMALL and shrank by more than RATIO is a bomb: text shrinks to a tenth, seldom more."""

_LOCKED = 0x1


def checked(stream: BinaryIO, budget: int) -> ZipFile:
    """The archive, opened; UnreadableError when it is damaged, or would unpack to more than *budget* bytes."""
    try:
        archive = ZipFile(stream)
    except (BadZipFile, OSError, ValueError) as error:
        what = f"is a damaged or truncated archive ({str(error).lower()})"
        raise UnreadableError(what, "copy or download it again") from None
    members = archive.infolist()
    total = sum(m.file_size for m in members)
    if len(members) > MEMBERS:
        what = f"holds {len(members):,} members, more than {MEMBERS:,}"
        raise UnreadableError(what, "unpack it, and name the files to read")
    if any(m.file_size > SMALL and m.file_size > RATIO * max(m.compress_size, 1) for m in members):
        raise UnreadableError("was refused: it would unpack to far more than any text (a zip bomb)", "do not unpack it")
    if total > budget:
        what = f"was refused: it would unpack to {total >> 20:,} MB, more than {budget >> 20:,}"
        raise UnreadableError(what, "unpack it, and name the files to read")
    return archive


def refusal(member: ZipInfo) -> str:
    """Why a member is not read, or nothing."""
    path = PurePosixPath(member.filename.replace("\\", "/"))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return "was refused: its path leads out of the archive"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "was refused: it is a link"
    if member.flag_bits & _LOCKED:
        return "is encrypted with a password"
    return ""


def content(archive: ZipFile, member: ZipInfo) -> bytes:
    """The bytes of a member; UnreadableError when they are damaged or more than the archive said."""
    try:
        with archive.open(member) as stream:
            data = stream.read(member.file_size + 1)
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError) as error:
        what = f"is damaged ({str(error).lower() or 'it ends too early'})"
        raise UnreadableError(what, "copy or download the archive again") from None
    except Exception as error:
        if type(error).__name__ not in ("error", "LZMAError"):  # zlib's and lzma's own
            raise
        what = f"is damaged ({error})"
        raise UnreadableError(what, "copy or download the archive again") from None
    if len(data) > member.file_size:
        raise UnreadableError("was refused: it holds more than the archive says", "do not unpack it")
    return data
