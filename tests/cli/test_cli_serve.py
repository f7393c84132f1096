"""The browser in a web browser: only for pages that come from here, and fetching nothing from elsewhere."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from aiohttp import WSServerHandshakeError, web
from aiohttp.test_utils import TestClient, TestServer

from timeline.cli.options import Reading
from timeline.cli.serve import MISSING, browse_command
from timeline.cli.serving import TimelineServer


def test_without_the_package_the_pip_line_is_told(timeline, monkeypatch):
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    monkeypatch.delitem(sys.modules, "timeline.cli.serving", raising=False)
    ran = timeline("serve", "--examples")
    assert ran.status == 1
    assert MISSING in ran.err


def test_what_is_not_there_is_told_before_anything_is_served(timeline):
    assert "there is no such file or folder" in timeline("serve", "nowhere.txt").err
    assert "--examples" in timeline("serve").err


def test_the_command_is_quoted_for_the_shell():
    how = Reading(("a b.txt", "-x.txt"), None, "news", (Path("my rules"),), "*.log", 1, "body", "", "", "", "")
    command = browse_command(how, examples=False)
    assert command.endswith(
        "browse --mode news --rules 'my rules' --glob '*.log' --text-field body -- 'a b.txt' -x.txt"
    )


def test_the_page_fetches_nothing_from_elsewhere():
    page = (Path(browse_command.__code__.co_filename).parent / "page" / "app_index.html").read_text("utf-8")
    assert "http://" not in page
    assert "https://" not in page


def test_a_page_of_another_site_is_refused():
    async def connect(origin: str) -> int:
        app = web.Application()
        app.router.add_get("/ws", TimelineServer("true", "localhost", 0).handle_websocket)
        async with TestClient(TestServer(app)) as client:
            try:
                async with client.ws_connect("/ws", headers={"Origin": origin.format(client.port)}):
                    return 101
            except WSServerHandshakeError as error:
                return error.status

    assert asyncio.run(connect("https://elsewhere.example")) == 403
    assert asyncio.run(connect("http://127.0.0.1:{}")) == 101
