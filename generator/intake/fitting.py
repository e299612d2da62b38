"""Makes the fields of a record fit the model: what does not is taken out, and told."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from pydantic import ValidationError

from generator.directory.fields import entry_of, fields_of
from generator.directory.quoting import shortened
from generator.directory.values import Mismatch, Thing
from generator.directory.written import Fields, as_fields
from generator.intake.record import Link, Note, Record, Way

_MOST = 400
"""Problems of one record that are looked at."""


class DoesNotFitError(Exception):
    """An entry lacks what no entry can be without. The message says what, as a whole sentence."""


def tidy(value: Any) -> Any:
    """Return what a reader said in the form of our YAML: texts, lists, mappings, and nothing that says nothing."""
    if isinstance(value, dict):
        return {str(name): told for name, inner in value.items() if (told := tidy(inner)) not in (None, [], {})}
    if isinstance(value, list | tuple):
        return [told for inner in value if (told := tidy(inner)) not in (None, [], {})]
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Link):
        return value
    if value is None:
        return None
    return _visible(str(value)).strip() or None


_UNSEEN = re.compile("[^\t\n\r\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile(r"\r\n?|[\u2028\u2029\x85]")


def _visible(text: str) -> str:
    return _UNSEEN.sub(" ", _LINE_ENDS.sub("\n", text))


def fitted(record: Record, fields: Fields, model: type[Thing]) -> tuple[Fields, list[Note]]:
    """Return the fields that the model takes, as a file says them, and a note for each that it does not.

    Raises:
        DoesNotFitError: What is left is no entry.
    """
    dropped: list[Note] = []
    for _ in range(_MOST):
        try:
            return as_fields(model.model_validate(fields)), dropped
        except ValidationError as error:
            problems = error.errors(include_url=False)
        # One after another, since taking out one thing can mend the next.
        dropped.append(_take_out(problems[0], record, fields, model))
    raise DoesNotFitError("Too much of it does not fit.")


def _take_out(problem: Any, record: Record, fields: Fields, model: type[Thing]) -> Note:
    way = _way(problem, fields)
    place = _place(record, way)
    message = _message(problem)
    if problem["type"] == "missing":
        name = way[-1]
        way = way[:-1]
        message = f'There is no "{name}", and without it this says nothing.'
    if problem["type"] == "string_too_long":
        cut = _shortened_to(fields, way, problem["ctx"]["max_length"])
        if cut:
            return Note(named(way), "It is too long. The rest was left out.", cut, place)
    while len(way) > 1 and _is_needed(model, way):
        way = way[:-1]
    if not way or _is_all(model, way):
        raise DoesNotFitError(f"{named(way)}: {message}" if way else message)
    value = _remove(fields, way)
    return Note(named(way), message, shortened(str(value)), place)


def _place(record: Record, way: Way) -> str:
    return record.locate(way) if record.locate else ""


def _way(problem: Any, fields: Fields) -> Way:
    """Return the way to what is wrong, as far as it is there."""
    error = problem.get("ctx", {}).get("error")
    way = tuple(problem["loc"])
    if isinstance(error, Mismatch):
        _, field = error.problems[0]
        way += field if isinstance(field, tuple) else (field,)
    known: list[str | int] = []
    here: Any = fields
    for step in way:
        if problem["type"] == "missing" and isinstance(here, dict) and step not in here and step == way[-1]:
            return (*known, step)
        if isinstance(here, dict) and step in here:
            here = here[str(step)]
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            here = here[step]
        else:
            break
        known.append(step)
    return tuple(known)


def _message(problem: Any) -> str:
    error = problem.get("ctx", {}).get("error")
    if isinstance(error, Mismatch):
        return error.problems[0][0]
    if isinstance(error, ValueError):
        return str(error)
    return _PLAIN.get(problem["type"], "This does not fit here.").format(**problem.get("ctx", {}))


_PLAIN = {
    "missing": "It is needed.",
    "extra_forbidden": "There is no such field.",
    "literal_error": "It is none of the words to choose from: {expected}.",
    "enum": "It is none of the words to choose from: {expected}.",
    "string_too_long": "It is longer than {max_length} characters.",
    "too_long": "There are more than {max_length}.",
    "too_short": "There are fewer than {min_length}.",
    "float_parsing": "It is no number.",
    "int_parsing": "It is no whole number.",
    "finite_number": "It is no number.",
}


def _shortened_to(fields: Fields, way: Way, most: int) -> str | None:
    """Cut a text off at the end of a sentence or word, and return what was left out."""
    here: Any = fields
    for step in way[:-1]:
        here = here[step]
    text = here[way[-1]] if way else None
    if not isinstance(text, str) or most < 80:
        return None
    head = text[: most - 1]
    end = max(head.rfind(". ") + 1, head.rfind("\n"))
    kept = head[:end].rstrip() if end > most // 3 else head.rsplit(None, 1)[0].rstrip(" ,;:") + "…"
    here[way[-1]] = kept
    return shortened(text[len(kept) :].strip() or text)


def _is_all(model: type[Thing], way: Way) -> bool:
    """Return whether an entry cannot be without the field that a way is."""
    field = model.model_fields.get(str(way[0]))
    return len(way) == 1 and field is not None and field.is_required()


def _is_needed(model: type[Thing], way: Way) -> bool:
    """Return whether what lies around a value cannot be without it."""
    *above, last = way
    if isinstance(last, int):
        return False
    owner = _model_at(model, tuple(above))
    return owner is not None and last in owner.model_fields and owner.model_fields[str(last)].is_required()


def _model_at(model: type[Thing], way: Way) -> type[Thing] | None:
    here: type[Thing] | None = model
    field = None
    for step in way:
        if isinstance(step, int):
            field = entry_of(field) if field else None
        else:
            field = fields_of(here).get(step) if here else None
        here = field.model if field else None
    return here


def _remove(fields: Any, way: Way) -> Any:
    """Take a value out, and what has nothing left in it."""
    here = fields
    for step in way[:-1]:
        here = here[step]
    value = here.pop(way[-1])
    if not here and len(way) > 1:
        _remove(fields, way[:-1])
    return value


def named(way: Way) -> str:
    """Return a way as a heading of our tables would say it: `Sessions 2: day`."""
    words = ""
    for step in way:
        words += f" {step + 1}" if isinstance(step, int) else f": {step}"
    return words.lstrip(": ").replace("_", " ").capitalize() or "the entry"


def refitted(record: Record, fields: Fields, model: type[Thing], way: Way, message: str) -> tuple[Fields, Note]:
    """Return the fields without one value that does not fit the directory, and a note of it.

    Raises:
        DoesNotFitError: Without it there is no entry.
    """
    while len(way) > 1 and _is_needed(model, way):
        way = way[:-1]
    if not way or _is_all(model, way):
        raise DoesNotFitError(message)
    changed = deepcopy(fields)
    value = _remove(changed, way)
    note = Note(named(way), message, shortened(str(value)), _place(record, way))
    return fitted(record, changed, model)[0], note
