"""Questions about when a group or an event meets, for whom, and what it costs."""

from __future__ import annotations

from generator.directory.ages import Ages
from generator.directory.groups import Cost, HowToJoin, Notice, Price, WhoFor
from generator.directory.needs import Need
from generator.directory.sessions import ExtraDate, Online, Session
from generator.directory.written import Fields
from generator.interview.row import Row, Tables


def _repeats(values: Fields) -> str:
    return str(values.get("repeats", "weekly"))


def _by_rule(values: Fields) -> bool:
    return _repeats(values) != "dates"


TABLES: Tables = {
    Ages: (
        Row("youngest", "From which age? 0 means from birth.", "18 months"),
        Row("oldest", "Up to which age? 4 means until the fifth birthday.", "4"),
    ),
    WhoFor: (
        Row("ages"),
        Row("any_need", "Is it for children with any need?"),
        Row(
            "needs",
            "Then for which needs is it planned?",
            glosses={need.value: need.gloss for need in Need},
            only_if=lambda values: values.get("any_need") != "yes",
        ),
        Row("areas", "Must a family live in one of these parts of the area?"),
        Row("diagnosis_needed", "Must somebody have a diagnosis first?"),
        Row("details", "Whom does it suit, in your own words?", "For children who find noise and crowds hard."),
    ),
    Session: (
        Row(
            "repeats",
            "How often does it meet?",
            glosses={
                "weekly": "every week",
                "fortnightly": "every other week",
                "monthly": "on one or more weeks of the month",
                "dates": "on days that follow no rule",
            },
            suggest=lambda _values, _today: "weekly",
        ),
        Row("day", "On which day of the week?", "Tuesday", only_if=_by_rule, needed_if=_by_rule),
        Row(
            "which",
            "In which weeks of the month?",
            glosses={"1st": "", "2nd": "", "3rd": "", "4th": "", "last": ""},
            only_if=lambda values: _repeats(values) == "monthly",
            needed_if=lambda values: _repeats(values) == "monthly",
        ),
        Row(
            "first_date",
            "The first day on which it meets? Of every other week, this says which.",
            "2026-09-08",
            only_if=_by_rule,
            needed_if=lambda values: _repeats(values) == "fortnightly",
        ),
        Row("start", "When does it begin?", "10:00"),
        Row("end", "When does it end?", "11:30", settles=("end", "first_date")),
        Row(
            "dates",
            "Write down the first date?",
            again="Is there another date?",
            only_if=lambda values: not _by_rule(values),
            needed_if=lambda values: not _by_rule(values),
            settles=("dates",),
        ),
        Row(
            "runs",
            "Does it follow the school terms?",
            glosses={"term time": "", "all year": "also in the holidays", "school holidays": "in the holidays alone"},
            only_if=_by_rule,
        ),
        Row("bank_holidays", "Does it meet on bank holidays? Yes or no.", only_if=_by_rule),
        Row("venue", "Where does it meet?"),
        Row("online", "Can people join by video or telephone?"),
        Row("name", "Has this time a name of its own?", "Quiet hour"),
        Row("notes", "Anything else about this time?", "It is quieter in the second half."),
        Row("last_date", "Is there a last day?", "2027-07-20", only_if=_by_rule, settles=("last_date",)),
        Row("not_on", "Are there days when it does not meet?", again="More days?", only_if=_by_rule),
        Row(
            "extra_dates",
            "Are there extra dates?",
            again="Another extra date?",
            only_if=_by_rule,
            settles=("extra_dates",),
        ),
    ),
    ExtraDate: (
        Row("date", "On which day?", "2026-12-17"),
        Row("start", "When does it begin on that day, if not at the usual time?", "13:30"),
        Row("end", "When does it end on that day, if not at the usual time?", "15:00"),
        Row("why", "What is special about that day?", "summer picnic"),
    ),
    Online: (
        Row("how", "How does it work?", "A video call. We send the link the day before."),
        Row("link", "Is there a page from which people join?", "https://www.example.org/join"),
    ),
    HowToJoin: (
        Row(
            "ways",
            "How does a family come for the first time?",
            glosses={
                "drop in": "just come",
                "book": "ask for a place",
                "referral": "somebody sends you",
                "invitation": "somebody invites you",
            },
        ),
        Row(
            "through",
            "Who can send or invite a family?",
            "your health visitor or nursery",
            only_if=lambda values: bool({"referral", "invitation"} & set(values.get("ways", []))),
        ),
        Row("details", "What does a family do, step by step?", "Ring us. We tell you which week has a place."),
        Row("link", "Is there a page to book on?", "https://www.example.org/book"),
        Row("waiting_time", "How long do families wait at the moment?", "About three weeks."),
    ),
    Cost: (
        Row("free", "Is it free for everybody?"),
        Row(
            "prices",
            "Can you say what somebody pays?",
            again="Is there another price?",
            only_if=lambda values: values.get("free") != "yes",
        ),
        Row("details", "Anything else about money?", "Ask us if you cannot pay. Nobody is turned away."),
    ),
    Price: (
        Row("who", "Who pays it?", "Each family"),
        Row("amount", "How much, in pounds?", "2.50"),
        Row("per", "For what?", "term", suggest=lambda _values, _today: "session"),
    ),
    Notice: (
        Row("text", "What must people know now?", "On 8 December we meet in the garden room."),
        Row("until", "Which is the last day on which to show this?", "2026-12-08"),
    ),
}
