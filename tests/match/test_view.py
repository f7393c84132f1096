"""Views: symbols with the way back to the text, for any text at all."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from timeline.match.cascade import cascade
from timeline.match.symbols import BREAKS
from timeline.rulebook.load import load_rulebook

HARD = st.text(st.sampled_from("aA1 .,“”\"'‘’\n\t\x00\x1b\u202e\ud800éЖ漢😀-–—()Mr3p.m"), max_size=120)


@given(st.one_of(st.text(max_size=200), HARD))
def test_every_text_becomes_symbols_in_order_inside_the_text(text):
    view, problems = cascade(load_rulebook()).reader.view(text)
    assert not problems
    assert len(view.symbols) == len(view.starts) == len(view.ends) == len(view.finds)
    assert view.starts == sorted(view.starts)
    assert all(0 <= a <= b <= len(text) for a, b in zip(view.starts, view.ends, strict=True))
    kept = "".join(text[a:b] for a, b, c in zip(view.starts, view.ends, view.symbols, strict=True) if c not in BREAKS)
    assert "".join(kept.split()) == "".join(text.split())


@given(st.one_of(st.text(max_size=200), HARD))
def test_no_text_makes_the_rules_fail(text):
    found = cascade(load_rulebook()).find(text)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in found.mentions)
