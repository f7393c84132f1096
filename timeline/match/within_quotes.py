"""The sentences in and behind quotations, which the splitter leaves whole: “It rained. In May it snowed.” He left."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from timeline.match.reader import sentences
from timeline.match.symbols import BREAKS, SENTENCE
from timeline.match.view import View
from timeline.model.mention import Mention
from timeline.model.span import Span

_BREAKS = frozenset(BREAKS)


def parted(view: View, quoted: Iterable[Span], language: str) -> View:
    """A view in which sentences end within the quotations, too."""
    ends = sorted({end for quotation in quoted for end in _ends(view.text, quotation, language)})
    at = sorted({bisect_left(view.starts, end) for end in ends})
    at = [i for i in at if 0 < i < len(view.symbols) and not _BREAKS.intersection(view.symbols[i - 1 : i + 1])]
    if not at:
        return view
    symbols: list[str] = []
    starts: list[int] = []
    last = 0
    ends_of: list[int] = []
    finds: list[Mention | None] = []
    for i in at:
        offset = view.ends[i - 1]
        symbols += (view.symbols[last:i], SENTENCE)
        starts += (*view.starts[last:i], offset)
        ends_of += (*view.ends[last:i], offset)
        finds += (*view.finds[last:i], None)
        last = i
    symbols.append(view.symbols[last:])
    starts += view.starts[last:]
    ends_of += view.ends[last:]
    finds += view.finds[last:]
    return View(view.text, "".join(symbols), starts, ends_of, finds)


def _ends(text: str, quotation: Span, language: str) -> Iterable[int]:
    """Where the sentences of a quotation end; the last does where a full stop ends it and a capital follows."""
    start = quotation.start + 1
    while start < quotation.end and not text[start].isalnum():
        start += 1
    inside = text[start : quotation.end - 1]
    found = [start + end for sentence, end in sentences(language, inside) if not sentence.isspace()]
    ends = [end for end in found[:-1] if end < quotation.end - 1]
    behind = text[quotation.end : quotation.end + _NEAR].split()[:1]
    if inside.rstrip().endswith(FULL_STOP) and behind and behind[0][0].isupper():
        ends.append(quotation.end)
    return ends


FULL_STOP = "."
"""The sign that ends a sentence for good; behind “?” may stand who asked."""

_NEAR = 3
"""How far behind a quotation the next word begins."""
