"""The publication from all that tells of it: in order of strength, joined where that says more, disputed aloud."""

import pytest

from timeline.model.document import BOUND, FILE_NAME, METADATA, UPDATE, URL, USER, Document, Evidence
from timeline.model.edtf import edtf, parse
from timeline.pipeline import build
from timeline.rulebook.load import load_rulebook


@pytest.fixture(scope="module")
def rulebook():
    return load_rulebook()


def published(rulebook, text, *stated):
    evidence = tuple(Evidence(kind, parse(value), f"the {kind} says so") for kind, value in stated)
    reading = build(Document("a", text, stated=evidence), rulebook)
    return reading, [(e.kind, edtf(e.value)) for e in reading.publication.evidence]


STORY = "The ferries run again. The minister spoke on Thursday."


def test_a_header_in_the_text_goes_before_an_address_and_a_file_name_and_behind_metadata(rulebook):
    text = f"Herring is back\n\nPublished 16 July 2021 8:30am BST\n\n{STORY}"
    _, found = published(rulebook, text, (FILE_NAME, "2021-07-17"), (URL, "2021-07"), (METADATA, "2021-07-16"))
    assert [kind for kind, _ in found] == [METADATA, "header", URL, FILE_NAME]


@pytest.mark.parametrize(
    "line",
    [
        "Published 16 July 2021 8:30am BST", "Published: Friday, July 16, 2021",
        "First published on Fri 16 Jul 2021 07.00 BST", "Published: 08:30 EDT, 16 July 2021",
        "Posted at 8:30am on July 16, 2021", "Published 16 July 2021, updated 20 July 2021",
        "Updated 20 July 2021 | Published 16 July 2021", "Last updated: 20 July 2021 (first published 16 July 2021)",
    ],
)  # fmt: skip
def test_the_date_stamps_of_web_pages_tell_the_day(rulebook, line):
    _, found = published(rulebook, f"Herring is back\n\n{line}\n\n{STORY}")
    assert found[:1] == [("header", "2021-07-16")]


@pytest.mark.parametrize(
    "line",
    [
        "Last updated at 14:05 on 16 July 2021",
        "Updated 16 July 2021, 14:05 GMT",
        "Last modified: Friday, July 16, 2021",
    ],
)
def test_the_day_of_a_change_is_no_publication_and_stands_in_for_one_only_where_nothing_else_is_known(rulebook, line):
    text = f"Herring is back\n\n{line}\n\n{STORY}"
    reading, found = published(rulebook, text)
    assert found == [(UPDATE, "2021-07-16")]
    assert "it was last changed; it may have come out before" in reading.publication.reason
    assert reading.problems == ()
    reading, found = published(rulebook, text, (URL, "2021-03-02"))
    assert (found, reading.problems) == (
        [(URL, "2021-03-02"), (UPDATE, "2021-07-16")],
        (),
    )  # changed later: no conflict
    reading, _ = published(rulebook, text, (URL, "2022-03-02"))
    assert "told in two ways" in reading.problems[0]  # nothing is changed before it came out


def test_a_dateline_goes_before_a_change_where_the_month_is_known(rulebook):
    text = f"Last updated 16 July 2021\n\nOSLO, July 14 (Northern Wire) -- {STORY}"
    assert published(rulebook, text, (URL, "2021-07"))[1][0] == ("dateline", "2021-07-14")
    assert published(rulebook, f"Last updated 16 July 2021\n\n{STORY}", (URL, "2021-07"))[1][0] == (
        UPDATE,
        "2021-07-16",
    )


def test_a_bound_is_no_day_of_publication(rulebook):
    reading, found = published(rulebook, f"{STORY} The mayor said it was too early.", (BOUND, "[..2021-07-16]"))
    assert found == [(BOUND, "[..2021-07-16]")]
    assert [e.when and edtf(e.when) for e in reading.entries] == ["[..2021-07-16]", None]  # Thursday stays open
    reading, found = published(rulebook, STORY, (BOUND, "[..2021-07-16]"), (FILE_NAME, "2021-06-30"))
    assert (found[0], reading.problems) == ((FILE_NAME, "2021-06-30"), ())
    reading, _ = published(rulebook, STORY, (BOUND, "[..2021-07-16]"), (FILE_NAME, "2021-09-30"))
    assert "told in two ways" in reading.problems[0]


def test_two_kinds_of_evidence_that_disagree_are_a_problem_and_a_day_more_or_less_is_none(rulebook):
    reading, _ = published(rulebook, STORY, (METADATA, "2021-07-16"), (FILE_NAME, "2020-01-02"))
    assert "the metadata says so, but the file name says so; the first was taken" in reading.problems[0]
    assert reading.publication.conflicts == reading.problems
    assert published(rulebook, STORY, (METADATA, "2021-07-16"), (FILE_NAME, "2021-07-17"))[0].problems == ()
    assert published(rulebook, STORY, (METADATA, "2021-07-16"), (URL, "2021-07"))[0].problems == ()
    assert published(rulebook, STORY, (USER, "2021-07-16"), (FILE_NAME, "2020-01-02"))[0].problems == ()


def test_a_dateline_without_a_year_and_a_coarse_date_make_a_day_together(rulebook):
    reading, found = published(rulebook, f"OSLO, July 14 (Northern Wire) -- {STORY}", (URL, "2021-07"))
    assert found[0] == ("dateline", "2021-07-14")
    assert "the address says so (2021-07)" in reading.publication.reason
    _, found = published(rulebook, f"OSLO, May 14 (Northern Wire) -- {STORY}", (URL, "2021-07"))
    assert found[0] == (URL, "2021-07")


def test_the_year_that_is_named_last_tells_nothing(rulebook):
    reading, found = published(rulebook, "In 1997 it rained. In 2019 it snowed. On Thursday the minister spoke.")
    assert (found, reading.publication.value) == ([], None)


def test_the_minute_of_publication_dates_what_hangs_on_the_minute_and_bounds_nothing(rulebook):
    text = "A fire broke out 20 minutes ago. The strike began yesterday. The mayor said it was too early."
    reading, found = published(rulebook, text, (METADATA, "2021-07-16T08:10:00"))
    assert found == [(METADATA, "2021-07-16T08:10:00")]
    when = {entry.span.of(text).split()[1]: edtf(entry.when) for entry in reading.entries}
    assert when == {"fire": "2021-07-16T07:50:00", "strike": "2021-07-15", "mayor": "[..2021-07-16]"}


def test_a_text_of_unknown_publication_is_told_from_the_years_that_it_names(rulebook):
    text = "At dawn on 6 June 1944 they landed. On the 12th the port was reached. At 03:00 on 18 July it rained."
    reading, _ = published(rulebook, text)
    assert reading.mode == "narrative"
    assert [edtf(d.meaning)[:10] for d in reading.dates] == ["1944-06-06", "1944-06-12", "1944-07-18"]
    reading, _ = published(rulebook, text.replace("it rained", "it rained. Last week he wrote of it"))
    assert reading.mode == "news"


CHRONICLE = (
    "In 1911 the canal was dug. In 1912 it froze. In 1913 a lock burst. In 1914, 1915 and 1916 it stood dry. "
    + "On 4 May it was mended again. " * 14
)


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        (CHRONICLE, "narrative"),  # nothing hangs on the day of writing, however few of its days name their year
        (CHRONICLE + "Next week it opens.", "news"),
        ("In 1870 it was dug. " + "On 4 May it was mended again. " * 14, "narrative"),  # a campaign names its year once
        ("In 1870 it was dug. " + "On 4 May it was mended again. " * 4, "news"),
        (CHRONICLE + "Berg said that it was deep. " * 20, "news"),  # it tells what people say
        ("In 1911 it was dug. " * 17 + "“I dig today and tomorrow,” wrote Berg.", "narrative"),  # Berg's today
        ("In 1911 it was dug. " * 17 + "It is mended today and tomorrow.", "news"),
    ],
)
def test_what_hangs_on_the_day_of_writing_tells_news_from_a_chronicle(rulebook, text, mode):
    reading, _ = published(rulebook, text, (USER, "2021-07-16"))
    assert reading.mode == mode
