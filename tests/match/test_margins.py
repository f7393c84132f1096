"""Rules for the top and the bottom of a document, and for whole paragraphs."""

from __future__ import annotations

BODY = (
    "the ferry came home with all the herring that they had been able to find in the cold sea off the northern coast"
    " in may."
)
TOP = 'where = "top"\n'
BOTTOM = 'where = "bottom"\n'
LINE = '[line]\nmatch = "{paragraph} {names} {paragraph}"\n'


def test_a_paragraph_has_two_edges_and_a_sentence_has_none_of_them(find):
    text = "Harbour News\n\nHe came. Harbour News. He left."
    assert find(text, context__a=LINE) == [("context.line", "Harbour News")]


def test_a_line_ended_on_purpose_is_a_paragraph_among_others(find):
    text = "Harbour News\nThursday 7 May 2020\n\nMore News\n\nhe came."
    assert [words for _, words in find(text, context__a=LINE)] == ["Harbour News", "More News"]


def test_the_end_of_the_text_is_the_edge_of_a_paragraph(find):
    assert find("he came.\n\nHarbour News", context__a=LINE) == [("context.line", "Harbour News")]


def test_the_top_ends_with_the_first_long_paragraph(find):
    text = f"Harbour News\n\n{BODY}\n\nMore News\n\n{BODY}"
    assert find(text, context__a=TOP + LINE) == [("context.line", "Harbour News")]


def test_the_bottom_begins_with_the_last_long_paragraph(find):
    text = f"Harbour News\n\n{BODY}\n\nMore News"
    assert find(text, context__a=BOTTOM + LINE) == [("context.line", "More News")]


def test_a_text_of_short_lines_is_all_top_and_has_no_bottom(find):
    text = "Harbour News\n\nhe came.\n\nMore News"
    assert [words for _, words in find(text, context__a=TOP + LINE)] == ["Harbour News", "More News"]
    assert find(text, context__a=BOTTOM + LINE) == []


def test_a_rule_that_begins_with_an_edge_is_tried_in_the_sentence_after_it(find):
    rule = '[r]\nmatch = "{paragraph} {word}"\n'
    assert find("He came. She left.\n\nThey met.", context__a=rule) == [("context.r", "He"), ("context.r", "They")]
