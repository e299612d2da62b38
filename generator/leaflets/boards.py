"""The partnership board as a poster: who may work with a child, what each can do, and how to ask."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

from generator.directory.addresses import paper_address
from generator.directory.boards import ASK_ANYBODY, Board, boards
from generator.directory.professionals import Professional
from generator.directory.wording import ended, long_date
from generator.leaflets.desk import Desk, unknown
from generator.leaflets.leaflet import Leaflet
from generator.leaflets.photos import Photo, photo_of
from generator.leaflets.prose import Block, Span, bullets, headline, plain, words

FEW = 4
"""So many people need no list of all before them."""

_WHOLE = 3000
"""Letters, with all that a template needs to set them.

A person of whom more is told may go on to the next page, so that nothing runs off the paper.
"""


def posters(desk: Desk) -> Iterator[Leaflet]:
    """Yield the poster of the area, and one for each place that has told us who works with it."""
    for board in boards(desk.directory, desk.today):
        yield _poster(desk, board)


def _poster(desk: Desk, board: Board) -> Leaflet:
    photos = {one.id: photo for one in board.people if (photo := photo_of(one.photo, desk.content))}
    return desk.leaflet(
        paper_address(board.address),
        "board.typ",
        title=board.title,
        subject=board.summary,
        on=_oldest_check(board),
        photos=photos.values(),
        name=headline(board.title),
        summary=words(board.lead),
        ask_anybody=words(ASK_ANYBODY),
        glance=words("Around your child and you there may be:") if len(board.people) > FEW else None,
        circles=[
            {"heading": words(heading), "people": [_person(desk, one, photos.get(one.id)) for one in people]}
            for heading, people in board.circles
        ],
        drawing=desk.drawing("person"),
        way_in=desk.way_in(board.address, "These people, with the latest changes:"),
        checked=_checked(board),
        **desk.frame(),
    )


def _person(desk: Desk, person: Professional, photo: Photo | None) -> dict[str, Any]:
    blocks = list(_asking(desk, person))
    helps = [plain("Can help with:", bold=True), bullets(map(desk.write.line, person.helps_with))]
    return {
        "name": headline(person.name),
        "summary": desk.write.line(person.summary),
        "photo": photo.shown() if photo else None,
        "helps": helps if person.helps_with else [],
        "blocks": blocks,
        "whole": len(json.dumps([helps, blocks], ensure_ascii=False)) <= _WHOLE,
    }


def _asking(desk: Desk, person: Professional) -> Iterator[Block]:
    yield _labelled("You can ask yourself", desk.fact(person.ask_yourself, "Ask us."))
    if person.referred_by:
        yield _labelled("Others who can ask for you", desk.write.line(ended(person.referred_by)))
    ask = "Ask when you ring." if person.contacts else "Ask us."
    waiting = desk.write.line(ended(person.waiting_time)) if person.waiting_time else unknown(ask)
    yield _labelled("How long families wait", waiting)
    if person.contacts:
        # A board shows jobs: the name of a contact stays away.
        nameless = person.contacts[0].model_copy(update={"name": None})
        yield from desk.contact(nameless)
    elif person.how_to_reach:
        yield plain("How to reach them:", bold=True)
        yield from desk.write.blocks(person.how_to_reach)
    else:
        yield _labelled("How to reach them", unknown("Ask us."))


def _oldest_check(board: Board) -> date | None:
    """Return the day by which everybody on a board had been checked, or None when nobody knows of one of them."""
    days = [person.checked.on if person.checked else None for person in board.people]
    return None if None in days else min(day for day in days if day)


def _checked(board: Board) -> list[Span]:
    day = _oldest_check(board)
    if day is None:
        return unknown("Ask before you rely on it.", "We do not know when somebody last checked all of this.")
    return words(f"Everything here was checked on {long_date(day)} or later.")


def _labelled(label: str, spans: list[Span]) -> Block:
    return {"spans": [*words(f"{label}: ", bold=True), *spans]}
