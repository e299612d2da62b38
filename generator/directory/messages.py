"""What the model refuses, told to the person who wrote it: which words are wrong, and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence as AnySequence
from typing import Any

from generator.directory.authority import BoundaryFile, PostcodeFile
from generator.directory.easy_read import EasyPicture
from generator.directory.fields import Field, entry_of, field_at, like_all
from generator.directory.groups import Cost
from generator.directory.nodes import Location, Mapping, Node, Scalar, Sequence, is_blank
from generator.directory.quoting import either, quoted, shortened
from generator.directory.school_calendar import Days
from generator.directory.sessions import ExtraDate
from generator.directory.suggestions import closest, misplaced, other_name
from generator.directory.tree import nearest, node_at
from generator.directory.values import Fact, Mismatch, Thing
from generator.findings import Finding, Place

Problem = AnyMapping[str, Any]
"""One of pydantic's errors: its `type`, its `loc`, and its `ctx` with what it has to say beside."""

_MOST_NAMED = 8
"""How many fields are named where no single one is meant."""


def explain_all(problems: AnySequence[Problem], root: Mapping) -> list[Finding]:
    """Return what pydantic's errors mean, at their places in the tree that was checked."""
    return [finding for problem in problems for finding in _explain(problem, root)]


def _explain(problem: Problem, root: Mapping) -> Iterator[Finding]:
    location: Location = problem["loc"]
    node = nearest(root, location)
    reason = problem.get("ctx", {}).get("error")
    if problem["type"] == "default_factory_not_called":
        return  # This would be made out of another value, and what is wrong with that one is told.
    if problem["type"] == "missing":
        yield _missing(location, root)
    elif problem["type"] == "extra_forbidden":
        yield _unknown(location, root)
    elif problem["type"] == "too_short" and isinstance(node, Sequence) and node.items:
        return  # Each entry has a mistake, and those are told.
    elif isinstance(reason, Mismatch):
        for message, field in reason.problems:
            way = (field,) if isinstance(field, str) else field
            yield Finding(_place_of_field(node, way), "mismatch", message)
    else:
        yield _unfit(problem, location, root)


def _unfit(problem: Problem, location: Location, root: Mapping) -> Finding:
    node = nearest(root, location)
    field = field_at(like_all(location)) or Field(str(location[-1]), "text")
    if node_at(root, location) is not None and _kind(node) != field.kind:
        return wrong_kind(node, field)
    place = _entry_place(node) if isinstance(node, Mapping) else node.place
    text = node.text if isinstance(node, Scalar) else None
    rule, message, replacement = _describe(problem, field, text or "")
    words = node.words if isinstance(node, Scalar) else None
    return Finding(place, rule, _on_one_line(message, text), words=words, replacement=replacement)


def _describe(problem: Problem, field: Field, words: str) -> tuple[str, str, str | None]:
    """Return the rule, the message and what to write instead."""
    kind, ctx = problem["type"], problem.get("ctx", {})
    if field.choices:
        meant = closest(words, field.choices)
        did_you_mean = f' Did you mean "{meant}"?' if meant else ""
        return "wrong-choice", f'"{words}" is not a choice here.{did_you_mean} Write {either(field.choices)}.', meant
    if "error" in ctx:
        message = str(ctx["error"])
        instead = re.search(r'Write "([^"]+)"\.$', message)
        return "bad-value", message, instead[1] if instead else None
    if kind == "string_too_long" or (kind == "too_long" and words):
        most = ctx["max_length"]
        return "too-long", f'"{field.name}" has {len(words)} characters, and {most} is the most. Shorten it.', None
    if kind in ("string_too_short", "too_short"):
        return "empty", f'There is nothing in "{field.name}". Write something here.', None
    if kind.startswith("bool"):
        return "wrong-choice", f'"{words}" is not an answer here. Write yes or no.', None
    return "wrong-number", _number_message(kind, ctx, field, words), None


def _number_message(kind: str, ctx: AnyMapping[str, Any], field: Field, words: str) -> str:
    bounds = {"greater_than_equal": ("ge", "or more"), "less_than_equal": ("le", "or less")}
    if kind in bounds:
        key, more = bounds[kind]
        return f'{words} does not fit in "{field.name}". Write {ctx[key]} {more}.'
    if kind.startswith("int"):
        return f'"{words}" is not a whole number. Write "{field.name}" in figures alone, such as 180.'
    if kind.startswith(("float", "finite")):
        return f'"{words}" is not a number. Write "{field.name}" in figures alone, such as 51.5.'
    return f'"{words}" does not fit in "{field.name}". Write something else.'


# Fields that are missing, unknown or of another kind ------------------------------------------------------


def _missing(location: Location, root: Mapping) -> Finding:
    *way, name = location
    holder = nearest(root, tuple(way))
    field, owner = field_at(like_all(location)), field_at(like_all(tuple(way)))
    about = field.about or (field.model.__doc__ if field.model else None) if field else None
    what = f" ({_as_an_aside(about)})" if about else ""
    if isinstance(holder, Mapping) and is_blank(holder.values.get(str(name))):
        message = f'"{name}" is left blank, and it is needed{what}. Write it after the colon.'
        return Finding(holder.names[str(name)].place, "missing-field", message, words=str(name))
    subject = f'{_this(owner)} has no "{name}"' if way else f'There is no section "{name}"'
    message = f'{subject}, and it is needed{what}. Add "{name}:".'
    # A missing section is told at the top of the main file, wherever the first section happens to stand.
    return Finding(_entry_place(holder) if way else root.source.place(0, 0), "missing-field", message)


def _this(owner: Field | None) -> str:
    if owner is None:
        return "This"
    return f"This {owner.noun_alone}" if owner.is_entry else owner.noun


def _as_an_aside(sentence: str) -> str:
    # A full stop inside an example in quotation marks does not end the sentence.
    first = re.split(r'(?<=[a-z0-9)"])\. (?=[^"]*(?:"[^"]*"[^"]*)*$)', sentence.strip())[0].rstrip(".")
    return first if first[1:2].isupper() else first[:1].lower() + first[1:]


def _unknown(location: Location, root: Mapping) -> Finding:
    *way, name = location
    holder = nearest(root, tuple(way))
    key = holder.names.get(str(name)) if isinstance(holder, Mapping) else None
    owner = field_at(like_all(tuple(way)))
    owners = [outer for step in range(len(way)) if (outer := field_at(like_all(tuple(way[:step]))))]
    place = key.place if key else holder.place
    if owner is None or owner.model is None:
        return Finding(place, "unknown-field", f'There is no field "{name}" here. Take it out.', words=str(name))
    return unknown_field(place, str(name), owner, owners)


def unknown_field(place: Place, name: str, owner: Field, owners: AnySequence[Field] = ()) -> Finding:
    """Return the finding for a name that the model does not have.

    `owner` is what the name was found in, and `owners` is what that lies in, the outermost first.
    """
    shown = shortened(name)
    what = (
        f'There is no section "{shown}".'
        if not owners and not owner.is_entry
        else (f'There is no field "{shown}" in {owner.noun}.')
    )
    model = owner.model or Thing
    fields = tuple(model.model_fields)
    meant = other_name(name, fields)
    if meant:
        hint = f'Did you mean "{meant}"?'
    else:
        hint = misplaced(name, owner, owners) or (
            f"Its fields are {', '.join(fields)}." if len(fields) <= _MOST_NAMED else "Take it out, or mend its name."
        )
    return Finding(place, "unknown-field", f"{what} {hint}", words=name, replacement=meant)


def _kind(node: Node) -> str:
    if isinstance(node, Scalar):
        return "blank" if node.text is None else "text"
    return "fields" if isinstance(node, Mapping) else "list"


_SHORT_FORMS: dict[type[Thing], str] = {
    Fact: "Write yes, no, partly or not told.",
    Days: "Write a date such as 2026-09-24, or first_day: and last_day:.",
    ExtraDate: "Write a date such as 2026-09-24, or date: with start: and end:.",
    Cost: "Write free, or prices: with a list below it.",
    BoundaryFile: "Write the name of a file in GeoJSON, such as data/boundary.geojson.",
    PostcodeFile: "Write the name of a file or folder, such as data/postcodes.csv.",
    EasyPicture: "Write the name of a drawing, such as phone, or file: with a picture of your own.",
}


def wrong_kind(node: Node, field: Field) -> Finding:
    """Return the finding for a list, fields or a text where something else is due."""
    message = _wrong_kind_message(node, field)
    place = node.place if isinstance(node, Scalar) else _first_place(node)
    return Finding(place, "wrong-type", message, words=node.words if isinstance(node, Scalar) else None)


def _wrong_kind_message(node: Node, field: Field) -> str:
    name = f'An entry of "{field.name}"' if field.is_entry else f'"{field.name}"'
    if _kind(node) == "blank":
        return 'There is nothing in this entry. Write something after the "-", or take the "-" out.'
    if field.kind == "list":
        return f"{name} should be a list. {_list_instead(node, field)}"
    if field.kind == "text":
        return f"{name} should be one text. {_text_instead(node)}"
    return _fields_instead(name, node, field.model or Thing)


def _list_instead(node: Node, field: Field) -> str:
    entry = entry_of(field)
    if isinstance(node, Mapping) and node.names and entry and entry.kind == "fields":
        return f'Put "- " before "{shortened(next(iter(node.names)))}", and line up the fields below it.'
    return 'Start each entry on a line of its own with "- ".'


def _text_instead(node: Node) -> str:
    raw = node.source.text[node.start : node.end]
    if isinstance(node, Mapping) and raw[:1] not in "{?" and len(raw.splitlines()) == 1:
        return f"A text with a colon and a space in it needs quotation marks around it: {quoted(shortened(raw))}"
    return f"Write it on one line, without {'fields' if isinstance(node, Mapping) else 'a list'}."


def _fields_instead(name: str, node: Node, model: type[Thing]) -> str:
    if model in _SHORT_FORMS:
        return f"{name} cannot be written like this. {_SHORT_FORMS[model]}"
    if isinstance(node, Sequence):
        return f'{name} should be fields, not a list. Take out the "- ".'
    needed = (field for field, known in model.model_fields.items() if known.is_required())
    first = next(needed, next(iter(model.model_fields), ""))
    return f'{name} should have fields of its own, such as "{first}:". Write them below it, indented.'


# Places and words -----------------------------------------------------------------------------------------


def _entry_place(node: Node) -> Place:
    """Return the place to show for a whole entry: its id, or its first name."""
    if isinstance(node, Mapping):
        identity = node.values.get("id")
        return identity.place if isinstance(identity, Scalar) else _first_place(node)
    return node.place


def _first_place(node: Node) -> Place:
    if isinstance(node, Mapping) and node.names:
        return next(iter(node.names.values())).place
    return node.source.place(node.start, node.start + 1) if node.end else node.source.place(0, 0)


def _place_of_field(node: Node, way: Location) -> Place:
    value = node_at(node, way)
    if value is None:
        return _entry_place(node)
    return value.place if isinstance(value, Scalar) else _first_place(value)


def _on_one_line(message: str, words: str | None) -> str:
    if words and words.strip() and words != shortened(words):
        message = message.replace(words, shortened(words))
    return " ".join(message.split())
