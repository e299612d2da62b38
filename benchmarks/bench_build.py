"""Times a cold build of a Local Offer beside plain MkDocs with Material, and Hugo, on the same pages.

    python benchmarks/bench_build.py                   # 300 and 3,000 groups, three rounds
    python benchmarks/bench_build.py 30000 --rounds 1
    python benchmarks/bench_build.py 300 3000 30000 --alone --rounds 1

In every round each program builds once, one after another, in a process of its own and into an empty folder. Shown is
the middle one of all rounds. Hugo takes part where it is installed. See README.md beside this file.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from make_groups import make_project
from same_pages import write_for_hugo, write_for_mkdocs

THE_DAY = "2026-11-23"
OURS, MATERIAL, HUGO = "local-offer", "MkDocs with Material", "Hugo"
HEADINGS = f"{'':20}  seconds    CPU s  ms a page  peak MB  MB out          time / its  CPU / its"
BYTES_OF_MAXRSS = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Program:
    """A program that builds a site."""

    name: str
    command: list[str]
    """What to run. The last word is the folder of the site."""
    project: Path

    @property
    def site(self) -> Path:
        return Path(self.command[-1])


@dataclass(frozen=True)
class Run:
    """One build."""

    seconds: float
    """From start to end, by the clock on the wall."""
    cpu: float
    """Seconds that a processor worked on it."""
    peak: float
    """The most memory it held, in millions of bytes."""
    pages: int


def time_build(program: Program) -> Run:
    """Build once from nothing. Stops with what the program said if it failed."""
    shutil.rmtree(program.site, ignore_errors=True)
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(program.command, cwd=program.project, stdout=said, stderr=said, env=quiet)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"{program.name} failed:\n{said.read().decode(errors='replace')}")
    pages = sum(1 for _ in program.site.rglob("index.html"))
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * BYTES_OF_MAXRSS / 1e6, pages)


def prepare(groups: int, folder: Path, *, alone: bool) -> list[Program]:
    """Make the projects that are compared. Returns the programs, ours first, or ours alone."""
    ours, material, hugo = folder / "ours", folder / "material", folder / "hugo"
    make_project(ours, groups)
    settings = ours / "mkdocs.yml"
    without = settings.read_text(encoding="utf-8").replace(
        "  - local-offer", "  - local-offer:\n      leaflets: false", 1
    )
    settings.write_text(without, encoding="utf-8")  # the others make none
    door = str(Path(sys.executable).with_name("local-offer"))
    command = [door, "build", "--today", THE_DAY, "--site-dir", str(folder / "ours-site")]
    programs = [Program(OURS, command, ours)]
    if alone:
        return programs
    time_build(programs[0])
    write_for_mkdocs(programs[0].site, material)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "material-site")]
    programs.append(Program(MATERIAL, command, material))
    if program := shutil.which("hugo"):
        write_for_hugo(programs[0].site, hugo)
        programs.append(Program(HUGO, [program, "--quiet", "--destination", str(folder / "hugo-site")], hugo))
    return programs


def compare(groups: int, rounds: int, folder: Path, *, alone: bool) -> None:
    """Build with every program in turn, round after round, and print the middle results."""
    programs = prepare(groups, folder, alone=alone)
    runs: dict[str, list[Run]] = {program.name: [] for program in programs}
    for _ in range(rounds):
        for program in programs:
            runs[program.name].append(time_build(program))
    if len({run.pages for program in programs for run in runs[program.name]}) > 1:
        sys.exit(f"The programs wrote different pages: { ({name: run[0].pages for name, run in runs.items()}) }")
    print(f"\n{groups:,} groups, {runs[OURS][0].pages:,} pages, rounds: {rounds}")
    print(HEADINGS)
    for program in programs:
        print(line(program, runs[program.name], runs[OURS]))


def line(program: Program, runs: list[Run], ours: list[Run]) -> str:
    """Return a row of the table. Ratios are worked out within each round, so that a busy machine counts for both."""
    seconds, cpu = median(run.seconds for run in runs), median(run.cpu for run in runs)
    pages, peak = runs[0].pages, median(run.peak for run in runs)
    ratios = sorted(one.seconds / other.seconds for one, other in zip(ours, runs, strict=True))
    work = median(one.cpu / other.cpu for one, other in zip(ours, runs, strict=True))
    size = sum(file.stat().st_size for file in program.site.rglob("*.html")) / 1e6
    numbers = f"{seconds:9.2f}{cpu:9.2f}{1000 * seconds / pages:11.2f}{peak:9.0f}{size:8.1f}"
    share = f"{median(ratios):.2f} ({ratios[0]:.2f}-{ratios[-1]:.2f})"
    return f"{program.name:20}{numbers}" + ("" if runs is ours else f"{share:>20}{work:11.2f}")


def main() -> None:
    """Compare, as the command line says."""
    parser = argparse.ArgumentParser(description="Time a cold build beside plain MkDocs with Material, and Hugo.")
    parser.add_argument("groups", type=int, nargs="*", default=[300, 3000], help="how many groups (default: 300 3000)")
    parser.add_argument("--rounds", type=int, default=3, help="how often each program builds (default: 3)")
    parser.add_argument("--alone", action="store_true", help="time local-offer alone")
    options = parser.parse_args()
    for groups in options.groups:
        with tempfile.TemporaryDirectory() as folder:
            compare(groups, options.rounds, Path(folder), alone=options.alone)


if __name__ == "__main__":
    main()
