"""Files of every sort, some of which cannot be read: each is read as far as it goes, or says why not."""

from __future__ import annotations

import codecs
import os
import sys

import pytest

from generator.lint.reading import files
from generator.lint.reading.readers import read_document
from tests.lint.in_place import assert_in_place


def read(path):
    result = read_document(path, path.name)
    if result.document is not None:
        assert_in_place(result.document)
    return result


def only_finding(path):
    result = read(path)
    assert result.document is None
    (finding,) = result.findings
    assert finding.place.path == path.name
    return finding


def test_the_text_is_the_files_own_but_for_a_byte_order_mark(tmp_path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(codecs.BOM_UTF8 + "# Café\r\n\r\nWe play.\r\n".encode())
    assert read(path).document.text == "# Café\r\n\r\nWe play.\r\n"


def test_what_is_not_utf_8_has_a_place_and_the_rest_is_read(tmp_path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Hello é.\n\nYour child".encode() + b"\x92s plan \x81 is here.\n")
    result = read(path)
    (finding,) = result.findings
    assert (str(finding.place), finding.rule) == ("a.txt:3:11", "not-utf-8")
    assert 'perhaps "’"' in finding.message
    assert [block.text for block in result.document.pages[0].blocks] == [
        "Hello é.",
        "Your child’s plan \ufffd is here.",
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_wide_encodings_are_named(tmp_path, encoding) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Hello.", encoding=encoding)
    assert encoding.upper() in only_finding(path).message


@pytest.mark.parametrize("name", ["a.md", "a.yaml", "a.html", "a.txt"])
def test_a_binary_file_is_no_text(tmp_path, name) -> None:
    path = tmp_path / name
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert only_finding(path).rule == "not-text"


@pytest.mark.parametrize("name", ["a.md", "a.yaml", "a.html", "a.txt"])
def test_an_empty_file_has_no_prose_and_no_problem(tmp_path, name) -> None:
    (tmp_path / name).write_text("", encoding="utf-8")
    result = read(tmp_path / name)
    assert result.findings == ()
    assert [block for page in result.document.pages for block in page.blocks] == []


def test_files_that_are_not_there_or_no_files_are_findings(tmp_path) -> None:
    (tmp_path / "folder.md").mkdir()
    assert "does not exist" in only_finding(tmp_path / "nothing.md").message
    assert "folder" in only_finding(tmp_path / "folder.md").message


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_that_lead_nowhere_or_in_a_circle_are_findings(tmp_path) -> None:
    (tmp_path / "circle.md").symlink_to("other.md")
    (tmp_path / "other.md").symlink_to("circle.md")
    (tmp_path / "gone.md").symlink_to("nothing.md")
    for name in ("circle.md", "other.md", "gone.md"):
        assert only_finding(tmp_path / name).rule == "unreadable-file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are none on this system")
def test_a_pipe_is_not_waited_for(tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert "ordinary" in only_finding(tmp_path / "pipe.md").message


def test_a_name_that_no_file_can_have_is_a_finding(tmp_path) -> None:
    assert only_finding(tmp_path / "a\0b.md").rule == "unreadable-file"
    assert only_finding(tmp_path / ("a" * 5000 + ".md")).rule == "unreadable-file"


def test_a_file_that_is_too_large_is_not_read(tmp_path) -> None:
    path = tmp_path / "a.md"
    with path.open("wb") as file:
        file.truncate(files.MAX_BYTES + 1)
    assert "20 megabytes" in only_finding(path).message


def test_a_suffix_in_capitals_or_unknown_is_read_too(tmp_path) -> None:
    (tmp_path / "a.MD").write_text("We *play*.", encoding="utf-8")
    (tmp_path / "README").write_text("We *play*.", encoding="utf-8")
    assert read(tmp_path / "a.MD").document.pages[0].blocks[0].text == "We play."
    assert read(tmp_path / "README").document.pages[0].blocks[0].text == "We *play*."
