"""A first answer stays small enough for a slow phone: what is not needed for it is fetched after it."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.make_groups import make_project
from benchmarks.weights import compressed, fetched_before
from generator.directory.loader import load
from generator.directory.standing import listed_groups, visible_groups
from generator.finder.encoding import finder_files
from tests.finder.javascript import SCRIPTS

MOST = 28_000
"""Compressed bytes of a first answer at 300 groups. A phone may fetch 30 KB: 2 KB are kept for what comes."""
GROUPS = 300
DAY = date(2026, 11, 23)
LATER = {"dates.js", "distance.js", "from.js", "loosen.js", "next.js", "postcode.js", "relax.js"}


@pytest.fixture(scope="module")
def scripts():
    return fetched_before(SCRIPTS / "page.js")


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The finder's files of a council with 300 groups, each with its own name, place and summary."""
    folder = tmp_path_factory.mktemp("council") / "project"
    make_project(folder, GROUPS)
    directory = load(folder / "groups.yaml", folder / "glossary.yaml").directory
    return finder_files(directory, listed_groups(visible_groups(directory, DAY)), DAY)


def test_a_first_answer_by_words_at_300_groups_stays_within_its_share(scripts, files):
    data = {name: compressed(files[f"groups/{name}"]) for name in ("finder.json", "words.json")}
    weights = ", ".join(f"{name} {weight}" for name, weight in {**scripts, **data}.items())
    assert sum(scripts.values()) + sum(data.values()) <= MOST, weights


def test_what_a_first_answer_can_do_without_is_not_fetched_before_it(scripts, files):
    assert {"page.js", "answer.js", "data.js", "words.js"} <= scripts.keys()
    assert LATER.isdisjoint(scripts)
    for later in (b'"schedules"', b'"points":{'):
        assert later not in files["groups/finder.json"] + files["groups/words.json"]
