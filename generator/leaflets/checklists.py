"""Each checklist on paper, with a box before each thing to check."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import checklist_address, paper_address
from generator.directory.practitioners import Checklist
from generator.leaflets.desk import Desk
from generator.leaflets.leaflet import Leaflet
from generator.leaflets.prose import headline, words

LABELS = {
    "place": "Name of the setting or group",
    "who": "Filled in by",
    "date": "Date",
    "tick": "Tick what is done.",
    "next": "What to do next, and who will do it",
}
"""What stands beside the boxes and the lines to write on."""


def checklists(desk: Desk) -> Iterator[Leaflet]:
    """Yield a form for each checklist."""
    for checklist in desk.directory.checklists:
        yield _form(desk, checklist)


def _form(desk: Desk, checklist: Checklist) -> Leaflet:
    address = checklist_address(checklist.id)
    return desk.leaflet(
        paper_address(address),
        "checklist.typ",
        title=f"{checklist.name}: a form to fill in",
        subject=checklist.summary,
        on=None,
        name=headline(checklist.name),
        summary=desk.write.line(checklist.summary),
        parts=[
            {"title": desk.write.line(part.title), "items": [desk.write.line(item) for item in part.items]}
            for part in checklist.parts
        ],
        labels={name: words(text) for name, text in LABELS.items()},
        way_in=desk.way_in(address, "This checklist on the website:"),
        checked=None,
        **desk.frame(),
    )
