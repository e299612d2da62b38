"""A browser, and the demonstration served to it on this computer.

The browser is the one that the machine has: CHROMIUM=/path, or else the first of a few names that is found. Without
one these tests are skipped, or fail where REQUIRE_BROWSER=1 says that they must run.
"""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from tests.built_site import NOT_FOUND, BuiltPage, BuiltSite

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
SWITCHES = [
    "--no-sandbox",  # a container has no room for a second sandbox
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",  # the browser's own calls home are not the site's
    "--disable-component-update",
    "--disable-sync",
]
SUB_PATH = "/a/folder/"
"""Where the site is served a second time, as it would be in a folder of a bigger site."""

PATIENCE = 60_000
"""Milliseconds after which something will never happen. Machines differ, so it is far more than is needed."""
PHONE = (390, 844)
DESKTOP = (1280, 900)


def find_browser() -> str | None:
    """Return the program of the browser to use."""
    if chosen := os.environ.get("CHROMIUM"):
        return shutil.which(chosen)
    return next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = find_browser()
    if program is None:
        reason = "No browser was found. Install Chromium, or say where it is with CHROMIUM=/path/to/chromium."
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    from playwright.sync_api import expect, sync_playwright  # noqa: PLC0415 - starting it is only worth it with a browser

    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=SWITCHES)
        yield browser
        browser.close()


class _Handler(SimpleHTTPRequestHandler):
    def __init__(self, *arguments: Any, directory: str, home: str, not_found: bytes) -> None:
        self._home, self._not_found = home, not_found
        super().__init__(*arguments, directory=directory)

    def translate_path(self, path: str) -> str:
        for folder in (SUB_PATH, self._home):
            if path.startswith(folder):
                return super().translate_path("/" + path.removeprefix(folder))
        return super().translate_path("/nothing/is/here")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(self._not_found)))
        self.end_headers()
        self.wfile.write(self._not_found)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing: the test says what went wrong."""


@dataclass(frozen=True)
class Served:
    """The demonstration, served twice: where its own settings say that it lives, and in a folder elsewhere."""

    origin: str
    """The server, such as http://127.0.0.1:4000."""
    home_path: str
    """The path of the home page, as its canonical address has it."""

    def address(self, built: BuiltPage, path: str | None = None) -> str:
        """Return where a page is served. The page for what is not found is met where nothing is."""
        path = path or self.home_path
        return self.origin + path + ("nothing/is/here/" if built.address == NOT_FOUND else built.address)


@pytest.fixture(scope="session")
def served(built_site: BuiltSite) -> Iterator[Served]:
    home = built_site.page("").html
    canonical = [link.attributes["href"] for link in home.all("link") if link.attributes.get("rel") == "canonical"]
    path = urlsplit(canonical[0]).path if canonical else "/"
    not_found = (built_site.folder / NOT_FOUND).read_bytes()
    handler = partial(_Handler, directory=str(built_site.folder), home=path, not_found=not_found)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Served(f"http://127.0.0.1:{server.server_port}", path)
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def kinds(built_site: BuiltSite) -> dict[str, BuiltPage]:
    """One page of every kind, with a guard against a site that marks no kinds."""
    kinds = built_site.one_of_each_kind
    assert {"home", "group", "venue", "not-found"} <= kinds.keys(), f"The site has these kinds of page only: {[*kinds]}"
    return kinds


@pytest.fixture
def new_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Open an empty page in a window that shares nothing with others, and close it when the test is over."""
    contexts: list[BrowserContext] = []

    def make(size: tuple[int, int] = DESKTOP, **settings: Any) -> Page:
        width, height = size
        context = browser.new_context(viewport={"width": width, "height": height}, **settings)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return context.new_page()

    yield make
    for context in contexts:
        context.close()


@pytest.fixture
def tour(new_page: Callable[..., Page], kinds: dict[str, BuiltPage], served: Served) -> Callable[..., Iterator]:
    """Go to one page of every kind in one window, and give its kind and the page in the browser."""

    def walk(size: tuple[int, int] = DESKTOP, **settings: Any) -> Iterator[tuple[str, Page]]:
        page = new_page(size, **settings)
        for kind, built in kinds.items():
            page.goto(served.address(built))
            yield kind, page

    return walk
