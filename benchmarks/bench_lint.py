"""Times the linter beside Vale, proselint and textlint on the same generated pages, in the same run.

    python benchmarks/bench_lint.py                        # 2,000 pages, about a million words
    python benchmarks/bench_lint.py 200 --rounds 3
    python benchmarks/bench_lint.py --alone                # local-offer alone
    python benchmarks/bench_lint.py --peers some/folder    # keep the peers' programs there for the next run

Vale takes part where its program is on the machine. proselint comes from PyPI and textlint from npm, in the versions
below, into the folder of the peers; a peer that cannot be installed is left out, and the run says so. Each program runs
its rules that come closest to ours. local-offer runs all of its rules, reading ages included.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from make_prose import write_pages

PROSELINT = "proselint==0.16.0"
TEXTLINT = [
    "textlint@15.8.0",
    "textlint-rule-unexpanded-acronym@1.2.4",
    "textlint-rule-sentence-length@5.2.1",
    "textlint-rule-stop-words@5.2.0",
]
TEXTLINT_RULES = ["unexpanded-acronym", "sentence-length", "stop-words"]
OURS = "local-offer"
HEADINGS = f"{'':34}  seconds    CPU s   words/s  peak MB   times ours"

VALE_RULES = {
    "Acronyms.yml": """\
extends: conditional
message: "'%s' has no definition."
level: error
first: '\\b([A-Z]{3,5})\\b'
second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'
""",
    "Words.yml": """\
extends: substitution
message: "Use '%s' instead of '%s'."
level: warning
ignorecase: true
swap:
  upon: on
  liaise with: talk to
  in order to: to
  facilitate: help
  provision: help
  pathway: steps
  signposted to: told about
  in a timely manner: soon
  with regard to: about
  prior to: before
""",
    "Length.yml": """\
extends: occurrence
message: "Keep sentences short."
level: suggestion
scope: sentence
max: 25
token: '\\b\\w+\\b'
""",
    "Reading.yml": """\
extends: metric
message: "The grade is %s."
level: suggestion
formula: (0.39 * (words / sentences)) + (11.8 * (syllables / words)) - 15.59
condition: "> 9"
""",
}


@dataclass(frozen=True)
class Run:
    """One run of one program."""

    name: str
    seconds: float
    """From start to end, by the clock on the wall."""
    cpu: float
    """Seconds that processors worked on it and on the processes that it started."""
    peak: float
    """The most memory that it and those processes held at one time, in millions of bytes."""


def time_run(name: str, command: list[str], folder: Path) -> Run:
    """Run a program once. Stops with what it said when it fails for another reason than that it found something."""
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as wrong:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=wrong)
        with _watched(process.pid) as most:
            _, status, used = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0, os.SEEK_END)
        if process.returncode not in {0, 1} or not said.tell():  # on these pages every program finds something
            wrong.seek(0)
            sys.exit(f"{name} failed:\n{wrong.read().decode(errors='replace')[-2000:]}")
    return Run(name, seconds, used.ru_utime + used.ru_stime, max(most[0], used.ru_maxrss * 1024) / 1e6)


@contextmanager
def _watched(pid: int) -> Iterator[list[int]]:
    """Give the most memory, in bytes, that a process and its children hold at one time. Linux alone can tell."""
    most, done = [0], threading.Event()

    def watch() -> None:
        while not done.wait(0.05):
            most[0] = max(most[0], sum(map(_memory, _family(pid))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield most
    finally:
        done.set()
        watcher.join()


def _family(pid: int) -> list[int]:
    family = [pid]
    for parent in family:
        try:
            text = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
        except OSError:
            continue
        family += map(int, text.split())
    return family


def _memory(pid: int) -> int:
    """Return a process's share of memory: what several share counts once."""
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    return 0


def peers(folder: Path, pages: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield the other programs that can be had, each with its command."""
    folder.mkdir(parents=True, exist_ok=True)
    if vale := shutil.which("vale"):
        yield "Vale, four rules like ours", [vale, "--config", str(_vale_settings(folder)), "--no-exit", str(pages)]
    else:
        print("Vale is not on this machine, so it is left out.")
    if proselint := _proselint(folder):
        yield "proselint", [proselint, "check", str(pages)]
    if textlint := _textlint(folder):
        rules = [part for rule in TEXTLINT_RULES for part in ("--rule", rule)]
        yield "textlint, three rules like ours", [str(textlint), *rules, str(pages)]


def _vale_settings(folder: Path) -> Path:
    styles = folder / "styles" / "Ours"
    styles.mkdir(parents=True, exist_ok=True)
    for name, text in VALE_RULES.items():
        (styles / name).write_text(text, encoding="utf-8")
    settings = folder / ".vale.ini"
    settings.write_text(
        "StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Ours\n", encoding="utf-8"
    )
    return settings


def _proselint(folder: Path) -> str | None:
    program = folder / "proselint" / "bin" / "proselint"
    if not program.exists():
        made = _install([sys.executable, "-m", "venv", str(folder / "proselint")], folder)
        if not made or not _install([str(program.with_name("pip")), "install", "-q", PROSELINT], folder):
            print("proselint cannot be installed here, so it is left out.")
            return None
    return str(program)


def _textlint(folder: Path) -> Path | None:
    program = folder / "node_modules" / ".bin" / "textlint"
    npm = shutil.which("npm")
    if not program.exists() and (not npm or not _install([npm, "install", "--prefix", str(folder), *TEXTLINT], folder)):
        print("textlint cannot be installed here, so it is left out.")
        return None
    return program


def _install(command: list[str], folder: Path) -> bool:
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    except OSError:
        return False
    return done.returncode == 0


def compare(pages: int, rounds: int, folder: Path, peers_folder: Path, *, alone: bool) -> None:
    """Run every program in turn, round after round, and print each of them."""
    content = folder / "content"
    write_pages(content, pages)
    words = sum(len(file.read_text(encoding="utf-8").split()) for file in content.rglob("*.md"))
    settings = "site_name: Benchmark\ndocs_dir: content\nplugins:\n  - local-offer\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    ours = [str(Path(sys.executable).with_name("local-offer")), "lint", "--today", "2026-11-23"]
    others = [] if alone else list(peers(peers_folder, content))
    for number in range(1, rounds + 1):
        print(f"\n{pages:,} pages, {words:,} words, round {number} of {rounds}\n{HEADINGS}")
        shutil.rmtree(folder / ".local-offer-cache", ignore_errors=True)
        cold = time_run(f"{OURS}, everything read", ours, folder)
        print(line(cold, words, cold))
        print(line(time_run(f"{OURS}, nothing changed", ours, folder), words, cold))
        for name, command in others:
            print(line(time_run(name, command, peers_folder), words, cold), flush=True)


def line(run: Run, words: int, ours: Run) -> str:
    """Return a row of the table. "Times ours" is the time beside that of a cold run of ours in the same round."""
    numbers = f"{run.seconds:9.2f}{run.cpu:9.2f}{words / run.seconds:10,.0f}{run.peak:9.0f}"
    return f"{run.name:34}{numbers}{run.seconds / ours.seconds:13.2f}"


def main() -> None:
    """Compare, as the command line says."""
    parser = argparse.ArgumentParser(description="Time the linter beside Vale, proselint and textlint.")
    parser.add_argument("pages", type=int, nargs="?", default=2000, help="how many pages (default: 2000)")
    parser.add_argument("--rounds", type=int, default=1, help="how often each program runs (default: 1)")
    parser.add_argument("--alone", action="store_true", help="time local-offer alone")
    parser.add_argument("--peers", type=Path, help="where to install the other programs (default: for this run only)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compare(
            options.pages,
            options.rounds,
            folder / "site",
            (options.peers or folder / "peers").absolute(),
            alone=options.alone,
        )


if __name__ == "__main__":
    main()
