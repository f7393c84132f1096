"""The words of a piece of HTML: for feeds, mails, books and pages in which no article is found."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "dd", "details", "dialog", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table",
    "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
))  # fmt: skip
_SILENT = frozenset(("script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object"))
_LOOKS = re.compile(
    r"</(?:p|div|span|a|b|i|em|strong|li|h\d)\s*>|<(?:br|p)\s*/?>|&(?:nbsp|quot|amp|#\d+);", re.IGNORECASE
)
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


def looks_like_markup(text: str) -> bool:
    """Whether a string holds tags or entities of HTML."""
    return _LOOKS.search(text) is not None


def plain(markup: str) -> str:
    """The text of some HTML, a blank line between blocks; scripts, styles and the head are left out."""
    parser = _Words()
    parser.feed(markup)
    parser.close()
    blocks = (_SPACE.sub(" ", "".join(block)).strip() for block in parser.blocks)
    return "\n\n".join(block for block in blocks if block)


class _Words(HTMLParser):
    """Collects the text of blocks; ``br`` ends a block too, for what follows it is a line of its own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[str]] = [[]]
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - its interface
        """A block begins, or something that is not to be read."""
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _BLOCKS:
            if tag == "body":
                self._silent.clear()
            self.blocks.append([])

    def handle_endtag(self, tag: str) -> None:
        """A block ends."""
        if tag in self._silent:
            while self._silent.pop() != tag:
                pass
        elif tag in _BLOCKS:
            self.blocks.append([])

    def handle_data(self, data: str) -> None:
        """Words, if they are to be read."""
        if not self._silent:
            self.blocks[-1].append(data)
