"""What is known about the model without loading it is what the model says."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator.directory import shape
from generator.directory.directory import Directory
from generator.directory.parts import LISTS


def test_the_file_says_what_the_model_says() -> None:
    written = (Path(shape.__file__).parent / "shape.json").read_text("utf-8")
    assert written == shape.ask(), "The model has changed. Run: python -m generator.directory.shape"


def test_it_knows_sections_lists_and_prose() -> None:
    sections = shape.shapes_of()
    assert set(sections) == set(Directory.model_fields)
    assert all(sections[name].is_list for name in LISTS)
    group = sections["groups"].entry
    assert group is not None
    assert group.has_fields
    assert group.is_entry
    fields = shape.shapes_of(group.holds)
    assert fields["summary"].is_prose
    assert not fields["id"].is_prose
    assert fields["summary"].entry is None


def test_the_linter_reads_a_directory_without_loading_the_model() -> None:
    code = "import sys, generator.lint.reading.yaml; print('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
