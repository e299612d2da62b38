"""What somebody wants to import: files within limits, in whatever encoding they come."""

from __future__ import annotations

import pytest

from generator.intake.material import Material
from generator.intake.reader import recognise
from generator.intake.record import CannotReadError


def material(folder, **files):
    for name, data in files.items():
        (folder / name.replace("__", ".")).write_bytes(data)
    return Material(folder)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_text_is_read_whatever_unicode_it_is_in(tmp_path, encoding):
    found = material(tmp_path, a__json='{"name": "Zoë’s £2 club"}'.encode(encoding))
    assert next(iter(found.json.values())) == {"name": "Zoë’s £2 club"}


def test_windows_letters_are_a_guess_that_the_caller_learns_of(tmp_path):
    found = material(tmp_path, a__csv="Zoë".encode("cp1252"))
    assert found.text(found.files[0]) == ("Zoë", "cp1252")


def test_json_that_was_cut_off_is_told_with_its_place(tmp_path):
    found = material(tmp_path, a__json=b'{"a":\n  [1, 2')
    assert "a.json:2:8 is not JSON" in found.trouble
    assert found.json_or_nothing == {}


def test_json_that_is_too_deep_is_not_read(tmp_path):
    for depth in (200, 100_000):
        found = material(tmp_path, a__json=b"[" * depth + b"]" * depth)
        with pytest.raises(CannotReadError, match="deep"):
            assert found.json


def test_what_is_no_number_is_left_out_of_json(tmp_path):
    found = material(tmp_path, a__json=b"[NaN, Infinity, 1]")
    assert next(iter(found.json.values())) == [None, None, 1]


def test_hidden_files_are_left_alone(tmp_path):
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "b.json").write_bytes(b"{}")
    assert material(tmp_path, a__json=b"{}").ending(".json") == (tmp_path / "a.json",)


def test_a_format_that_nobody_knows_is_said_with_the_reason(tmp_path):
    with pytest.raises(CannotReadError, match=r"a\.json:1:2 is not JSON"):
        recognise(material(tmp_path, a__json=b"{"), ())
