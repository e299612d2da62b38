"""The simple drawings that stand beside short lines: their names, and which of them fits a line.

They are Material's icons. A drawing is never alone: the words beside it say the same.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from importlib import resources

DRAWINGS = {
    "ask": "account-question",
    "baby": "baby-carriage",
    "bag": "bag-personal",
    "bed": "bed",
    "body": "human",
    "book": "book-open-variant",
    "brain": "brain",
    "building": "home-city",
    "bus": "bus",
    "calendar": "calendar-month",
    "camera": "camera",
    "car": "car",
    "chair": "chair-rolling",
    "child": "human-child",
    "clock": "clock-outline",
    "clothes": "tshirt-crew",
    "coat": "hanger",
    "computer": "laptop",
    "court": "scale-balance",
    "cup": "coffee",
    "doctor": "stethoscope",
    "door": "door-open",
    "ear": "ear-hearing",
    "email": "email",
    "eye": "eye",
    "family": "human-male-female-child",
    "feet": "foot-print",
    "food": "food-apple",
    "form": "clipboard-text",
    "friends": "account-multiple",
    "game": "puzzle",
    "gate": "gate",
    "good": "thumb-up",
    "happy": "emoticon-happy",
    "heart": "heart",
    "help": "hand-heart",
    "home": "home",
    "hospital": "hospital-building",
    "idea": "lightbulb-on",
    "key": "key",
    "letter": "email-open",
    "light": "lightbulb-outline",
    "list": "format-list-checks",
    "lock": "lock",
    "map": "map-marker",
    "meeting": "account-group",
    "message": "message-text",
    "money": "cash",
    "music": "music-note",
    "no": "close-circle",
    "paint": "palette",
    "paper": "file-document",
    "parking": "parking",
    "party": "balloon",
    "pencil": "pencil",
    "person": "account",
    "phone": "phone",
    "plan": "file-sign",
    "play": "toy-brick",
    "pool": "swim",
    "question": "help-circle",
    "quiet": "volume-off",
    "sad": "emoticon-sad",
    "safe": "shield-account",
    "school": "school",
    "search": "magnify",
    "seat": "sofa",
    "sign": "sign-language",
    "sleep": "sleep",
    "song": "music",
    "sound": "volume-high",
    "stairs": "stairs",
    "sun": "weather-sunny",
    "talk": "account-voice",
    "teddy": "teddy-bear",
    "think": "head-question",
    "time": "timer-sand",
    "toilet": "toilet",
    "train": "train",
    "tree": "tree",
    "video": "video",
    "walk": "walk",
    "water": "water",
    "wave": "hand-wave",
    "wheelchair": "wheelchair-accessibility",
    "worried": "emoticon-confused",
    "yes": "check-circle",
}
"""The name of each drawing, and its name in Material."""

_ANY = "feet"
"""What stands beside a line when nothing fits better: one step more."""

_WORDS = (
    ("phone", r"rings?|ring us|phones?|calls? (?:you|us)|telephone"),
    ("message", r"texts?|messages?|sends? (?:you|us)"),
    ("letter", r"letters?|post"),
    ("email", r"e-mails?"),
    ("video", r"video|online|screen"),
    ("door", r"doors?|doorway|bell|entrance|reception|desk"),
    ("gate", r"gates?"),
    ("coat", r"coats?|pegs?|hooks?|shoes?|wellies|boots"),
    ("wave", r"(?:say |says )?hello|greets?|meets? (?:you|your)|waits? for you|welcomes?|goodbye|waves?"),
    ("song", r"songs?|sings?|singing|music|drums?|sounds?"),
    ("cup", r"tea|coffee|drinks?|hot drink|biscuits?|squash|cups?|mugs?|kettle"),
    ("food", r"snacks?|food|eats?|lunch|fruit|toast|bacon|supper|cook(?:s|ing)?"),
    ("play", r"toys?|plays?|bricks?|balls?|games?|bricks|blocks|lego"),
    ("pool", r"pool|swims?|swimming|splash(?:es)?"),
    ("clothes", r"clothes|costumes?|change of|towels?|trunks|socks|jumpers?"),
    ("paint", r"paints?|painting|draws?|drawing|art|make things|craft"),
    ("quiet", r"quiet|calm|den|ear defenders"),
    ("seat", r"sits?|seats?|chairs?|sofas?|cushions?|beanbags?|bean bags?"),
    ("walk", r"walks?|tour|show you round|shows? you|look round|lets you in|come in"),
    ("tree", r"garden|woods?|trees?|outside|park|field"),
    ("book", r"books?|story|stories|reads?"),
    ("clock", r"minutes?|hours?|early|late|o'clock|(?:ten|half) past"),
    ("toilet", r"toilets?|nappy|nappies"),
    ("form", r"forms?|sign"),
    ("talk", r"talks?|tells?|asks?|says?|chats?|listens?"),
    ("home", r"home|leave"),
)
"""Words, as patterns, and the drawing that fits them. Of two in one line, the word that comes first counts."""

_PEOPLE = (
    ("help", r"helps?|helpers?"),
    ("friends", r"others?|families|parents|friends|everybody|people"),
    ("person", r"somebody|staff|worker|leader|physiotherapist|therapist|nurse|volunteer"),
    ("child", r"child|children|toddlers?|baby|babies"),
)
"""The same for words that stand in many lines. They count where there is nothing else to draw."""


def drawing_for(line: str) -> str:
    """Return the name of the drawing that fits a line best: that of the first thing in it that can be drawn."""
    return _first(line, _WORDS) or _first(line, _PEOPLE) or _ANY


def _first(line: str, table: tuple[tuple[str, str], ...]) -> str | None:
    found = [
        (match.start(), number, name)
        for number, (name, words) in enumerate(table)
        if (match := _pattern(words).search(line))
    ]
    return min(found)[2] if found else None


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def drawing_meant(name: str) -> str | None:
    """Return the drawing whose name is most like this one, or nothing when none is."""
    simple = name.strip().lower().replace("_", "-").replace(" ", "-")
    found = get_close_matches(simple, DRAWINGS, n=1, cutoff=0.6)
    if found:
        return found[0]
    return next((ours for ours, material in DRAWINGS.items() if simple in (material, *material.split("-"))), None)


@cache
def material_svg(icon: str) -> str:
    """Return one of Material's icons as a whole SVG file, by Material's name for it."""
    folder = resources.files("material") / "templates" / ".icons" / "material"
    return (folder / f"{icon}.svg").read_text(encoding="utf-8")
