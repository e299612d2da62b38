"""Questions about what several kinds of entries have: contacts, pictures, times, prices."""

from __future__ import annotations

from generator.directory.groups import Checked
from generator.directory.school_calendar import Days
from generator.directory.values import Contact, Picture
from generator.interview.row import Row, Tables

TABLES: Tables = {
    Contact: (
        Row("role", "What part do they play? No names.", "Hall manager"),
        Row("phone", "A telephone number?", "01632 960123"),
        Row("text", "A number for text messages?", "01632 960124"),
        Row("email", "An e-mail address, best a shared one?", "hall@example.org"),
        Row("website", "A web page to get in touch?", "https://www.example.org/contact"),
        Row("when", "When does somebody answer?", "Mondays and Tuesdays, 9am to 4pm"),
    ),
    Picture: (
        Row("file", "Which file? Put it into the content folder first.", "images/hall.jpg"),
        Row("alt", "What does it show, for people who cannot see it?", "A low building with a ramp and a yellow door."),
    ),
    Days: (
        Row("first_day", "The first day?", "2026-12-21"),
        Row("last_day", "The last day, if it is more than one day?", "2027-01-01"),
        Row("why", "Why?", "Christmas"),
    ),
    Checked: (
        Row("on", "On which day?", "2026-09-24", suggest=lambda _values, today: today.isoformat()),
        Row("by", "Who checked it? The part they play, no names.", "Group leader"),
    ),
}
