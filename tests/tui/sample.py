"""Timeline files for the tests of the browser: two short texts of our own writing, with entries made by hand."""

from __future__ import annotations

from pathlib import Path

from tests.store.factory import entry_of, span_of
from timeline.model.document import Document, Evidence, Publication
from timeline.model.edtf import parse
from timeline.model.entry import Entry
from timeline.model.reading import Reading
from timeline.store.file import TimelineFile

TALKS = """Harbour towns agree to share one pilot station

VARDHOLM, 12 May 2022 - Two towns that have quarrelled over a lighthouse since 1898 will run a single pilot station
from next spring, their mayors said.

During talks in the customs house on Tuesday, the mayor of Vardholm, Ingrid Solheim, told her guest that “a ship in
fog does not ask whose lamp it sees”.

The pilots will move in by the end of March, she added.

Tomas Revel, who has led Sandvar since February 2019, said the council had approved the plan at 14:30 on Monday
after an hour's debate.

“We counted the wrecks, and then we counted the votes,” he said.

About 1950 the two stations rescued one another's crews; nobody wrote down when that ended.

The fishermen's union denied on Thursday that it had asked for a delay.
"""

HISTORY = """The old harbour was dug in the 5th century BCE and closed in 44 BCE, when the sand came.

Between 1914 and 1918 the lamp stayed dark. In the summer of 1920 it was lit again, and from July to September 1921
the keeper's log counts ninety ships.
"""


def talks() -> Reading:
    """News: several speakers, a clock time, a day inferred from a weekday, one date that waits."""
    published = Evidence(
        "dateline", parse("2022-05-12"), "the dateline says “12 May 2022”", span_of(TALKS, "12 May 2022")
    )
    document = Document("vardholm.txt", TALKS, "Harbour towns agree to share one pilot station", "papers/vardholm.txt")

    def at(words: str) -> tuple[object, ...]:
        return (span_of(TALKS, words),)

    tuesday = {
        "date": "on Tuesday", "dates": at("Tuesday"),
        "inferred": ("the week: the Tuesday before the publication on 12 May 2022",),
        "alternatives": (parse("2022-05-17"),),
    }  # fmt: skip
    why = (
        "“Tuesday” is a day of the week (rule date.weekday).",
        "The text was published on Thursday 12 May 2022; “on” with a past tense looks back.",
        "The Tuesday before is 10 May 2022.",
    )
    solheim = {"speaker": "Ingrid Solheim", "speaker_role": "mayor of Vardholm", "kind": "statement"}
    revel = {"speaker": "Tomas Revel", "kind": "statement", "rule": "statement.inverted"}
    entries: tuple[Entry, ...] = (
        entry_of(
            document, "Two towns that have quarrelled over a lighthouse since 1898", "1898/..", date="since 1898",
            text="Two towns quarrel over a lighthouse", dates=at("1898"), why=("“since” opens an interval.",),
        ),
        entry_of(
            document, "will run a single pilot station\nfrom next spring", "2023-21", kind="event", date="next spring",
            text="Two towns will run a single pilot station from next spring, their mayors said.",
            dates=at("next spring"), inferred=("the year: the spring after the publication",),
            why=("“next spring” is the spring after that of 2022.",),
        ),
        entry_of(
            document, "During talks in the customs house on Tuesday", "2022-05-10",
            who=("Ingrid Solheim", "Tomas Revel"), place="customs house", rule="event.meeting", why=why, **tuesday,
        ),
        entry_of(
            document, "“a ship in\nfog does not ask whose lamp it sees”", "2022-05-10", **solheim, **tuesday,
            cue="told", text="A ship in fog does not ask whose lamp it sees.", addressee=("Tomas Revel",),
            rule="statement.told", source_spans=at("the mayor of Vardholm, Ingrid Solheim"), cue_spans=at("told"),
            why=(*why, "The statement has no date of its own and takes that of the talks it belongs to."),
        ),
        entry_of(
            document, "The pilots will move in by the end of March", "2022-05-10", **solheim, **tuesday, cue="added",
            source_spans=at("she"), cue_spans=at("added"), rule="statement.after", about=(parse("2023-03"),),
            why=(*why, "“she” is Ingrid Solheim, the last woman named."),
        ),
        entry_of(
            document, "Tomas Revel, who has led Sandvar since February 2019", "2019-02", date="February 2019",
            who=("Tomas Revel",), dates=at("February 2019"),
        ),
        entry_of(
            document, "the council had approved the plan at 14:30 on Monday", "2022-05-09T14:30",
            date="14:30 on Monday", dates=at("14:30 on Monday"), why=why[:2],
            inferred=("the week: the Monday before the publication",),
            rule="event.vote", place="Sandvar",
        ),
        entry_of(
            document, "“We counted the wrecks, and then we counted the votes,”", "2022-05-10", **revel, **tuesday,
            cue="said", cue_spans=(span_of(TALKS, "he said"),),
        ),
        entry_of(
            document, "About 1950 the two stations rescued one another's crews", "1950~", date="About 1950",
            dates=at("About 1950"),
        ),
        entry_of(document, "nobody wrote down when that ended"),
        entry_of(
            document, "The fishermen's union denied on Thursday that it had asked for a delay", "2022-05-12?",
            kind="statement", speaker="the fishermen's union", cue="denied", date="Thursday", dates=at("Thursday"),
            inferred=("the day: that of the publication",), rule="statement.denial",
        ),
        entry_of(document, "after an hour's debate", date="an hour"),
    )  # fmt: skip
    return Reading(document, Publication(parse("2022-05-12"), (published,)), "news", entries=entries)


def history() -> Reading:
    """A chronicle: centuries, years before the era, intervals."""
    document = Document("harbour.md", HISTORY, "The old harbour", "papers/harbour.md")
    entries = (
        entry_of(document, "The old harbour was dug in the 5th century BCE", "-0499/-0400", date="the 5th century BCE"),
        entry_of(document, "closed in 44 BCE, when the sand came", "-0043", date="44 BCE"),
        entry_of(document, "Between 1914 and 1918 the lamp stayed dark", "1914/1918", date="Between 1914 and 1918"),
        entry_of(document, "In the summer of 1920 it was lit again", "1920-22", date="the summer of 1920"),
        entry_of(document, "the keeper's log counts ninety ships", "1921-07/1921-09", date="from July to September"),
    )
    return Reading(document, Publication(None), "narrative", entries=entries)


def hostile() -> Reading:
    """A document that tries to harm the terminal in every field it can reach."""
    bad = "[red]\x1b[31m\x1b]0;title\x07\u202egnp.exe\u2066[link=file:///]" + "\u0301" * 40 + "\x00\u200b[/]"
    text = f"{bad} said {bad}\n\n{bad}"
    document = Document(f"{bad}.txt", text, bad, bad)
    span = span_of(text, " said ")
    entry = entry_of(
        document, text, "2021", kind="statement", speaker=bad, speaker_role=bad, addressee=(bad,), who=(bad,),
        place=bad, date=bad, why=(bad,), inferred=(bad,), rule=bad, source_spans=(span,), cue_spans=(span,),
        dates=(span,),
    )  # fmt: skip
    undated = entry_of(document, bad, text="un" + bad, date=bad)
    return Reading(document, Publication(None, (Evidence(bad, parse("2021"), bad),)), bad, entries=(entry, undated))


def file_of(path: Path, *readings: Reading) -> Path:
    """A timeline file with these readings."""
    with TimelineFile.create(path) as file:
        for reading in readings:
            file.write(reading, "rules")
    return path
