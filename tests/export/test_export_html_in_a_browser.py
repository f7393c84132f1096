"""The HTML page in a real Chromium: it loads quietly, filters, zooms and goes by the keys."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.export.lines import ATTACKED, DOCUMENT, LINES, entry, written
from timeline.export.lines import in_order, lines_of
from timeline.model import timevalue as tv
from timeline.model.document import Publication

webdriver = pytest.importorskip("selenium.webdriver")
CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="chromium and chromedriver are not installed")

AXE = Path(__file__).parent / "node" / "node_modules" / "axe-core" / "axe.min.js"

QUIET = ("headless=new", "no-sandbox", "disable-gpu", "disable-quic", "no-first-run", "disable-background-networking",
         "disable-component-update", "disable-sync", "window-size=1100,900")  # fmt: skip


@pytest.fixture(scope="module")
def browser():
    from selenium.webdriver.chrome.service import Service  # noqa: PLC0415 - only where there is a browser

    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in QUIET:
        options.add_argument(f"--{argument}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def opened(browser, tmp_path):
    def open_(lines, **options):
        path = tmp_path / "page.html"
        path.write_bytes(written("html", lines, **options)[0])
        browser.get(path.as_uri())
        return browser

    return open_


def shown(browser) -> list[str]:
    return browser.execute_script(
        "return [...document.querySelectorAll('.entry')].filter(e => e.offsetParent)"
        ".map(e => e.querySelector('.text').textContent)"
    )


def press(browser, *keys: str) -> None:
    webdriver.ActionChains(browser).send_keys(*keys).perform()


def settle(browser) -> None:
    browser.execute_async_script("setTimeout(arguments[0], 160)")


def test_it_loads_without_an_error_and_asks_for_nothing(opened):
    browser = opened(LINES)
    assert len(shown(browser)) == 4
    assert browser.get_log("browser") == []
    asked = [row["message"] for row in browser.get_log("performance") if "Network.requestWillBeSent" in row["message"]]
    assert all('"url":"file://' in message for message in asked)


def test_words_kinds_people_and_sources_filter_and_what_is_left_is_told(opened):
    browser = opened(LINES)
    press(browser, "/")
    press(browser, "lavrov")
    settle(browser)
    assert [text[:4] for text in shown(browser)] == ["Wang"]
    assert browser.find_element("id", "status").text == "1 of 4 entries"
    press(browser, webdriver.Keys.ESCAPE)
    assert len(shown(browser)) == 4
    browser.execute_script(
        "kind = document.getElementById('kind'); kind.value='event'; kind.dispatchEvent(new Event('change'))"
    )
    assert len(shown(browser)) == 3
    browser.execute_script(
        "who = document.getElementById('who'); who.value='Caesar'; who.dispatchEvent(new Event('change'))"
    )
    assert shown(browser) == ["Caesar died in 44 BCE."]


def test_nothing_found_is_said_with_a_way_back(opened):
    browser = opened(LINES)
    press(browser, "/")
    press(browser, "xyzzy")
    settle(browser)
    assert shown(browser) == []
    browser.find_element("id", "reset-too").click()
    assert len(shown(browser)) == 4


def test_keys_go_through_the_entries_and_open_them(opened):
    browser = opened(LINES)
    press(browser, "j", "j")
    here = browser.find_element("css selector", ".entry.here")
    assert "Wang" in here.text
    press(browser, webdriver.Keys.ENTER)
    assert here.find_element("tag name", "blockquote").is_displayed()
    press(browser, "k")
    assert "Caesar" in browser.find_element("css selector", ".entry.here").text


def test_a_drag_over_the_axis_filters_to_a_stretch(opened):
    browser = opened(LINES)
    axis = browser.find_element("id", "axis")
    width = axis.size["width"]
    chain = webdriver.ActionChains(browser)
    chain.move_to_element_with_offset(axis, width // 2 - 20, 0).click_and_hold().move_by_offset(
        -100, 0
    ).release().perform()
    assert shown(browser) == []
    chain = webdriver.ActionChains(browser)
    chain.move_to_element_with_offset(axis, width // 2 - 60, 0).click_and_hold().move_by_offset(80, 0).release()
    chain.perform()
    assert len(shown(browser)) == 2
    press(browser, "0")
    assert len(shown(browser)) == 4


def test_zooming_in_tells_the_stretch_that_is_seen(opened):
    browser = opened(LINES)
    before = browser.find_element("id", "stretch").text
    press(browser, "+", "+")
    assert browser.find_element("id", "stretch").text != before
    press(browser, "0")
    assert browser.find_element("id", "stretch").text == before


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed (npm, tests/export/node)")
def test_axe_finds_no_barrier(opened):
    browser = opened(LINES, title="The summit")
    browser.execute_script(AXE.read_text(encoding="utf-8"))
    browser.execute_script("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    found = browser.execute_async_script("axe.run().then(arguments[0])")
    assert [(v["id"], [n["target"] for n in v["nodes"]]) for v in found["violations"]] == []


def test_a_hostile_document_does_nothing(opened):
    browser = opened(ATTACKED, title="</title><script>alert(1)</script>")
    assert browser.get_log("browser") == []
    assert browser.execute_script("return document.scripts.length") == 1
    assert browser.execute_script("return document.querySelectorAll('a').length") == 1


def test_ten_thousand_entries_stay_quick(opened):
    entries = [
        entry("event", 0, 22, f"Event in place{i % 97}x", when=tv.day(1900 + i // 100, 1 + i % 12, 1))
        for i in range(10_000)
    ]
    browser = opened(in_order(lines_of(DOCUMENT, Publication(None), entries)))
    script = "find.value = 'place13x'; const t = performance.now(); apply(); return performance.now() - t"
    milliseconds = browser.execute_script(f"const find = document.getElementById('find'); {script}")
    assert len(shown(browser)) == 103
    assert milliseconds < 1500
