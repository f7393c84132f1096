"""Measures the browser on big timeline files: python tests/benchmarks/browser.py [ENTRIES ...]

Prints, for each size, what a user waits for: the first paint, a key, a page, a filter, a jump to a date; and memory.
The files are made once, in the folder for temporary files, and used again.
"""

from __future__ import annotations

import asyncio
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[2]))

from timeline.model.document import Document, Evidence, Publication
from timeline.model.entry import Entry
from timeline.model.reading import Reading
from timeline.model.span import Span
from timeline.model.timevalue import Granularity, period
from timeline.store.file import TimelineFile

SIZES = (100_000, 1_000_000)
IN_DOCUMENT = 200
NAMES = ("Ingrid Solheim", "Tomas Revel", "Ada Byron", "the harbour master", "Marijke van Tellingen", "Anže Vidmar")
TEXT = (
    "the council pilots agreed lamp vote minister said harbour about new treaty on fog station ships sand talks with "
    "delegation signed a report winter bridge court mayor opened refused plan for money and returned"
)
WORDS = tuple(TEXT.split())
KINDS = (Granularity.DAY,) * 12 + (Granularity.MINUTE, Granularity.MONTH, Granularity.YEAR)


def reading(number: int) -> Reading:
    """One synthetic document with its entries."""
    random = Random(number)  # noqa: S311  # no secrets here
    sentences = [" ".join(random.choices(WORDS, k=random.randint(8, 30))) for _ in range(IN_DOCUMENT)]
    document = Document(f"{number:06d}.txt", "\n\n".join(sentences), f"Document {number}", f"papers/{number:06d}.txt")
    start, entries = 0, []
    for sentence in sentences:
        span = Span(start, start + len(sentence))
        start = span.end + 2
        when = period(random.randint(-2_208_988_800, 1_700_000_000), random.choice(KINDS))
        speaker = random.choice(NAMES) if random.random() < 0.5 else ""
        entries.append(
            Entry(
                document.id, document.hash, "statement" if speaker else "event", span, sentence, "event.clause",
                when=when if random.random() < 0.97 else None, date="Thursday",
                dates=(Span(span.start, span.start + 8),), speaker=speaker, who=(random.choice(NAMES),),
                inferred=("the week: publication",),
                why=("“Thursday” is a day of the week.", "The Thursday before is the fifteenth."),
            )
        )  # fmt: skip
    evidence = Evidence("user", period(0, Granularity.DAY), "the user gave it")
    return Reading(document, Publication(evidence.value, (evidence,)), "news", entries=tuple(entries))


def file_of(size: int) -> Path:
    """A timeline file of so many entries; made only if it is not there yet."""
    path = Path(tempfile.gettempdir()) / f"benchmark-{size}.timeline"
    if not path.exists():
        began = time.perf_counter()
        making = path.with_suffix(".making")
        making.unlink(missing_ok=True)
        with TimelineFile.create(making) as file:
            for number in range(size // IN_DOCUMENT):
                file.write(reading(number), "benchmark")
        making.rename(path)
        took = time.perf_counter() - began
        say(f"{size:,} entries written", f"{took:.1f} s, {path.stat().st_size / 1e6:.0f} MB")
    return path


def memory() -> float:
    """Megabytes that the process has used at most."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def measure(path: Path) -> None:
    """Plays a session and prints what it took."""
    began = time.perf_counter()
    from timeline.tui.app import Browser  # noqa: PLC0415  # its import is a part of the wait
    from timeline.tui.entry_list import EntryList  # noqa: PLC0415

    imported, before = time.perf_counter(), memory()
    with TimelineFile.open(path) as file:
        browser = Browser(file)
        async with browser.run_test(size=(120, 40)) as pilot:
            listed = browser.screen.query_one(EntryList)
            await until(lambda: listed.current is not None)
            await pilot.pause()
            painted = time.perf_counter()
            say("first paint", f"{painted - began:.2f} s (imports {imported - began:.2f})")
            await until(lambda: listed.listing.complete)
            say("whole list", f"{time.perf_counter() - began:.2f} s, {len(listed.listing.rows):,} entries")
            say("memory", f"{memory():.0f} MB ({before:.0f} before)")
            for name, keys in (("a key", ["j"] * 100), ("a page", ["pagedown"] * 50), ("to the end", ["G"])):
                # The test driver sleeps between keys, so what counts is the work that a key makes.
                working = time.process_time()
                await pilot.press(*keys)
                say(name, f"{(time.process_time() - working) / len(keys) * 1000:.1f} ms")
            await pilot.press("home", "enter")
            working = time.process_time()
            await pilot.press(*["j"] * 100)
            say("a key without detail", f"{(time.process_time() - working) * 10:.1f} ms")
            for typed in ("solh", "harbour treaty", "s", "zebra", ""):
                filtering = time.perf_counter()
                browser.screen.filter_by(typed)  # what the prompt does after the pause of whoever types
                await until(lambda typed=typed: listed.listing.typed == typed)
                first = time.perf_counter() - filtering
                await until(lambda: listed.listing.complete)
                whole = time.perf_counter() - filtering
                counted = f"{len(listed.listing.rows):,} entries"
                say(f"filter {typed!r}", f"{first * 1000:.0f} ms, whole {whole * 1000:.0f} ms, {counted}")
    say("memory at most", f"{memory():.0f} MB")


async def until(done: Callable[[], bool]) -> None:
    """Waits as the browser goes on."""
    while not done():  # noqa: ASYNC110  # what is waited for knows nothing of being measured
        await asyncio.sleep(0.002)


def say(name: str, figure: str) -> None:
    """Prints a figure."""
    sys.stdout.write(f"{name:>24}  {figure}\n")
    sys.stdout.flush()


def main() -> None:
    """Measures each size in a process of its own, so that memory is its own."""
    if sys.argv[1:2] == ["--one"]:
        asyncio.run(measure(Path(sys.argv[2])))
        return
    for size in [int(argument) for argument in sys.argv[1:]] or SIZES:
        subprocess.run([sys.executable, __file__, "--one", str(file_of(size))], check=True)


if __name__ == "__main__":
    main()
