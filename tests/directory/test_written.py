"""Things as a file says them: what was told, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.directory import load
from generator.directory.fields import entry_of, field_at
from generator.directory.nodes import Source
from generator.directory.parts import LISTS
from generator.directory.source import read_tree
from generator.directory.tree import plain
from generator.directory.written import as_fields
from generator.directory.yaml_text import as_yaml
from tests.directory.projects import COMPLETE

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize("groups", [COMPLETE, ROOT / "groups.yaml"], ids=["complete", "demonstration"])
@pytest.mark.parametrize("section", LISTS)
def test_every_entry_comes_back_from_what_is_written(groups, section):
    model = entry_of(field_at((section,))).model
    for entry in getattr(load(groups).whole, section):
        text = as_yaml(as_fields(entry))
        tree, findings = read_tree(Source("entry.yaml", text))
        assert findings == []
        assert model.model_validate(plain(tree)) == entry


def test_what_is_told_is_written_in_the_shortest_way():
    whole = load(COMPLETE).whole
    venue, group = as_fields(whole.venues[0]), as_fields(whole.groups[0])
    assert venue["access"] == {
        "step_free_entrance": "yes",
        "accessible_toilet": "no",
        "blue_badge_parking": {"answer": "partly", "details": "Two spaces on market days, four on others."},
        "hearing_loop": "yes",
        "quiet_space": "yes",
        "baby_changing": "yes",
    }
    assert venue["closed"] == ["2026-12-24"]
    assert group["sessions"][0]["extra_dates"][0] == "2026-12-19"
    assert group["sessions"][1]["which"] == ["1st", "last"]
    assert group["easy_read"][0]["picture"] == "play"
