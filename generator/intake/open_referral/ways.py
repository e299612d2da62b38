"""Ways to get in touch out of fields in which people also wrote words: numbers, e-mail and web addresses."""

from __future__ import annotations

import re

from generator.directory.values import dialled, is_web_address
from generator.intake.open_referral.fields import Fields

_NUMBER = re.compile(r"(?:\+44|\(?0)[0-9 ().-]{7,18}[0-9](?:\s*(?:ext|extension|x)\.?\s*[0-9]{1,6})?", re.IGNORECASE)
_DIGITS = re.compile(r"(?:0|\+44)[1-9][0-9]{8,9}")
_WITHOUT_ZERO = re.compile(r"[1-37-9](?: ?[0-9]){9}")
_LABELS = re.compile(r"^(?:(?:tel|telephone|phone|call|ring|mob|mobile|freephone|t|m)\b[.: ]*)+$", re.IGNORECASE)
_EMAIL = re.compile(r"[A-Za-z0-9._+'-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#:][^\s<>]*)?", re.IGNORECASE)


def numbers_in(text: str) -> tuple[list[str], str]:
    """Return the telephone numbers in a text, and the words beside them, such as "mornings only"."""
    numbers = [match[0].strip(" .-(") for match in _NUMBER.finditer(text)]
    if not numbers or not all(_DIGITS.fullmatch(dialled(number)) for number in numbers):
        return [], text
    words = [part.strip(" ()-–,;:./|") for part in _NUMBER.split(text)]
    return numbers, ", ".join(word for word in words if word and not _LABELS.match(word) and word.lower() != "or")


def with_first_zero(number: str) -> str:
    """Return a telephone number with the zero that a spreadsheet took away, or as it is when none is missing."""
    return f"0{number}" if _WITHOUT_ZERO.fullmatch(number) else number


def emails_in(text: str) -> list[str]:
    """Return the e-mail addresses in a text."""
    return list(dict.fromkeys(found.rstrip(".") for found in _EMAIL.findall(text)))


def web_address(fields: Fields, *names: str) -> str:
    """Return one of these fields as a web address. One without `https://` gets it, and the report says so."""
    told = fields.text(*names)
    if not told or is_web_address(told):
        return told
    if _HOST.fullmatch(told) and is_web_address(f"https://{told}"):
        fields.guess(names[0], f"It was read as https://{told}.", told)
        return f"https://{told}"
    return told
