"""Mail: a message, or a mailbox of them, with what is attached."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import getaddresses, parsedate_to_datetime
from typing import TYPE_CHECKING, BinaryIO

from timeline.ingest import dispatch
from timeline.ingest.align import marks
from timeline.ingest.decode import decode, without_surrogates
from timeline.ingest.markup import plain
from timeline.ingest.problem import Problem, UnreadableError, left_out
from timeline.ingest.publication import bound_evidence, told_evidence
from timeline.ingest.reader import Source
from timeline.model.document import Document
from timeline.model.edtf import edtf
from timeline.model.origin import Mark, Origin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.dispatch import Item
    from timeline.model.document import Evidence

_HEADER = re.compile(
    rb"(?:From|To|Date|Subject|Received|Return-Path|Delivered-To|Message-ID|MIME-Version|X-[\w-]+):[ \t]", re.IGNORECASE
)
_FROM = b"From "
_LOCKED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
"""OpenPGP (RFC 3156) and S/MIME (RFC 8551)."""


class MailReader:
    """Reads .eml files: the message is a document, and so is each attachment of a kind that can be read."""

    about = "mail"
    suffixes: tuple[str, ...] = (".eml",)
    binary = False
    extra = ""
    modules: tuple[str, ...] = ()

    def accepts(self, head: bytes, /) -> bool:
        """By two headers of mail among its first lines."""
        lines = head.replace(b"\r\n", b"\n").partition(b"\n\n")[0].split(b"\n")
        return bool(lines and _HEADER.match(lines[0])) and sum(bool(_HEADER.match(line)) for line in lines) > 1

    def read(self, source: Source) -> Iterator[Item]:
        """The message, then its attachments."""
        others: list[str] = []
        yield from message(source, source.bytes(), source.name, 1, others)
        yield from left_out(source.name, others, "attachment")


class MailboxReader:
    """Reads mailboxes in the mbox format, one message at a time."""

    about = "mailbox"
    suffixes: tuple[str, ...] = (".mbox", ".mbx")
    binary = False
    extra = ""
    modules: tuple[str, ...] = ()

    def accepts(self, head: bytes, /) -> bool:
        """By the line that begins each message."""
        first, _, rest = head.partition(b"\n")
        return first.startswith(_FROM) and _HEADER.match(rest) is not None

    def read(self, source: Source) -> Iterator[Item]:
        """The messages in their order, each followed by its attachments."""
        count = 0
        others: list[str] = []
        with source.open() as stream:
            for line, data in _split(stream):
                count += 1
                yield from message(source, data, f"{source.name}#{count}", line, others)
        yield from left_out(source.name, others, "attachment")
        if not count:
            yield Problem(source.name, "holds no message", "a mailbox begins with a line “From …”")


def _split(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The messages of a mailbox and the lines they begin on, without the line that parts them."""
    block: list[bytes] = []
    start, blank, inside = 1, True, False
    for number, line in enumerate(stream, 1):
        if blank and line.startswith(_FROM):
            if inside:
                yield start, b"".join(block)
            block, start, inside = [], number + 1, True
        else:
            block.append(line[1:] if line.startswith(b">From ") else line)
        blank = not line.strip()
    if inside:
        yield start, b"".join(block)


def message(source: Source, data: bytes, name: str, line: int, others: list[str]) -> Iterator[Item]:
    """A message that begins on a line of its source, and its attachments; *others* gets those that cannot be read."""
    if not data.strip():
        yield Problem(name, "is empty", "there is nothing to read in it")
        return
    parsed = message_from_bytes(data, policy=policy.default)
    assert isinstance(parsed, EmailMessage)  # noqa: S101 - by its policy
    if not parsed.keys():
        yield Problem(name, "is no mail: it has no headers", "save the message with its headers")
        return
    stated, notices = _date(parsed)
    try:
        text, format_, told = _body(parsed)
        subject = _clean(parsed.get("Subject", ""))
        authors = tuple(n or a for n, a in getaddresses([_clean(h) for h in parsed.get_all("From", [])]))
        raw = data.decode("utf-8", "replace")
        found = marks(text, raw)
        origin = Origin(format_, authors, marks=tuple(Mark(m.start, 0, m.line + line - 1) for m in found))
        yield Document(name, text, subject, name, stated=stated, notices=(*notices, *told), origin=origin)
    except UnreadableError as error:
        is_locked = parsed.get_content_type() in _LOCKED
        if is_locked or not any(parsed.iter_attachments()):
            yield Problem(name, error.what, error.hint)
        if is_locked:
            return
    yield from _attachments(parsed, replace(source, name=name, stated=stated), others)


def _clean(header: object) -> str:
    return without_surrogates(" ".join(str(header).split()))[0]


def _date(parsed: EmailMessage) -> tuple[tuple[Evidence, ...], tuple[str, ...]]:
    header = str(parsed.get("Date", "")).strip()
    if not header:
        return (), ()
    try:
        moment = parsedate_to_datetime(header).isoformat(timespec="minutes")
    except (ValueError, TypeError, IndexError):
        moment = header
    return told_evidence(moment, "the header “Date”")


def _body(parsed: EmailMessage) -> tuple[str, str, tuple[str, ...]]:
    """The words of a message, what they were written in, and what was guessed."""
    if parsed.get_content_type() in _LOCKED:
        raise UnreadableError("is encrypted", "open it in your mail program, and save it without its lock")
    part = parsed.get_body(preferencelist=("plain", "html"))
    if part is None:
        raise UnreadableError("holds no text", "its attachments may")
    payload = part.get_payload(decode=True)
    charset = part.get_content_charset() or ""
    if not isinstance(payload, bytes):
        raise UnreadableError("holds no text", "its attachments may")
    notices: tuple[str, ...] = ()
    try:
        text = payload.decode(charset or "utf-8")
    except (LookupError, UnicodeDecodeError):
        text, notices = decode(payload)
    text = text.replace("\r\n", "\n")
    if part.get_content_type() == "text/html":
        text = plain(text)
    if not text.strip():
        raise UnreadableError("is empty", "there is nothing to read in it")
    text, mended = without_surrogates(text)
    return text, "mail", (*notices, *mended)


def _attachments(parsed: EmailMessage, source: Source, others: list[str]) -> Iterator[Item]:
    """What is attached and can be read; a letter in a mail is no younger than the mail, and may be much older."""
    bound = tuple(
        b for e in source.stated for b in bound_evidence(edtf(e.value), "the mail that it is attached to is of then")
    )
    for number, part in enumerate(parsed.iter_attachments(), 1):
        file_name = _clean(part.get_filename() or f"attachment {number}")
        data = part.get_content() if part.get_content_type() == "message/rfc822" else part.get_payload(decode=True)
        if isinstance(data, EmailMessage):
            data, file_name = data.as_bytes(), f"{file_name}.eml"
        if isinstance(data, bytes) and file_name.lower().endswith(tuple(dispatch.suffixes())):
            label = f"{source.name}/{file_name}"
            yield from dispatch.documents(
                Source(
                    label, data=data, file_name=file_name, fields=source.fields, depth=source.depth + 1, stated=bound
                )
            )
        elif part.get_content_disposition() == "attachment":  # and no picture of a letterhead within the message
            others.append(file_name)
