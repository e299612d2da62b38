"""Texts as YAML: each comes back as it was, for our loader and for programs that guess types."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.directory.nodes import Source
from generator.directory.source import read_tree
from generator.directory.texts import HIDDEN
from generator.directory.tree import plain
from generator.directory.written import Figure, Word
from generator.directory.yaml_text import as_yaml

ODD = [
    "yes", "No", "on", "y", "true", "null", "~", "10:00", "1:30", "2026-09-24", "01632960100", "111", "1e5", "0x1F",
    "1_000", ".5", "-1", "+44 1632 960100", ".inf", "- a", "-", "? a", ": a", "a: b", "a:", "a #b", "# a", "'a'",
    '"a"', "it's", 'say "hi": yes', "back\\slash", "[a](b)", "{a}", "*a", "&a", "!a", "|", ">", "%a", "@a", "`a`",
    "a, b", "<<", "=", "---", "...", "😀 👩‍👧", "ZB1 4QT", "1E5 4QT", "Ynys Môn", "a\tb", "0o7", "0b1", "12:30:45",
]  # fmt: skip


def both_ways(entry: dict) -> None:
    text = as_yaml(entry)
    tree, findings = read_tree(Source("new.yaml", text))
    assert findings == [], text
    assert plain(tree) == entry, text
    assert yaml.safe_load(text) == entry, text


@pytest.mark.parametrize("text", ODD)
def test_no_text_is_taken_for_something_else(text):
    both_ways({"id": "x", "name": text, "list": [text, text], "part": {"a": text}, "parts": [{"a": text, "b": text}]})


def test_plain_text_stays_plain():
    words = ["A low building, with a door.", "It's here", "See [this](/a/) (or not)", "01632 960100", "ZB1 4QT"]
    assert as_yaml({"list": words}) == "list:\n" + "".join(f"  - {text}\n" for text in words)


def test_words_of_ours_stand_as_people_write_them():
    entry = {"ids": [Word("a-b"), Word("c")], "on": Figure("2026-09-24"), "start": Figure("10:00"), "is": Figure("no")}
    assert as_yaml(entry) == "ids: [a-b, c]\non: 2026-09-24\nstart: 10:00\nis: no\n"


def test_an_id_that_looks_like_a_number_is_still_a_text():
    assert as_yaml({"id": Word("2026"), "ids": [Word("1e5"), Word("no")]}) == 'id: "2026"\nids: ["1e5", "no"]\n'


def test_several_lines_are_a_block():
    assert as_yaml({"about": "A: b\n\n- c # d"}) == "about: |\n  A: b\n\n  - c # d\n"


visible = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60).filter(
    lambda text: not HIDDEN.search(text) and text == text.strip()
)
lines = (
    st.lists(st.one_of(st.just(""), visible), min_size=1, max_size=5)
    .map("\n".join)
    .filter(lambda text: text == text.strip() and text)
)


@given(visible, lines, st.lists(visible, min_size=1, max_size=3))
def test_any_text_comes_back(name, about, several):
    text = as_yaml({"name": name, "parts": [{"about": about, "name": name}], "several": several})
    tree, _ = read_tree(Source("new.yaml", text))
    read = plain(tree)
    assert read["name"] == name
    assert read["several"] == several
    assert read["parts"][0]["about"].rstrip("\n") == about
    guessed = yaml.safe_load(text)
    assert (guessed["name"], guessed["several"]) == (name, several)
