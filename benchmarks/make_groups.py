"""Makes a Local Offer of any size: the demonstration, and as many more groups and venues as are asked for.

    python benchmarks/make_groups.py 3000 some/folder

The same number gives the same files, byte for byte. Each new group takes its words from a group of the demonstration,
and has its own name, ages, needs, days, venue, price and contact. Its summary is one of the two thousand sentences of
the demonstration, because a thousand groups that say the same would flatter a search. There is a new venue for every
six groups.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent
COPIED = ("mkdocs.yml", "glossary.yaml", "content", "data")
GROUPS_TO_A_VENUE = 6

BEFORE = (
    "Little",
    "Busy",
    "Quiet",
    "Happy",
    "Sunny",
    "Brave",
    "Gentle",
    "Rainbow",
    "Saturday",
    "Garden",
    "Open",
    "Jolly",
)
AFTER = (
    "Steps",
    "Hands",
    "Sparks",
    "Explorers",
    "Builders",
    "Voices",
    "Splashes",
    "Stars",
    "Movers",
    "Makers",
    "Signs",
)
TOWN_BEFORE = (
    "Alder",
    "Thorn",
    "Marsh",
    "Ash",
    "Wen",
    "Stone",
    "Mill",
    "Lark",
    "Brook",
    "Fern",
    "Hazel",
    "Kings",
    "Oak",
)
TOWN_AFTER = ("by", "ton", "ford", "wick", "ham", "ley", "field", "combe", "stead", "thorpe", "bourne", "well", "moor")
BUILDING = (
    "Village Hall",
    "Family Hub",
    "Library",
    "Community Centre",
    "Primary School",
    "Church Hall",
    "Sports Centre",
)
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday")
NEEDS = (
    "communication-and-interaction",
    "cognition-and-learning",
    "social-emotional-and-mental-health",
    "sensory-and-physical",
)
AREAS = ("wenbury-town", "larkmoor", "millwater", "southfold", "stonewick", "wen-villages")
ANSWERS = ("yes", "no", "not told")
ACCESS = (
    "step_free_entrance",
    "accessible_toilet",
    "blue_badge_parking",
    "hearing_loop",
    "quiet_space",
    "baby_changing",
)
SENTENCE = re.compile("[A-Z][ -~]{30,130}[.]")

Entry = dict[str, Any]


def make_project(folder: Path, groups: int) -> None:
    """Write a project with so many groups into a folder that is not there yet. All of the demonstration is in it."""
    folder.mkdir(parents=True)
    for name in COPIED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, folder / name)
    text = (ROOT / "groups.yaml").read_text(encoding="utf-8")
    models = [_read(file) for file in sorted((ROOT / "content" / "groups").glob("*.yaml"))]
    sentences = sorted(set(_sentences(folder)))
    chance = random.Random(groups)
    more = max(0, groups - len(models))
    venues = list(_venues(more // GROUPS_TO_A_VENUE, chance))
    if venues:
        text = text.replace("include:\n", "include:\n  - content/venues/*.yaml\n", 1)
    (folder / "groups.yaml").write_text(text, encoding="utf-8")
    ids = [venue["id"] for venue in venues] or ["riverside-family-hub"]
    _write(folder / "content" / "venues", venues)
    _write(folder / "content" / "groups", (_group(number, models, ids, sentences, chance) for number in range(more)))


def _read(file: Path) -> Entry:
    """Return an entry with every value as the text that stands in the file."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts only


def _sentences(folder: Path) -> Iterator[str]:
    """Yield the sentences of a project, those of its groups and guides and what stands in its glossary."""
    for file in [*folder.rglob("*.yaml")]:
        for text in _texts(_read(file)):
            yield from (one for one in re.split(r"(?<=[.!?])\s+|\n", text) if SENTENCE.fullmatch(one))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _texts(each)


def _write(folder: Path, entries: Iterator[Entry] | list[Entry]) -> None:
    folder.mkdir(exist_ok=True)
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    for entry in entries:
        text = yaml.dump(entry, Dumper=dumper, sort_keys=False, allow_unicode=True, width=110)
        (folder / f"{entry['id']}.yaml").write_text(text, encoding="utf-8")


def _venues(number: int, chance: random.Random) -> Iterator[Entry]:
    for count in range(number):
        town = chance.choice(TOWN_BEFORE) + chance.choice(TOWN_AFTER)
        name = f"{town} {chance.choice(BUILDING)}"
        yield {
            "id": f"{_slug(name)}-{count}",
            "name": name,
            "about": "A friendly building with one big room, a small room that is quiet, and a kitchen.",
            "area": chance.choice(AREAS),
            "address": [f"{chance.randint(1, 99)} {chance.choice(TOWN_BEFORE)} Road", town],
            "postcode": f"ZB{chance.randint(1, 9)} {chance.randint(1, 9)}QT",
            "latitude": f"{chance.uniform(53.1, 53.3):.4f}",
            "longitude": f"{chance.uniform(0.6, 0.9):.4f}",
            "getting_there": "The bus stops outside.\nThere is a crossing with a beep, and the path is flat.",
            "access": {fact: chance.choice(ANSWERS) for fact in ACCESS},
            "contacts": [{"role": "Front desk", "phone": f"01632 960{chance.randint(100, 999)}"}],
        }


def _group(number: int, models: list[Entry], venues: list[str], sentences: list[str], chance: random.Random) -> Entry:
    venue = chance.choice(venues)
    town = venue.split("-")[0].title()
    name = f"{chance.choice(BEFORE)} {chance.choice(AFTER)} {town}"
    youngest = chance.randint(0, 16)
    own = {
        "id": f"{_slug(name)}-{number}",
        "name": name,
        "summary": chance.choice(sentences),
        "status": chance.choices(["running", "full", "paused", "ended"], [90, 5, 3, 2])[0],
        "who_for": {
            "ages": {"youngest": str(youngest), "oldest": str(min(25, youngest + chance.randint(2, 9)))},
            "needs": sorted(chance.sample(NEEDS, chance.randint(1, 3))),
            "diagnosis_needed": chance.choice(ANSWERS),
        },
        "sessions": [_session(venue, chance) for _ in range(chance.choice([1, 1, 1, 2]))],
        "cost": {"prices": [{"who": "Each family", "amount": f"{chance.randint(1, 6)}.50"}]},
        "contacts": [{"role": "Group leader", "phone": f"01632 960{chance.randint(100, 999)}"}],
        "checked": {"on": f"2026-{chance.randint(6, 10):02}-{chance.randint(1, 28):02}", "by": "Group leader"},
    }
    if chance.random() < 0.3:
        own["cost"] = {"free": "yes"}
    dropped = ("also_known_as", "notice", "visible_from", "visible_to", "photo")
    return {field: value for field, value in (chance.choice(models) | own).items() if field not in dropped}


def _session(venue: str, chance: random.Random) -> Entry:
    start = chance.randint(9, 16)
    session = {
        "repeats": chance.choice(["weekly", "weekly", "weekly", "monthly"]),
        "day": chance.choice(DAYS),
        "start": f"{start}:00",
        "end": f"{start + 1}:30",
        "runs": chance.choice(["term time", "term time", "all year"]),
        "bank_holidays": "no",
        "venue": venue,
    }
    if session["repeats"] == "monthly":
        session["which"] = [chance.choice(["1st", "2nd", "3rd", "last"])]
    return session


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def main() -> None:
    """Make a project, as the command line says."""
    parser = argparse.ArgumentParser(description="Make a Local Offer with a given number of groups.")
    parser.add_argument("groups", type=int, help="how many groups, those of the demonstration included")
    parser.add_argument("folder", type=Path, help="a folder that is not there yet")
    options = parser.parse_args()
    make_project(options.folder, options.groups)


if __name__ == "__main__":
    main()
