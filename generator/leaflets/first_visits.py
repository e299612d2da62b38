"""The picture story of a first visit on paper: the short lines and drawings of the page, in big letters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.directory.addresses import first_visit_address, paper_address
from generator.directory.first_visits import TITLE, FirstVisit, first_visits
from generator.directory.visit_story import StoryPart
from generator.leaflets.desk import NOT_TOLD, Desk, unknown
from generator.leaflets.leaflet import Leaflet
from generator.leaflets.photos import Photo, photo_of
from generator.leaflets.prose import Block, bullets, headline, words


def stories(desk: Desk) -> Iterator[Leaflet]:
    """Yield the story of each first visit of which we have been told enough."""
    for visit in first_visits(desk.directory, desk.today):
        yield _story(desk, visit)


def _story(desk: Desk, visit: FirstVisit) -> Leaflet:
    story, address = visit.story, first_visit_address(visit.address)
    photos = {part.id: photo for part in story.parts if (photo := photo_of(part.photo, desk.content))}
    drawings = sorted({step.drawing for part in story.parts for step in part.steps})
    return desk.leaflet(
        paper_address(address),
        "story.typ",
        title=f"{TITLE}: {story.name}",
        subject=visit.summary,
        on=visit.checked_on,
        photos=photos.values(),
        name=headline(TITLE),
        what=headline(story.name),
        stops=[*words(f"{visit.stops} ", bold=True), *words("Ask before you come.")] if visit.stops else None,
        summary=words("Look at this together before you go, and take it with you."),
        parts=[_part(desk, part, photos.get(part.id)) for part in story.parts],
        to_ask=_to_ask(story.to_ask),
        any_other=words("Any other question?"),
        contacts=[block for one in story.contacts for block in desk.contact(one)]
        or [{"spans": unknown("Ask us instead.", "We have not been told whom to ask there.")}],
        drawings={name: desk.drawing(name) for name in drawings},
        way_in=desk.way_in(address, "This story on the website:"),
        checked=None,
        **desk.frame(),
    )


def _part(desk: Desk, part: StoryPart, photo: Photo | None) -> dict[str, Any]:
    steps = [{"drawing": step.drawing, "spans": desk.write.line(step.text)} for step in part.steps]
    return {"title": headline(part.title), "photo": photo.shown() if photo else None, "steps": steps}


def _to_ask(questions: tuple[str, ...]) -> dict[str, Any] | None:
    if not questions:
        return None
    lead: Block = {"spans": [*unknown("", NOT_TOLD), *words(" You can ask before you come:")]}
    return {"title": words("What we do not know yet"), "blocks": [lead, bullets(map(words, questions))]}
