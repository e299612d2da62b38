"""Abbreviations on paper are written out where they are new, as on pages."""

from __future__ import annotations

from tests.leaflets.reading import pdf_of, text_of
from tests.stories import a_directory, a_group

GLOSSARY = [
    {"term": "occupational therapy", "abbreviations": ["OT"], "meaning": "Help with daily life."},
    {"term": "education, health and care plan", "abbreviations": ["EHCP"], "meaning": "A plan."},
]


def paper(**fields: object) -> str:
    return text_of(pdf_of(a_directory(a_group(**fields), glossary=GLOSSARY)))


def test_the_first_use_on_a_leaflet_is_written_out_and_later_ones_stand_alone() -> None:
    text = paper(summary="With an OT. OT helps.", first_visit=["Bring the EHCP.", "Show an EHCP."])
    assert "With an occupational therapy (OT). OT helps." in text
    assert "Bring the education, health and care plan (EHCP). 2. Show an EHCP." in text


def test_it_is_written_out_where_a_family_reads_it_first() -> None:
    text = paper(summary="EHCP welcome.", sensory_notes="No EHCP is needed.")
    assert text.index("Education, health and care plan (EHCP) welcome.") < text.index("No EHCP is needed.")


def test_what_the_writer_has_spelled_out_and_names_are_left_alone() -> None:
    text = paper(name="The OT Club", summary="We have occupational therapy (OT) here. Ask for OT.")
    assert "The OT Club" in text
    assert "We have occupational therapy (OT) here. Ask for OT." in text
    assert text.count("occupational therapy (OT)") == 1


def test_each_leaflet_begins_anew() -> None:
    group = a_group(summary="OT helps.")
    directory = a_directory(group, group | {"id": "big-steps", "name": "Big Steps"}, glossary=GLOSSARY)
    for address in ("leaflets/groups/little-steps.pdf", "leaflets/groups/big-steps.pdf"):
        assert "Occupational therapy (OT) helps." in text_of(pdf_of(directory, address))
