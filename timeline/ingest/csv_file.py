"""Tables in CSV: a document a row, its columns known by the header."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from timeline.ingest.decode import decode
from timeline.ingest.own import is_own_table
from timeline.ingest.problem import Problem, UnreadableError
from timeline.ingest.records import TEXT, document, field_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.ingest.reader import Source
    from timeline.model.document import Document

_SEPARATORS = ",;\t|"
_LONGEST = 1 << 30


class CsvReader:
    """Reads .csv and .tsv files with a header."""

    about = "table in CSV"
    suffixes: tuple[str, ...] = (".csv", ".tsv", ".tab")
    binary = False
    extra = ""
    modules: tuple[str, ...] = ()

    def accepts(self, _head: bytes, /) -> bool:
        """Never by its beginning: a line with commas may be prose."""
        return False

    def read(self, source: Source) -> Iterator[Document | Problem]:
        """The documents in the order of the rows."""
        data = source.bytes()
        if is_own_table(data[:256]):
            yield Problem(source.name, "is a timeline that this program wrote", "name the texts it was made of")
            return
        try:
            text, notices = decode(data)
        except UnreadableError as error:
            yield Problem(source.name, error.what, error.hint)
            return
        for notice in notices:
            yield Problem(source.name, notice)
        yield from _rows(text, source)


def _rows(text: str, source: Source) -> Iterator[Document | Problem]:
    csv.field_size_limit(_LONGEST)  # an article is longer than the 128 kB that a field may have otherwise
    header = text.partition("\n")[0]
    separator = max(_SEPARATORS, key=header.count)
    table = csv.DictReader(StringIO(text.replace("\0", "\ufffd")), delimiter=separator)
    names = [name or "" for name in table.fieldnames or ()]
    usual = {name.lower().strip(): "x" for name in names}
    if not field_of(usual, source.fields.text, TEXT):
        wanted = f"no column “{source.fields.text}”" if source.fields.text else "no column that is called like a text"
        hint = f"name it with --text-field; there are: {', '.join(names)}"
        yield Problem(source.name, f"has {wanted}", hint)
        return
    empty, line = True, 1
    longer: list[int] = []
    try:
        for row in table:
            where = f"{source.name}:{line + 1}"
            line, empty = table.line_num, False
            if None in row:
                longer.append(line)
            record = {key: value for key, value in row.items() if key is not None and value is not None}
            yield from document(record, where, source.fields)
    except csv.Error as error:
        yield Problem(f"{source.name}:{line + 1}", f"is no CSV ({error})", "the rows before it were read")
    if longer:
        rows = "1 row has" if len(longer) == 1 else f"{len(longer):,} rows have"
        what = f"{rows} more cells than the header, the first up to line {longer[0]}"
        hint = "what has no heading was left out; a comma in a text must stand between quotation marks"
        yield Problem(source.name, what, hint)
    if empty:
        yield Problem(source.name, "has a header and no rows", "there is nothing to read in it")
