"""The same in easy words: one idea a line, each with something to look at.

Easy Read is a craft, made with people with a learning disability. Somebody writes these lines; nothing here makes them
out of other text, and no score says that they are easy.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from generator.directory.drawings import DRAWINGS, drawing_meant
from generator.directory.values import Line, Mismatch, Name, ProseMark, Thing


def _drawing(value: Any) -> Any:
    if isinstance(value, str) and value in DRAWINGS:
        return value
    if "." in str(value) or "/" in str(value):
        raise ValueError(f'"{value}" is not the name of a drawing. For a picture of your own, write file: below it.')
    meant = drawing_meant(str(value))
    instead = f'Write "{meant}".' if meant else "The guide to writing has a list of them."
    raise ValueError(f'There is no drawing called "{value}". {instead}')


DrawingName = Annotated[
    str,
    BeforeValidator(
        _drawing, json_schema_input_type=Annotated[str, Field(json_schema_extra={"enum": sorted(DRAWINGS)})]
    ),
]
"""The name of one of the drawings that come with the program."""


class EasyPicture(Thing):
    """What stands beside a line in easy words: one of our drawings, or a picture of your own.

    Write the name of a drawing alone (`phone`), or `file` with `alt`.
    """

    drawing: DrawingName | None = None
    """The name of a drawing, such as phone or calendar."""
    file: Name | None = None
    """A picture in the content folder, such as images/hall.jpg."""
    alt: Annotated[str, StringConstraints(strip_whitespace=True, max_length=400), ProseMark()] = ""
    """What your picture shows that the line does not say. Leave it out when it shows what the line says."""

    @model_validator(mode="before")
    @classmethod
    def _from_a_word(cls, value: Any) -> Any:
        return {"drawing": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _one_of_two(self) -> EasyPicture:
        if self.drawing and self.file:
            raise Mismatch(("Write either drawing: or file:, not both.", "file"))
        if not self.drawing and not self.file:
            raise Mismatch(("Write the name of a drawing, such as phone, or file: with a picture of your own.", "alt"))
        return self


class EasyLine(Thing):
    """One idea, and what to look at beside it."""

    text: Line
    """One short sentence."""
    picture: EasyPicture | None = None
    """What to look at: the name of a drawing, or a picture of your own."""
