"""Where an entry came from, when somebody else keeps it and it was imported."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from generator.directory.values import Name, Thing, WebAddress

_Given = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]


class Origin(Thing):
    """Where an entry came from. `local-offer import` writes it, and finds the entry again by it."""

    name: Name
    """Whose directory it came from, such as "Marlshire Family Information Service"."""
    id: _Given
    """The id that the entry has there."""
    link: WebAddress | None = None
    """Where it can be seen there."""
    licence: _Given | None = None
    """What may be done with it, as the publisher says."""
