"""The form of each procedure that asks families first: one question after another, with room to answer by hand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.directory.addresses import consent_form_address, procedure_address
from generator.directory.procedures import Consent, Procedure
from generator.directory.wording import long_date, lower_first
from generator.leaflets.desk import Desk, unknown
from generator.leaflets.leaflet import Leaflet
from generator.leaflets.prose import Block, Span, bullets, headline, words


def forms(desk: Desk) -> Iterator[Leaflet]:
    """Yield a form for each procedure that has consents."""
    for procedure in desk.directory.procedures:
        if procedure.consents:
            yield _form(desk, procedure)


def _form(desk: Desk, procedure: Procedure) -> Leaflet:
    promises = [desk.write.line(one.text) for one in procedure.commitments if one.to == "families"]
    return desk.leaflet(
        consent_form_address(procedure.id),
        "form.typ",
        title=f"{procedure.name}: a form to fill in",
        subject=procedure.summary,
        on=procedure.reviewed,
        name=headline(procedure.name),
        summary=desk.write.line(procedure.summary),
        why=desk.write.blocks(procedure.why) if procedure.why else [],
        promises=bullets(promises) if promises else None,
        consents=[
            {"question": desk.write.line(f"May we {lower_first(one.to)}?"), "blocks": _consent(desk, one)}
            for one in procedure.consents
        ],
        way_in=desk.way_in(procedure_address(procedure.id), "How this works, step by step:"),
        checked=_reviewed(procedure),
        labels={name: words(text) for name, text in LABELS.items()},
        **desk.frame(),
    )


LABELS = {
    "child": "Child’s or young person’s name",
    "born": "Date of birth",
    "promised": "What we promise you",
    "asked": "Your answers",
    "how": "Tick one box for each question.",
    "yes": "Yes",
    "no": "No",
    "not_yet": "Not yet",
    "note": "Anything we should know, or do in another way",
    "signed": "Signed by",
    "signature": "Signature",
    "name_of_signer": "Name",
    "who": "Parent, carer or young person",
    "date": "Date",
    "gone_through": "Who went through this form with you",
}
"""What stands beside the lines to write on."""


def _consent(desk: Desk, consent: Consent) -> list[Block]:
    parts: tuple[tuple[str, str | None], ...] = (
        ("When we ask: ", consent.when_asked),
        ("How to say no: ", consent.how_to_say_no),
        ("If you say no: ", consent.if_you_say_no),
    )
    return [
        {"spans": [*words(label, bold=True), *(desk.write.line(text) if text else unknown(""))]}
        for label, text in parts
    ]


def _reviewed(procedure: Procedure) -> list[Span]:
    if procedure.reviewed is None:
        return unknown("", "We do not know when somebody last looked at this.")
    return words(f"Last looked at on {long_date(procedure.reviewed)}.")
