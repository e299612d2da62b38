"""Word lists that were made ready when the package was built find what the lists themselves find."""

from __future__ import annotations

import json
from datetime import date

import pytest

from generator.lint.engine import Linter
from generator.lint.phrase_table import Entry, Leaf, PhraseTable
from generator.lint.reading.readers import read_text
from generator.lint.settings import Settings
from generator.lint.words import Words, lists, ready
from generator.lint.words.lists import add_built_in, built_in, worked_out
from generator.lint.words.make_ready import lines_of

TEXT = "The SENCO will endeavour to liaise with hard-to-reach parents. It is wheelchair bound. We cannot accept her."


@pytest.fixture(scope="module")
def written():
    table = PhraseTable()
    add_built_in(table, "inclusive")
    return lines_of(table, {"known": built_in("known")})


def same(one, other, seen):
    """Whether two nodes say the same, and all that can be reached from them."""
    if id(one) not in seen:
        seen.add(id(one))
        assert one.leaves == other.leaves
        assert set(one.following) == set(other.following)
        for word in one.following:
            same(one.next[word], other.next[word], seen)


def test_a_table_that_was_written_down_leads_where_it_led_before(written):
    table = PhraseTable()
    add_built_in(table, "inclusive")
    again, seen = ready.Tables(written), set()
    assert again.ranks == table.ranks
    for word, node in table.beginnings().items():
        same(again.begun(word), node, seen)
    assert len(seen) > 1000
    assert again.begun("xyzzy") is None


def test_what_a_site_adds_goes_beside_what_is_ready(written):
    table = PhraseTable(ready.Tables(written))
    own = Entry("inclusive", "wheelchair bound", "ours")
    table.add("wheelchair bound", lambda rank, ending: Leaf("inclusive", own, rank, ending))
    table.add("wheelchair blues", lambda rank, ending: Leaf("inclusive", None, rank, ending))
    ((_, node),) = table.begun(["wheelchair", "bound"])
    assert node.next["bound"].leaves[0].entry is own
    assert node.next["blues"].leaves[0].entry is None
    assert {"bound", "blues"} < set(node.following)
    assert next(iter(table.begun(["wheelchairs", "x"])), None) == next(
        iter(worked_out().begun(["wheelchairs", "x"])), None
    )


@pytest.fixture
def forget():
    """What was read before is forgotten, and again when the test is over."""
    ready.ready_tables.cache_clear()
    lists.built_in.cache_clear()
    yield
    ready.ready_tables.cache_clear()
    lists.built_in.cache_clear()


def found():
    settings = Settings(today=date(2026, 11, 23))
    return Linter(Words(settings=settings), settings).lint(read_text(TEXT, "a.md", ".md").document).findings


@pytest.mark.parametrize("text", [None, "", "[", '"of other lists"\n{}\n0\n{}', "\xff"])
def test_tables_that_are_missing_old_or_damaged_change_nothing(tmp_path, monkeypatch, forget, text):
    monkeypatch.setattr(ready, "READY", tmp_path / "ready.jsonl")
    if text is not None:
        ready.READY.write_text(text, "latin-1")
    assert ready.ready_tables() is None
    assert {"jargon", "inclusive", "welcome", "acronym"} <= {finding.rule for finding in found()}


def test_tables_are_old_as_soon_as_a_list_says_something_else(tmp_path, monkeypatch, forget, written):
    monkeypatch.setattr(ready, "READY", tmp_path / "ready.jsonl")
    ready.READY.write_text("\n".join(written), "utf-8")
    assert ready.ready_tables() is not None
    ready.ready_tables.cache_clear()
    ready.READY.write_text("\n".join([json.dumps("another sum"), *written[1:]]), "utf-8")
    assert ready.ready_tables() is None
