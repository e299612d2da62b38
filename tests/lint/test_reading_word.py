"""Word files, read for their prose. A line is a paragraph, and a column is a character in it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.lint.document import Link
from generator.lint.reading import word
from tests.lint.in_place import assert_in_place, marked

WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = f"""<w:styles xmlns:w="{WORDS}">
<w:style w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:styleId="Mine"><w:basedOn w:val="Kop1"/><w:name w:val="Our heading"/></w:style>
<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="L"><w:name w:val="List Bullet"/></w:style>
<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>
<w:style w:styleId="C"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
</w:styles>"""
LINKS = '<Relationships xmlns="x"><Relationship Id="r1" Type="t" Target="https://example.org/"/></Relationships>'


def paragraph(text, style="", extra=""):
    properties = f'<w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>' if style else f"<w:pPr>{extra}</w:pPr>"
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


def packed(body, **parts):
    """The bytes of a Word file with this body."""
    names = f'xmlns:w="{WORDS}" xmlns:r="{RELATIONS}" xmlns:a="a" xmlns:wp="wp"'
    document = f"<w:document {names}><w:body>{body}</w:body></w:document>"
    files = {"word/document.xml": document, "word/styles.xml": STYLES, "word/_rels/document.xml.rels": LINKS, **parts}
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def document_of(body, **parts):
    read = word.read(packed(body, **parts), "letter.docx")
    assert read.findings == ()
    assert_in_place(read.document)
    return read.document


def told(body, **parts):
    return [f"{block.kind}: {block.text}" for block in document_of(body, **parts).pages[0].blocks]


def test_kinds_come_from_styles_lists_and_tables() -> None:
    body = (
        paragraph("Our letter", "T")
        + paragraph("Who we are", "Mine")
        + paragraph("Who we are 3", "C")
        + paragraph("We play.", "Loop")
        + paragraph("sand", "L")
        + paragraph("water", extra='<w:numPr><w:numId w:val="1"/></w:numPr>')
        + paragraph("• mud")
        + paragraph("They listened.", "Q")
        + f"<w:tbl><w:tr><w:tc>{paragraph('Monday')}</w:tc></w:tr></w:tbl>"
        + "<w:p/>"
        + paragraph("After.")
    )
    assert told(body) == [
        "title: Our letter",
        "heading: Who we are",
        "paragraph: We play.",
        "item: sand",
        "item: water",
        "item: mud",
        "quotation: They listened.",
        "cell: Monday",
        "paragraph: After.",
    ]


def test_a_line_is_a_paragraph_and_a_column_a_character_in_it() -> None:
    document = document_of(paragraph("Dear parents,") + "<w:p/>" + paragraph("Your EHCP  is here."))
    block = document.pages[0].blocks[1]
    at = block.text.index("EHCP")
    assert str(document.place(*block.span(at, at + 4))) == "letter.docx:2:6"
    assert marked(document, "EHCP is") == "EHCP  is"


def test_runs_tabs_and_line_breaks_make_one_text() -> None:
    body = (
        "<w:p><w:r><w:t>An E</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>HCP</w:t><w:tab/><w:t>is</w:t></w:r>"
        "<w:r><w:br/><w:t>long, non</w:t><w:noBreakHyphen/><w:t>stop.</w:t></w:r></w:p>"
    )
    assert told(body) == ["paragraph: An EHCP is\nlong, non-stop."]


def test_what_nobody_sees_is_not_read() -> None:
    body = (
        "<w:p><w:r><w:t>Come in.</w:t></w:r><w:del><w:r><w:delText>EHCP</w:delText><w:t>EHCP</w:t></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>EHCP</w:t></w:r><w:ins><w:r><w:t> Sit.</w:t></w:r></w:ins>"
        "<w:r><w:instrText>EHCP</w:instrText></w:r></w:p>"
    )
    assert told(body) == ["paragraph: Come in. Sit."]


def test_a_short_bold_line_is_a_heading_in_all_but_name() -> None:
    bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>What to bring</w:t></w:r></w:p>"
    assert told(bold + paragraph("A coat.")) == ["heading: What to bring", "paragraph: A coat."]


def test_links_pictures_and_text_boxes_are_read() -> None:
    picture = '<w:r><w:drawing><wp:docPr descr="A sandpit"/><a:blip/></w:drawing></w:r>'
    bare = "<w:r><w:drawing><wp:docPr/><a:blip/></w:drawing></w:r>"
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('In a box.')}</w:txbxContent></w:pict></w:r>"
    link = '<w:hyperlink r:id="r1"><w:r><w:t>the map</w:t></w:r></w:hyperlink>'
    document = document_of(f"<w:p><w:r><w:t>See </w:t></w:r>{link}{picture}{bare}{box}<w:r><w:t>.</w:t></w:r></w:p>")
    page = document.pages[0]
    assert [f"{block.kind}: {block.text}" for block in page.blocks] == [
        "paragraph: See the map.",
        "alt: A sandpit",
        "paragraph: In a box.",
    ]
    assert page.blocks[0].links == (Link(4, 11, "https://example.org/"),)
    assert [one.alt for one in page.pictures] == ["A sandpit", None]


def test_notes_at_the_foot_come_last() -> None:
    notes = (
        f'<w:footnotes xmlns:w="{WORDS}"><w:footnote w:type="separator">{paragraph("EHCP")}</w:footnote>'
        f'<w:footnote w:id="1">{paragraph("In May.")}</w:footnote></w:footnotes>'
    )
    assert told(paragraph("We ask."), **{"word/footnotes.xml": notes}) == ["paragraph: We ask.", "paragraph: In May."]


def test_headers_and_footers_come_last_and_what_several_pages_repeat_is_read_once():
    def edge(name, words):
        return f'<w:{name} xmlns:w="{WORDS}">{paragraph(words)}</w:{name}>'

    edges = {
        "word/header1.xml": edge("hdr", "Plum Tree"),
        "word/header2.xml": edge("hdr", "Plum Tree"),
        "word/footer1.xml": edge("ftr", "Ask the SENCO."),
    }
    assert told(paragraph("We ask."), **edges) == [
        "paragraph: We ask.",
        "paragraph: Ask the SENCO.",
        "paragraph: Plum Tree",
    ]


def refused(data):
    read = word.read(data, "letter.docx")
    assert read.document is None
    (finding,) = read.findings
    assert (finding.rule, finding.place.path) == ("unreadable-file", "letter.docx")
    return finding.message


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"\xd0\xcf\x11\xe0 an old .doc", packed("<w:p>"), packed("")[:-30]])
def test_what_is_no_word_file_is_a_finding(data) -> None:
    assert "Save it again" in refused(data)


def test_a_file_without_its_text_is_a_finding() -> None:
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr("picture.png", b"x")
    assert "its text is missing" in refused(data.getvalue())


def test_entities_that_swell_are_refused() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "xxxxxxxxxx"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]><a>&c;</a>'
    assert "can do harm" in refused(packed("", **{"word/document.xml": bomb}))
    assert "can do harm" in refused(packed("", **{"word/document.xml": bomb.encode("utf-16")}))


def test_a_file_that_swells_when_it_is_unpacked_is_refused() -> None:
    body = " " * (word.MAX_UNPACKED + 1)
    assert "50 megabytes" in refused(packed(body))


@settings(max_examples=300)
@given(st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), min_size=1, max_size=6), st.integers(0, 400))
def test_a_damaged_file_is_read_or_refused(changes, cut) -> None:
    data = bytearray(packed(paragraph("Come in.", "Mine") + paragraph("Sit down.", "L")))
    for place, byte in changes:
        data[place % len(data)] = byte
    read = word.read(bytes(data[: len(data) - cut]), "letter.docx")
    assert (read.document is None) == bool(read.findings)


def test_elements_may_lie_very_deep() -> None:
    deep = "<w:sdt>" * 20_000
    assert told(deep + paragraph("Come in.") + deep.replace("<", "</")) == ["paragraph: Come in."]
