"""What somebody may have meant by a word that the directory does not know."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import lru_cache

from generator.directory.fields import Field, entry_of, fields_of
from generator.directory.values import Thing

_OTHER_NAMES = {
    "telephone": "phone",
    "tel": "phone",
    "mobile": "text",
    "sms": "text",
    "mail": "email",
    "url": "website",
    "web": "website",
    "title": "name",
    "description": "about",
    "lat": "latitude",
    "lng": "longitude",
    "lon": "longitude",
    "long": "longitude",
    "image": "photo",
    "picture": "photo",
    "price": "prices",
    "fee": "prices",
    "begin": "start",
    "finish": "end",
    "weekday": "day",
    "place": "venue",
    "places": "venues",
    "worry": "worries",
    "location": "venue",
    "needs_met": "needs",
    "age": "ages",
    "definition": "meaning",
    "acronyms": "abbreviations",
}
"""Names that other programs and people use, and ours."""


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like this one, or nothing when none is."""
    return _closest(_simple(word), tuple(known))


@lru_cache(maxsize=4096)
def _closest(simple: str, known: tuple[str, ...]) -> str | None:
    by_simple = {_simple(candidate): candidate for candidate in reversed(known)}
    found = get_close_matches(simple, by_simple, n=1, cutoff=0.7)
    return by_simple[found[0]] if found else None


def _simple(word: str) -> str:
    return " ".join(word.lower().replace("_", " ").replace("-", " ").split())


def other_name(name: str, fields: Sequence[str]) -> str | None:
    """Return the field that somebody meant by a name."""
    usual = _OTHER_NAMES.get(_simple(name).replace(" ", "_"))
    return usual if usual in fields else closest(name, fields)


def misplaced(name: str, owner: Field, owners: Sequence[Field]) -> str | None:
    """Return where a field belongs that stands in the wrong part of an entry.

    `owner` is what it was found in, and `owners` is what that lies in, the outermost first.
    """
    for outer in reversed(owners):
        if outer.model is not None and name in outer.model.model_fields:
            whose = f"the {outer.noun_alone}" if outer.is_entry else outer.noun
            return f"It belongs to {whose}: indent it less."
    for part in fields_of(owner.model or Thing).values():
        inner = entry_of(part) or part
        if inner.model is not None and name in inner.model.model_fields:
            return f'It belongs under "{part.name}:".'
    return None
