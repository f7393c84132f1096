"""A browser whose window is closed ends, even where nobody sends it a signal."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
import time

import pytest

DEAF = """
import signal, runpy, sys
signal.signal(signal.SIGHUP, signal.SIG_IGN)
sys.argv = ["timeline", "browse", sys.argv[1]]
runpy.run_module("timeline", run_name="__main__")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_the_browser_ends_with_its_terminal(harbour):
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
    browser = subprocess.Popen(
        [sys.executable, "-c", DEAF, str(harbour)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
        start_new_session=True,
    )
    os.close(theirs)
    try:
        shown = b""
        end = time.monotonic() + 300
        while b"\x1b[?1049h" not in shown and time.monotonic() < end:
            shown += os.read(ours, 65536)
        os.close(ours)
        assert browser.wait(timeout=300) != 0
    finally:
        if browser.poll() is None:
            browser.send_signal(signal.SIGKILL)
            browser.wait()
            pytest.fail("the browser went on without a terminal")
