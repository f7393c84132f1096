"""When web pages were published: what htmldate had right stays right, and what else the page tells is added."""

import json
from datetime import date, timedelta

import pytest
from htmldate import find_date

from tests.ingest import makers
from tests.ingest.helpers import read_paths
from timeline.ingest.publication import url_evidence
from timeline.model.edtf import edtf
from timeline.resolve.evidence import in_order

FORMS = (
    lambda d: (f'<meta property="article:published_time" content="{d}T08:30:00+01:00">', ""),
    lambda d: (f'<meta name="date" content="{d}">', ""),
    lambda d: (f'<meta name="dcterms.issued" content="{d}">', ""),
    lambda d: ("", f'<time datetime="{d}" pubdate>{d}</time>'),
    lambda d: ("", f'<p class="byline">By Ann Lee</p><time itemprop="datePublished" datetime="{d}T23:50:00Z">x</time>'),
    lambda d: (_ld({"datePublished": f"{d}T09:00:00Z", "dateModified": f"{d + timedelta(9)}"}), ""),
    lambda d: (_ld({"datePublished": f"{d}"}), f'<span class="date">{d:%d %B %Y}</span>'),
    lambda d: ("", f'<p class="date">Published {d:%d %B %Y} 8:30am BST</p>'),
    lambda d: ("", f'<div class="published">{d:%B %d, %Y}</div>'),
    lambda d: (f'<link rel="canonical" href="https://h.example/{d:%Y/%m/%d}/boat">', ""),
    lambda d: (f'<link rel="canonical" href="https://h.example/{d:%Y/%b/%d}/boat">', ""),
    lambda d: (_ld({"datePublished": f"{d}"}), f"<footer>Copyright {d.year + 2}</footer>"),
    lambda d: (
        f'<meta property="article:modified_time" content="{d + timedelta(30)}"><meta name="date" content="{d}">',
        "",
    ),
    lambda d: (
        f'<meta property="og:url" content="https://h.example/{d:%Y/%m}/boat">',
        f'<p class="date">{d:%Y-%m-%d}</p>',
    ),
    lambda d: (
        _ld({"datePublished": f"{d + timedelta(1)}T00:30:00+02:00"}),
        f'<meta itemprop="datePublished" content="{d}">',
    ),
    lambda d: ("", f"<footer>© {d.year} The Harbour Gazette</footer>"),
    lambda d: (
        f'<link rel="canonical" href="https://h.example/{d:%Y/%m/%d}/boat">'
        + _ld({"dateModified": f"{d + timedelta(30)}"}),
        "",
    ),
    lambda d: (
        f'<meta property="article:modified_time" content="{d + timedelta(30)}">',
        f'<p class="date">Published {d:%d %B %Y}</p>',
    ),
    lambda d: (
        f'<meta property="article:published_time" content="{d}"><meta property="og:updated_time" content="{d}">',
        f'<p class="date">Last updated {d + timedelta(9):%d %B %Y}</p>',
    ),
)


def _ld(fields):
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def pages(count=200):
    first = date(1999, 1, 1)
    for number in range(count):
        day = first + timedelta(number * 41)
        yield day, makers.page(*FORMS[number % len(FORMS)](day))


def test_no_page_that_htmldate_has_right_becomes_wrong(tmp_path):
    right, ours = 0, 0
    for number, (day, data) in enumerate(pages()):
        path = tmp_path / f"page{number}.html"
        path.write_bytes(data)
        (document,), _ = read_paths(path)
        best = in_order(document.stated)  # as the publication is chosen
        found = edtf(best[0].value) if best else ""
        theirs = find_date(data.decode(), original_date=True, max_date="2099-12-31")
        right += theirs == str(day)
        ours += found[:10] == str(day)
        if theirs == str(day):
            assert str(day).startswith(found[:10]), (number % len(FORMS), found, day)
    assert right > 100
    assert ours >= right


def test_a_mere_year_is_no_first_of_january(tmp_path):
    path = tmp_path / "a.html"
    path.write_bytes(makers.page("", "<footer>© 2015 The Harbour Gazette</footer>"))
    (document,), _ = read_paths(path)
    assert [edtf(e.value) for e in document.stated] in (["2015"], [])


CHANGED = '<meta property="article:modified_time" content="2021-07-16T08:30:00+01:00">'


def told(tmp_path, *parts):
    path = tmp_path / "a.html"
    path.write_bytes(makers.page(*parts))
    (document,), _ = read_paths(path)
    return [(e.kind, edtf(e.value)[:10], e.reason) for e in document.stated]


def test_a_change_is_marked_as_one_wherever_the_page_tells_it(tmp_path):
    for head in (CHANGED, _ld({"dateModified": "2021-07-16"})):
        found = told(tmp_path, head)
        assert {(kind, day) for kind, day, _ in found} == {("last change", "2021-07-16")}
        assert "it was last changed then, and may have come out before" in found[0][2]
    found = told(tmp_path, f'{CHANGED}<meta name="date" content="2021-07-14">')
    assert {(kind, day) for kind, day, _ in found} == {("metadata", "2021-07-14"), ("last change", "2021-07-16")}
    assert found[0][0] == "metadata"


def test_it_is_said_when_the_day_is_that_of_the_address(tmp_path):
    head = '<link rel="canonical" href="https://h.example/2021/07/02/boat">'
    found = told(tmp_path, f'{head}<meta property="article:published_time" content="2021-07-16">')
    assert [(kind, day) for kind, day, _ in found] == [
        ("metadata", "2021-07-02"), ("metadata", "2021-07-16"), ("address", "2021-07-02"),
    ]  # fmt: skip
    assert found[0][2] == "htmldate finds 2021-07-02 in the address of the page"


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://h.example/2021/07/16/boat", "2021-07-16"),
        ("https://h.example/news/2021/jul/16/boat", "2021-07-16"),
        ("https://h.example/2021-07-16-boat.html", "2021-07-16"),
        ("https://h.example/a/20210716/boat", "2021-07-16"),
        ("https://h.example/2021/07/boat", "2021-07"),
        ("https://h.example/2021/13/boat", None),
        ("https://h.example/2021/02/30/boat", None),
        ("https://h.example/2021/07/16/on-2019/05/04/", None),
        ("https://h.example/boat-20219876543", None),
        ("https://h.example/item/1234567", None),
        ("", None),
    ],
)
def test_the_date_in_an_address_is_as_fine_as_it_stands_there(url, value):
    assert [edtf(e.value) for e in url_evidence(url)] == ([value] if value else [])
