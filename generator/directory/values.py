"""The small values that a directory is written in: answers, times, dates, ways to get in touch.

Every scalar reaches these types as the text that the editor typed (see `source`), so `no` is still "no",
`10:00` is still "10:00" and `01632` has kept its zero. Each type says in its error what to write instead.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time
from decimal import Decimal
from enum import IntEnum
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, model_validator


class Thing(BaseModel):
    """What every part of the directory has in common: it cannot change, and it knows all its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Mismatch(ValueError):  # noqa: N818 - it is a fact about what somebody wrote, not an accident
    """Fields that do not fit together: what to tell the editor about each, and by which field it is best shown."""

    def __init__(self, *problems: tuple[str, str | tuple[str | int, ...]]) -> None:
        """Take pairs of a message and the name of a field, or the way to one further in: ("dates", 2, "end")."""
        super().__init__(" ".join(message for message, _ in problems))
        self.problems = problems


# Text -----------------------------------------------------------------------------------------------------


class ProseMark:
    """Marks a field whose text families read, so that it can be checked and translated."""


Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000), ProseMark()]
"""Text that families read. Blank lines part paragraphs; `- ` starts a list; `[words](address)` is a link."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400), ProseMark()]
"""One short text that families read, without paragraphs."""


def _seen(value: str) -> str:
    if all(character in _EMPTY_LETTERS or unicodedata.category(character)[0] in "CMZ" for character in value):
        raise ValueError("Nothing of this name can be seen. Write it in letters.")
    return value


# Letters and signs of other scripts that are drawn as nothing.
_EMPTY_LETTERS = "\u115f\u1160\u2800\u3164\uffa0"

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120), AfterValidator(_seen)]
"""The name of something."""


_LONGEST_SLUG = 80


def slug(text: str) -> str:
    """Return text as part of a web address: small letters without accents, numbers and hyphens."""
    plain = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def is_slug(text: str) -> bool:
    """Return whether text can stand in a web address as it is."""
    return re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text) is not None


def _slug(value: Any) -> Any:
    # A longer text goes on to `max_length`, which says that it is too long.
    if isinstance(value, str) and len(value) <= _LONGEST_SLUG and not is_slug(value):
        suggestion = slug(value)
        instead = f' Write "{suggestion}".' if suggestion else ""
        raise ValueError(f'"{value}" cannot be part of a web address: use small letters, numbers and hyphens.{instead}')
    return value


Slug = Annotated[
    str,
    BeforeValidator(_slug),
    Field(
        max_length=_LONGEST_SLUG,
        json_schema_extra={"pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "examples": ["little-steps"]},
    ),
]
"""A short name in small letters, numbers and hyphens. It becomes part of a web address, so it should not change."""


# Answers --------------------------------------------------------------------------------------------------

ANSWERS = {"yes": "yes", "true": "yes", "no": "no", "false": "no", "partly": "partly", "not told": "not told"}


def _answer(value: Any) -> Any:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str) and value.lower() in ANSWERS:
        return ANSWERS[value.lower()]
    raise ValueError(f'"{value}" is not an answer here. Write yes, no, partly or not told.')


Answer = Annotated[
    Literal["yes", "no", "partly", "not told"],
    BeforeValidator(_answer, json_schema_input_type=Literal["yes", "no", "partly", "not told", True, False]),
]


def _yes_or_no(value: Any) -> Any:
    if str(value).lower() == "partly":
        raise ValueError("This is yes or no. Write yes, no or not told.")
    return _answer(value)


YesOrNo = Annotated[
    Literal["yes", "no", "not told"],
    BeforeValidator(_yes_or_no, json_schema_input_type=Literal["yes", "no", "not told", True, False]),
]


class Fact(Thing):
    """A question that is answered yes, no or partly, or that nobody has answered yet.

    Write the answer alone (`yes`), or the answer with `details`.
    """

    answer: Answer = "not told"
    """yes, no, partly, or not told."""
    details: Line | None = None
    """More about the answer. Needed with `partly`, so that families know which part."""

    @model_validator(mode="before")
    @classmethod
    def _from_a_word(cls, value: Any) -> Any:
        return {"answer": value} if isinstance(value, str | bool) else value

    @model_validator(mode="after")
    def _partly_says_how(self) -> Fact:
        if self.answer == "partly" and not self.details:
            raise Mismatch(("Partly needs words. Add details: and say what is there and what is not.", "answer"))
        return self

    @property
    def is_told(self) -> bool:
        """Whether anybody has answered."""
        return self.answer != "not told"


NOT_TOLD = Fact()


# Days and times -------------------------------------------------------------------------------------------


class Day(IntEnum):
    """A day of the week, numbered as Python's `date.weekday()` does."""

    MONDAY = 0
    TUESDAY = 1
    WEDNESDAY = 2
    THURSDAY = 3
    FRIDAY = 4
    SATURDAY = 5
    SUNDAY = 6

    @property
    def word(self) -> str:
        """The day's name, such as "Monday"."""
        return self.name.capitalize()


DAY_WORDS = tuple(day.word for day in Day)


def _day(value: Any) -> Any:
    if isinstance(value, Day):
        return value
    word = str(value).strip().rstrip("s").capitalize()
    if word in DAY_WORDS:
        return Day(DAY_WORDS.index(word))
    raise ValueError(f'"{value}" is not a day of the week. Write it in full, such as Tuesday.')


WeekDay = Annotated[
    Day,
    BeforeValidator(_day, json_schema_input_type=Annotated[str, Field(json_schema_extra={"enum": list(DAY_WORDS)})]),
]


def _time(value: Any) -> Any:
    if isinstance(value, time):
        return value
    text = str(value).strip().lower().replace(" ", "")
    match = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?(am|pm)?", text)
    if not match or not (match[2] or match[3]):
        raise ValueError(f'"{value}" is not a time of day. Write it like 10:00 or 1:30pm.')
    hour, minute = int(match[1]), int(match[2] or 0)
    if match[3]:
        if not 1 <= hour <= 12:
            raise ValueError(f'"{value}" is not a time of day. Write it like 10:00 or 1:30pm.')
        hour = hour % 12 + (12 if match[3] == "pm" else 0)
    if hour > 23 or minute > 59:
        raise ValueError(f'"{value}" does not exist on a clock. Hours go to 23 and minutes to 59.')
    return time(hour, minute)


TimeOfDay = Annotated[
    time,
    BeforeValidator(
        _time,
        json_schema_input_type=Annotated[
            str, Field(pattern=r"^\d{1,2}([:.]\d{2})?\s?([aApP][mM])?$", examples=["10:00", "1:30pm"])
        ],
    ),
]
"""A time of day as a clock on the wall shows it, such as 10:00 or 1:30pm."""


# Outside these years a week before or after would soon be no date, and whoever wrote one mistyped another.
_YEARS = range(1900, 2200)


def _date(value: Any) -> Any:
    day = value if isinstance(value, date) else _day_in_words(str(value).strip())
    if day.year not in _YEARS:
        raise ValueError(f'"{value}" is not a year we can work with. Check the year.')
    return day


def _day_in_words(text: str) -> date:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise ValueError(f'"{text}" is not a day in the calendar. Check the month and the day.') from None
    day, _, month_and_year = text.partition(" ")
    try:
        first = datetime.strptime(f"1 {month_and_year}", "%d %B %Y").date()
        number = int(day)
    except ValueError:
        raise ValueError(f'"{text}" is not a date. Write year-month-day, such as 2026-09-24.') from None
    try:
        return first.replace(day=number)
    except ValueError:
        raise ValueError(f'"{text}" is not a day in the calendar. Check the month and the day.') from None


CalendarDate = Annotated[
    date,
    BeforeValidator(
        _date,
        json_schema_input_type=Annotated[
            str, Field(examples=["2026-09-24"], pattern=r"^(\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]+ \d{4})$")
        ],
    ),
]
"""A day, written 2026-09-24 or 24 September 2026."""


# Money ----------------------------------------------------------------------------------------------------


# A comma stands before exactly three figures, so that a decimal comma (2,50) is never taken for two hundred and fifty.
_AMOUNT = re.compile(r"([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]{1,2})?")
_MOST_POUNDS = 100_000


def _pounds(value: Any) -> Any:
    text = str(value).strip().removeprefix("£").strip()
    if _AMOUNT.fullmatch(text):
        amount = Decimal(text.replace(",", ""))
        if amount <= _MOST_POUNDS:
            return amount
    raise ValueError(f'"{value}" is not an amount of money. Write pounds and pence, such as 2.50.')


Pounds = Annotated[
    Decimal, BeforeValidator(_pounds, json_schema_input_type=Annotated[float | str, Field(examples=["2.50"])])
]
"""An amount in pounds sterling."""


# Ways to get in touch -------------------------------------------------------------------------------------


_EXTENSION = re.compile(r"[ ,]*(extension|ext\.?|x)[ :]*[0-9]{1,6}$", re.IGNORECASE)
_PHONE = re.compile(
    r"(0|\+44)[1-9][0-9]{8,9}"  # in full
    r"|0(800|845)[0-9]{4}"  # the few that are shorter, such as 0800 1111
    r"|1[0-9]{2,5}|[1-9][0-9]{4,5}"  # short numbers, such as 111, and those for text messages
)


def dialled(phone: str) -> str:
    """Return a telephone number as it is dialled: digits and perhaps a plus sign, as a `tel:` link needs it.

    The 0 in `+44 (0)1632` is left out, as nobody dials it after 44, and so is an extension.
    """
    number = re.sub(r"[^+0-9]", "", _EXTENSION.sub("", phone.strip()))
    return re.sub(r"^(\+|00)440?(?=[1-9])", "+44", number)


def _phone(value: Any) -> Any:
    text = str(value).strip()
    has_odd_characters = re.search(r"[^-+0-9 ().\u2010-\u2013]", _EXTENSION.sub("", text))
    if has_odd_characters or not _PHONE.fullmatch(dialled(text)):
        raise ValueError(f'"{value}" is not a telephone number in the United Kingdom. Write it like 01632 960123.')
    return text


Phone = Annotated[str, BeforeValidator(_phone, json_schema_input_type=Annotated[str, Field(examples=["01632 960123"])])]


def _email(value: Any) -> Any:
    if not re.fullmatch(r"[A-Za-z0-9._+'-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", str(value).strip()):
        raise ValueError(f'"{value}" is not an e-mail address. Write it like hello@example.org.')
    return str(value).strip()


Email = Annotated[
    str, BeforeValidator(_email, json_schema_input_type=Annotated[str, Field(examples=["hello@example.org"])])
]


def is_web_address(text: str) -> bool:
    """Return whether `text` is an absolute http or https address with a host, without a user's name or password."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        has_odd_port = parts.port == 0  # asking for a port that is no number raises
    except ValueError:
        return False
    return (
        parts.scheme in ("http", "https")
        and not has_odd_port
        and "@" not in parts.netloc
        and re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", host) is not None
        and re.search(r"[\x00-\x20\x7f\s<>\"\\^`{|}]", text) is None
    )


def _web(value: Any) -> Any:
    text = str(value).strip()
    if not is_web_address(text):
        raise ValueError(f'"{value}" is not a web address we can link to. Write it like https://www.example.org/page.')
    return text


WebAddress = Annotated[
    str, BeforeValidator(_web, json_schema_input_type=Annotated[str, Field(examples=["https://www.example.org/"])])
]


def _site_address(value: Any) -> Any:
    text = str(value).strip()
    if not re.fullmatch(r"/([a-z0-9._-]+/)*(#[\w-]+)?", text):
        raise ValueError(f'"{value}" is not an address on this site. Write it like /first-steps/.')
    return text


SiteAddress = Annotated[
    str, BeforeValidator(_site_address, json_schema_input_type=Annotated[str, Field(examples=["/first-steps/"])])
]
"""The address of a page of this site, from its top, starting and ending with a slash."""

# The shape of a postcode, after the pattern in the government data standard for addresses (BS 7666).
POSTCODE = re.compile(
    r"(GIR 0AA|([A-PR-UWYZ]([0-9][0-9A-HJKPSTUW]?|[A-HK-Y][0-9]([0-9ABEHMNPRVWXY])?)) [0-9][ABD-HJLNP-UW-Z]{2})"
)


def _postcode(value: Any) -> Any:
    squeezed = re.sub(r"\s+", "", str(value)).upper()
    text = f"{squeezed[:-3]} {squeezed[-3:]}"
    if not POSTCODE.fullmatch(text):
        raise ValueError(f'"{value}" cannot be a postcode. Write it like ZB1 4QT.')
    return text


Postcode = Annotated[
    str, BeforeValidator(_postcode, json_schema_input_type=Annotated[str, Field(examples=["ZB1 4QT"])])
]


class Contact(Thing):
    """A way to get in touch, by the part somebody plays rather than by name."""

    role: Line
    """What this person or desk does, such as "Group leader" or "Booking line"."""
    name: Name | None = None
    """A person's name. Better left out: people move on, and a role stays."""
    phone: Phone | None = None
    """A telephone number, in quotation marks or not: its first zero is kept."""
    text: Phone | None = None
    """A number for text messages."""
    email: Email | None = None
    """An e-mail address, best a shared one."""
    website: WebAddress | None = None
    """A web page."""
    when: Line | None = None
    """When somebody answers, such as "Mondays, 9am to 12 noon"."""

    @model_validator(mode="after")
    def _can_be_reached(self) -> Contact:
        if not (self.phone or self.text or self.email or self.website):
            raise ValueError("This contact has no way to get in touch. Add a phone, text, email or website.")
        return self


class Picture(Thing):
    """A photograph or drawing that is kept in the content folder."""

    file: Name
    """The file, as a path inside the content folder, such as images/hall.jpg."""
    alt: Line
    """What the picture shows, for people who cannot see it."""
