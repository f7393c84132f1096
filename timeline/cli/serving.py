"""The server behind ``timeline serve``: textual-serve, with a page that fetches nothing from elsewhere."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

_PAGE = Path(__file__).parent / "page"


class TimelineServer(Server):
    """Serves the browser; a page of another site that tries to look in is refused."""

    def __init__(self, command: str, host: str, port: int) -> None:
        super().__init__(command, host=host, port=port, title="timeline", templates_path=_PAGE)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """The connection of a page that came from here; 403 for any other."""
        origin = request.headers.get("Origin")
        if origin is not None and urlsplit(origin).netloc != request.host:
            raise web.HTTPForbidden(text="this page did not come from here")
        return await super().handle_websocket(request)
