"""The six colours of a council's own look, checked so that everybody can read what stands on them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from difflib import get_close_matches

from generator.findings import Finding, Place, Severity

PAPER = "#ffffff"
"""What links stand on."""
INK = "#1d2a30"
"""The colour of ordinary text: `--lo-ink` in the theme's style sheet."""
ENOUGH = 4.5
"""The least contrast of ordinary text: WCAG 2.2, success criterion 1.4.3, level AA."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The six settings, each written #rrggbb."""

    brand: str = "#0b4a57"
    """The ground of the header."""
    brand_text: str = "#ffffff"
    """Words in the header."""
    link: str = "#0a5a70"
    """Links in text."""
    action: str = "#0f6455"
    """The ground of buttons."""
    action_text: str = "#ffffff"
    """Words on buttons."""
    highlight: str = "#e5f2f1"
    """The tint of panels with ordinary text on them."""


_NAMES = tuple(field.name for field in fields(Colours))

# What stands on what, as (words, ground, how to say it).
_PAIRS = (
    ("brand_text", "brand", "brand_text on brand"),
    ("action_text", "action", "action_text on action"),
    ("link", PAPER, "link on the white page"),
    (INK, "highlight", "ordinary text on highlight"),
)


def read_colours(
    settings: Mapping[str, object], place_of: Callable[[str], Place]
) -> tuple[Colours, tuple[Finding, ...]]:
    """Return the colours that the settings ask for, and what is wrong with them.

    A setting that is not a colour is an error and is left at its usual value; too little contrast is a warning.
    `place_of` says where a setting stands.
    """
    findings = []
    chosen: dict[str, str] = {}
    for name, value in settings.items():
        problem = _problem(name, value)
        if problem:
            findings.append(Finding(place_of(name), "colour", problem))
        else:
            chosen[name] = str(value).lower()
    colours = Colours(**chosen)
    return colours, (*findings, *_too_faint(colours, place_of))


def _problem(name: str, value: object) -> str | None:
    if name not in _NAMES:
        close = get_close_matches(str(name), _NAMES, 1)
        hint = f' Did you mean "{close[0]}"?' if close else ""
        return f'There is no colour setting "{name}".{hint} There are {", ".join(_NAMES)}.'
    if not (isinstance(value, str) and re.fullmatch(r"#[0-9A-Fa-f]{6}", value)):
        return f'The colour {name} is "{value}". Write a hash and six digits in quotation marks, such as "#0b4a57".'
    return None


def _too_faint(colours: Colours, place_of: Callable[[str], Place]) -> list[Finding]:
    values = asdict(colours)
    findings = []
    for words, ground, pair in _PAIRS:
        ratio = contrast(values.get(words, words), values.get(ground, ground))
        if ratio < ENOUGH:
            named = words if words in values else ground
            message = (
                f"{pair} has a contrast of {_rounded_down(ratio)} to 1, and needs at least {ENOUGH} to 1. "
                f"Make one of them darker or the other lighter."
            )
            findings.append(Finding(place_of(named), "contrast", message, Severity.WARNING))
    return findings


def _rounded_down(ratio: float) -> str:
    """Return a ratio with two decimals that never claims more than there is."""
    return f"{int(ratio * 100) / 100:.2f}"


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 (the same) to 21 (black and white).

    Formula: "contrast ratio" in WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    """
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour written #rrggbb, from 0 (black) to 1 (white).

    Formula: "relative luminance" in WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
    """
    red, green, blue = (_linear(int(colour[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def style_sheet(colours: Colours) -> str:
    """Return a style sheet that hands the colours to the theme as custom properties."""
    lines = (f"  --lo-{name.replace('_', '-')}: {value};" for name, value in asdict(colours).items())
    return "\n".join((":root {", *lines, "}", ""))
