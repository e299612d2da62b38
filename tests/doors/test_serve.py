"""The site on one's own computer, through a real server."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.doors.conftest import Offer, environment

PATIENCE = 120
"""Seconds after which something will never happen. Machines differ, so it is far more than is needed."""


def free_port() -> int:
    try:
        with socket.socket() as opened:
            opened.bind(("127.0.0.1", 0))
            return int(opened.getsockname()[1])
    except OSError as problem:
        pytest.skip(f"no port can be had here: {problem}")


@dataclass(frozen=True)
class Served:
    """A site that is being shown."""

    process: subprocess.Popen[str]
    port: int
    said: Path

    def page(self, address: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=PATIENCE) as answer:
            return str(answer.read().decode())

    def wait(self, what: str, until: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not _holds(until):
            if self.process.poll() is not None or time.monotonic() > end:
                pytest.fail(f"{what} did not happen. The program said:\n{self.said.read_text()}", pytrace=False)
            time.sleep(0.2)


def _holds(until: Callable[[], bool]) -> bool:
    try:
        return until()
    except OSError:
        return False


@pytest.fixture(params=["generator.cli", "mkdocs"])
def served(offer: Offer, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Served]:
    """The site, shown by our own program and by plain MkDocs."""
    port = free_port()
    said = tmp_path / "said.txt"
    with said.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", request.param, "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=offer.folder,
            env=environment({"LOCAL_OFFER_TODAY": "2026-11-23"}),
            stdout=output,
            stderr=subprocess.STDOUT,
            text=True,
        )
    shown = Served(process, port, said)
    try:
        shown.wait("The first page", lambda: "Example Play" in shown.page("groups/"))
        yield shown
    finally:
        process.terminate()
        process.wait()


def test_saving_a_file_changes_the_page_and_a_mistake_leaves_the_last_good_one(offer: Offer, served: Served) -> None:
    offer.change("groups.yaml", "name: Example Play", "name: Changed Play")
    served.wait("The changed page", lambda: "Changed Play" in served.page("groups/example-play/"))

    offer.change("groups.yaml", "venue: example-hall", "venue: example-hell")
    served.wait("The problem", lambda: "example-hell" in served.said.read_text())
    served.wait("The word of comfort", lambda: "You still see the site as it was" in served.said.read_text())
    assert "Changed Play" in served.page("groups/example-play/")

    offer.change("groups.yaml", "venue: example-hell", "venue: example-hall")
    offer.change("glossary.yaml", "Every council must publish one.", "Each council publishes one.")
    served.wait("The mended page", lambda: "Each council publishes one." in served.page("glossary/"))

    offer.write(
        "content/groups/second.yaml", "groups:\n  - id: second\n    name: Second\n    summary: S.\n    status: ended\n"
    )
    offer.change("groups.yaml", "# include:\n#   - content/groups/*.yaml", "include:\n  - content/groups/*.yaml")
    served.wait("The included group", lambda: "Second" in served.page("groups/second/"))
    offer.change("content/groups/second.yaml", "name: Second", "name: The second")
    served.wait("Its new name", lambda: "The second" in served.page("groups/second/"))
    assert [entry.name for entry in offer.site.iterdir()] == [".gitignore"]
    assert "Traceback" not in served.said.read_text()


def test_a_port_that_is_in_use_is_one_plain_line(offer: Offer) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = offer.run("-m", "generator.cli", "serve", "--port", port)
    assert done.returncode == 1
    assert re.search(rf"^error: Port {port} is in use by another program\.", done.stderr, re.MULTILINE)
    assert "Traceback" not in done.stderr


def test_a_site_with_problems_is_not_shown(offer: Offer) -> None:
    offer.change("groups.yaml", "venue: example-hall", "venue: example-hell")
    done = offer.run("-m", "generator.cli", "serve", "--port", str(free_port()))
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == "1 problem. There is nothing to show yet."
