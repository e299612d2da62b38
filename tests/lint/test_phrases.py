"""What the phrases of the word lists find in sentences made up for this, and what they must leave alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.lint.engine import Linter
from generator.lint.reading.readers import read_document
from generator.lint.settings import Settings
from generator.lint.words import Words

COLD = (
    "We will only see families who have been sent by a doctor.",
    "Places are open only to children who can feed themselves.",
    "You did not reply to our card.",
    "He will go back to the bottom of the list.",
    "We cannot currently admit children with feeding tubes.",
    "There is nothing more that we can offer.",
    "His needs would be better met elsewhere.",
    "It is incumbent upon parents to chase the form.",
    "Swimmers must be capable of changing alone.",
    "You are to ensure that he brings his bag.",
    "I regret to inform you that the answer is no.",
    "Non-attendance will lead to removal from the group.",
    "Families who do not engage will be discharged.",
    "Despite several reminders you have not paid.",
    "This is your last chance.",
)
WARM = (
    "If you did not get our card, ring us.",
    "If the school refuses a place, you can appeal.",
    "A school must not refuse a place because of a disability.",
    "Nobody is turned away here.",
    "We will not send you away without an answer.",
    "Your child does not have to sit still.",
    "You must be so proud of her.",
    "It is fine if you have missed a few weeks.",
)
HURTFUL = (
    "Hard-to-reach families rarely come.",
    "Vulnerable families can ask for a visit.",
    "Violent children stay outside.",
    "He has anger issues.",
    "She is on the autistic spectrum.",
    "A lunch for the severely disabled.",
    "Her boy has no sense of danger.",
    "We had two children in wheelchairs.",
    "A quiet hour for SEN children.",
    "Autism is a disease.",
    "His parents are in denial.",
)
KIND = (
    "We never say that a child suffers from autism, nor that anybody is wheelchair-bound.",
    "Please avoid words such as low functioning.",
    "The plan suffers from delay.",
    "He plays up front for the football team.",
    "The violent storm closed the park.",
)
JARGON = (
    ("Multi-agency groups meet on Mondays.", "Multi-agency"),
    ("Service users come on Fridays.", "Service users"),
    ("Whilst you wait, read this.", "Whilst"),
    ("A letter relating to the bus came.", "relating to"),
)
PLAIN = (
    "Co-production, if you have never met it, just means making something together.",
    "Her key adult is Bo.",
    "The Early Help Service opens at nine.",
)


def found(text: str, rule: str, folder: Path) -> list[str]:
    file = folder / "page.md"
    file.write_text(text, "utf-8")
    settings = Settings(today=None, only=frozenset((rule,)))  # type: ignore[arg-type]
    document = read_document(file, file.name).document
    assert document is not None
    return [finding.words for finding in Linter(Words(settings=settings), settings).lint(document).findings]


@pytest.mark.parametrize(
    ("rule", "text"), [*(("welcome", text) for text in COLD), *(("inclusive", text) for text in HURTFUL)]
)
def test_a_cold_or_hurtful_sentence_is_found(rule: str, text: str, tmp_path: Path) -> None:
    assert found(text, rule, tmp_path)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        *(("welcome", text) for text in WARM),
        *(("inclusive", text) for text in KIND),
        *(("jargon", text) for text in PLAIN),
    ],
)
def test_a_sentence_that_only_looks_like_it_is_left_alone(rule: str, text: str, tmp_path: Path) -> None:
    assert found(text, rule, tmp_path) == []


@pytest.mark.parametrize(("text", "words"), JARGON)
def test_a_professional_word_is_found(text: str, words: str, tmp_path: Path) -> None:
    assert found(text, "jargon", tmp_path) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Present: P Quimby, R Holt. PQ wrote to everybody.",
        "CBT (a talking therapy that helps with worry) is on Mondays.",
        "He has OME (glue ear).",
        "**EP.** Educational psychologist. She visits.",
        "Mrs A Bell BA (Hons) NPQH",
        "The DSR (that's the dynamic support register) is new.",
        "SPIs (specialist post-16 institutions) are colleges.",
        "A test of her DNA came back.",
    ],
)
def test_letters_that_the_page_explains_or_that_are_a_person_are_no_riddle(text: str, tmp_path: Path) -> None:
    assert found(text, "acronym", tmp_path) == []


@pytest.mark.parametrize("text", ["Patients who DNA their appointment go back to the doctor.", "Ask the PQ about it."])
def test_letters_that_mean_something_else_here_are_a_riddle(text: str, tmp_path: Path) -> None:
    assert len(found(text, "acronym", tmp_path)) == 1


def test_what_a_page_of_words_explains_is_no_jargon_there_and_what_it_explains_with_is(tmp_path: Path) -> None:
    entries = "**Prognosis** – our best guess.\n\n**Verbatim:** word for word, notwithstanding gaps.\n"
    assert found(f"# Words you may hear\n\n{entries}", "jargon", tmp_path) == ["notwithstanding"]
    assert found(f"# Our clinic\n\n{entries}", "jargon", tmp_path) == ["Prognosis", "Verbatim", "notwithstanding"]
