"""What an entry says, in another language.

Each text is kept beside the English that it was made from, so that everybody can see when the English has moved on.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from generator.directory.languages import LanguageCode
from generator.directory.values import Thing

TRANSLATED = ("groups", "settings", "events", "procedures", "venues", "professionals", "staff_backgrounds")
"""The sections whose entries have pages of their own, which can be translated."""

_Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]


class TranslatedText(Thing):
    """One text in another language, and the English that it was made from."""

    english: _Text
    """The English text as it was when somebody translated it, copied whole."""
    text: _Text
    """The same in the other language."""


class Translation(Thing):
    """One entry in one other language. What is left out is shown in English."""

    of: Annotated[
        str, Field(json_schema_extra={"pattern": "^[a-z_]+/[a-z0-9-]+$", "examples": ["groups/little-steps"]})
    ]
    """The section and the id of the entry, such as groups/little-steps."""
    language: LanguageCode
    """The code of the language, such as pl for Polish or ur for Urdu."""
    texts: dict[str, TranslatedText] = Field(min_length=1)
    """The translated texts, each by the name of its field: `summary`, or `what_to_bring.0` for the first of a list."""


def same_words(one: str, other: str) -> bool:
    """Return whether two texts are the same but for the white space in them."""
    return one.split() == other.split()
