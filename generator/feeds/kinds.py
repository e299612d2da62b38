"""Every form in which the directory is told to machines: the one table of them.

A new form is a module with a function from an edition to files, and a row here. The builds, the command line and the
page about open data know it then.
"""

from __future__ import annotations

from generator.feeds import calendars, news, oruk, places, spreadsheets
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
        for_families=True,
    ),
    FeedKind(
        "map",
        "Places for maps",
        "Each place where groups meet, with what we know about getting in and around. It is a GeoJSON file. "
        "A place that keeps its address private is shown by its district.",
        "For programmers who want to draw a map.",
        places.files,
        is_one_file=True,
    ),
    FeedKind(
        "news",
        "What is new",
        "What is new, what was asked and answered, and what somebody has checked, each with its day. "
        "It is in Really Simple Syndication (RSS).",
        "For people who read news in a program of their own, and for other websites.",
        news.files,
        is_one_file=True,
    ),
    FeedKind(
        "csv",
        "Tables",
        "Every kind of entry as a table, in files that any program can read. Rows that belong together have the same "
        "words under Belongs to.",
        "For anybody who counts or compares, and for other directories.",
        spreadsheets.csv,
    ),
    FeedKind(
        "xlsx",
        "Workbook",
        "The same tables as one workbook for Excel, LibreOffice and others. Its first sheet says what each column "
        "means.",
        "For anybody who would rather open one file.",
        spreadsheets.xlsx,
        is_one_file=True,
    ),
    FeedKind(
        "everything",
        "Workbook for editors",
        "All tables with the drafts and the private addresses. Change it, and local-offer import takes it in again.",
        "For those who look after this site. It is never part of it.",
        spreadsheets.everything,
        is_one_file=True,
        in_site=False,
    ),
    FeedKind(
        "template",
        "Empty workbook",
        "Every table with its headings and no entry, to fill in for local-offer import.",
        "For anybody who types in many entries at once.",
        spreadsheets.empty,
        is_one_file=True,
        in_site=False,
    ),
)
