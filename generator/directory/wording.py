"""Days, times, ages and costs in words, so that every page, card, feed and leaflet says the same.

Times follow the GOV.UK style: 10am to 11:30am, 12 noon, midnight.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time
from decimal import Decimal

from generator.directory.ages import Age, Ages
from generator.directory.events import Event
from generator.directory.groups import Cost, Group, HowToJoin, Price
from generator.directory.sessions import Session

TEENAGE = 13
"""From this age on we say young people, in years."""


def join_words(words: Iterable[str], last: str = "and") -> str:
    """Return "a", "a and b" or "a, b and c"."""
    items = list(words)
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {last} {items[-1]}" if items else ""


def sentence_case(text: str) -> str:
    """Return the text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """Return the text with a full stop, unless it has its own end."""
    return text if text.endswith((".", "!", "?")) else f"{text}."


def lower_first(text: str) -> str:
    """Return the text with a small first letter, unless its first word is a shortened name such as NHS."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def role_words(role: str) -> str:
    """Return a role as it stands in a sentence. One that begins with a name, such as Local Offer officer, stays."""
    second = role.partition(" ")[2]
    return role if second[:1].isupper() else lower_first(role)


def with_article(words: str) -> str:
    """Return words with a or an before them, by their first letter."""
    return f"an {words}" if words[:1].lower() in "aeio" else f"a {words}"


def file_size(size: int) -> str:
    """Return how large a file of so many bytes is, such as "45 kB" or "1.2 MB"."""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(round(size / 1000), 1)} kB"


def clock(moment: time) -> str:
    """Return a time of day such as 10am, 1:30pm, 12 noon."""
    if moment == time(12):
        return "12 noon"
    if moment == time(0):
        return "midnight"
    hour = moment.hour % 12 or 12
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{hour}{minutes}{'am' if moment.hour < 12 else 'pm'}"


def clock_range(start: time, end: time) -> str:
    """Return two times such as "10am to 11:30am"."""
    return f"{clock(start)} to {clock(end)}"


def long_date(day: date) -> str:
    """Return a day such as "24 September 2026"."""
    return f"{day.day} {day:%B %Y}"


def month(day: date) -> str:
    """Return the month of a day, such as "September 2026"."""
    return f"{day:%B} {day.year}"


def day_and_date(day: date, today: date | None = None) -> str:
    """Return a day such as "Thursday 24 September", with the year when it is not the year of `today`."""
    year = f" {day.year}" if today is None or day.year != today.year else ""
    return f"{day:%A} {day.day} {day:%B}{year}"


def day_name(day: date) -> str:
    """Return the day of the week, such as "Thursday"."""
    return f"{day:%A}"


_WEEKS = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


def how_often(session: Session) -> str:
    """Return how often a session meets, such as "Every Tuesday in term time"."""
    day = session.day.word if session.day is not None else ""
    if session.repeats == "dates":
        rule = _set_dates([one.date for one in session.dates])
    elif session.repeats == "fortnightly":
        rule = f"Every other {day}"
    elif session.repeats == "monthly":
        weeks = [words for week, words in _WEEKS.items() if week in session.which]
        rule = f"The {join_words(weeks)} {day} of the month"
    else:
        rule = f"Every {day}"
    season = {
        "term time": " in term time",
        "all year": ", all year round",
        "school holidays": " in the school holidays",
    }.get(session.runs, "")
    return rule + season


_FEW_DATES = 5
"""So many dates can be read in one sentence."""


def _set_dates(days: Sequence[date]) -> str:
    """Return dates that follow no rule: each of them, or the first and the last of many."""
    if len(days) <= _FEW_DATES:
        return f"On {join_words([long_date(day) for day in sorted(days)])}"
    return f"On set dates from {long_date(min(days))} to {long_date(max(days))}"


def session_words(session: Session) -> str:
    """Return when a session meets, such as "Every Tuesday in term time, 10am to 11:30am, until 20 July 2027"."""
    first = f"from {long_date(session.first_date)}" if session.first_date else ""
    last = f"{'to' if first else 'until'} {long_date(session.last_date)}" if session.last_date else ""
    span = " ".join(filter(None, (first, last)))
    return ", ".join(filter(None, (how_often(session), clock_range(session.start, session.end), span)))


def age_words(ages: Ages) -> str | None:
    """Return the ages such as "2 to 4 years" or "From birth to 18 months", or nothing when nobody has told us."""
    youngest, oldest = ages.youngest, ages.oldest
    if youngest is None or oldest is None:
        return f"From {_from(youngest)}" if youngest else f"Up to {oldest}" if oldest else None
    if youngest == oldest:
        return str(oldest)
    if youngest.number == 0:
        return f"From birth to {oldest}"
    return f"{youngest.number if youngest.unit == oldest.unit else youngest} to {oldest}"


def _from(age: Age) -> str:
    return "birth" if age.number == 0 else str(age)


def money(amount: Decimal) -> str:
    """Return an amount such as £3 or £2.50."""
    return f"£{amount:,.0f}" if amount == amount.to_integral_value() else f"£{amount:,.2f}"


def price_words(price: Price) -> str:
    """Return a price such as "Each family: £2.50 a session", or "Brothers and sisters: free"."""
    return f"{price.who}: " + (f"{money(price.amount)} {_each(price.per)}" if price.amount else "free")


def _each(unit: str) -> str:
    """Return "a session" or "an hour"."""
    return f"{'an' if unit.lower().startswith(('a', 'e', 'i', 'o', 'hour')) else 'a'} {unit}"


PAY_WHAT_YOU_CAN = "Pay what you can"


def cost_words(cost: Cost) -> str | None:
    """Return what it costs in a few words, or nothing when nobody has told us. Nothing said is never free."""
    if cost.free:
        return "Free"
    if cost.prices:
        return "; ".join(price_words(price) for price in cost.prices)
    return PAY_WHAT_YOU_CAN if cost.pay_what_you_can else cost.details


WAYS = {
    "drop in": ("Just come along", "You do not need to book or ask first."),
    "book": ("Book a place", "Ask for a place before you come."),
    "referral": ("Somebody refers you", "A professional who knows you asks for a place for you."),
    "invitation": ("By invitation", "Somebody who runs it, or who works with you, invites you."),
}
"""Each way to join, as a family would say it, and what that means."""


def joining_words(joining: HowToJoin) -> str | None:
    """Return how to join in a few words, or nothing when nobody has told us."""
    if not joining.ways:
        return None
    first, *others = (WAYS[way][0] for way in joining.ways)
    return join_words([first, *map(lower_first, others)], "or")


CHANGED = {"cancelled": "Cancelled", "moved": "Moved"}
"""What stands before the name of an event that does not happen as it was planned."""


def event_title(event: Event) -> str:
    """Return the name of an event, after the word that people must read first: "Cancelled: Winter Lights"."""
    return f"{CHANGED[event.status]}: {event.name}" if event.status in CHANGED else event.name


def booking_words(event: Event, today: date) -> str | None:
    """Return whether to book, and by when, or nothing when nobody has told us."""
    by, needed = event.booking.by, event.booking.needed
    if by and by < today:
        return "Booking has closed"
    until = f"Book by {day_and_date(by, today)}" if by else None
    if needed.answer == "partly" and needed.details:
        return f"{ended(needed.details)} {until}" if until else needed.details
    return until or {"yes": "Book a place", "no": "You do not need to book"}.get(needed.answer)


PARENTS = {
    "stay": "You stay with your child.",
    "leave": "You can leave your child with the staff.",
    "either": "You can stay or leave. It is up to you.",
    "only": "This group is for parents and carers.",
}


def parents_words(group: Group) -> str | None:
    """Return whether a parent stays, or nothing when nobody has told us."""
    if group.parents == "leave" and people_words(group.who_for.ages) == "young people":
        return "No, young people come by themselves."
    return PARENTS.get(group.parents)


def people_words(ages: Ages) -> str:
    """Return what to call those who come: children, young people, or both. Nothing told makes it children."""
    if ages.youngest is not None and ages.youngest.months >= TEENAGE * 12:
        return "young people"
    if ages.oldest is not None and ages.oldest.months > TEENAGE * 12:
        return "children and young people"
    return "children"
