"""How fast texts are read: every stage, beside more rules, beside dateparser's search, and from a start.

Records, never judges: python tests/benchmarks/reading.py [FOLDER]. The texts are the articles in fixtures/, over and
over, or the .txt files of a folder.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline.export.mentions import mention_lines
from timeline.match.cascade import Cascade
from timeline.model.document import Document, Evidence
from timeline.model.edtf import parse
from timeline.pipeline import build, dates_of
from timeline.rulebook.load import load_rulebook
from timeline.rulebook.phrase import parse_phrase
from timeline.rulebook.rulebook import Rulebook

FIXTURES = Path(__file__).parents[2] / "fixtures"
WANTED = 400_000
"""Characters that are read at least."""


def main() -> None:
    """Prints the figures."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FIXTURES
    texts = [p.read_text(encoding="utf-8") for p in sorted(folder.glob("*.txt"))]
    size = sum(map(len, texts))
    texts *= WANTED // size + 1
    size = sum(map(len, texts))
    published = (Evidence("user", parse("2021-07-16"), "for the benchmark"),)
    documents = [Document(str(i), t, stated=published) for i, t in enumerate(texts)]
    book = load_rulebook()
    reader = Cascade(book)
    print(f"{len(texts)} texts, {size / 1e6:.2f} M characters, {len(book.rules)} rules")

    def read_all() -> object:
        return [build(d, book) for d in documents]

    def speed(name: str, work: Callable[[], object], times: int = 3) -> None:
        print(f"  {name:44} {size / 1e6 / best(work, times, time.process_time):6.2f} M characters/s")

    speed("everything, to entries, the first time", read_all, 1)
    speed("views", lambda: [reader.reader.view(t) for t in texts])
    speed("mentions of all families", lambda: [reader.find(t).mentions for t in texts])
    dates = Cascade(only(book, ("number", "date")))
    speed("mentions of dates alone", lambda: [dates.find(t).mentions for t in texts])
    speed("everything, to entries", read_all)
    speed("dates and names alone, as mentions --kind", lambda: [mention_lines(dates_of(d, book)) for d in documents])
    speed("everything, to JSON lines of mentions", lambda: [mention_lines(build(d, book)) for d in documents])

    doubled = Cascade(with_strangers(book))
    _ = doubled.find(texts[0]).mentions
    once, twice = (min(cpu(c, texts) for _ in range(5)) for c in (reader, doubled))
    print(f"  cost of as many rules again that do not match {100 * (twice / once - 1):+.1f} %")

    from dateparser.search import search_dates  # noqa: PLC0415 - slow to import

    sample = texts[0]
    seconds = best(lambda: search_dates(sample, languages=["en"]), times=1)
    print(f"  dateparser.search, for comparison            {len(sample) / 1e6 / seconds:6.3f} M characters/s")

    export = ["export", str(min(FIXTURES.glob("*.txt"))), "--format", "jsonl"]
    with TemporaryDirectory() as cache:
        print(f"  {'timeline export, one article, the first run':44} {best(lambda: run(export, cache), 1):6.2f} s")
        print(f"  {'timeline export, one article, a later run':44} {best(lambda: run(export, cache)):6.2f} s")
        print(f"  {'timeline --help':44} {best(lambda: run(['--help'], cache)):6.2f} s")


def cpu(reader: Cascade, texts: list[str]) -> float:
    """The seconds of processor time that reading the texts takes, whatever else the machine does."""
    start = time.process_time()
    for text in texts:
        _ = reader.find(text).mentions
    return time.process_time() - start


def best(work: Callable[[], object], times: int = 3, clock: Callable[[], float] = time.perf_counter) -> float:
    """The shortest time of several runs, in seconds: by the clock on the wall, or that of the processor."""
    seconds = []
    for _ in range(times):
        start = clock()
        work()
        seconds.append(clock() - start)
    return min(seconds)


def run(command: list[str], cache: str) -> None:
    """Runs the program in a process of its own, with a cache of its own."""
    env = {**os.environ, "XDG_CACHE_HOME": cache}
    subprocess.run([sys.executable, "-m", "timeline", *command], check=True, stdout=subprocess.DEVNULL, env=env)


def only(book: Rulebook, families: tuple[str, ...]) -> Rulebook:
    """The rulebook with the rules of some families alone."""
    rules = tuple(r for r in book.rules if r.family in families)
    return Rulebook(book.language, book.lexicons, book.shapes, rules, book.digest)


def with_strangers(book: Rulebook) -> Rulebook:
    """The rulebook with a copy of each rule that also asks for a word which no text has."""
    extra = []
    for i, rule in enumerate(book.rules):
        trees = tuple(parse_phrase(f"qzx{i % 50}xzq {p}", book.language.token) for p in rule.phrases)
        extra.append(replace(rule, id=f"{rule.family}.stranger_{i}", name=f"stranger_{i}", trees=trees))
    return Rulebook(book.language, book.lexicons, book.shapes, (*book.rules, *extra), book.digest)


if __name__ == "__main__":
    main()
