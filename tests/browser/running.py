"""Starts the app as ``make run`` does, and a browser to look at it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

_OPTIONS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run", "--disable-quic",
)  # fmt: skip
# A cold start on two busy cores: Streamlit in 5 s, the first page with the language model in 20 s.
PATIENCE = 120


def chromium() -> str | None:
    """Where Debian's Chromium is, if it is."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


def needed() -> str:
    """The same for a command, which ends without it."""
    found = chromium()
    if found is None:
        raise SystemExit("no Chromium on this machine: install it with 'apt-get install chromium'")
    return found


@dataclass(frozen=True)
class Served:
    """A running app: where it answers, and its process."""

    address: str
    process: int

    def computed(self) -> float:
        """Seconds that its process has computed so far, on all cores together; waiting for a core is not in it."""
        fields = Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")  # proc(5): utime and stime


@contextmanager
def serving(data: Path, root: Path, app: str = "app.py") -> Iterator[str]:
    """The address of the running app over a data folder; ends its process afterwards."""
    with started(data, root, app) as served:
        yield served.address


@contextmanager
def started(data: Path, root: Path, app: str = "app.py") -> Iterator[Served]:
    """The same with its process."""
    port = _free_port()
    command = [sys.executable, "-m", "streamlit", "run", app, "--server.port", str(port),
               "--server.headless", "true"]  # fmt: skip
    environment = os.environ | {"EXPORTLEX_DATA": str(data)}
    process = subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(f"http://localhost:{port}/_stcore/health", process)
        yield Served(f"http://localhost:{port}", process.pid)
    finally:
        process.terminate()
        process.wait(timeout=30)


@contextmanager
def launched(program: str) -> Iterator[Browser]:
    """A headless browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(_OPTIONS))
        yield browser
        browser.close()


@contextmanager
def visiting(browser: Browser, width: int = 1280, height: int = 900, **options: Any) -> Iterator[Page]:
    """A page of a person who has not been here before; ``options`` as Playwright takes them, such as a theme."""
    person = browser.new_context(viewport={"width": width, "height": height}, **options)
    page = person.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    yield page
    person.close()


@contextmanager
def browsing(program: str, width: int = 1280, height: int = 900, **options: Any) -> Iterator[Page]:
    """A page of a headless browser of its own."""
    with launched(program) as browser, visiting(browser, width, height, **options) as page:
        yield page


def settled(page: Page) -> None:
    """Wait until the page has been written and nothing runs behind it."""
    page.wait_for_timeout(300)
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    page.wait_for_timeout(200)


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"the app ended with exit code {process.returncode} before it answered")
        try:
            with urllib.request.urlopen(address, timeout=5):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.3)
    raise RuntimeError(f"the app did not answer at {address} within {PATIENCE} s")
