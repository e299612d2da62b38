"""Small projects of YAML files, for tests of how a directory is read."""

from __future__ import annotations

from pathlib import Path

from generator.directory import Loaded, load

COMPLETE = Path(__file__).parent / "complete" / "groups.yaml"
"""A directory in which every field is used."""

AUTHORITY = """\
authority:
  name: Wenbury Borough Council
  area: Wenbury
  contacts:
    - role: Local Offer desk
      phone: 01632 960100
  looked_after_by:
    role: Local Offer officer
"""

LITTLE_STEPS = """\
id: little-steps
name: Little Steps
summary: Songs and play for small children.
status: running
"""

KETTLE_CLUB = """\
id: kettle-club
name: Kettle Club
summary: Tea and talk for parents.
status: running
"""


def write(folder: Path, files: dict[str, str | bytes]) -> Path:
    """Write files below a folder and return where its groups.yaml is, or would be."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder / "groups.yaml"


def load_files(folder: Path, files: dict[str, str | bytes]) -> Loaded:
    """Write files below a folder and load the directory that they are."""
    return load(write(folder, files))


def lines(loaded: Loaded) -> list[str]:
    """The findings as people see them."""
    return [str(finding) for finding in loaded.findings]


def as_list(*entries: str) -> str:
    """Entries as the items of a list, each as it would stand in a file of its own."""
    return "".join("  - " + entry.strip().replace("\n", "\n    ") + "\n" for entry in entries)
