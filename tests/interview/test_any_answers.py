"""Whatever somebody answers, what is written is what is loaded. And no field is forgotten."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.directory.directory import Directory
from generator.directory.fields import entry_of, field_at, fields_of
from generator.interview.interview import End
from generator.interview.kinds import KINDS, TABLES
from tests.interview.talk import Talk, started

NOT_ASKED = {
    "covers": "it is for whoever answers for duties",
    "source": "an import writes it",
    "visible_from": "a new entry is for now",
    "visible_to": "a new entry is for now",
    "easy_read": "it is a text of its own, with pictures",
    "lanes": "tasks side by side are a table, which is best seen while it is written",
    "parts": "the same",
}
"""Fields that nobody is asked for, and why."""
HERE_ONLY = {
    "Contact": {"name": "people move on, and a role stays"},
    "Cost": {
        "pay_what_you_can": "few groups do that, and one more question about money is one too many for the others"
    },
}
"""The same for one class."""

ANSWERS = st.one_of(
    st.sampled_from(
        [
            "", "", "", "yes", "no", "1", "2", "1, 2", "partly: a bit", "partly", "skip", "back", "?", "10:00", "11:00",
            "Tuesday", "2026-09-24", "2027-01-01", "ZB1 1AA", "01632 960123", "hello@example.org", "4", "18 months",
            "https://www.example.org/", "2.50", "53.2", "-1.2", "drop in", "weekly", "last", "- a: b # c", "No", ".",
            "families", "images/none.svg", "[x](javascript:1)", "\\back", "\\.",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r"), max_size=30),
)  # fmt: skip


@pytest.fixture(scope="module")
def folder():
    with tempfile.TemporaryDirectory() as name:
        started(Path(name))
        yield Path(name)


@pytest.mark.parametrize("kind", sorted(KINDS))
@settings(max_examples=25)
@given(data=st.data())
def test_any_answers_are_written_so_that_they_load_to_the_same_or_nothing_is_written(kind, folder, data):
    file = folder / "groups.yaml"
    before = file.read_bytes()
    talk = Talk(folder)
    count = 0

    def listen(_prompt):
        nonlocal count
        count += 1
        if count > 150:
            raise EOFError
        if "Write it into" in "\n".join(talk.said[-4:]):
            return "yes"
        return data.draw(ANSWERS)

    try:
        talk.hear(kind, listen)
        if talk.end is End.WRITTEN:
            loaded = talk.loaded()
            assert loaded.findings == ()
            section = KINDS[kind].section
            assert len(getattr(loaded.directory, section)) == 1 + (section in ("groups", "venues"))
            assert before.rstrip(b"\n")[:200] == file.read_bytes()[:200]
        else:
            assert file.read_bytes() == before
    finally:
        file.write_bytes(before)
        for draft in (folder / ".local-offer-drafts").glob("*.json"):
            draft.unlink()


def models(model, seen=()):
    """A class and all classes that lie in its fields."""
    yield model
    for field in fields_of(model).values():
        inner = (entry_of(field) or field).model
        if inner is not None and inner not in (*seen, model):
            yield from models(inner, (*seen, model))


KIND_MODELS = {kind.name: entry_of(field_at((kind.section,))).model for kind in KINDS.values()}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_field_is_asked_for_or_left_out_on_purpose(kind):
    for model in set(models(KIND_MODELS[kind])):
        if model in TABLES:
            asked = [row.field for row in TABLES[model]]
            left = set(model.model_fields) - set(asked) - set(NOT_ASKED) - set(HERE_ONLY.get(model.__name__, {}))
            assert left == set(), f"{model.__name__} has fields that nobody is asked for"
            assert len(asked) == len(set(asked))
            assert set(asked) <= set(model.model_fields)


def test_every_kind_is_a_section_of_the_directory():
    assert {kind.section for kind in KINDS.values()} <= set(Directory.model_fields)
    assert all(model in TABLES for model in KIND_MODELS.values())
