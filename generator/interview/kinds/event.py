"""Questions about an event, in the order in which its page answers them."""

from __future__ import annotations

from generator.directory.events import Booking, Event
from generator.directory.sessions import Session
from generator.interview.kinds import meetings
from generator.interview.row import Row, Tables

# Most events are on one day or a few, and most groups are not.
_TIMES = (
    Row(
        "repeats",
        "On single days, or again and again?",
        glosses={
            "dates": "on one day or a few",
            "weekly": "every week",
            "fortnightly": "every other week",
            "monthly": "on one or more weeks of the month",
        },
        suggest=lambda _values, _today: "dates",
    ),
    *meetings.TABLES[Session][1:],
)

TABLES: Tables = {
    Event: (
        Row("name", "What is the event called?", "Winter lights"),
        Row("id", "A short name for its web address?", "winter-lights"),
        Row(
            "summary",
            "What is it, and for whom, in one sentence?",
            "A quiet evening walk among lanterns, for families with a disabled child.",
        ),
        Row(
            "status",
            "Is it going ahead?",
            glosses={"going ahead": "", "cancelled": "", "moved": "to another day or place"},
            suggest=lambda _values, _today: "going ahead",
        ),
        Row(
            "change",
            "What has changed? Families read it first.",
            "It is now on 12 December, in the same place.",
            only_if=lambda values: values.get("status") != "going ahead",
            needed_if=lambda values: values.get("status") == "moved",
        ),
        Row("about", "What happens there?", "We light the lanterns together and walk once round the meadow."),
        Row("who_for"),
        Row("sessions", "Do you know when it is?", again="Is it at another time, too?", table=_TIMES),
        Row("booking"),
        Row("come_for_part", "May somebody come for a part of it?"),
        Row("access_notes", "Noise, light, crowds, quiet places, signing?", "There is a quiet tent by the gate."),
        Row(
            "first_visit",
            "What happens when a family comes, one short step after another?",
            "Somebody waits for you at the yellow door.",
        ),
        Row("cost"),
        Row("contacts", "Is there somebody whom families can ask?", again="Is there another way to ask?"),
        Row("organisations", "Who runs it? The leading one first."),
        Row("photo", "Is there a photograph or drawing of it?"),
        Row("website", "Has it a web page of its own?", "https://www.example.org/winter-lights"),
        Row("checked", "Has somebody made sure that all of this is right?"),
    ),
    Booking: (
        Row("needed", "Must somebody book?"),
        Row(
            "by",
            "Which is the last day on which people can book?",
            "2026-12-04",
            only_if=lambda values: values.get("needed") != "no",
            settles=("by",),
        ),
        Row("link", "Is there a page to book on?", "https://www.example.org/book"),
        Row("details", "How does somebody book?", "Ring the desk and say how many you are."),
    ),
}
