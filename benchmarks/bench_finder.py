"""Measures the group finder: what it adds to a build, what a phone fetches, and how long an answer takes on a slow one.

    python benchmarks/bench_finder.py                 # 300, 3,000 and 30,000 groups
    python benchmarks/bench_finder.py 300 3000
    python benchmarks/bench_finder.py 300 --whole     # with a whole build, to say what share of it the finder is

Answers are timed in headless Chromium with its processor slowed four times, from a choice to the answer with all its
counts. That needs Chromium, and the packages that the tests need. See README.md beside this file.
"""

from __future__ import annotations

import argparse
import json
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from make_groups import make_project
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from weights import compressed, fetched_before  # noqa: E402 - it needs that folder

from generator.directory import load  # noqa: E402 - the project's own folder comes first
from generator.directory.addresses import GROUPS  # noqa: E402 - the same
from generator.directory.facts import Facts  # noqa: E402 - the same
from generator.pages.cards import Cards  # noqa: E402 - the same
from generator.pages.finder import finder_files  # noqa: E402 - the same
from generator.pages.site import Site  # noqa: E402 - the same

DAY = date(2026, 11, 23)
SCRIPTS = ROOT / "generator" / "pages" / "theme" / "assets" / "scripts"
LIMITS = {300: 30, 3_000: 150, 30_000: 300}
"""Kilobytes for the first answer, compressed."""
GOAL = 100
"""Milliseconds from a choice to its answer."""
SLOWER = 4
NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
ASKED: list[dict[str, Any]] = [
    {"need": ["sensory-and-physical"]},
    {"age": ["3"], "day": ["saturday", "sunday"], "time": ["morning"]},
    {"age": ["8"], "cost": ["free"], "access": ["step-free", "hearing-loop"], "parents": ["leave"]},
    {"words": "speech therapy"},
    {"words": "phisio", "age": ["2"]},
    {"words": "swiming for teenagers", "sort": "next"},
    {"cost": ["free"], "sort": "distance"},
    {"age": ["0"], "time": ["evening"], "cost": ["by-the-term"], "access": ["hearing-loop"], "kind": ["arts"]},
]
TIMER = """
async ([data, scripts, asked, place, rounds]) => {
  const { openFinder, ready, withMore } = await import(scripts + "data.js");
  const { answer } = await import(scripts + "answer.js");
  const { nextAfter } = await import(scripts + "dates.js");
  const { milesBetween } = await import(scripts + "distance.js");
  const began = performance.now();
  const finder = await openFinder(data);
  const all = asked.map((choices) => Object.assign({}, choices, place ? { place: [place] } : {}));
  await ready(finder, Object.assign({}, all[0], { words: "a word" }));
  const opened = performance.now() - began;
  await withMore(finder, "dates");
  await withMore(finder, "points");
  const nextOf = nextAfter(new Date("2026-11-23T09:00:00Z"));
  const context = { from: { lat: 53.2, lon: 0.75 }, milesBetween, nextOf };
  const times = all.map((choices) => Array.from({ length: rounds }, () => {
    const start = performance.now();
    const found = answer(finder, choices, context);
    found.hits.slice(0, 10).forEach((hit) => [hit.next, hit.miles, hit.why]);
    return performance.now() - start;
  }));
  return { opened, times, size: finder.size };
}
"""


def scripts() -> int:
    """Return how many bytes the scripts are that a first answer needs."""
    return sum(fetched_before(SCRIPTS / "finder" / "page.js").values())


def make(groups: int, folder: Path) -> tuple[dict[str, bytes], float]:
    """Return the finder's files for so many groups, and the processor's seconds that they add to a build."""
    make_project(folder, groups)
    directory = load(folder / "groups.yaml", folder / "glossary.yaml").directory
    if directory is None:
        sys.exit("The made groups have mistakes.")
    site = Site(directory, DAY)
    cards = Cards(site, Facts(directory, DAY))
    cards.of_groups(site.listed, GROUPS)  # every build makes these
    began = time.process_time()
    files = finder_files(site, cards)
    return files, time.process_time() - began


def whole_build(folder: Path) -> float:
    """Return the processor's seconds for a build of a whole site without leaflets, the finder included."""
    settings = folder / "mkdocs.yml"
    with_leaflets = settings.read_text(encoding="utf-8")
    without = with_leaflets.replace(
        "  - local-offer", "  - local-offer:\n      leaflets: false\n      search: false", 1
    )
    settings.write_text(without, encoding="utf-8")
    program = Path(sys.executable).with_name("local-offer")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [program, "build", "--site-dir", folder.parent / "site", "--today", DAY.isoformat()]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def first_answer(files: dict[str, bytes]) -> tuple[dict[str, int], str | None]:
    """Return the compressed bytes of the data that a first answer needs, by kind, and the place that was chosen.

    Where the directory is split the place is the one with most groups, which is the worst.
    """
    head = json.loads(files[f"{GROUPS}finder.json"])
    fetched = {"groups": compressed(files[f"{GROUPS}finder.json"]), "words": 0}
    place = None
    if "parts" in head:
        place = max((part for part in head["parts"] if part["id"] != "rest"), key=lambda part: part["size"])["id"]
        for part in (place, "rest"):
            fetched["groups"] += compressed(files[f"{GROUPS}parts/{part}.json"])
            fetched["words"] += compressed(files[f"{GROUPS}parts/{part}.words.json"])
    else:
        fetched["words"] = compressed(files[f"{GROUPS}words.json"])
    return fetched, place


def time_answers(files: dict[str, bytes], place: str | None, folder: Path) -> dict[str, Any]:
    """Return the milliseconds to open the finder and of each answer, on a slow processor."""
    for path, data in files.items():
        if path.endswith(".json"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
    shutil.copytree(SCRIPTS, folder / "scripts")
    folder.mkdir(exist_ok=True)
    (folder / "index.html").write_text("<!doctype html><title>Finder</title>", encoding="utf-8")
    program = next(filter(None, map(shutil.which, NAMES)), None)
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        arguments = ["/groups/finder.json", "/scripts/finder/", ASKED, place, 7]
        found: dict[str, Any] = page.evaluate(TIMER, arguments)
        browser.close()
        server.shutdown()
    return found


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the library's
        """Say nothing."""


def measure(groups: int, folder: Path, *, with_build: bool) -> None:
    """Print what was measured for so many groups."""
    files, seconds = make(groups, folder / "project")
    fetched, place = first_answer(files)
    total = (scripts() + sum(fetched.values())) / 1000
    limit = next((f", at most {kilobytes}" for size, kilobytes in LIMITS.items() if size == groups), "")
    timed = time_answers(files, place, folder / "served")
    worst = max(map(median, timed["times"]))
    print(f"\n{groups:,} groups" + (f", of which {timed['size']:,} are in {place} or online" if place else ""))
    print(f"  build: {seconds:.1f} s more, {len(files):,} files, {sum(map(len, files.values())) / 1e6:.1f} MB")
    if with_build:
        others = whole_build(folder / "project") - seconds
        print(f"  a build without the finder: {others:.1f} s, so that the finder adds {seconds / others:.1%}")
    without = total - fetched["words"] / 1000
    print(f"  first answer: {without:.1f} KB by choices, {total:.1f} KB by words, compressed{limit}")
    parts = {"scripts": scripts(), **fetched}
    print("    " + ", ".join(f"{kind} {size / 1000:.1f}" for kind, size in parts.items()))
    print(f"  processor slowed {SLOWER} times: {timed['opened']:.0f} ms to fetch and open, then for each answer")
    for choices, times in zip(ASKED, timed["times"], strict=True):
        print(f"    {median(times):6.1f} ms  (first {times[0]:.1f})  {json.dumps(choices)}")
    print(f"    slowest {worst:.0f} ms; the goal is {GOAL} ms at 3,000 groups")


def main() -> None:
    """Measure each size that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="*", type=int, default=list(LIMITS))
    parser.add_argument("--whole", action="store_true", help="time a whole build, too")
    options = parser.parse_args()
    for groups in options.groups:
        with tempfile.TemporaryDirectory() as folder:
            measure(groups, Path(folder), with_build=options.whole)


if __name__ == "__main__":
    main()
