"""Asks of a document that was read what must hold for every one, whatever is in it."""

from __future__ import annotations

from generator.lint.document import Block, Document
from generator.lint.reading.readers import read_text

UNSEEN = set("\t\r\x0b\x0c\xa0\xad\u200b\u2028\ufeff")


def document_of(text: str, name: str = "page.md") -> Document:
    read = read_text(text, name)
    assert read.findings == ()
    assert read.document is not None
    return read.document


def blocks_of(text: str, name: str = "page.md") -> list[Block]:
    """The blocks of all pages, each of which was found to stand where it says."""
    document = document_of(text, name)
    assert_in_place(document)
    return [block for page in document.pages for block in page.blocks]


def told(text: str, name: str = "page.md") -> list[str]:
    """Each block as its kind and its text."""
    return [f"{block.kind}: {block.text}" for block in blocks_of(text, name)]


def marked(document: Document, words: str) -> str:
    """The stretch of the file where words stand that are in one of the blocks."""
    for page in document.pages:
        for block in page.blocks:
            if words in block.text:
                at = block.text.index(words)
                start, end = block.span(at, at + len(words))
                return document.text[start:end]
    raise AssertionError(f"{words!r} is in no block")


def assert_in_place(document: Document) -> None:
    for page in document.pages:
        for block in page.blocks:
            _assert_block(document.text, block)
        for part in (*page.pictures, *page.explained):
            assert 0 <= part.source <= part.end <= len(document.text)
        for start, end in page.meta_places.values():
            assert 0 <= start <= end <= len(document.text)
    for allowance in document.allowances:
        assert document.place(allowance.source, allowance.source).line == allowance.line
    assert [one.source for one in document.allowances] == sorted(one.source for one in document.allowances)


def _assert_block(text: str, block: Block) -> None:
    assert block.text
    assert block.text == block.text.strip()
    assert "  " not in block.text
    assert not UNSEEN & set(block.text)
    assert block.runs
    at = source = 0
    for run in block.runs:
        assert run.start >= at
        assert run.source >= source
        # The key to all the rest: what stands in the file there is what the block says.
        assert text[run.source : run.source + run.length] == block.text[run.start : run.start + run.length]
        at, source = run.start + run.length, run.source + run.length
    assert at <= len(block.text)
    for link in block.links:
        assert 0 <= link.start <= link.end <= len(block.text)
    for start, end in block.code:
        assert 0 <= start < end <= len(block.text)
    for number in range(len(block.text)):
        start, end = block.span(number, number + 1)
        assert 0 <= start <= end <= len(text)
