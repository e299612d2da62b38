"""The leaflet of each group: two sides to put into somebody's hand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import group_address, group_leaflet_address
from generator.directory.facts import GroupFacts
from generator.directory.standing import Standing
from generator.directory.wording import (
    PAY_WHAT_YOU_CAN,
    WAYS,
    clock_range,
    day_and_date,
    ended,
    long_date,
    lower_first,
    price_words,
)
from generator.leaflets.access import getting_in
from generator.leaflets.desk import Desk, unknown
from generator.leaflets.leaflet import Leaflet
from generator.leaflets.prose import Block, Span, bullets, headline, plain, words

STANDING = {
    Standing.PAUSED: ("This group is not meeting at the moment.", "Ask when it will start again."),
    Standing.FULL: ("This group is full.", "There is a waiting list. Ask the group to put you on it."),
    Standing.NOT_READY: ("We cannot say yet that this group is running.", "Before you go, ask."),
}
"""What a family must know first about a group that is not simply running."""


def leaflets(desk: Desk) -> Iterator[Leaflet]:
    """Yield a leaflet for each group that lists offer."""
    for group in desk.groups:
        yield _leaflet(desk, desk.facts.of(group))


def _leaflet(desk: Desk, facts: GroupFacts) -> Leaflet:
    group = facts.group
    return desk.leaflet(
        group_leaflet_address(group.id),
        "group.typ",
        title=group.name,
        subject=group.summary,
        on=facts.freshness.on,
        name=headline(group.name),
        summary=desk.write.line(group.summary),
        notices=list(_notices(desk, facts)),
        facts=[{"label": words(label), "blocks": blocks} for label, blocks in _facts(desk, facts)],
        sections=[{"heading": words(heading), "blocks": blocks} for heading, blocks in _sections(desk, facts)],
        way_in=desk.way_in(group_address(group.id), "More about this group, and its news:"),
        checked=_checked(facts),
        **desk.frame(),
    )


# What must be known first ---------------------------------------------------------------------------------


def _notices(desk: Desk, facts: GroupFacts) -> Iterator[list[Block]]:
    if facts.standing in STANDING:
        head, then = STANDING[facts.standing]
        blocks: list[Block] = [{"spans": [*words(f"{head} ", bold=True), *words(then)]}]
        if facts.not_told:
            blocks += [plain("We have not been told:"), bullets(words(thing) for thing in facts.not_told)]
        yield blocks
    notice = facts.group.notice
    if facts.notice and notice:
        until = words(f" (News until {long_date(notice.until)}.)")
        yield [{"spans": [*words("News: ", bold=True), *desk.write.line(facts.notice), *until]}]
    if facts.freshness.stale and facts.freshness.on:
        old = f"Nobody has checked it since {long_date(facts.freshness.on)}. Ask before you go."
        yield [{"spans": [*words("This leaflet may be out of date. ", bold=True), *words(old)]}]


# The facts ------------------------------------------------------------------------------------------------


def _facts(desk: Desk, facts: GroupFacts) -> Iterator[tuple[str, list[Block]]]:
    yield "Who it is for", _who_for(desk, facts)
    yield "When", list(_when(desk, facts)) or [{"spans": unknown(facts.ask)}]
    yield "Where", list(_where(desk, facts))
    yield "Cost", _cost(desk, facts)
    yield "How to join", list(_joining(desk, facts))
    contacts = [block for one in facts.group.contacts for block in desk.contact(one)]
    yield "Contact", contacts or [{"spans": unknown(facts.ask)}]


def _who_for(desk: Desk, facts: GroupFacts) -> list[Block]:
    group = facts.group
    of = "For parents and carers of children aged: " if group.parents == "only" else "Ages: "
    ages = words(f"{facts.ages}.") if facts.ages else unknown(facts.ask)
    blocks: list[Block] = [{"spans": [*words(of, bold=True), *ages]}]
    if facts.every_need:
        blocks.append({"spans": [*words("Needs: ", bold=True), *words("children with any need.")]})
    elif facts.needs:
        blocks.append(plain("Planned for:", bold=True))
        blocks.append(bullets(words(f"{need.label}: {need.gloss}") for need in facts.needs))
    else:
        blocks.append({"spans": [*words("Needs: ", bold=True), *unknown(facts.ask)]})
    diagnosis = desk.fact(group.who_for.diagnosis_needed, facts.ask)
    blocks.append({"spans": [*words("Is a diagnosis needed? ", bold=True), *diagnosis]})
    if group.who_for.areas:
        names = ", ".join(desk.directory.area_by_id[area].name for area in group.who_for.areas)
        blocks.append({"spans": [*words("You need to live in: ", bold=True), *words(f"{names}.")]})
    return blocks


def _when(desk: Desk, facts: GroupFacts) -> Iterator[Block]:
    group = facts.group
    for number, (session, when) in enumerate(zip(group.sessions, facts.sessions, strict=True)):
        first = words("When it is on: ") if facts.standing is Standing.PAUSED and number == 0 else []
        name = [*desk.write.line(session.name), *words(": ")] if session.name else []
        holidays = session.runs == "not told" and session.repeats != "dates"
        after = unknown("", " We have not been told if it meets in the school holidays.") if holidays else []
        yield {"spans": [*first, *(span | {"bold": True} for span in name), *words(f"{when}."), *after]}
    if facts.standing in (Standing.RUNNING, Standing.FULL):
        yield from _dates(desk, facts)


def _dates(desk: Desk, facts: GroupFacts) -> Iterator[Block]:
    """Yield the next dates of sessions of which nobody could work them out, and when nothing takes place."""
    irregular = {number for number, session in enumerate(facts.group.sessions) if session.repeats != "weekly"}
    coming = [one for one in facts.dates.coming if one.number in irregular or one.special]
    if coming:
        yield plain("Next dates:", bold=True)
        yield bullets(
            [
                *words(f"{day_and_date(one.date, desk.today)}, {clock_range(one.start, one.end)}"),
                *([*words(": "), *desk.write.line(one.special)] if one.special else []),
                *(unknown("", f". Check first. {one.check_first}") if one.check_first else []),
            ]
            for one in coming
        )
    if facts.dates.missed:
        yield plain("Not on:", bold=True)
        yield bullets(
            [*words(f"{day_and_date(one.date, desk.today)}: "), *desk.write.line(one.off or "")]
            for one in facts.dates.missed
        )


def _where(desk: Desk, facts: GroupFacts) -> Iterator[Block]:
    for venue in facts.venues:
        yield from desk.place(venue)
    for how in facts.online:
        yield {"spans": [*words("Online: ", bold=True), *desk.write.line(how)]}
    if not facts.venues and not facts.online:
        yield {"spans": unknown(facts.ask)}
    elif facts.place_missing:
        yield {"spans": unknown(facts.ask, "For some times we have not been told where it meets.")}


def _cost(desk: Desk, facts: GroupFacts) -> list[Block]:
    cost = facts.group.cost
    if not cost.is_told:
        return [{"spans": unknown(facts.ask)}]
    told: list[Block] = [plain("Free.")] if cost.free else []
    told += [plain(ended(PAY_WHAT_YOU_CAN))] if cost.pay_what_you_can else []
    told += [{"lines": [desk.write.line(price_words(price)) for price in cost.prices]}] if cost.prices else []
    return told + ([{"spans": desk.write.line(cost.details)}] if cost.details else [])


def _joining(desk: Desk, facts: GroupFacts) -> Iterator[Block]:
    joining = facts.group.how_to_join
    if facts.standing is Standing.PAUSED and facts.joining:
        yield plain(f"When it meets: {lower_first(facts.joining)}.")
    else:
        for number, way in enumerate(joining.ways):
            name, meaning = WAYS[way]
            yield {"spans": [*words("Or: " if number else ""), *words(f"{name}. ", bold=True), *words(meaning)]}
    if not joining.ways:
        yield {"spans": unknown(facts.ask)}
    if joining.through:
        yield {"spans": [*words("Through: ", bold=True), *desk.write.line(joining.through)]}
    if joining.details:
        yield from desk.write.blocks(joining.details)
    if joining.waiting_time:
        yield {"spans": [*words("Waiting time: ", bold=True), *desk.write.line(joining.waiting_time)]}
    elif facts.standing is Standing.FULL:
        yield {"spans": [*words("Waiting time: ", bold=True), *unknown(facts.ask)]}


# The other side -------------------------------------------------------------------------------------------


def _sections(desk: Desk, facts: GroupFacts) -> Iterator[tuple[str, list[Block]]]:
    group = facts.group
    yield "Your first visit", _first_visit(desk, facts)
    if group.what_to_bring:
        yield "What to bring", [bullets(desk.write.line(thing) for thing in group.what_to_bring)]
    if group.sensory_notes:
        yield "Noise, light and crowds", desk.write.blocks(group.sensory_notes)
    for venue in facts.venues:
        yield f"Getting in and around {venue.name}", getting_in(desk, venue)


def _first_visit(desk: Desk, facts: GroupFacts) -> list[Block]:
    steps = facts.group.first_visit
    if steps:
        return [bullets((desk.write.line(step) for step in steps), ordered=True)]
    then = "It is fine to ask the group before you come." if facts.group.contacts else ""
    return [{"spans": unknown(then, "We have not been told what happens on a first visit.")}]


def _checked(facts: GroupFacts) -> list[Span]:
    if facts.freshness.on and facts.freshness.by:
        return words(f"Checked on {long_date(facts.freshness.on)} by: {lower_first(facts.freshness.by)}.")
    return unknown("Ask before you go.", "We do not know when somebody last checked this.")
