"""The finder's files: small numbers in columns, each different value written once. `finder/data.js` takes them apart.

    finder.json        what belongs to all: the questions by their ids, the areas, and the groups, or their parts
    words.json         the words, fetched when somebody types
    dates.json         the days on which groups meet, fetched when the first answer is there
    points.json        where groups meet, fetched when somebody asks how far it is
    parts/AREA.json    the groups of one area, where there are more than `MOST_TOGETHER` in all, with AREA.words.json
                       and so on. Groups that meet online or of which no area is known are the part `rest`.
    venues.json        each venue with its place, for somebody who looks from there
    cards/NUMBER.txt   the cards of some groups, as HTML

A column is {"kinds": [each value once, the most frequent first], "of": "for each group, which, as letters"}. Rows are
groups in the order of their names. `letters.py` writes numbers and words as letters. The same directory gives the same
bytes.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.directory.addresses import GROUPS
from generator.directory.directory import Directory
from generator.directory.fits import Fit, slots_of
from generator.directory.groups import Group
from generator.directory.likeness import areas_of
from generator.directory.standing import LISTED, standing
from generator.directory.venues import Venue
from generator.finder.facets import Question, questions
from generator.finder.letters import folded, in_letters
from generator.finder.meetings import Schedule, schedules_of
from generator.finder.stems import stems_of
from generator.finder.words import words_in

FINDER = f"{GROUPS}finder.json"
MOST_TOGETHER = 6_000
"""Above so many groups each area has a file of its own."""
REST = "rest"
"""The part for groups that no area has."""
CARDS_TO_A_PIECE = 8
"""How many cards a phone fetches at once: few, because it shows few."""

DEGREE = 10_000
"""Positions are whole ten-thousandths of a degree, about ten yards."""

Json = Any


def finder_files(directory: Directory, groups: Sequence[Group], today: date) -> dict[str, bytes]:
    """Return the finder's files by their paths in the site.

    Args:
        directory: What the groups stand in.
        groups: The groups that the finder offers.
        today: The day from which meetings count.
    """
    rows = in_rows(groups)
    asked = questions(directory)
    together = len(rows) <= MOST_TOGETHER
    head: dict[str, Json] = {
        "day": today.isoformat(),
        "total": len(rows),
        "questions": [_question(question) for question in asked],
        "areas": list(_areas(directory, rows)),
    }
    files: dict[str, Json] = {f"{GROUPS}venues.json": list(_venues(directory, rows))}
    writer = _Writer(directory, asked, today)
    if together:
        later, more = writer.later(rows, "")
        head["groups"] = {**writer.part(rows), **later}
        files |= more
    else:
        head["parts"] = []
        for identity, those in _parts(directory, rows):
            later, more = writer.later(those, f"parts/{identity}.")
            head["parts"].append({"id": identity, "size": len(those), "file": f"parts/{identity}.json"})
            numbers = in_letters(_steps([row for row, _ in those]))
            files[f"{GROUPS}parts/{identity}.json"] = {**writer.part(those), **later, "rows": numbers}
            files |= more
    files[FINDER] = head
    return {path: _bytes(content) for path, content in files.items()}


def in_rows(groups: Iterable[Group]) -> list[tuple[int, Group]]:
    """Return groups in the order of their names, with the number of each."""
    return list(enumerate(sorted(groups, key=lambda group: (group.name.casefold(), group.id))))


def pieces(groups: Iterable[Group]) -> list[list[Group]]:
    """Return the groups whose cards stand together in each piece."""
    rows = [group for _, group in in_rows(groups)]
    return [rows[start : start + CARDS_TO_A_PIECE] for start in range(0, len(rows), CARDS_TO_A_PIECE)]


def piece_address(number: int) -> str:
    """Return the path of a piece of cards. It is no page, so it is not called one."""
    return f"{GROUPS}cards/{number}.txt"


def _bytes(content: Json) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


def _question(question: Question) -> Json:
    choices = [choice.id for choice in question.choices]
    return [question.id, choices, 1] if question.all else [question.id, choices]


def _parts(directory: Directory, rows: Sequence[tuple[int, Group]]) -> Iterator[tuple[str, list[tuple[int, Group]]]]:
    areas = {row: areas_of(group, directory) for row, group in rows}
    for area in directory.authority.areas:
        yield area.id, [(row, group) for row, group in rows if area.id in areas[row]]
    yield REST, [(row, group) for row, group in rows if not areas[row] or _is_online(group)]


def _is_online(group: Group) -> bool:
    return any(session.online for session in group.sessions)


# Groups ---------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Writer:
    directory: Directory
    asked: tuple[Question, ...]
    today: date

    def part(self, rows: Sequence[tuple[int, Group]]) -> dict[str, Json]:
        """Return the columns of some groups."""
        groups = [group for _, group in rows]
        asked = {question.id: question for question in self.asked}
        plain = [question for question in self.asked if question.id not in ("age", "day", "time", "place")]
        places = [choice.fit for choice in asked["place"].choices]
        return {
            "size": len(groups),
            "piece": CARDS_TO_A_PIECE,
            "ids": folded(group.id for group in groups),
            "standing": _column([LISTED.index(standing(group)) for group in groups]),
            "slots": _column([_bits(day * 3 + part for day, part in slots_of(group)) for group in groups]),
            "places": _column([_places([fit(group) for fit in places]) for group in groups]),
            "age": _column([_runs(asked["age"], group) for group in groups]),
            **{question.id: _column([_fits(question, group) for group in groups]) for question in plain},
        }

    def later(self, rows: Sequence[tuple[int, Group]], start: str) -> tuple[dict[str, str], dict[str, Json]]:
        """Return what a first answer can do without: its addresses by kind, which begin so, and the files."""
        schedules = [tuple(schedules_of(group, self.directory, self.today)) for _, group in rows]
        made = {
            "words": words_file(rows, self.directory),
            "dates": _meetings(schedules),
            "points": {"points": _column([self._points(group) for _, group in rows])},
        }
        addresses = {kind: f"{start}{kind}.json" for kind in made}
        return addresses, {f"{GROUPS}{addresses[kind]}": file for kind, file in made.items()}

    def _points(self, group: Group) -> tuple[int, ...]:
        venues = dict.fromkeys(session.venue for session in group.sessions if session.venue)
        positions = (_position(self.directory.venue_by_id[venue]) for venue in venues)
        return tuple(number for position in positions if position for number in position)


def _fits(question: Question, group: Group) -> tuple[int, ...]:
    """Return a bit for each choice that is yes, for each that is not told and for each that is partly."""
    fits = [choice.fit(group) for choice in question.choices]
    masks = [_mask(fits, fit) for fit in ("yes", "not told", "partly")]
    while len(masks) > 1 and masks[-1] == 0:
        masks.pop()
    return tuple(masks)


def _runs(question: Question, group: Group) -> tuple[int, ...]:
    """Return the first and the last choice that is yes, and of all that are not no. Nothing stands for no choice.

    Ages come in one run, which is shorter to write than a bit for each. Both runs are the same for most groups.
    """
    fits = [choice.fit(group) for choice in question.choices]
    sure = [place for place, fit in enumerate(fits) if fit == "yes"]
    maybe = [place for place, fit in enumerate(fits) if fit != "no"]
    runs = [(run[0], run[-1]) for run in (sure or [0, -1], maybe or [0, -1])]
    return runs[0] if runs[0] == runs[1] else (*runs[0], *runs[1])


def _mask(fits: Sequence[Fit], wanted: str) -> int:
    return _bits(place for place, fit in enumerate(fits) if fit == wanted)


def _bits(places: Iterable[int]) -> int:
    return sum(1 << place for place in places)


def _places(fits: Sequence[Fit]) -> tuple[int, ...] | None:
    """Return which places it is in, or None when nobody told us of any."""
    if all(fit == "not told" for fit in fits):
        return None
    return tuple(place for place, fit in enumerate(fits) if fit == "yes")


def _column(values: Sequence[Any]) -> Json:
    counts = Counter(values)
    kinds = sorted(counts, key=lambda value: (-counts[value], str(value)))
    place = {value: number for number, value in enumerate(kinds)}
    return {"kinds": kinds, "of": in_letters(place[value] for value in values)}


def _meetings(found: Sequence[tuple[Schedule, ...]]) -> dict[str, Json]:
    """Return the runs of days, the schedules that use them, and the schedules of each group."""
    schedules = list(dict.fromkeys(schedule for one in found for schedule in one))
    days = list(dict.fromkeys(schedule[2] for schedule in schedules))
    day_place = {run: number for number, run in enumerate(days)}
    place = {schedule: number for number, schedule in enumerate(schedules)}
    return {
        "days": [_steps(run) for run in days],
        "schedules": [
            [start, end, day_place[run], *([list(unsure)] if unsure else [])] for start, end, run, unsure in schedules
        ],
        "meetings": _column([tuple(place[schedule] for schedule in one) for one in found]),
    }


def _steps(numbers: Sequence[int]) -> list[int]:
    """Return numbers as steps from one to the next, which are small."""
    return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]


# Places ---------------------------------------------------------------------------------------------------


def _position(venue: Venue) -> tuple[int, int] | None:
    position = venue.public_position
    return None if position is None else (round(position[0] * DEGREE), round(position[1] * DEGREE))


def _areas(directory: Directory, rows: Sequence[tuple[int, Group]]) -> Iterator[Json]:
    """Yield each area with the middle of its venues, for somebody who looks from there."""
    used = _venues_used(directory, rows)
    for area in directory.authority.areas:
        positions = [venue.public_position for venue in used if venue.area == area.id and venue.public_position]
        middle = [round(sum(one) / len(positions), 4) for one in zip(*positions, strict=True)] or [None, None]
        yield [area.id, area.name, *middle]


def _venues(directory: Directory, rows: Sequence[tuple[int, Group]]) -> Iterator[Json]:
    for venue in sorted(_venues_used(directory, rows), key=lambda one: (one.name.casefold(), one.id)):
        position = _position(venue)
        if position and not venue.mask_address:
            yield [venue.name, position[0] / DEGREE, position[1] / DEGREE]


def _venues_used(directory: Directory, rows: Sequence[tuple[int, Group]]) -> list[Venue]:
    ids = dict.fromkeys(session.venue for _, group in rows for session in group.sessions if session.venue)
    return [directory.venue_by_id[identity] for identity in ids]


# Words ----------------------------------------------------------------------------------------------------


def words_file(numbered: Sequence[tuple[int, Group]], directory: Directory) -> Json:
    """Return the words of some groups as they are sent.

    Most words of a group's name stand in its id, too, which the phone has already. Those are not sent again, nor is the
    name of a thing among its other names.
    """
    groups = [group for _, group in numbered]
    words = words_in(groups, directory)
    in_ids = [frozenset(stems_of(group.id)) for group in groups]
    sent = {root: sorted(row for row in found if root not in in_ids[row]) for root, found in words.rows.items()}
    phrases = sorted(words.phrases.items())
    own = {name: tuple(stems_of(name)) for name in words.named}
    of_names = {root for phrase, names in phrases for root in phrase if any(own[name] != phrase for name in names)}
    roots = sorted(
        (root for root in words.surface if sent.get(root) or root in of_names), key=words.surface.__getitem__
    )
    place = {root: number for number, root in enumerate(roots)}
    names = list(own)
    asked = {question.id: [choice.id for choice in question.choices] for question in questions(directory)}
    return {
        "words": folded(words.surface[root] for root in roots),
        "rows": _lists(sent.get(root, ()) for root in roots),
        "names": names,
        "named": _lists(words.named[name] for name in names),
        "chosen": [
            [names.index(name), list(asked).index(question), [asked[question].index(choice) for choice in choices]]
            for name, those in words.chosen.items()
            for question, choices in those
        ],
        "phrases": " ".join(
            "|".join(
                in_letters(place[root] for root in phrase)
                for phrase, all_names in phrases
                if name in all_names and phrase != own[name]
            )
            for name in names
        ),
    }


def _lists(rows: Iterable[Sequence[int]]) -> str:
    return " ".join(in_letters(_steps(some)) for some in rows)
