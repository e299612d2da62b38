"""Times how long it takes to print the leaflets of many groups, all of them and then again with nothing changed.

python benchmarks/bench_leaflets.py          # 1,000 groups
python benchmarks/bench_leaflets.py 3000
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from make_groups import make_project

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from generator.directory import load  # noqa: E402 - the project's own folder comes first
from generator.leaflets import make_leaflets, print_leaflets  # noqa: E402 - the same

DAY = date(2026, 11, 23)


def main() -> None:
    """Print the seconds for 1,000 PDFs in each run, and how many times longer the first one takes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("groups", nargs="?", type=int, default=1000)
    groups = parser.parse_args().groups
    with tempfile.TemporaryDirectory() as folder:
        project = Path(folder) / "project"
        make_project(project, groups)
        directory = load(project / "groups.yaml").directory
        if directory is None:
            sys.exit("The made groups have mistakes.")
        seconds = {}
        for run in ("first", "unchanged"):
            began = time.perf_counter()
            leaflets = make_leaflets(directory, DAY, "https://localoffer.example.org/")
            worded = time.perf_counter()
            printed = print_leaflets(leaflets, project)
            seconds[run] = time.perf_counter() - began
            each = 1000 * seconds[run] / len(printed.files)
            print(
                f"{run}: {len(printed.files)} PDFs, {printed.new} new, {seconds[run]:.1f} s"
                f" ({worded - began:.1f} s of it for the words), {each:.1f} s for 1,000"
            )
        print(f"first / unchanged: {seconds['first'] / seconds['unchanged']:.1f}")


if __name__ == "__main__":
    main()
