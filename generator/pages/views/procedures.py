"""How things are done: a page for each procedure, and the list of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import PROCEDURES, procedure_address
from generator.directory.procedures import Lane, Procedure, Step
from generator.directory.standing import review_is_due
from generator.pages.forms import forms_of
from generator.pages.page import Page
from generator.pages.site import Site

AUDIENCES = {"families": "For families", "agencies": "For other services", "schools": "For schools"}

PROMISES = {
    "families": "What we promise families",
    "agencies": "What we promise other services",
    "schools": "What we promise schools",
}


def pages(site: Site) -> Iterator[Page]:
    """Yield the list of procedures and a page for each."""
    procedures = site.directory.procedures
    yield site.page(
        PROCEDURES,
        "procedures.html",
        title="How things work",
        kind="procedures",
        description="What happens, step by step, what is promised, and what to do when it goes wrong.",
        sections=[
            (words, [one for one in procedures if one.audiences[0] == audience])
            for audience, words in AUDIENCES.items()
        ],
    )
    for procedure in procedures:
        yield site.page(
            procedure_address(procedure.id),
            "procedure.html",
            title=procedure.name,
            description=procedure.summary,
            kind="procedure",
            changed=procedure.reviewed,
            procedure=procedure,
            forms=forms_of(
                procedure_address(procedure.id),
                procedure.easy_read,
                languages=site.languages.get(f"procedures/{procedure.id}", ()),
            ),
            promises=_promises(procedure),
            shares=[_shares(procedure, step) for step in procedure.steps],
            audiences=[AUDIENCES[audience].removeprefix("For ") for audience in procedure.audiences],
            review_due=review_is_due(procedure, site.today),
            is_concerns=procedure.id == site.directory.authority.complaints_procedure,
        )


def _shares(procedure: Procedure, step: Step) -> list[tuple[int, Lane, str]]:
    """Return what each of those who share a step does in it: the number of the lane, who it is, and what they do."""
    does = {part.lane: part.does for part in step.parts}
    return [(number, lane, does[lane.id]) for number, lane in enumerate(procedure.lanes, 1) if lane.id in does]


def _promises(procedure: Procedure) -> list[tuple[str, list[str]]]:
    found = [
        (words, [commitment.text for commitment in procedure.commitments if commitment.to == audience])
        for audience, words in PROMISES.items()
    ]
    return [(words, texts) for words, texts in found if texts]
