"""Small directories that read like stories, for tests of every room."""

from __future__ import annotations

from datetime import date
from typing import Any

from generator.directory.directory import Directory
from generator.directory.events import Event
from generator.directory.groups import Group

MONDAY = date(2026, 11, 23)
"""The day on which most stories are told: a Monday in term."""

AUTHORITY = {
    "name": "Wenbury Borough Council",
    "area": "Wenbury",
    "areas": [{"id": "north", "name": "North Wenbury"}, {"id": "harbour", "name": "The Harbour"}],
    "contacts": [{"role": "Family line", "phone": "01632 960001"}],
    "looked_after_by": {"role": "Local Offer officer"},
}

TERMS = [
    {
        "name": "Autumn term 2026",
        "first_day": "2026-09-02",
        "last_day": "2026-12-18",
        "half_term": {"first_day": "2026-10-26", "last_day": "2026-10-30"},
    },
    {
        "name": "Spring term 2027",
        "first_day": "2027-01-04",
        "last_day": "2027-03-25",
        "half_term": {"first_day": "2027-02-15", "last_day": "2027-02-19"},
    },
    {
        "name": "Summer term 2027",
        "first_day": "2027-04-12",
        "last_day": "2027-07-23",
        "half_term": {"first_day": "2027-05-31", "last_day": "2027-06-04"},
    },
]

HALL = {"id": "hall", "name": "Mill Hall", "area": "north", "address": ["1 Mill Lane"], "postcode": "ZB1 4QT"}

PHYSIOTHERAPY = {
    "id": "physiotherapy",
    "name": "Physiotherapy",
    "person": "physiotherapist",
    "summary": "Helps children to move.",
}

TUESDAYS = {"day": "Tuesday", "start": "10:00", "end": "11:30", "runs": "term time", "venue": "hall"}


def a_group(**fields: Any) -> dict[str, Any]:
    """A group of which everything is known that it needs to be called running, changed as the story asks."""
    return {
        "id": "little-steps",
        "name": "Little Steps",
        "summary": "A small group for children who are learning to move.",
        "status": "running",
        "who_for": {"ages": {"youngest": "0", "oldest": "4"}, "needs": ["sensory-and-physical"]},
        "sessions": [TUESDAYS],
        "how_to_join": {"ways": ["drop in"]},
        "cost": "free",
        "staff_backgrounds": ["physiotherapy"],
        "contacts": [{"role": "Group leader", "phone": "01632 960002"}],
        "checked": {"on": "2026-10-01", "by": "Group leader"},
    } | fields


def a_setting(**fields: Any) -> dict[str, Any]:
    """A nursery that has answered two questions, changed as the story asks."""
    return {
        "id": "plum-tree",
        "name": "Plum Tree Nursery",
        "kind": "nursery",
        "summary": "A small nursery beside the park.",
        "status": "open",
        "venue": "hall",
        "contacts": [{"role": "Office", "phone": "01632 960003"}],
        "answers": {"what_we_are_like": "We sing a lot.", "staying_in_touch": "You get a text at noon."},
        "checked": {"on": "2026-10-01", "by": "Manager"},
    } | fields


def an_event(**fields: Any) -> dict[str, Any]:
    """An event in the hall on one Saturday, changed as the story asks."""
    return {
        "id": "winter-lights",
        "name": "Winter Lights",
        "summary": "A light show before the crowds.",
        "status": "going ahead",
        "sessions": [{"repeats": "dates", "dates": ["2026-12-05"], "start": "15:00", "end": "16:30", "venue": "hall"}],
    } | fields


def the_event(**fields: Any) -> tuple[Event, Directory]:
    """One event and the directory it stands in."""
    directory = a_directory(events=[an_event(**fields)])
    return directory.events[0], directory


def a_question(**fields: Any) -> dict[str, Any]:
    """A question to families of which nothing else is told, changed as the story asks."""
    return {"id": "holidays", "question": "What do you need in the holidays?", "asked_by": "The council"} | fields


def a_directory(*groups: dict[str, Any], **sections: Any) -> Directory:
    """A small directory with these groups, one of ours when there is none."""
    return Directory.model_validate(
        {
            "authority": AUTHORITY,
            "terms": TERMS,
            "venues": [HALL],
            "staff_backgrounds": [PHYSIOTHERAPY],
            "groups": list(groups) or [a_group()],
        }
        | sections
    )


def the_group(**fields: Any) -> tuple[Group, Directory]:
    """One group and the directory it stands in."""
    directory = a_directory(a_group(**fields))
    return directory.groups[0], directory
