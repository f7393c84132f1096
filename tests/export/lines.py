"""Lines for tests: one of every kind, and a hostile one."""

from io import BytesIO

from timeline.export.exporter import Options, exporter
from timeline.export.lines import in_order, lines_of
from timeline.model import timevalue as tv
from timeline.model.document import Document, Evidence, Publication
from timeline.model.entry import Entry
from timeline.model.span import Span

TEXT = "Caesar died in 44 BCE.\nWang told Lavrov on Thursday that talks would go on.\nThe quake came at 03:04.\n"
DOCUMENT = Document("summit.txt", TEXT, "Summit", "summit.txt")
THURSDAY = tv.day(2021, 7, 15)
HOSTILE = "=1+1 <script>alert(1)</script> [x](javascript:x) `#!*_\u202e\x1b[31m\u2028\x85 www.evil.x http://e.x a@b.c"


def entry(kind, start, end, text="", **fields):
    return Entry(DOCUMENT.id, DOCUMENT.hash, kind, Span(start, end), text or TEXT[start:end], f"{kind}.test", **fields)


STATEMENT = entry(
    "statement", 23, 75, when=THURSDAY, date="Thursday", dates=(Span(43, 51),), speaker="Wang Yi",
    speaker_role="Foreign Minister", addressee=("Sergei Lavrov",), cue="told", cue_class="tell",
    polarity="asserted", directness="indirect", reported_by="Anna Berg",
    content=(Span(52, 75),), source_spans=(Span(23, 27),), cue_spans=(Span(28, 32),), place="Tashkent",
    about=(tv.year(2022),), why=("It stands there.",), inferred=("the date, from the publication",),
    alternatives=(tv.day(2021, 7, 22),),
)  # fmt: skip
QUAKE = entry("event", 76, 100, when=tv.period(THURSDAY.earliest + 11_040, tv.Granularity.MINUTE))
CAESAR = entry("event", 0, 22, when=tv.year(-43), who=("Caesar",))
UNDATED = entry("event", 0, 11)
ATTACK = entry("statement", 0, 12, HOSTILE, speaker=HOSTILE, place=HOSTILE, when=THURSDAY)
PUBLISHED = Publication(tv.month(2021, 7), (Evidence("user", tv.month(2021, 7), "the user gave it"),))
LINES = in_order(lines_of(DOCUMENT, PUBLISHED, [UNDATED, QUAKE, STATEMENT, CAESAR]))
ATTACKED = lines_of(Document("=x\u202e.txt", TEXT, HOSTILE, "@x\n# y"), Publication(None), [ATTACK])


def written(name, lines, **options):
    """What an exporter writes, and its remarks."""
    out = BytesIO()
    remarks = exporter(name).write(lines, out, Options(**options))
    return out.getvalue(), remarks
