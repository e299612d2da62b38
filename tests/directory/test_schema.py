"""The schemas say what the loader accepts, in words that editors' programs understand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from generator.directory.nodes import Mapping, Node, Scalar, Sequence, Source
from generator.directory.parts import LISTS
from generator.directory.schema import schemas, write_schemas
from generator.directory.source import read_tree
from tests.directory.projects import COMPLETE

ROOT = Path(__file__).parents[2]
SCHEMAS = schemas()
ENTRY_SCHEMAS = {
    "groups": "group.schema.json",
    "settings": "setting.schema.json",
    "events": "event.schema.json",
    "consultations": "consultation.schema.json",
    "venues": "venue.schema.json",
    "staff_backgrounds": "staff-background.schema.json",
    "professionals": "professional.schema.json",
    "organisations": "organisation.schema.json",
    "procedures": "procedure.schema.json",
    "training": "training.schema.json",
    "hubs": "hub.schema.json",
    "checklists": "checklist.schema.json",
    "translations": "translation.schema.json",
}
BAD_INPUT = Path(__file__).parent / "bad-input"
NEWER_WORDS = ("$defs", "prefixItems", "unevaluatedProperties", "dependentRequired", "nullable")


def as_read_by_others(node: Node, *, old: bool) -> Any:
    """A tree as a program reads it that guesses types: by the rules of YAML 1.1 when old, else of YAML 1.2."""
    if isinstance(node, Mapping):
        return {name: as_read_by_others(value, old=old) for name, value in node.values.items()}
    if isinstance(node, Sequence):
        return [as_read_by_others(item, old=old) for item in node.items]
    return guessed(node.text, old=old) if node.text and node.style == "plain" else node.text


def guessed(text: str, *, old: bool) -> Any:
    if re.fullmatch("true|false|yes|no|on|off" if old else "true|false", text, re.IGNORECASE):
        return text.lower() in ("true", "yes", "on")
    if re.fullmatch(r"[-+]?(0|[1-9]\d*)", text):
        return int(text)
    return float(text) if re.fullmatch(r"[-+]?\d+\.\d+", text) else text


def problems(path: Path, schema: str, *, old: bool = False) -> list[str]:
    root, _ = read_tree(Source(path.name, path.read_text(encoding="utf-8")))
    assert root is not None
    found = Draft7Validator(SCHEMAS[schema]).iter_errors(as_read_by_others(root, old=old))
    return [f"{path.name} {'/'.join(map(str, error.absolute_path))}: {error.message}" for error in found]


def parts(schema: Any) -> Iterator[dict[str, Any]]:
    """Every schema inside a schema."""
    if isinstance(schema, dict):
        yield schema
    for inner in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from parts(inner)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_draft_7_and_nothing_newer(name: str) -> None:
    schema = SCHEMAS[name]
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    Draft7Validator.check_schema(schema)
    for part in parts(schema):
        assert not set(NEWER_WORDS) & set(part)
        assert "$ref" not in part or set(part) == {"$ref"}


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_reference_in_a_schema_leads_to_a_definition_and_every_definition_is_used(name: str) -> None:
    schema = SCHEMAS[name]
    used = {part["$ref"].removeprefix("#/definitions/") for part in parts(schema) if "$ref" in part}
    assert used == set(schema["definitions"])


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_has_a_title_and_a_description(name: str) -> None:
    for part in parts(SCHEMAS[name]):
        properties = part.get("properties", {})
        if "type" not in properties:  # a field of the model, and no schema's own word
            for field, inner in properties.items():
                assert inner.get("title"), field
                assert inner.get("description"), field


def test_there_is_a_schema_for_every_kind_of_file() -> None:
    assert set(SCHEMAS) == {"groups.schema.json", "glossary.schema.json", *ENTRY_SCHEMAS.values()}


def test_the_files_are_the_same_every_time(tmp_path: Path) -> None:
    files = write_schemas(tmp_path / "one" / "deep")
    again = write_schemas(tmp_path / "two")
    assert [file.name for file in files] == list(SCHEMAS)
    for one, two in zip(files, again, strict=True):
        assert one.read_bytes() == two.read_bytes()
        assert one.read_bytes().endswith(b"}\n")
        assert b"\r" not in one.read_bytes()
        assert json.loads(one.read_bytes()) == SCHEMAS[one.name]


@pytest.mark.parametrize("old", [False, True])
def test_the_complete_directory_fits(*, old: bool) -> None:
    assert problems(COMPLETE, "groups.schema.json", old=old) == []
    assert problems(COMPLETE.with_name("glossary.yaml"), "glossary.schema.json", old=old) == []


@pytest.mark.parametrize("section", ENTRY_SCHEMAS)
def test_each_entry_of_the_complete_directory_fits_the_schema_of_its_own_file(section: str) -> None:
    root, _ = read_tree(Source("groups.yaml", COMPLETE.read_text(encoding="utf-8")))
    assert isinstance(root, Mapping)
    entries = root.values[section]
    assert isinstance(entries, Sequence)
    for entry in entries.items:
        Draft7Validator(SCHEMAS[ENTRY_SCHEMAS[section]]).validate(as_read_by_others(entry, old=False))


def demonstration() -> Iterator[tuple[Path, str]]:
    """Every data file of the demonstration, and its schema."""
    yield ROOT / "groups.yaml", "groups.schema.json"
    yield ROOT / "glossary.yaml", "glossary.schema.json"
    for path in sorted((ROOT / "content").rglob("*.yaml")):
        section = next((name for name in reversed(path.relative_to(ROOT).parts) if name in LISTS), "")
        yield path, ENTRY_SCHEMAS.get(section, "groups.schema.json")


@pytest.mark.parametrize("old", [False, True])
def test_the_demonstration_fits(*, old: bool) -> None:
    found = [line for path, schema in demonstration() if path.exists() for line in problems(path, schema, old=old)]
    assert found == []


def test_the_demonstration_names_its_schemas() -> None:
    for path, schema in demonstration():
        if path.exists():
            first = path.read_text(encoding="utf-8").splitlines()[0]
            match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
            assert match, path
            assert (path.parent / match[1]).resolve() == ROOT / "docs" / "schema" / schema, path


@pytest.mark.parametrize(
    "value",
    ["yes", "no", "partly", "not told", True, False, {"answer": "partly", "details": "On market days."}, {}, None],
)
def test_each_way_to_write_a_fact_fits(value: Any) -> None:
    venue = {"id": "hall", "name": "Hall", "access": {"hearing_loop": value}}
    Draft7Validator(SCHEMAS["venue.schema.json"]).validate(venue)


@pytest.mark.parametrize(
    "fields",
    [
        {"cost": "free"},
        {"cost": {"free": True}},
        {"cost": {"free": "yes"}},
        {"cost": {"prices": [{"who": "Each family", "amount": 2.5}, {"who": "Each child", "amount": "£1.20"}]}},
        {"who_for": {"ages": {"youngest": 0, "oldest": "18 months"}, "any_need": "yes"}},
        {"sessions": [{"day": "Tuesdays", "start": "9am", "end": "1:30 pm",
                       "not_on": ["2026-12-24", {"first_day": "1 May 2027"}]}]},
        {"sessions": [{"repeats": "dates",
                       "dates": ["2026-12-24", {"date": "2026-12-25"}], "start": "9.00", "end": "10:00"}]},
        {"about": None, "sessions": None, "parents": None, "photo": None},
    ],
)  # fmt: skip
def test_each_short_form_fits(fields: dict[str, Any]) -> None:
    group = {"id": "little-steps", "name": "Little Steps", "summary": "Songs.", "status": "running"}
    Draft7Validator(SCHEMAS["group.schema.json"]).validate(group | fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"status": "open"},
        {"id": "Little Steps"},
        {"name": 5},
        {"name": None},
        {"abot": "x"},
        {"contacts": {"role": "x"}},
        {"contacts": [{"role": "x", "phone": 1632960100}]},
        {"sessions": [{"day": "Tuseday", "start": "10:00", "end": "11:00"}]},
        {"sessions": [{"start": "10:00"}]},
        {"siblings": "maybe"},
        {"cost": "two pounds"},
        {"photo": "hall.jpg"},
        {"checked": {"on": "24/09/2026", "by": "x"}},
    ],
)
def test_what_has_another_shape_does_not_fit(fields: dict[str, Any]) -> None:
    group = {"id": "little-steps", "name": "Little Steps", "summary": "Songs.", "status": "running"}
    assert not Draft7Validator(SCHEMAS["group.schema.json"]).is_valid(group | fields)


STRUCTURAL = [
    "a-colon-in-an-entry-of-a-list",
    "a-date-in-another-form",
    "a-day-off-that-is-no-date",
    "a-field-that-belongs-further-in",
    "a-field-that-belongs-further-out",
    "a-list-in-place-of-sections",
    "a-list-where-a-text-is-due",
    "a-list-where-an-answer-is-due",
    "a-list-where-fields-are-due",
    "a-list-with-nothing-in-it",
    "a-missing-field",
    "a-name-in-place-of-an-id",
    "a-need-that-is-not-one",
    "a-needed-field-left-blank",
    "a-number-below-its-bound",
    "a-number-out-of-bounds",
    "a-number-that-is-none",
    "a-text-in-place-of-sections",
    "a-text-that-is-too-long",
    "a-text-where-a-list-is-due",
    "a-text-where-fields-are-due",
    "a-time-that-does-not-exist",
    "a-wrong-choice",
    "an-answer-that-is-not-one",
    "an-empty-entry-in-a-list",
    "an-empty-text",
    "an-id-that-cannot-be-in-a-web-address",
    "an-include-that-is-no-path",
    "an-unknown-field",
    "an-unknown-section",
    "fields-where-a-list-is-due",
    "fields-where-a-section-is-due-as-a-list",
    "neither-yes-nor-no",
]


@pytest.mark.parametrize("case", STRUCTURAL)
def test_bad_input_of_a_wrong_shape_is_seen_while_it_is_typed(case: str) -> None:
    assert problems(BAD_INPUT / case / "groups.yaml", "groups.schema.json")


def test_scalars_of_a_tree_are_texts() -> None:
    root, _ = read_tree(Source("groups.yaml", "a: 01632\n"))
    assert isinstance(root, Mapping)
    assert isinstance(root.values["a"], Scalar)
    assert as_read_by_others(root, old=False) == {"a": "01632"}
