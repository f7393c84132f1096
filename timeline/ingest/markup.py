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
_OPENING = re.compile(r"<!--|<(script|style)\b", re.IGNORECASE)
_CLOSING = {
    "": re.compile("-->"),
    "script": re.compile("</script", re.IGNORECASE),
    "style": re.compile("</style", re.IGNORECASE),
}
_SECTION = re.compile(r"<!\[(?:(?:(cdata|temp|ignore|include|rcdata)|(if|else|endif))(?![-.\w]))?", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


def looks_like_markup(text: str) -> bool:
    """Whether a string holds tags or entities of HTML."""
    return _LOOKS.search(text) is not None


def without_comments(markup: str, *, scripts: bool = True) -> str:
    """The markup without its comments, and without *scripts* and styles if these are not wanted.

    The line breaks in what is cut stay, so that lines keep their numbers. It is read once from front to back, where an
    expression for both ends would look for the end of everything that is never closed, again and again. A comment that
    is never closed ends with the next “>”, a script with the file.
    """
    parts: list[str] = []
    at = kept = 0
    endless: set[str] = set()
    while found := _OPENING.search(markup, at):
        name = (found[1] or "").lower()
        end = None if name in endless else _CLOSING[name].search(markup, found.end())
        if end:
            at = end.start() if name else end.end()
        else:
            endless.add(name)
            at = len(markup) if name else markup.find(">", found.end()) + 1 or len(markup)
        if not name or not scripts:
            parts += (markup[kept : found.start()], "\n" * markup.count("\n", found.start(), at))
            kept = at
    return "".join((*parts, markup[kept:]))


def plain(markup: str) -> str:
    """The text of some HTML, a blank line between blocks; scripts, styles and the head are left out."""
    parser = _Words()
    markup = _with_whole_sections(without_comments(markup))
    tags_end = markup.rfind(">") + 1  # what opens behind the last end of a tag is none, and costs the parser dear
    parser.feed(markup[:tags_end] + markup[tags_end:].replace("<", "&lt;"))
    parser.close()
    blocks = (_SPACE.sub(" ", "".join(block)).strip() for block in parser.blocks)
    return "\n\n".join(block for block in blocks if block)


def _with_whole_sections(markup: str) -> str:
    """The markup with every marked section that has no known name or no end as text.

    The parser stops at the first kind, and looks for the end of each of the second kind in all that follows.
    """
    ends = (-1, markup.rfind("]]>"), markup.rfind("]>"))
    return _SECTION.sub(lambda m: m[0] if m.start() < ends[m.lastindex or 0] else "&lt;" + m[0][1:], markup)


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
