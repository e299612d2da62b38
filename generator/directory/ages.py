"""Ages of children and young people, from birth to the 26th birthday."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from generator.directory.values import Mismatch, Thing


class Age(Thing):
    """An age in the words the editor chose: whole years, or months for the very young."""

    number: int
    unit: Literal["months", "years"] = "years"

    @property
    def months(self) -> int:
        """The age in months on the day it is reached."""
        return self.number * (12 if self.unit == "years" else 1)

    @property
    def years(self) -> float:
        """The age in years on the day it is reached, as a whole number where it is one."""
        return self.number if self.unit == "years" else round(self.number / 12, 2)

    @property
    def months_after(self) -> int:
        """The age in months on the day it is over: somebody is 4 until the fifth birthday."""
        return (self.number + 1) * 12 if self.unit == "years" else self.number + 1

    def __str__(self) -> str:
        return f"{self.number} {self.unit.removesuffix('s') if self.number == 1 else self.unit}"


def _age(value: Any) -> Any:
    if isinstance(value, Age):
        return value
    match = re.fullmatch(r"(\d{1,3})(?:\s*(years?|months?))?(?:\s+old)?", str(value).strip().lower())
    if match:
        age = Age(number=int(match[1]), unit="months" if (match[2] or "").startswith("month") else "years")
        if age.months < 26 * 12:
            return age
    raise ValueError(f'"{value}" is not an age from 0 to 25. Write years, such as 4, or months, such as 18 months.')


AnAge = Annotated[
    Age,
    BeforeValidator(
        _age,
        json_schema_input_type=Annotated[
            int | str, Field(examples=[4, "18 months"], json_schema_extra={"description": "Years, or months in words."})
        ],
    ),
]


class Ages(Thing):
    """The ages somebody can be. Each end may be left out, which means that nobody has told us."""

    youngest: AnAge | None = None
    """The youngest age that can come. 0 means from birth."""
    oldest: AnAge | None = None
    """The oldest age that can come. 4 means until the fifth birthday."""

    @model_validator(mode="after")
    def _in_order(self) -> Ages:
        if self.youngest is not None and self.oldest is not None and self.youngest.months >= self.oldest.months_after:
            raise Mismatch(("The youngest age is above the oldest. Swap them, or mend the wrong one.", "oldest"))
        return self

    @property
    def is_told(self) -> bool:
        """Whether either end is known."""
        return self.youngest is not None or self.oldest is not None

    def overlaps(self, other: Ages) -> bool:
        """Return whether one child could be inside both. An end nobody told us sets no limit; nothing told is no."""
        if not (self.is_told and other.is_told):
            return False
        return self.span[0] < other.span[1] and other.span[0] < self.span[1]

    def surely_overlaps(self, other: Ages) -> bool:
        """Return whether one child is inside both for sure: an end nobody told us is no further than the other."""
        known = self.youngest or self.oldest
        if known is None:
            return False
        span = (
            self.youngest.months if self.youngest is not None else known.months,
            self.oldest.months_after if self.oldest is not None else known.months_after,
        )
        return other.is_told and span[0] < other.span[1] and other.span[0] < span[1]

    @cached_property
    def span(self) -> tuple[int, int]:
        """From and until which age in months. An end that nobody told us is birth, or the 26th birthday."""
        return (
            self.youngest.months if self.youngest is not None else 0,
            self.oldest.months_after if self.oldest is not None else 26 * 12,
        )


class AgeBand(Thing):
    """A stretch of childhood that families recognise, for lists of groups."""

    id: str
    title: str
    gloss: str
    ages: Ages


def _band(slug: str, title: str, gloss: str, youngest: int, oldest: int) -> AgeBand:
    return AgeBand(id=slug, title=title, gloss=gloss, ages=Ages(youngest=youngest, oldest=oldest))  # type: ignore[arg-type]


AGE_BANDS = (
    _band("babies", "Babies, up to 2", "from birth until the second birthday", 0, 1),
    _band("before-school", "2 to 4", "before school and in nursery", 2, 4),
    _band("primary", "5 to 10", "primary school", 5, 10),
    _band("secondary", "11 to 15", "secondary school", 11, 15),
    _band("young-adults", "16 to 25", "leaving school and young adult life", 16, 25),
)
