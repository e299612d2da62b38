"""YAML, read for its prose: which values are prose, what page each belongs to, and where each word stands."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.directory.nodes import Source
from generator.directory.source import read_tree
from generator.directory.texts import UNSEEN
from generator.directory.tree import scalars
from generator.findings import Severity
from generator.lint.reading.readers import read_text
from generator.lint.reading.suffixes import SUFFIXES
from generator.lint.reading.yaml_text import passage_of
from tests.lint.in_place import assert_in_place, document_of, marked, told

GROUPS = """\
# A comment about the EHCP that nobody sees.
authority:
  name: Wenbury Borough Council
  area: Wenbury
  contacts:
    - role: Local Offer desk
      email: SEND@example.org
groups:
  - id: little-steps
    name: Little Steps
    summary: A gentle group for under-fives.
    about: |
      We meet in a hall.
      There is a [soft corner](/venues/hall/).

      - sand
      - *water*
    who_for:
      details: "Any child.\\nEverybody\\u2019s welcome."
      diagnosis_needed: {answer: partly, details: 'A letter from the school''s SENCO helps.'}
    status: running
    siblings: yes
    what_to_bring:
      - A drink
    sessions:
      - day: Tuesday
        start: 10:00
        notes: >-
          Quieter in the
          second half.
    photo:
      file: images/EHCP.svg
      alt: A sandpit under a tree
    website: https://example.org/SEND
    checked: {on: 2026-09-01, by: Group leader}
  - id: big-steps
    name: Big Steps
    summary: The same for older children.
vision:
  introduction: Every child can come.
"""


def pages(text, name="groups.yaml"):
    document = document_of(text, name)
    assert_in_place(document)
    return {page.name: page for page in document.pages}


def test_each_entry_is_a_page_of_its_own() -> None:
    assert list(pages(GROUPS)) == ["Wenbury Borough Council", "Little Steps", "Big Steps", "Vision"]


def test_the_prose_of_an_entry_is_read_and_nothing_else() -> None:
    page = pages(GROUPS)["Little Steps"]
    assert [f"{block.kind}: {block.text}" for block in page.blocks] == [
        "title: Little Steps",
        "title: A gentle group for under-fives.",
        "paragraph: We meet in a hall. There is a soft corner.",
        "item: sand",
        "item: water",
        "paragraph: Any child. Everybody’s welcome.",
        "paragraph: A letter from the school's SENCO helps.",
        "item: A drink",
        "paragraph: Quieter in the second half.",
        "alt: A sandpit under a tree",
        "paragraph: Group leader",
    ]
    assert [picture.alt for picture in page.pictures] == ["A sandpit under a tree"]
    assert page.meta == {"checked": "2026-09-01"}


def test_each_word_is_found_where_it_stands_however_it_is_written() -> None:
    document = document_of(GROUPS, "groups.yaml")
    assert marked(document, "soft corner") == "soft corner"
    assert marked(document, "hall. There is") == "hall.\n      There is"
    assert marked(document, "Everybody’s") == "Everybody\\u2019s"
    assert marked(document, "school's SENCO") == "school''s SENCO"
    assert marked(document, "the second") == "the\n          second"
    assert marked(document, "water") == "water"


def test_each_word_is_found_behind_the_anchor_and_the_tag_of_its_text() -> None:
    text = (
        "first: &one Please ask our kind SENCO.\n"
        "second: &two  # for later\n"
        '  !!str "Please ask the kind adviser."\n'
        "third: [*one, *two, &three '']\n"
    )
    document = document_of(text, "page.yaml")
    assert_in_place(document)
    assert [marked(document, words) for words in ("Please ask our", "SENCO", "kind adviser")] == [
        "Please ask our",
        "SENCO",
        "kind adviser",
    ]


def test_an_entry_in_a_file_of_its_own_is_known_by_its_folder() -> None:
    text = "id: bag\nname: Book Bag\nsummary: Books to borrow.\nfirst_visit:\n- Come in.\n"
    assert told(text, "content/groups/north/bag.yaml") == [
        "title: Book Bag",
        "title: Books to borrow.",
        "item: Come in.",
    ]


def test_what_a_glossary_explains_is_known_with_its_place() -> None:
    text = (
        "glossary:\n- term: education, health and care plan\n  abbreviations: [EHCP, EHC plan]\n"
        "  meaning: A legal paper.\n"
    )
    document = document_of(text, "glossary.yaml")
    page = document.pages[0]
    assert page.name == "education, health and care plan"
    assert dict(page.abbreviations) == {
        "EHCP": "education, health and care plan",
        "EHC plan": "education, health and care plan",
    }
    assert [document.text[one.source : one.end] for one in page.explained] == ["EHCP", "EHC plan"]


def test_lines_that_are_indented_further_are_still_prose() -> None:
    text = "groups:\n- id: a\n  name: A\n  about: |\n    We meet.\n\n        Far to the right.\n"
    assert told(text, "groups.yaml")[-1] == "paragraph: Far to the right."


def test_fields_that_the_model_does_not_know_are_read_by_their_looks() -> None:
    text = "groups:\n- id: a\n  name: A\n  abuot: We meet in a hall.\n  code: EHCP-1\n"
    assert told(text, "groups.yaml") == ["title: A", "paragraph: We meet in a hall."]


EVENTS = """\
site: EHCP
url: https://example.org/what we do here
events:
  - id: EVT-SEND-19
    title: Stay, play and sign
    starts: 2027-03-04T10:00
    postcode: XM2 8KD
    room: Hall 2
    blurb: >-
      An hour of songs.
      You need no sign.
    tags: [SLEEP, EYFS]
    run: pip install the thing
  - id: EVT-SEND-20
    title: Forms afternoon
    notes: [Bring your form., Come early!]
"""


def test_in_other_yaml_every_sentence_is_read() -> None:
    found = pages(EVENTS, "events.yml")
    assert list(found) == ["Stay, play and sign", "Forms afternoon"]
    assert [block.text for page in found.values() for block in page.blocks] == [
        "Stay, play and sign",
        "An hour of songs. You need no sign.",
        "Forms afternoon",
        "Bring your form.",
        "Come early!",
    ]


def test_other_yaml_may_have_tags_and_more_than_one_document() -> None:
    read = read_text("a: !secret We meet in a hall.\nb: &never used\n---\nc: d\n", "mkdocs.yml")
    assert [(finding.rule, finding.severity) for finding in read.findings] == [
        ("second-document", Severity.INFORMATION)
    ]
    assert read.document is not None
    assert read.document.pages[0].blocks[0].text == "We meet in a hall."


def test_yaml_that_is_broken_says_where() -> None:
    read = read_text("groups:\n- id: a\n  name: 'never closed\n", "groups.yaml")
    assert read.document is not None
    assert read.document.pages == ()
    assert [finding.rule for finding in read.findings] == ["broken-yaml"]


def test_allowances_stand_in_comments_and_not_in_texts() -> None:
    text = (
        '# lint: allow acronym "PECS" it is a name\n'
        "groups:\n- id: a\n  name: A # lint: allow jargon\n"
        '  about: |\n    We say # lint: allow welcome "x" no\n'
    )
    allowances = document_of(text, "groups.yaml").allowances
    assert [(one.rule, one.words, one.reason, one.line) for one in allowances] == [
        ("acronym", "PECS", "it is a name", 1),
        ("jargon", None, "", 4),
    ]


def test_a_text_that_two_entries_share_is_read_in_both() -> None:
    text = "groups:\n- {id: a, name: A, summary: &s We meet in a hall.}\n- {id: b, name: B, summary: *s}\n"
    assert [page.blocks[-1].text for page in document_of(text, "groups.yaml").pages] == ["We meet in a hall."] * 2


WRITTEN = st.text(st.sampled_from("ab'\"\\ \n\t#:-é’\u2028\x07x0n/{}[]&*!|>%@,?"), max_size=40)


@given(st.lists(WRITTEN, min_size=1, max_size=3), st.sampled_from(["", "'", '"', "|", ">"]), st.integers(10, 40))
def test_every_text_that_yaml_can_write_is_found_where_it_stands(texts, style, width) -> None:
    written = UNSEEN.sub("\u00a0", yaml.dump(texts, default_style=style or None, width=width, allow_unicode=True))
    root, _ = read_tree(Source("a.yaml", written))
    if root is None:
        return  # PyYAML writes some texts in a way that it cannot read itself.
    for scalar in scalars(root):
        passage = passage_of(scalar)
        assert passage.text == (scalar.text or "")
        placed = set()
        for run in passage.runs or passage.located([(0, 0, len(passage.text))]):
            assert written[run.source : run.source + run.length] == passage.text[run.start : run.start + run.length]
            assert scalar.start <= run.source <= scalar.end
            placed |= set(range(run.start, run.start + max(run.length, 1)))
        unplaced = {number for number, letter in enumerate(passage.text) if not letter.isspace()} - placed
        assert not unplaced, (written, unplaced)


def test_every_suffix_has_a_reader() -> None:
    for suffix in SUFFIXES - {".docx"}:
        assert read_text("Some words here.\n", f"page{suffix}").document is not None
