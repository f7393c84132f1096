"""Bytes into characters, with every guess said aloud."""

from __future__ import annotations

import codecs
import re

from timeline.ingest.problem import UnreadableError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "is a PDF", "save its text first, for instance with pdftotext"),
    (b"PK\x03\x04", "is a ZIP archive, or an office document made of one", "unpack it or save it as plain text"),
    (b"\xd0\xcf\x11\xe0", "is an old office document, or one with a password", "save it as .docx without one"),
    (b"{\\rtf", "is a rich text document", "save it as plain text"),
    (b"\x89PNG", "is a picture", "a text recogniser such as tesseract can make text of it"),
    (b"\xff\xd8\xff", "is a picture", "a text recogniser such as tesseract can make text of it"),
    (b"SQLite format 3\0", "is a database", "a timeline file is one whose name ends in .timeline"),
)
_NO_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HEAD = 8192
_GUESS = 65_536
_BINARY_SHARE = 0.02
_STRAY = 8
"""Control characters that a short text may hold all the same: a colour, a bell, a page break gone wrong."""
_REPLACEMENT = "\ufffd"
_COMMONEST = "cp1252"
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of *data* and what had to be guessed or mended; UnreadableError when it is no text.

    A byte order mark is not part of the text. Newlines stay as they are, because offsets count in this text.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            text = data[len(bom) :].decode(encoding, "replace")
            notices = () if encoding == "utf-8" else (f"read as {encoding.rpartition('-')[0].upper()}",)
            return _checked(text, (*notices, *_damage(text, data[len(bom) :].decode(encoding, "ignore"))))
    _refuse_binary(data)
    try:
        return _checked(data.decode("utf-8"), ())
    except UnicodeDecodeError:
        return _checked(*_guess(data))


def without_surrogates(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with half characters (lone surrogates) replaced one by one, so that offsets stay, and a word on it."""
    mended, count = _SURROGATE.subn(_REPLACEMENT, text)
    return mended, (f"{count} half characters (lone surrogates) were replaced by {_REPLACEMENT}",) if count else ()


def _refuse_binary(data: bytes) -> None:
    for magic, what, hint in _MAGIC:
        if data.startswith(magic):
            raise UnreadableError(what, hint)
    head = data[:_HEAD]
    if len(_NO_TEXT.findall(head)) > max(_STRAY, _BINARY_SHARE * len(head)):
        raise UnreadableError("is a binary file", "if it is text, save it as UTF-8")


def _guess(data: bytes) -> tuple[str, tuple[str, ...]]:
    """UTF-8 with a few broken bytes stays UTF-8; anything else is what charset-normalizer finds likeliest."""
    as_utf8 = data.decode("utf-8", "replace")
    broken = as_utf8.count(_REPLACEMENT)
    sound = sum(1 for c in as_utf8[: _GUESS * 16] if c > "\x7f") - broken
    if sound > broken:
        return as_utf8, (f"{broken} broken characters in the UTF-8 were replaced by {_REPLACEMENT}",)
    encoding = _likeliest(data[:_GUESS])
    name = encoding.replace("_", "-")
    notice = f"is not UTF-8; read as {name}, which is a guess; save it as UTF-8 if characters look wrong"
    return data.decode(encoding, "replace"), (notice,)


def _likeliest(data: bytes) -> str:
    """The encoding that charset-normalizer finds likeliest; among equals the commonest of all, Windows-1252.

    The encodings of the old Macintosh, which turn an é into a ť, count only where nothing else will do.
    """
    from charset_normalizer import from_bytes  # slow to import, and rarely needed

    found = sorted(from_bytes(data), key=lambda m: m.encoding.startswith("mac_"))  # otherwise likeliest first
    if not found:
        raise UnreadableError("is in no encoding that can be recognised", "save it as UTF-8")
    best = found[0]
    equals = (m for m in found if (m.chaos, m.coherence) == (best.chaos, best.coherence))
    return _COMMONEST if any(_COMMONEST in m.could_be_from_charset for m in equals) else best.encoding


def _damage(text: str, sound: str) -> tuple[str, ...]:
    broken = len(text) - len(sound)
    return (f"{broken} broken characters were replaced by {_REPLACEMENT}",) if broken else ()


def _checked(text: str, notices: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    if not text.strip("\0 \t\r\n\f\v"):
        raise UnreadableError("is empty", "there is nothing to read in it")
    if count := text.count("\0"):
        notices = (*notices, f"contains {count} NUL character{'s' * (count != 1)}")
    return text, notices
