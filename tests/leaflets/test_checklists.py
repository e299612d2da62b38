"""Checklists on paper."""

from __future__ import annotations

from generator.leaflets.checklists import LABELS
from tests.leaflets.reading import pdf_of, reader, text_of
from tests.pages.reading import pages_of, words
from tests.stories import a_directory

CHECKLIST = {
    "id": "welcome",
    "name": "A welcoming page",
    "summary": "Look at your page as a parent would.",
    "parts": [{"title": "First", "items": ["It says hello.", "It has a number."]}],
}
FORM = "leaflets/practitioners/welcome.pdf"


def test_a_checklist_is_a_form_with_a_box_before_each_thing_and_room_to_write() -> None:
    pdf = pdf_of(a_directory(checklists=[CHECKLIST]), FORM)
    text = text_of(pdf)
    parts = ["A welcoming page", "Look at your page", "Filled in by", "First", "It says hello.", "It has a number."]
    at = [text.index(part) for part in (*parts, LABELS["next"])]
    assert at == sorted(at)
    assert _boxes(pdf) == 2


def _boxes(pdf: bytes) -> int:
    """How many squares of 14 points are drawn."""
    drawn = b"".join(page.get_contents().get_data() for page in reader(pdf).pages)
    return drawn.count(b"14 0 l") + drawn.count(b"0 0 14 14 re")


def test_the_page_of_a_checklist_leads_to_its_form() -> None:
    pages = pages_of(a_directory(checklists=[CHECKLIST]), papers={FORM: 20_000})
    page = pages["practitioners/welcome/"].html
    assert 'href="../../leaflets/practitioners/welcome.pdf"' in page
    assert "Print this as a form with boxes to tick (PDF, A4, 20 kB)" in words(page)
