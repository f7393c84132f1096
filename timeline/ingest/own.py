"""What this program wrote itself: beside its texts it is none of them, and named by itself it is read back."""

from __future__ import annotations

import re

_ENTRY = re.compile(rb'(?:\[\s*)?\{(?P<id>"id":"[0-9a-f]{12}",)?"document":"(?:[^"\\]|\\.)*+","kind":"[a-z]+",')
_TABLE = b"when,earliest,latest,granularity,kind,text,"
_PAGE = re.compile(rb'<meta name="generator" content="(?:text-)?timeline\b')

HEAD = 4096
"""Bytes of a file that are enough to tell."""


def is_own(head: bytes) -> bool:
    """Whether a file that begins so is a timeline, or a list of mentions, that this program wrote."""
    return _ENTRY.match(head) is not None or is_own_table(head) or is_own_page(head)


def is_own_table(head: bytes) -> bool:
    """Whether it is the CSV of a timeline."""
    return head.removeprefix(b"\xef\xbb\xbf").startswith(_TABLE)


def is_own_page(head: bytes) -> bool:
    """Whether it is the page of a timeline."""
    return _PAGE.search(head) is not None


def holds_entries(head: bytes) -> bool:
    """Whether it is JSON from which a timeline can be read back; mentions alone are none."""
    found = _ENTRY.match(head)
    return found is not None and found["id"] is not None
