"""Puts what a source says and what stands in the files together, and keeps what an editor changed by hand.

Each value is compared three ways: what the source says now, what stands here, and what the source said when it was
imported the last time. Only when nobody has touched it here does the new value take its place.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from generator.directory.fields import Field, fields_of
from generator.directory.values import Fact, Thing
from generator.directory.written import Fields, as_fields
from generator.tables.rows import without_names

Path = tuple[str, ...]
Base = dict[str, str]
"""What the source said the last time: a short text for each value, by its way with dots."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A value that stays as it is, although the source says something else."""

    field: str
    ours: str
    theirs: str
    reason: str


@dataclass(frozen=True, slots=True)
class Merged:
    """What an entry is to say."""

    wanted: Fields
    changed: tuple[Path, ...]
    """The ways to the values that are not as they were."""
    kept: tuple[Kept, ...]


BY_HAND = "It was changed here by hand since the last import."
BOTH = "It was changed here and at the source."
UNKNOWN = "It differs, and nobody knows which is newer: it was never imported before."
TOGETHER = "With what stands here it makes no sense: {message}"


def leaves(fields: Fields, model: type[Thing]) -> dict[Path, Any]:
    """Return each value of an entry by its way. What belongs together, such as an answer and its details, is one."""
    found: dict[Path, Any] = {}
    for name, value in fields.items():
        inner = fields_of(model)[name]
        if isinstance(value, dict) and _is_apart(inner) and inner.model:
            found |= {(name, *way): leaf for way, leaf in leaves(value, inner.model).items()}
        else:
            found[name,] = value
    return found


def _is_apart(field: Field) -> bool:
    """Return whether the values inside a field stand each for itself."""
    model = field.model
    return model is not None and model is not Fact and not any(one.is_required() for one in model.model_fields.values())


def base_of(fields: Fields, model: type[Thing]) -> Base:
    """Return what is to be remembered of an entry until the next import."""
    return {".".join(way): _short(value) for way, value in leaves(fields, model).items()}


def _short(value: Any) -> str:
    said = json.dumps(without_names(value), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()[:10]


def merged(there: Thing, theirs: Fields, base: Base | None) -> Merged:
    """Return what an entry is to say after an import.

    Args:
        there: The entry as it is.
        theirs: What the source says.
        base: What the source said the last time. None, when nobody knows.
    """
    model, ours = type(there), as_fields(there)
    mine, new = leaves(ours, model), leaves(theirs, model)
    changed: list[Path] = []
    kept: list[Kept] = []
    result = dict(mine)
    for way in dict.fromkeys((*mine, *new)):
        before = None if base is None else base.get(".".join(way), "")
        reason = _why_kept(mine.get(way), new.get(way), before)
        if reason is None:
            result[way] = _with_names(new[way], mine.get(way)) if way in new else None
            changed.append(way)
        elif reason:
            kept.append(Kept(_named(way), _shown(mine.get(way)), _shown(new.get(way)), reason))
    wanted = _together(result, model)
    try:
        model.model_validate(wanted)
    except ValidationError as error:
        message = str(error.errors(include_url=False)[0]["msg"]).removeprefix("Value error, ")
        reason = TOGETHER.format(message=message)
        kept += [Kept(_named(way), _shown(mine.get(way)), _shown(new.get(way)), reason) for way in changed]
        return Merged(ours, (), tuple(kept))
    return Merged(wanted, tuple(changed), tuple(kept))


def _why_kept(ours: Any, theirs: Any, before: str | None) -> str | None:
    """Return why a value stays, an empty text when there is nothing to tell, or None when it is to change."""
    mine, new = _short(ours), _short(theirs)
    if mine == new:
        return ""
    if before is None:
        if ours is None:
            return None
        return "" if theirs is None else UNKNOWN
    was = before or _short(None)
    if mine == was:
        return None
    return BY_HAND if new == was else BOTH


def _with_names(new: Any, ours: Any) -> Any:
    """Return a list with the names of people that it had: tables never hold them."""
    if not isinstance(new, list) or not isinstance(ours, list):
        return new
    return [next((mine for mine in ours if without_names(mine) == item), item) for item in new]


def _together(values: dict[Path, Any], model: type[Thing]) -> Fields:
    found: dict[str, Any] = {}
    for way, value in values.items():
        if value is not None:
            here = found
            for step in way[:-1]:
                here = here.setdefault(step, {})
            here[way[-1]] = value
    return _in_order(found, model)


def _in_order(fields: dict[str, Any], model: type[Thing]) -> Fields:
    known = fields_of(model)
    return {
        name: _in_order(fields[name], inner.model) if isinstance(fields[name], dict) and inner.model else fields[name]
        for name, inner in known.items()
        if name in fields
    }


def _named(way: Path) -> str:
    return ": ".join(way).replace("_", " ").capitalize()


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
