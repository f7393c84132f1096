"""What kind of speech a cue is, as its lexicon tells it: to say, to ask, to deny, to promise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from timeline.model.mention import Mention
from timeline.rulebook.lexicon import Value
from timeline.rulebook.rule import Rule

Look = Callable[[str, str], tuple[str, Value] | None]
"""(lexicon, value) that a kind gives to a text."""


SAY = "say"
"""The class of cues that tell nothing more than that something was said."""


class Cue(NamedTuple):
    """The class of a cue, and whether what was said was asserted or denied."""

    cue_class: str
    polarity: str


def cue_of(mention: Mention, rule: Rule, text: str, look: Look) -> Cue:
    """The class and polarity of a statement's cue: those that the rule gives, else those of the words in its lexicon.

    Helpers stand before the verb that counts (“has repeatedly denied”), so the longest known end of the cue tells.
    """
    given = str(rule.value.get("cue_class", "")), str(rule.value.get("polarity", ""))
    known = ("", "") if all(given) else _looked_up(mention, rule, text, look)
    return Cue(given[0] or known[0], given[1] or known[1] or "asserted")


def _looked_up(mention: Mention, rule: Rule, text: str, look: Look) -> tuple[str, str]:
    kinds = rule.kinds.get("cue", ())
    for capture in reversed(mention.all("cue")):
        words = capture.span.of(text).split()
        for i in range(len(words)):
            for kind in kinds:
                found = look(kind, " ".join(words[i:]))
                if found:
                    return _parts(found[1])
    return "", ""


def _parts(value: Value) -> tuple[str, str]:
    if isinstance(value, Mapping):
        return str(value.get("class", "")), str(value.get("polarity", ""))
    return str(value), ""
