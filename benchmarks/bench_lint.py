"""Times the linter beside Vale, proselint and textlint on the same generated pages, in the same run.

    python benchmarks/bench_lint.py                        # 2,000 pages, about a million words
    python benchmarks/bench_lint.py 200 --rounds 3
    python benchmarks/bench_lint.py --alone                # local-offer alone
    python benchmarks/bench_lint.py --peers some/folder    # keep the peers' programs there for the next run
    python benchmarks/bench_lint.py --patience 1800        # wait half an hour for each program

Vale takes part where its program is on the machine. proselint comes from PyPI and textlint from npm, in the versions
below, into the folder of the peers; a peer that cannot be installed is left out, and the run says so. Each program runs
its rules that come closest to ours. local-offer runs all of its rules, reading ages included, on the pages and on this
project's own demonstration. A program that has not finished in time is stopped, and its row says "more than".

"Times ours" is a program's CPU time beside that of local-offer's first run in the same round: on a machine that others
use, too, it changes much less from run to run than the time on the wall.
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
HEADINGS = f"{'':34}  seconds    CPU s   words/s  peak MB  times ours"
DEMONSTRATION = ("mkdocs.yml", "groups.yaml", "glossary.yaml", "content")

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
    is_whole: bool = True
    """Whether it ended by itself, and was not stopped."""


def time_run(name: str, command: list[str], folder: Path, patience: float) -> Run:
    """Run a program once, for so many seconds at most.

    Stops with what it said when it fails for another reason than that it found something.
    """
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as wrong:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=said, stderr=wrong)
        alarm = threading.Timer(patience, process.kill)
        alarm.start()
        with _watched(process.pid) as most:
            _, status, used = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - start
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        peak = max(most[0], used.ru_maxrss * 1024) / 1e6
        if seconds >= patience:
            return Run(name, seconds, used.ru_utime + used.ru_stime, peak, is_whole=False)
        said.seek(0, os.SEEK_END)
        if process.returncode not in {0, 1} or not said.tell():  # on these pages every program finds something
            wrong.seek(0)
            sys.exit(f"{name} failed:\n{wrong.read().decode(errors='replace')[-2000:]}")
    return Run(name, seconds, used.ru_utime + used.ru_stime, peak)


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


def compare(pages: int, rounds: int, folder: Path, peers_folder: Path, *, alone: bool, patience: float) -> None:
    """Run every program in turn, round after round, and print a table of each round."""
    content = folder / "content"
    write_pages(content, pages)
    words = _words_in(content)
    settings = "site_name: Benchmark\ndocs_dir: content\nplugins:\n  - local-offer\n"
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    demonstration = _demonstration(folder.with_name("demonstration"))
    ours = [str(Path(sys.executable).with_name("local-offer")), "lint", "--today", "2026-11-23"]
    others = [] if alone else list(peers(peers_folder, content))
    for number in range(1, rounds + 1):
        print(f"\n{pages:,} pages, {words:,} words, round {number} of {rounds}\n{HEADINGS}")
        shutil.rmtree(folder / ".local-offer-cache", ignore_errors=True)
        cold = time_run(f"{OURS}, first run", ours, folder, patience)
        print(line(cold, words, cold))
        print(line(time_run(f"{OURS}, nothing changed", ours, folder, patience), words, cold))
        for name, command in others:
            print(line(time_run(name, command, peers_folder, patience), words, cold), flush=True)
        shutil.rmtree(demonstration / ".local-offer-cache", ignore_errors=True)
        small = time_run(f"{OURS}, demonstration", ours, demonstration, patience)
        print(line(small, _words_in(demonstration), None))


def _words_in(folder: Path) -> int:
    files = (file for file in folder.rglob("*") if file.suffix in {".md", ".yaml"})
    return sum(len(file.read_text(encoding="utf-8").split()) for file in files)


def _demonstration(folder: Path) -> Path:
    """Copy this project's own Local Offer, so that timing it leaves nothing in the project."""
    top = Path(__file__).parent.parent
    folder.mkdir()
    for name in DEMONSTRATION:
        if (top / name).is_dir():
            shutil.copytree(top / name, folder / name)
        else:
            shutil.copy(top / name, folder / name)
    return folder


def line(run: Run, words: int, ours: Run | None) -> str:
    """Return a row of the table, beside a first run of ours in the same round unless it has read other pages."""
    numbers = f"{run.seconds:9.2f}{run.cpu:9.2f}{words / run.seconds:10,.0f}{run.peak:9.0f}"
    beside = f"{run.cpu / ours.cpu:12.2f}" if ours else ""
    return f"{run.name:34}{numbers}{beside}{'' if run.is_whole else '  more than this'}"


def main() -> None:
    """Compare, as the command line says."""
    parser = argparse.ArgumentParser(description="Time the linter beside Vale, proselint and textlint.")
    parser.add_argument("pages", type=int, nargs="?", default=2000, help="how many pages (default: 2000)")
    parser.add_argument("--rounds", type=int, default=1, help="how often each program runs (default: 1)")
    parser.add_argument("--alone", action="store_true", help="time local-offer alone")
    parser.add_argument("--peers", type=Path, help="where to install the other programs (default: for this run only)")
    parser.add_argument("--patience", type=float, default=900, help="seconds for each program (default: 900)")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compare(
            options.pages,
            options.rounds,
            folder / "site",
            (options.peers or folder / "peers").absolute(),
            alone=options.alone,
            patience=options.patience,
        )


if __name__ == "__main__":
    main()
