"""Ages: what two fields of a service say, in figures or in words, as far as somebody told it."""

from __future__ import annotations

import re
from typing import Any

from generator.intake.open_referral.fields import Fields, one_line

_AGE = re.compile(
    r"(?:aged? )?([0-9]{1,3}(?:\.[0-9]+)?)(?:(?P<plus> ?\+)| ?(?:y(?:ea)?rs?(?: old)?)| ?(?P<months>months?))?",
    re.IGNORECASE,
)
_BOTH_AGES = re.compile(
    r"(?:aged? |from )?([0-9]{1,2}) ?(?:-|–|to) ?([0-9]{1,2})(?: ?y(?:ea)?rs?(?: old)?)?", re.IGNORECASE
)
_OLDEST = 25
_EVERYBODY = 65
"""An upper age from here on, together with 0, is what a form says by itself and not what somebody told."""


def ages_of(service: Fields, youngest: Any, oldest: Any) -> dict[str, str]:
    """Return the ages of a group in our YAML, of what two fields of a service say, in years."""
    youngest, oldest = _span(service, youngest, oldest)
    low, high = _age(service, "minimum_age", youngest), _age(service, "maximum_age", oldest)
    if low == 0 and high == 0:
        service.drop("maximum_age", "Both ages are 0, which a form says by itself. They are not told.", "0 to 0")
        return {}
    if low is not None and high is not None and low > high:
        reason = "The youngest age is above the oldest, so one of them is wrong, and nobody can tell which."
        service.drop("minimum_age", reason, f"{youngest} to {oldest}")
        return {}
    if low in (0, None) and high is not None and high >= _EVERYBODY:
        said = f"{youngest} to {oldest}"
        service.drop("maximum_age", "These ages are what a form says by itself. They are taken as not told.", said)
        return {}
    if high is not None and high > _OLDEST:
        service.drop("maximum_age", "Ages here go to 25. The upper end is left open.", oldest)
        high = None
    if low is not None and low > _OLDEST:
        service.drop("minimum_age", "Ages here go to 25. It may be for grown-ups alone.", youngest)
        low = None
    pairs = (("youngest", low), ("oldest", high))
    return {name: _age_words(age) for name, age in pairs if age is not None}


def _span(service: Fields, youngest: Any, oldest: Any) -> tuple[Any, Any]:
    """Return two ages, where one field says both, such as "0-5" or "8 to 18 years", or one in words, such as "8+"."""
    for name, told in (("minimum_age", youngest), ("maximum_age", oldest)):
        match = _BOTH_AGES.fullmatch(one_line(told)) if isinstance(told, str) else None
        if match and (youngest is None or oldest is None or youngest == oldest):
            service.guess(name, f"It was read as {match[1]} to {match[2]} years.", told)
            return match[1], match[2]
    return _in_years(service, "minimum_age", youngest), _in_years(service, "maximum_age", oldest)


def _in_years(service: Fields, name: str, told: Any) -> Any:
    match = _AGE.fullmatch(one_line(told)) if isinstance(told, str) else None
    if not match or match[0] == match[1] or (match["plus"] and name == "maximum_age"):
        return told
    age = str(int(match[1]) / 12) if match["months"] and match[1].isdecimal() else match[1]
    service.guess(name, f"It was read as {_age_words(float(age))}.", told)
    return age


def _age(service: Fields, name: str, raw: Any) -> float | None:
    if raw is None or isinstance(raw, bool):
        return None
    try:
        age = float(str(raw).strip())
    except ValueError:
        age = -1
    if not 0 <= age <= 200:
        service.drop(name, "It is no age in years.", raw)
        return None
    return age


def _age_words(age: float) -> str:
    if age == int(age):
        return str(int(age))
    return f"{round(age * 12)} months"
