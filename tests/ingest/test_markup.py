"""The words of a piece of HTML."""

import pytest

from timeline.ingest.markup import plain


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<p>It <![CDATA[ > is ]]>rained.</p>", "It rained."),
        ("<p>It <![if !IE]>really <![endif]>rained.</p>", "It really rained."),
        ("<p>It <![CDATA[ > rained.</p>", "It <![CDATA[ > rained."),
        ("<p>It <![if > rained.</p>", "It <![if > rained."),
        ("<p>It <![CDATA[ > rained <![endif]>again.</p>", "It <![CDATA[ > rained again."),
        ("<p>It <![surely maybe]> rained.</p>", "It <![surely maybe]> rained."),
        ("<p>It <![ ]]> rained.</p>", "It <![ ]]> rained."),
        ("<p>It <![cdatas[ ]]> rained.</p>", "It <![cdatas[ ]]> rained."),
    ],
)
def test_a_marked_section_is_cut_out_and_what_only_looks_like_one_is_text(markup: str, words: str) -> None:
    assert plain(markup) == words
