"""Every form in which the directory is told to machines: the one table of them.

A new form is a module with a function from an edition to files, and a row here. The builds, the command line and the
page about open data know it then.
"""

from __future__ import annotations

from generator.feeds import calendars, oruk
from generator.feeds.feed import FeedKind

KINDS = (
    FeedKind(
        "oruk",
        "Open Referral UK",
        "Every group and nursery with its times, places, costs and contacts, in the form that councils and the "
        "government have agreed on for lists of services.",
        "For programmers of other directories, who want to show what is here.",
        oruk.files,
    ),
    FeedKind(
        "calendars",
        "Calendars",
        "The dates of each group, event and place, of each area of need, and of everything that is on. A calendar that "
        "follows one of these files looks for changes by itself.",
        "For families, and for anybody who keeps a calendar. The page of each group and place leads to its own file.",
        calendars.files,
    ),
)
