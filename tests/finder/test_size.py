"""A first answer stays small enough for a slow phone: what is not needed for it is fetched after it."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

from generator.publishing.output import lean_script
from tests.finder.javascript import SCRIPTS

MOST = 15_400
"""Compressed bytes. With the data of 300 groups, which benchmarks/bench_finder.py weighs, it makes 30 KB."""


def fetched_before(script: Path, seen: dict[Path, int]) -> dict[Path, int]:
    """Return every script that a browser waits for, the first included, with its compressed bytes."""
    if script not in seen:
        text = lean_script(script.read_text(encoding="utf-8"))
        seen[script] = len(gzip.compress(text.encode(), 9))
        for name in re.findall(r'^(?:import|export)[^;]*?from "([^"]+)"', text, re.MULTILINE):
            fetched_before((script.parent / name).resolve(), seen)
    return seen


def test_the_scripts_of_a_first_answer_stay_within_their_share():
    scripts = fetched_before((SCRIPTS / "page.js").resolve(), {})
    weights = ", ".join(f"{script.name} {weight}" for script, weight in scripts.items())
    assert sum(scripts.values()) <= MOST, weights


def test_what_a_first_answer_can_do_without_is_not_fetched_before_it():
    scripts = {script.name for script in fetched_before((SCRIPTS / "page.js").resolve(), {})}
    assert scripts.isdisjoint({"dates.js", "distance.js", "from.js", "loosen.js", "next.js", "postcode.js", "relax.js"})
