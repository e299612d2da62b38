"""What a calendar says of a meeting, in the words of the pages and without markup."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.meetings import Meeting
from generator.directory.occurrences import CANCELLED
from generator.directory.wording import ended, sentence_case
from generator.feeds.plain import plain_line

NOT_ON = "Not on"
CHECK_FIRST = "Check first"
LOOK = "Look at the page before you go"


def title(meeting: Meeting) -> str:
    """Return the title of a meeting. What a family must know first stands first: many programs show no more of it."""
    told = meeting.occurrence
    name = f"{meeting.name}, {plain_line(meeting.session.name)}" if meeting.session.name else meeting.name
    if told.special:
        name = f"{name}: {plain_line(told.special)}"
    if told.off and told.off != CANCELLED:  # the name of a cancelled event says so
        return f"{NOT_ON}: {name} ({plain_line(told.off)})"
    return f"{CHECK_FIRST}: {name}" if told.check_first and not told.off else name


def place(meeting: Meeting) -> str | None:
    """Return where a meeting is, as far as the public may know, or None when nobody has told us."""
    venue = meeting.venue
    if venue is None:
        return "Online" if meeting.session.online else None
    words = ", ".join([venue.name, *venue.public_address, *([venue.public_postcode] if venue.public_postcode else [])])
    return f"{words}, or online" if meeting.session.online else words


def description(meeting: Meeting, url: str | None) -> str:
    """Return what there is to know of a meeting, a line for each thing. `url` is the page of its group or event."""
    return "\n".join(_lines(meeting, url))


def _lines(meeting: Meeting, url: str | None) -> Iterator[str]:
    told = meeting.occurrence
    if meeting.change:
        yield ended(plain_line(meeting.change))
    if told.off:
        if not meeting.change:
            yield f"This is not on: {ended(plain_line(told.off))}"
    else:
        if told.check_first:
            yield f"Check first. {ended(sentence_case(told.check_first))}"
        yield from _about(meeting)
    if url:
        yield f"{LOOK}: {url}"


def _about(meeting: Meeting) -> Iterator[str]:
    if meeting.who:
        yield meeting.who
    yield ended(plain_line(meeting.joining))
    yield f"Cost: {ended(plain_line(meeting.cost))}" if meeting.cost else "Cost: not told to us."
    if meeting.session.online:
        yield f"Online: {ended(plain_line(meeting.session.online.how))}"
    if meeting.venue is None and not meeting.session.online:
        yield "Place: not told to us. Ask before you go."
    elif meeting.venue is not None and meeting.venue.mask_address:
        yield "The full address is kept private. The people who run it will tell you where to come."
