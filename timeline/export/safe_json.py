"""JSON that no terminal, log or line reader can trip over."""

from __future__ import annotations

import re
from typing import Any

import orjson

_UNSAFE = re.compile(rb"\x7f|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8b-\x8f\xa8-\xae]|\xe2\x81[\xa0-\xaf]|\xef\xbb\xbf")
"""In UTF-8: DEL, the C1 controls, zero-width and bidirectional controls, and the line separators U+2028 and U+2029."""


def dumps(value: Any) -> bytes:
    r"""One line of JSON in UTF-8, without a newline; invisible and harmful characters are written as ``\\uXXXX``.

    The value that a JSON reader gets is unchanged.
    """
    return _UNSAFE.sub(_escaped, orjson.dumps(value))


def _escaped(found: re.Match[bytes]) -> bytes:
    return b"\\u%04x" % ord(found[0].decode())
