"""When the browser under test has done all that it was asked to: a question to its event loop, never to the clock.

Textual's own test driver takes a program that uses little processor time for one that is done; so is one that a busy
machine lets wait.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

import pytest
from textual._context import active_app
from textual.app import App
from textual.strip import Strip

LIMIT = 300.0
"""Seconds of patience: a hundred times what the slowest thing under test takes."""

LOOK = 0.001
"""Seconds between two looks."""


async def idle(*_: float, **__: float) -> None:
    """Waits until nothing is under way. Takes the place of Textual's ``wait_for_idle``, and needs none of its times."""
    app = active_app.get()
    await until(app, lambda: not is_busy(app), "the browser did not come to rest")


async def until(app: App[object], condition: Callable[[], object], failure: str) -> None:
    """Waits for something to be true; if it never is, the test fails and shows the screen."""
    end = time.monotonic() + LIMIT
    late = False
    await asyncio.sleep(LOOK)
    while not condition():
        if late:
            pytest.fail(f"{failure} within {LIMIT:.0f} seconds; the screen shows:\n" + "\n".join(lines(app)))
        late = time.monotonic() > end  # one more look after the limit: the whole process may have stood still
        await asyncio.sleep(LOOK)


def is_busy(app: App[object]) -> bool:
    """Whether something is being worked on, moved or drawn, or waits for that."""
    return (
        bool(asyncio.get_running_loop()._ready)  # noqa: SLF001  # what is to be called
        or any(not worker.is_finished for worker in app.workers)
        or not app.animator._complete_event.is_set()  # noqa: SLF001
        or (app.is_running and app._resize_event is not None)  # noqa: SLF001
        or _draws(app)
    )


def _draws(app: App[object]) -> bool:
    """Whether the screen is to be drawn anew, which is then done at once rather than in a sixtieth of a second."""
    screen = app.screen_stack[-1] if app.is_running and app.screen_stack else None
    if screen is None or app._batch_count:  # noqa: SLF001
        return False
    to_be_drawn = (
        screen._layout_required  # noqa: SLF001
        or screen._scroll_required  # noqa: SLF001
        or screen._repaint_required  # noqa: SLF001
        or screen._recompose_required  # noqa: SLF001
        or screen._dirty_widgets  # noqa: SLF001
        or screen._callbacks  # noqa: SLF001
    )
    if to_be_drawn:
        screen._on_timer_update()  # noqa: SLF001
    return bool(to_be_drawn)


def strips(app: App[object]) -> list[Strip]:
    """What the terminal would be sent, a line each."""
    return app.screen._compositor.render_strips(app.screen.size)  # noqa: SLF001


def lines(app: App[object]) -> list[str]:
    """What the screen says."""
    return [strip.text for strip in strips(app)] if app.screen_stack else ["nothing: the browser has ended"]
