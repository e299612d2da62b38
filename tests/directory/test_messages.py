"""Whatever stands in the wrong place, the message is one plain line at the right place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.directory.directory import Directory
from generator.directory.fields import entry_of, field_at, fields_of, like_all, value_of
from generator.directory.loader import load
from generator.directory.messages import explain_all
from generator.directory.nodes import Location, Mapping, Node, Scalar, Sequence, Source, is_blank
from generator.directory.sections import Part, join
from generator.directory.source import read_tree
from generator.directory.tree import nearest, plain
from generator.directory.values import Thing
from generator.findings import Finding
from tests.directory.projects import AUTHORITY, COMPLETE, lines, load_files

ODD_VALUES = ["", "x" * 500, "[]", "[a, b]", "[[a]]", "{}", "{a: b}", "{a: b, c: d}", "-1", "yes", "2026-02-30", "~"]
PYDANTIC = re.compile(r"Input|should be a valid|Value error|type=|dictionary|tuple|boolean|instance|\bNone\b|\{'|\['")


def everything() -> Mapping:
    """Every field there is, as a tree."""
    parts = []
    for path in (COMPLETE, COMPLETE.with_name("glossary.yaml")):
        root, findings = read_tree(Source(path.name, path.read_text(encoding="utf-8")))
        assert not findings
        assert root is not None
        parts.append(Part(root, None))
    return join(parts, Source("groups.yaml", ""))[0]


def locations(node: Node, here: Location = ()) -> Iterator[Location]:
    """Every place in a tree, the outer ones first."""
    if here:
        yield here
    inner = (
        enumerate(node.items)
        if isinstance(node, Sequence)
        else node.values.items()
        if isinstance(node, Mapping)
        else ()
    )
    for step, value in inner:
        yield from locations(value, (*here, step))


def explained(root: Mapping) -> list[Finding]:
    """What is said about a tree."""
    try:
        Directory.model_validate(plain(root))
    except ValidationError as error:
        return explain_all(error.errors(include_url=False, include_input=False), root)
    return []


def put(root: Mapping, location: Location, value: Node) -> None:
    holder, step = nearest(root, location[:-1]), location[-1]
    if isinstance(holder, Sequence) and isinstance(step, int):
        holder.items[step] = value
    elif isinstance(holder, Mapping) and isinstance(step, str):
        holder.values[step] = value


def classes(model: type[Thing]) -> Iterator[type[Thing]]:
    """A class and the classes of everything in it."""
    yield model
    for field in fields_of(model).values():
        inner = entry_of(field) or value_of(field) or field
        if inner.model:
            yield from classes(inner.model)


def test_the_complete_directory_uses_every_field_of_the_model() -> None:
    used = set()
    for location in locations(everything()):
        holder = field_at(like_all(location[:-1]))
        if holder and holder.model:
            used.add((holder.model.__name__, location[-1]))
    assert used == {(model.__name__, name) for model in classes(Directory) for name in fields_of(model)}


@pytest.mark.parametrize("odd", ODD_VALUES)
def test_an_odd_value_anywhere_is_told_in_plain_words_at_its_place(odd: str) -> None:
    told = 0
    root = everything()
    value, _ = read_tree(Source("odd.yaml", f"- {odd}"))
    assert isinstance(value, Sequence)
    for location in list(locations(root)):
        right = nearest(root, location)
        put(root, location, value.items[0])
        findings = explained(root)
        put(root, location, right)
        for finding in findings:
            told += 1
            message = str(finding)
            assert not PYDANTIC.search(message), (location, message)
            assert "\n" not in message
            assert len(finding.message) < 420, (location, message)
            assert finding.message[0].isupper() or finding.message[0] in "\"'-0123456789vx", (location, message)
    assert told > (100 if odd != "~" else 10)


def test_taking_out_any_field_is_told_by_its_name() -> None:
    root = everything()
    for location in list(locations(root)):
        *way, name = location
        holder = nearest(root, tuple(way))
        if not isinstance(holder, Mapping):
            continue
        key, value = holder.names.pop(str(name)), holder.values.pop(str(name))
        field = field_at(like_all(tuple(way)))
        assert field is not None
        is_needed = field.model is not None and field.model.model_fields[str(name)].is_required()
        missing = [finding for finding in explained(root) if finding.rule == "missing-field"]
        holder.names[str(name)], holder.values[str(name)] = key, value
        assert bool(missing) == is_needed, location
        assert all(f'"{name}"' in finding.message for finding in missing)


def test_a_misspelt_name_anywhere_is_told_with_the_right_one() -> None:
    root = everything()
    for location in list(locations(root)):
        *way, name = location
        holder, value = nearest(root, tuple(way)), nearest(root, location)
        if not isinstance(holder, Mapping) or not way or len(str(name)) < 4 or is_blank(value):
            continue
        field = field_at(like_all(tuple(way)))
        if field is not None and value_of(field) is not None:
            continue  # Any name may stand there. Whether it is one of the entry's is checked with the entry.
        wrong, key = f"{name}x", holder.names[str(name)]
        holder.names[wrong] = Scalar(key.source, key.start, key.end, wrong)
        holder.values[wrong] = holder.values.pop(str(name))
        finding = next(finding for finding in explained(root) if finding.rule == "unknown-field")
        holder.values[str(name)] = holder.values.pop(wrong)
        assert (finding.words, finding.replacement) == (wrong, name), location
        assert finding.place == key.place


def test_words_and_replacement_fit_what_is_in_the_file(tmp_path: Path) -> None:
    loaded = load_files(tmp_path, {"groups.yaml": AUTHORITY + "venues:\n  - id: Mill Hall\n    nam: Mill Hall\n"})
    assert [(finding.words, finding.replacement) for finding in loaded.findings] == [
        ("Mill Hall", "mill-hall"),
        (None, None),
        ("nam", "name"),
    ]


def test_a_long_text_is_not_repeated_whole(tmp_path: Path) -> None:
    text = f"venues:\n  - id: hall\n    name: Mill Hall\n    postcode: {'x y ' * 100}\n"
    finding = load_files(tmp_path, {"groups.yaml": AUTHORITY + text}).findings[0]
    assert len(finding.message) < 250
    assert "…" in finding.message


def test_a_text_of_several_lines_is_told_on_one(tmp_path: Path) -> None:
    text = "venues:\n  - id: hall\n    name: Mill Hall\n    postcode: |\n      Mill\n      Lane\n"
    assert lines(load_files(tmp_path, {"groups.yaml": AUTHORITY + text})) == [
        'groups.yaml:12:15: error: "Mill Lane" cannot be a postcode. Write it like ZB1 4QT.'
    ]


def test_two_facts_made_of_one_wrong_value_are_told_once(tmp_path: Path) -> None:
    assert lines(load_files(tmp_path, {"groups.yaml": AUTHORITY + "closures: [soon]\n"})) == [
        'groups.yaml:9:12: error: "soon" is not a date. Write year-month-day, such as 2026-09-24.'
    ]


WORDS = st.sampled_from(
    ["", "x", "- ", "[", "]", "{", ":", "\n", "  ", '"', "'", "#", "&a ", "*a", "~", "1", "!", "|", "\t"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(st.data())
def test_no_damage_to_a_file_stops_the_loading(tmp_path: Path, data: st.DataObject) -> None:
    text = COMPLETE.read_text(encoding="utf-8")
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = text[:start] + data.draw(WORDS) + text[end:]
    path = tmp_path / "groups.yaml"
    path.write_text(text, encoding="utf-8")
    loaded = load(path)
    assert loaded.directory is not None or loaded.findings
    for line in lines(loaded):
        assert not PYDANTIC.search(line)
        assert len(line.splitlines()) == 1


def test_what_a_missing_field_is_goes_on_past_a_full_stop_in_its_example(tmp_path: Path) -> None:
    entry = "training:\n  - {id: a, name: A, summary: S, online: {link: https://example.org/call}}\n"
    (line,) = lines(load_files(tmp_path, {"groups.yaml": AUTHORITY + entry}))
    assert '(how it works, such as "A video call. We send the link the day before.")' in line
