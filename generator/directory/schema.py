"""JSON Schemas of the YAML files, so that editors' programs complete and check while people type.

They are draft 7, which every such program reads. A schema accepts each short form that the loader accepts, and `yes`
both as text and as true, since YAML 1.1 and 1.2 read it differently. It cannot know everything that the loader checks.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.directory.consultations import Consultation
from generator.directory.directory import Directory
from generator.directory.events import Event
from generator.directory.groups import Group
from generator.directory.includes import INCLUDE
from generator.directory.people import Organisation, StaffBackground
from generator.directory.practitioners import Checklist, Hub, Training
from generator.directory.procedures import Procedure
from generator.directory.professionals import Professional
from generator.directory.sessions import WHICH
from generator.directory.settings import Setting
from generator.directory.translations import Translation
from generator.directory.values import DAY_WORDS, Thing
from generator.directory.venues import Venue

DRAFT = "http://json-schema.org/draft-07/schema#"
Schema = dict[str, Any]

_ENTRIES: tuple[type[Thing], ...] = (
    Group,
    Event,
    Consultation,
    Setting,
    Venue,
    StaffBackground,
    Professional,
    Organisation,
    Procedure,
    Training,
    Hub,
    Checklist,
    Translation,
)
_SHORT_FORMS: dict[str, str] = {
    "Fact": "answer",
    "Days": "first_day",
    "ExtraDate": "date",
    "EasyPicture": "drawing",
    "BoundaryFile": "file",
    "PostcodeFile": "file",
}
"""Classes that may be written as one value, and the field that this value is."""

_IN_ANY_CASE = {("yes", "no"): "", ("yes", "no", "partly", "not told"): "", DAY_WORDS: "s?", tuple(WHICH): ""}
"""Words that the loader knows in capital and small letters, and what may follow them."""

_INCLUDE_SCHEMA: Schema = {
    "title": "Include",
    "description": "More files, folders or patterns to read, from the folder of groups.yaml. For groups.yaml alone.",
    "examples": ["content/groups/*.yaml"],
    "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}, {"type": "null"}],
}


def schemas() -> dict[str, Schema]:
    """Return every schema by its file name."""
    found = {"groups.schema.json": _sections_schema(), "glossary.schema.json": _glossary_schema()}
    for model in _ENTRIES:
        name = _words(model.__name__)
        about = f"One {name} of a Local Offer, in a file of its own."
        found[f"{name.replace(' ', '-')}.schema.json"] = _finished(_of_model(model), name.capitalize(), about)
    return found


def write_schemas(folder: Path) -> list[Path]:
    """Write every schema into a folder and return the files. The same model gives the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, schema in schemas().items():
        file = folder / name
        text = json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        file.write_text(text, encoding="utf-8", newline="\n")
        files.append(file)
    return files


def _sections_schema() -> Schema:
    schema = _of_model(Directory)
    schema["properties"] = {INCLUDE: _INCLUDE_SCHEMA, **schema["properties"]}
    about = "A Local Offer, or a part of one: groups.yaml, and files of sections that it includes."
    return _finished(schema, "Local Offer", about)


def _glossary_schema() -> Schema:
    whole = _of_model(Directory)
    used = {"GlossaryEntry": whole["definitions"]["GlossaryEntry"]}
    glossary = whole["properties"]["glossary"]
    schema = {"type": "object", "additionalProperties": False, "properties": {"glossary": glossary}}
    return _finished({**schema, "definitions": used}, "Glossary", "glossary.yaml: words and what they mean.")


def _finished(schema: Schema, title: str, about: str) -> Schema:
    rest = {key: value for key, value in schema.items() if key not in ("title", "description")}
    definitions = rest.pop("definitions", {})
    return {"$schema": DRAFT, "title": title, "description": about, **rest, "definitions": definitions}


def _of_model(model: type[Thing]) -> Schema:
    """Return pydantic's schema of a class, with draft 7's words and our short forms."""
    raw = model.model_json_schema(ref_template="#/definitions/{model}")
    if model is Directory:
        raw.pop("required")  # Each section may stand in another file.
    definitions = raw.pop("$defs", {})
    abouts = {name: definition.get("description", "") for name, definition in definitions.items()}
    schema = _object(raw, abouts)
    schema["definitions"] = {name: _definition(name, definitions[name], abouts) for name in sorted(definitions)}
    return schema


def _definition(name: str, raw: Schema, abouts: dict[str, str]) -> Schema:
    if "properties" not in raw:
        return {**raw, "title": _words(name).capitalize()}
    whole = _object(raw, abouts)
    whole["title"] = _words(name).capitalize()
    if name == "Cost":
        return _with_short_form(whole, {"enum": ["free"]})
    if name in _SHORT_FORMS:
        return _with_short_form(whole, _value(raw["properties"][_SHORT_FORMS[name]]))
    return whole


def _with_short_form(whole: Schema, short: Schema) -> Schema:
    about: Schema = {key: whole.pop(key) for key in ("title", "description") if key in whole}
    return {**about, "anyOf": [short, whole]}


def _object(raw: Schema, abouts: dict[str, str]) -> Schema:
    required = raw.get("required", [])
    properties = {
        name: _field(name, field, abouts, is_required=name in required) for name, field in raw["properties"].items()
    }
    return {**raw, "properties": properties}


def _field(name: str, raw: Schema, abouts: dict[str, str], *, is_required: bool) -> Schema:
    value = _value(raw)
    about = raw.get("description") or abouts.get(_class_of(value), "")
    field: Schema = {"title": name.replace("_", " ").capitalize()}
    if about:
        field["description"] = about
    default = raw.get("default")
    if isinstance(default, (str, int)) and not isinstance(default, bool):
        field["default"] = default
    if not is_required:
        return {**field, **_or_blank(value)}
    # Draft 7 ignores everything that stands beside a reference.
    return {**field, **({"allOf": [value]} if "$ref" in value else value)}


def _value(raw: Schema) -> Schema:
    """Return the schema of a value without what it says about the field: its title, description and default."""
    value = {key: part for key, part in raw.items() if key not in ("title", "description", "default")}
    choices = [choice for choice in value.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) == 1:
        value.pop("anyOf")
        value.update(_value(choices[0]))
    elif choices:
        value["anyOf"] = [_value(choice) for choice in choices]
    if value.get("type") == "boolean":
        value = {"enum": ["yes", "no", True, False]}
    if value.get("type") == "array":
        value["items"] = _value(value["items"])
    words = tuple(choice for choice in value.get("enum", ()) if isinstance(choice, str))
    if words in _IN_ANY_CASE:
        return {"anyOf": [value, {"type": "string", "pattern": _any_case(words, _IN_ANY_CASE[words])}]}
    return value


def _any_case(words: tuple[str, ...], ending: str) -> str:
    letters = (
        (f"[{letter.upper()}{letter}]" if letter.isalpha() else letter for letter in word.lower()) for word in words
    )
    return f"^({'|'.join(map(''.join, letters))}){ending}$"


def _or_blank(value: Schema) -> Schema:
    """Return a schema that also accepts nothing, because a field left blank counts as left out."""
    if isinstance(value.get("type"), str):
        blank = {**value, "type": [value["type"], "null"]}
        return {**blank, "enum": [*value["enum"], None]} if "enum" in value else blank
    if "enum" in value:
        return {**value, "enum": [*value["enum"], None]}
    if "anyOf" in value:
        return {**value, "anyOf": [*value["anyOf"], {"type": "null"}]}
    return {"anyOf": [value, {"type": "null"}]}


def _class_of(value: Schema) -> str:
    reference = value.get("$ref") or value.get("items", {}).get("$ref", "")
    return str(reference).rsplit("/", 1)[-1]


def _words(name: str) -> str:
    """Return a class's name as words, such as "staff background"."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()
