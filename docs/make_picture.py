"""Draws docs/browser.svg, the picture of the browser in the README.

Run it as: python docs/make_picture.py
"""

from __future__ import annotations

import asyncio
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
ARTICLES = ("2015-09-25-ministers-at-bled.txt", "2018-03-07-lido-debate.txt")
KEYS = ("g", *"2015-09-23", "enter", "wait", "down", "down")


async def draw(path: Path) -> str:
    """The screen of the browser with a timeline file, as SVG."""
    from timeline.store.file import TimelineFile  # noqa: PLC0415  # after the search path is set
    from timeline.tui.app import Browser  # noqa: PLC0415

    with TimelineFile.open(path) as file:
        browser = Browser(file)
        async with browser.run_test(size=(118, 34)) as pilot:
            await browser.workers.wait_for_complete()
            await pilot.pause()
            for key in KEYS:
                await (pilot.pause(0.5) if key == "wait" else pilot.press(key))
            await pilot.pause(0.3)
            return browser.export_screenshot(title="timeline browse")


def without_network(svg: str) -> str:
    """The picture without the fonts that it would fetch from elsewhere."""
    svg = re.sub(r"@font-face \{.*?\}|<!--.*?-->", "", svg, flags=re.DOTALL)
    return svg.replace("Fira Code", "DejaVu Sans Mono, Menlo, Consolas")


def main() -> None:
    """Builds a timeline of some of our articles and draws it."""
    sys.path.insert(0, str(HERE.parent))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.timeline"
        texts = [str(Path("fixtures") / name) for name in ARTICLES]
        command = [sys.executable, "-m", "timeline", "build", *texts, "-o", str(path)]
        subprocess.run(command, check=True, cwd=HERE.parent)  # noqa: S603  # our own command
        picture = without_network(asyncio.run(draw(path)))
    (HERE / "browser.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()
