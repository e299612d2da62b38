"""The facts of one group as families see them: the same words on its card, on its page and on paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.directory.directory import Directory
from generator.directory.groups import Group
from generator.directory.kinds import KindList, kind_list
from generator.directory.likeness import areas_of
from generator.directory.needs import Need
from generator.directory.occurrences import NextDates, next_dates
from generator.directory.people import Organisation, StaffBackground
from generator.directory.procedures import Procedure
from generator.directory.standing import NEEDED, Freshness, Standing, freshness, missing, notice, standing
from generator.directory.values import Fact
from generator.directory.venues import Venue
from generator.directory.wording import age_words, cost_words, joining_words, parents_words, people_words, session_words

STANDING_WORDS = {
    Standing.RUNNING: "Running",
    Standing.FULL: "Full: there is a waiting list",
    Standing.PAUSED: "Not meeting at the moment",
    Standing.ENDED: "This group has ended",
    Standing.NOT_READY: "Ask before you go: we do not know enough yet",
}

ANSWER_WORDS = {"yes": "Yes", "no": "No", "partly": "Partly", "not told": "We have not been told"}

ACCESS_QUESTIONS = {
    "step_free_entrance": "Step-free entrance",
    "accessible_toilet": "Accessible toilet",
    "changing_places_toilet": "Changing Places toilet (with a hoist and a changing bench)",
    "blue_badge_parking": "Blue Badge parking",
    "hearing_loop": "Hearing loop",
    "quiet_space": "Quiet space",
    "baby_changing": "Baby changing",
    "bus_stop_near": "Bus stop near by",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """One question about access, with its answer in words."""

    question: str
    fact: Fact

    @property
    def words(self) -> str:
        return ANSWER_WORDS[self.fact.answer]


@dataclass(frozen=True, slots=True)
class GroupFacts:
    """What a card, a page and a leaflet say of a group. None always means that nobody has told us."""

    group: Group
    standing: Standing
    standing_words: str
    kind: KindList | None
    """The list of groups of its kind."""
    ages: str | None
    people: str
    """What to call those who come: children, young people, or both."""
    needs: tuple[Need, ...]
    every_need: bool
    sessions: tuple[str, ...]
    dates: NextDates
    venues: tuple[Venue, ...]
    online: tuple[str, ...]
    """How each session that is online works."""
    place_missing: bool
    """Whether one of its sessions has neither a place nor a way to meet online."""
    areas: tuple[str, ...]
    """The names of the areas it meets in."""
    cost: str | None
    joining: str | None
    parents: str | None
    staff: tuple[StaffBackground, ...]
    organisations: tuple[Organisation, ...]
    procedures: tuple[Procedure, ...]
    freshness: Freshness
    notice: str | None
    ask: str
    """Whom families can ask about what nobody has told us."""
    not_told: tuple[str, ...]
    """What must be known before it can be called running, and is not."""


class Facts:
    """The facts of each group on one day, worked out once for all that show them."""

    def __init__(self, directory: Directory, today: date) -> None:
        """Take the directory, and the day that the facts are for."""
        self._directory = directory
        self._today = today
        self._known: dict[str, GroupFacts] = {}

    def of(self, group: Group) -> GroupFacts:
        """Return the facts of a group."""
        if group.id not in self._known:
            self._known[group.id] = group_facts(group, self._directory, self._today)
        return self._known[group.id]


def group_facts(group: Group, directory: Directory, today: date) -> GroupFacts:
    """Return the facts of a group on one day."""
    venue_ids = dict.fromkeys(session.venue for session in group.sessions if session.venue)
    stands = standing(group)
    return GroupFacts(
        group=group,
        standing=stands,
        standing_words=STANDING_WORDS[stands],
        kind=kind_list(group),
        ages=age_words(group.who_for.ages),
        people=people_words(group.who_for.ages),
        needs=group.who_for.all_needs,
        every_need=len(group.who_for.all_needs) == len(Need),
        sessions=tuple(session_words(session) for session in group.sessions),
        dates=next_dates(group, directory, today),
        venues=tuple(directory.venue_by_id[identity] for identity in venue_ids),
        online=tuple(dict.fromkeys(session.online.how for session in group.sessions if session.online)),
        place_missing=not all(session.venue or session.online for session in group.sessions),
        areas=tuple(directory.area_by_id[area].name for area in areas_of(group, directory)),
        cost=cost_words(group.cost),
        joining=joining_words(group.how_to_join),
        parents=parents_words(group),
        staff=tuple(directory.staff_background_by_id[identity] for identity in group.staff_backgrounds),
        organisations=tuple(directory.organisation_by_id[identity] for identity in group.organisations),
        procedures=tuple(directory.procedure_by_id[identity] for identity in group.procedures),
        freshness=freshness(group, directory, today),
        notice=notice(group, today),
        ask="Ask the group." if group.contacts else "Ask us, and we will find out.",
        not_told=tuple(NEEDED[field] for field in missing(group)),
    )


def access_answers(venue: Venue) -> list[Answer]:
    """Return every question about access to a venue with its answer, those nobody has answered included."""
    return [Answer(question, getattr(venue.access, field)) for field, question in ACCESS_QUESTIONS.items()]


def groups_by_venue(groups: Iterable[Group]) -> dict[str, list[tuple[Group, list[str]]]]:
    """Return for each venue, by its id, the groups that meet there, each with the times when it does."""
    found: dict[str, list[tuple[Group, list[str]]]] = {}
    for group in groups:
        for identity in dict.fromkeys(session.venue for session in group.sessions if session.venue):
            times = [session_words(session) for session in group.sessions if session.venue == identity]
            found.setdefault(identity, []).append((group, times))
    return found
