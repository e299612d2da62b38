"""What families ask a setting, and how far each question has been answered.

The questions carry the substance of what a welcoming page of a setting should say, in a family's words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.directory.directory import Directory
from generator.directory.settings import Setting, StaffTraining

FIRST_CONTACT = "first_contact"
"""The field of a setting that says who answers a family's first call. It comes before the questions."""

FEW = 15
"""Fewer words than this are an answer in few words."""

LATELY = 2
"""Years. What the staff learned longer ago than this is not lately."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that families ask."""

    field: str
    """The field of `SettingAnswers` that holds the answer."""
    words: str
    """The question as a parent asks it."""
    short: str
    """The question in two or three words, for a list of links."""
    write: str
    """What to write, for the person who answers."""
    other_words: tuple[tuple[str, str], ...] = ()
    """How the question goes for another kind of setting, by kind."""

    other_short: tuple[tuple[str, str], ...] = ()
    """How the few words go for another kind of setting, by kind."""

    def short_for(self, kind: str) -> str:
        """Return the question in few words, as they fit this kind of setting."""
        return dict(self.other_short).get(kind, self.short)

    def asked_of(self, kind: str) -> str:
        """Return the question as a parent asks it of this kind of setting."""
        return dict(self.other_words).get(kind, self.words)


QUESTIONS = (
    Question(
        "what_we_are_like",
        "What are you like?",
        "What we are like",
        "what a family sees, hears and feels on an ordinary day, and that every child is welcome",
    ),
    Question(
        "getting_to_know_your_child",
        "How will you get to know my child?",
        "Getting to know your child",
        "what you ask a family, and how you find out what a child loves and is good at",
    ),
    Question(
        "noticing_needs",
        "How will you know if my child needs more help, and what happens then?",
        "If your child needs more help",
        "who looks and listens, when you talk to the family, and what you do next",
    ),
    Question(
        "key_person",
        "Who is my child’s key person?",
        "Your child’s key person",
        "how a child gets a key person, when the family meets them, and who stands in",
        (("childminder", "Who looks after my child, and who stands in?"),),
        (("childminder", "Who looks after your child"),),
    ),
    Question(
        "whom_to_talk_to",
        "Whom do I talk to about something important?",
        "Whom to talk to",
        "the part of the person who leads on extra help, and when and how a family can find them",
    ),
    Question(
        "staying_in_touch",
        "How will we hear from each other, about the good things too?",
        "Staying in touch",
        "how news goes both ways, how often, and how you tell a family about good days",
    ),
    Question(
        "staff_skills",
        "What can your staff do, and what have they learned lately?",
        "What staff can do",
        "what your staff know and do well. Put courses and their dates under training:",
        (("childminder", "What can you do, and what have you learned lately?"),),
        (("childminder", "What I can do"),),
    ),
    Question(
        "building",
        "What is the building like for my child?",
        "The building",
        "noise, light, quiet corners, the garden. Facts such as steps and toilets go into its venue",
        (("childminder", "What is your home like for my child?"),),
        (("childminder", "The home"),),
    ),
    Question(
        "starting_and_moving_on",
        "How do we start, and how do we move on to school?",
        "Starting and moving on",
        "visits, first days, how long settling in may take, and how you plan the move with the family",
        (("holiday scheme", "How do we start?"),),
        (("holiday scheme", "Starting"),),
    ),
    Question(
        "other_people",
        "Who else may work with my child, and will you ask me first?",
        "Other people",
        "who comes in, how you ask a family first, and how they know of each visit beforehand",
    ),
    Question(
        "plans_and_reviews",
        "How are we part of plans and reviews?",
        "Plans and reviews",
        "how a family helps to make a plan and looks at it again with you, and how often",
    ),
    Question(
        "costs",
        "What does it cost, and what is funded?",
        "Cost",
        "the price, what a family pays extra for, and the free hours you offer",
    ),
    Question(
        "policies",
        "Where are your policies?",
        "Policies",
        "where a family can read how you do things. Put each one's name and link under policies:",
    ),
    Question(
        "worries",
        "What do I do if I am worried or unhappy?",
        "If you are worried",
        "whom a family tells first, how soon you answer, and that no child is treated differently for it",
    ),
)
"""Everything that families ask, in the order in which they ask it."""


class State(StrEnum):
    """How far a question has been answered."""

    ANSWERED = "answered"
    FEW_WORDS = "answered in few words"
    NOT_ANSWERED = "not answered"


def state(setting: Setting, question: Question, directory: Directory) -> State:
    """Return how far a setting has answered a question, by the number of words that a family reads there."""
    count = sum(len(text.split()) for text in _told(setting, question.field, directory))
    return State.NOT_ANSWERED if not count else State.FEW_WORDS if count < FEW else State.ANSWERED


def first_contact_state(setting: Setting) -> State:
    """Return how far a setting has told who answers a family's first call, and when."""
    contact = setting.first_contact
    if contact is None:
        return State.NOT_ANSWERED
    return State.ANSWERED if contact.when and contact.reply else State.FEW_WORDS


def _told(setting: Setting, field: str, directory: Directory) -> Iterator[str]:
    """Yield every text that a family reads under a question."""
    yield getattr(setting.answers, field) or ""
    if field == "key_person":
        yield from setting.key_person_promises
    elif field == "staff_skills":
        yield from (training.what for training in setting.training)
    elif field == "other_people":
        yield from (directory.professional_by_id[identity].summary for identity in setting.professionals)
    elif field == "costs":
        yield from setting.funded
    elif field == "policies":
        yield from (policy.name for policy in setting.policies)
    elif field == "building" and setting.venue:
        access = directory.venue_by_id[setting.venue].access
        facts = ((name, getattr(access, name)) for name in type(access).model_fields)
        yield from (f"{name.replace('_', ' ')} {fact.details or ''}" for name, fact in facts if fact.is_told)


@dataclass(frozen=True, slots=True)
class Learned:
    """What the staff of a setting have learned, the latest first."""

    lately: tuple[StaffTraining, ...]
    earlier: tuple[StaffTraining, ...]


def learned(setting: Setting, today: date) -> Learned:
    """Return what the staff have learned by today: in the last `LATELY` years, and before that."""
    done = sorted((one for one in setting.training if one.when <= today), key=lambda one: one.when, reverse=True)
    return Learned(
        tuple(one for one in done if _anniversary(one.when) >= today),
        tuple(one for one in done if _anniversary(one.when) < today),
    )


def _anniversary(day: date) -> date:
    """Return the last day on which what ended on `day` is lately."""
    try:
        return day.replace(year=day.year + LATELY)
    except ValueError:  # 29 February
        return day.replace(year=day.year + LATELY, day=28)
