"""YAML into a tree in which every word knows its place."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.directory import aliases, source
from generator.directory.nodes import Mapping, Node, Scalar, Sequence, Source
from generator.directory.source import MAX_DEPTH, read_tree
from generator.directory.tree import node_at, plain, scalars
from tests.directory.projects import COMPLETE


def tree_of(text: str) -> Node:
    root, findings = read_tree(Source("groups.yaml", text))
    assert not findings
    assert root is not None
    return root


def messages_of(text: str) -> list[str]:
    return [str(finding) for finding in read_tree(Source("groups.yaml", text))[1]]


def at(root: Node, *location: str | int) -> Scalar:
    found = node_at(root, location)
    assert isinstance(found, Scalar)
    return found


def span(node: Node) -> tuple[int, int, int, int]:
    place = node.place
    return place.line, place.column, place.end_line, place.end_column


@pytest.mark.parametrize(
    "written",
    ["no", "yes", "10:00", "01632", "2026-02-30", "1e3", "0x1F", "1_000", "true", ".inf", "12:30:45", "=", "-"],
)
def test_a_value_is_the_text_that_the_editor_typed(written: str) -> None:
    text = f"- {written}\n" if written != "-" else "- '-'\n"
    assert plain(tree_of(text)) == [written]


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", "# a comment"])
def test_nothing_written_is_nothing(written: str) -> None:
    assert at(tree_of(f"about: {written}\n"), "about").text is None


@pytest.mark.parametrize("written", ["''", '""'])
def test_an_empty_text_in_quotation_marks_is_an_empty_text(written: str) -> None:
    assert at(tree_of(f"about: {written}\n"), "about").text == ""


def test_a_field_left_blank_counts_as_left_out() -> None:
    assert plain(tree_of("about:\nname: x\nlist: [~]\n")) == {"name": "x", "list": [None]}


def test_values_and_names_know_their_places() -> None:
    root = tree_of("groups:\n  - id: little-steps\n    name: Little Steps\n")
    assert isinstance(root, Mapping)
    entry = node_at(root, ("groups", 0))
    assert isinstance(entry, Mapping)
    assert span(root.names["groups"]) == (1, 1, 1, 7)
    assert span(entry.names["name"]) == (3, 5, 3, 9)
    assert span(at(root, "groups", 0, "name")) == (3, 11, 3, 23)
    assert span(entry) == (2, 5, 3, 23)
    assert span(root) == (1, 1, 3, 23)


def test_columns_count_characters_whatever_they_are() -> None:
    root = tree_of("café: 👩‍🦽 très bien # yes\n")
    assert at(root, "café").text == "👩‍🦽 très bien"
    assert span(at(root, "café")) == (1, 7, 1, 20)


def test_windows_line_ends_count_as_one() -> None:
    root = tree_of("name: Little\r\nabout: |\r\n  We sing.\r\n\r\nid: x\r\n")
    assert span(at(root, "id")) == (5, 5, 5, 6)
    assert at(root, "about").text == "We sing.\n"
    assert span(at(root, "about")) == (2, 8, 3, 11)


def test_the_line_ends_of_old_computers_count_too() -> None:
    assert span(at(tree_of("name: Little\rid: x\r"), "id")) == (2, 5, 2, 6)


def test_a_tab_counts_as_one_column() -> None:
    assert span(at(tree_of("name:\tLittle\n"), "name")) == (1, 7, 1, 13)


def test_a_value_knows_how_it_is_written() -> None:
    root = tree_of("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >-\n  x\n")
    assert [scalar.style for scalar in scalars(root)] == [
        "plain",
        "single-quoted",
        "double-quoted",
        "literal",
        "folded",
    ]


def test_a_block_ends_with_its_last_word() -> None:
    root = tree_of("about: |\n  We sing.\n\n# more\nlist:\n  - a\n  - b\n\n\nname: x\n")
    assert span(at(root, "about")) == (1, 8, 2, 11)
    places = node_at(root, ("list",))
    assert places is not None
    assert span(places) == (6, 3, 7, 6)


def test_brackets_belong_to_what_they_enclose() -> None:
    root = tree_of("a: [x, {b: c} ]\nd: e\n")
    inner, outer = node_at(root, ("a", 1)), node_at(root, ("a",))
    assert inner is not None
    assert outer is not None
    assert span(inner) == (1, 8, 1, 14)
    assert span(outer) == (1, 4, 1, 16)


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("about: |\n  We sing.\n  We play.\n", "play", (3, 6)),
        ("about: >\n  We sing\n  and play.\n", "sing and", (2, 6)),
        ('about: "We sing\n  and play."\n', "sing and play", (1, 12)),
        ("about: 'It''s fun'\n", "fun", (1, 15)),
        ("about: We sing\n", "dance", (1, 8)),
        ("about: We sing\n", "", (1, 8)),
    ],
)
def test_words_inside_a_text_can_be_found(text: str, words: str, place: tuple[int, int]) -> None:
    found = at(tree_of(text), "about").find(words)
    assert (found.line, found.column) == place


def test_a_file_may_start_with_three_hyphens_and_a_version() -> None:
    assert plain(tree_of("%YAML 1.2\n---\nname: x\n")) == {"name": "x"}


# Aliases and merging --------------------------------------------------------------------------------------


def test_an_alias_stands_for_what_its_anchor_marks() -> None:
    root = tree_of("a: &usual [x, y]\nb: *usual\n")
    assert plain(root) == {"a": ["x", "y"], "b": ["x", "y"]}
    assert span(at(root, "b", 0)) == (1, 12, 1, 13)


def test_merging_gives_the_fields_that_are_lacking() -> None:
    root = tree_of("a: &usual {x: 1, y: 2}\nb:\n  <<: *usual\n  y: 3\nc:\n  <<: [{x: 4}, *usual]\n")
    assert plain(root) == {
        "a": {"x": "1", "y": "2"},
        "b": {"x": "1", "y": "3"},
        "c": {"x": "4", "y": "2"},
    }


def test_aliases_may_stand_for_many_values_but_not_for_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aliases, "MAX_ALIASED", 10)
    assert messages_of("- &a [x, x, x, x]\n- *a\n- *a\n") == []
    assert [text[:25] for text in messages_of("- &a [x, x, x, x]\n- *a\n- *a\n- *a\n")] == ["groups.yaml:4:3: error: T"]


def test_the_characters_that_aliases_stand_for_are_counted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aliases, "MAX_LENGTH", 10)
    assert messages_of("- &a [xx, xxx]\n- *a\n- *a\n") == []
    assert [text[:25] for text in messages_of("- &a [xx, xxx]\n- *a\n- *a\n- *a\n")] == ["groups.yaml:4:3: error: T"]


def test_the_size_of_aliases_inside_aliases_is_counted() -> None:
    nine = "".join(f"- &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12))
    root, findings = read_tree(Source("groups.yaml", "- &a0 x\n" + nine))
    assert root is None
    assert [finding.rule for finding in findings] == ["alias"]


def test_nesting_has_a_limit() -> None:
    assert messages_of("[" * MAX_DEPTH + "]" * MAX_DEPTH) == []
    assert read_tree(Source("groups.yaml", "[" * 100_000))[0] is None
    (message,) = messages_of("[" * 51 + "]" * 51)
    assert message.startswith("groups.yaml:1:51: error: Lists and fields lie more than 50 deep")


# Nothing is guessed and nothing is run --------------------------------------------------------------------


def test_tags_are_refused_and_nothing_runs(tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    _, findings = read_tree(Source("groups.yaml", f"a: !!python/object/apply:os.mkdir ['{mark}']\n"))
    assert [finding.words for finding in findings] == ["!!python/object/apply:os.mkdir"]
    assert not mark.exists()


def test_a_name_given_twice_keeps_its_first_value_and_names_both_places() -> None:
    root, findings = read_tree(Source("groups.yaml", "a: 1\nb: 2\na: 3\n"))
    assert root is not None
    assert plain(root) == {"a": "1", "b": "2"}
    assert str(findings[0]) == 'groups.yaml:3:1: error: "a" is given twice: here and on line 1. Keep one of the two.'


@pytest.mark.parametrize("text", ["about: Room # 4\n", "about: Room#4\n", "about: 'Room #4'\n", "#about\nname: x\n"])
def test_an_ordinary_comment_is_no_mistake(text: str) -> None:
    assert messages_of(text) == []


def test_pythons_own_parser_reads_the_same_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    text = COMPLETE.read_text(encoding="utf-8")
    quick = tree_of(text)
    monkeypatch.setattr(source, "_LOADER", yaml.SafeLoader)
    slow = tree_of(text)
    assert plain(slow) == plain(quick)
    assert [scalar.place for scalar in scalars(slow)] == [scalar.place for scalar in scalars(quick)]


# Anything that somebody could type ------------------------------------------------------------------------

YAMLISH = st.lists(
    st.one_of(
        st.sampled_from(list("-:?,[]{}#&*!|>'\"%@`\\~<=. \n\taé👋0")),
        st.sampled_from(
            ["  ", "\r\n", "\n  ", "\n- ", ": ", "id", "<<", "&a ", "*a ", "---\n", "...\n", "|\n  ", ">-\n  "]
        ),
        st.sampled_from(["groups:\n", "!!str ", "null", '"\\x07"', '"\\u2028"', "- id: a\n  name: b\n"]),
    ),
    max_size=40,
).map("".join)


@settings(deadline=None)
@given(st.one_of(YAMLISH, st.text(st.characters(exclude_categories=["Cs", "Cc"]))))
def test_no_text_stops_the_reading_with_an_exception(text: str) -> None:
    root, findings = read_tree(Source("groups.yaml", text))
    assert root is not None or findings
    for finding in findings:
        assert finding.message.endswith((".", '"', "'"))
        assert "\n" not in str(finding)


@settings(deadline=None)
@example('a: "\\UFFFFFFFF"')
@example(f"%YAML 1.{'9' * 5000}\n--- a")
@given(YAMLISH)
def test_the_slow_parser_stops_no_sooner(text: str) -> None:
    quick = source._LOADER
    source._LOADER = yaml.SafeLoader
    try:
        root, findings = read_tree(Source("groups.yaml", text))
    finally:
        source._LOADER = quick
    assert root is not None or findings


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters="\ufeff"), min_size=1)
TREES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(st.lists(inner, min_size=1), st.dictionaries(TEXTS, inner, min_size=1)),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(TEXTS, TREES, min_size=1), st.booleans(), st.integers(20, 120))
def test_the_place_of_a_value_is_where_its_text_stands(tree: dict[str, object], flow: bool, width: int) -> None:  # noqa: FBT001
    text = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow, width=width)
    root, findings = read_tree(Source("groups.yaml", text))
    assert root is not None
    assert all(finding.rule == "comment" for finding in findings)
    rows = text.splitlines(keepends=True)
    for scalar in scalars(root):
        assert yaml.load(f"x: {scalar.raw}", yaml.BaseLoader) == {"x": scalar.text}  # noqa: S506 - it makes only texts
        place = scalar.place
        if place.line == place.end_line:
            assert rows[place.line - 1][place.column - 1 : place.end_column - 1] == scalar.raw


def test_a_list_and_a_text_are_trees_too() -> None:
    assert isinstance(tree_of("- a\n"), Sequence)
    assert isinstance(tree_of("a\n"), Scalar)
