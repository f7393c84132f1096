"""CSV: real readers read it back, and no spreadsheet takes a cell for a formula."""

import csv
from io import StringIO

from tests.export.lines import ATTACKED, LINES, written
from timeline.export.csv_table import COLUMNS


def rows(lines, **options):
    out, remarks = written("csv", lines, **options)
    return list(csv.reader(StringIO(out.decode("utf-8"), newline=""))), remarks


def test_a_header_and_a_row_an_entry():
    table, _ = rows(LINES)
    assert table[0] == list(COLUMNS)
    assert len(table) == 5
    statement = dict(zip(COLUMNS, table[2], strict=True))
    assert statement["when"] == "2021-07-15"
    assert statement["addressee"] == "Sergei Lavrov"
    assert statement["line"] == "2"


def test_years_before_the_common_era_stand_as_text_and_that_is_told():
    table, remarks = rows(LINES)
    assert table[1][0] == "'-0043"
    assert remarks == ("3 cells that a spreadsheet would take for formulas (= + - @, years BCE) begin with ' now",)


def test_no_cell_can_be_a_formula_or_break_its_row():
    table, _ = rows(ATTACKED)
    assert len(table) == 2
    for cell in table[1]:
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
        assert "\n" not in cell
        assert "\x1b" not in cell
        assert "\u202e" not in cell
    disarmed = {name for name, cell in zip(COLUMNS, table[1], strict=True) if cell.startswith("'")}
    assert disarmed == {"text", "speaker", "place", "title", "source"}


def test_the_evidence_of_the_publication_stands_in_its_columns():
    table, _ = rows(LINES)
    statement = dict(zip(COLUMNS, table[2], strict=True))
    assert (statement["published"], statement["publication_evidence"]) == (
        "2021-07",
        "2021-07 (user): the user gave it",
    )
    assert statement["publication_conflicts"] == ""


def test_excel_gets_its_mark_and_nobody_else():
    assert written("csv", LINES, excel=True)[0].startswith(b"\xef\xbb\xbfwhen,")
    assert written("csv", LINES)[0].startswith(b"when,")
