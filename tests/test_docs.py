"""The guide for editors is true: its examples load, and it explains every field there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.directory import Loaded
from generator.directory.directory import Directory
from generator.directory.drawings import DRAWINGS
from generator.directory.fields import Field, entry_of, fields_of, value_of
from generator.directory.includes import INCLUDE
from generator.directory.standing import NEEDED, Standing, standing
from generator.directory.values import Thing
from generator.directory.wording import session_words
from tests.directory.projects import AUTHORITY, COMPLETE, as_list, lines, load_files

ROOT = Path(__file__).parent.parent
GUIDE = ROOT / "docs" / "writing.md"
DOCUMENTS = (GUIDE, ROOT / "README.md")

EXAMPLE = re.compile(r"^(?:<!-- example: (?P<kind>.+?) -->\n)?```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"^<!-- fields: (?P<model>\w+) -->\n(?P<rows>(?:\|.*\n)+)", re.MULTILINE)
READ_BY_FAMILIES = re.compile(r'^```\n\nFamilies read: "(.+)"\.$', re.MULTILINE)

WHOLE, READY, FILE = "whole", "ready group", "file "
"""Kinds of examples besides those that name a section: a whole groups.yaml, a group that is ready, one more file."""

STUBS = {
    "authority": AUTHORITY
    + """\
  areas:
    - id: north-wenbury
      name: North Wenbury
    - id: the-villages
      name: The villages
""",
    "groups": "groups:\n"
    + as_list(
        "id: little-steps\nname: Little Steps\nstatus: running\n"
        "summary: A play morning for children who are learning to sit, stand or walk.\n"
    ),
    "venues": "venues:\n  - id: mill-hall\n    name: Mill Hall\n",
    "staff_backgrounds": "staff_backgrounds:\n"
    + as_list("id: physiotherapy\nname: Physiotherapy\nperson: physiotherapist\nsummary: Helps children to move.\n"),
    "professionals": "professionals:\n" + as_list("id: health-visitor\nname: Health visitor\nsummary: A nurse.\n"),
    "organisations": "organisations:\n"
    + as_list("id: wenbury-family-hubs\nname: Family Hubs\nkind: council\nsummary: Help for any family.\n"),
    "procedures": "procedures:\n"
    + as_list("id: concerns-and-complaints\nname: Concerns\nsummary: Whom to tell.\naudiences: [families]\n"),
}
"""What examples refer to, for those that do not hold it themselves."""

ENTRIES = {
    "a group": ("groups", {"id": "kettle-club", "name": "Tea", "summary": "Tea and talk.", "status": "running"}),
    READY: ("groups", {"id": "kettle-club", "name": "Tea", "summary": "Tea and talk."}),
    "an event": ("events", {"id": "open-day", "name": "Open day", "summary": "Come and look."}),
    "a venue": ("venues", {"id": "long-barn", "name": "The Long Barn"}),
}
COUNCIL = "a council"
"""The kind of an example that is some fields of the authority."""
DATA = COMPLETE.parent / "data"
"""Kinds of examples that are some fields of one entry: its section, and what else an entry must have."""


@dataclass(frozen=True)
class Example:
    """A block of YAML in a document."""

    place: str
    kind: str
    """What the comment before it says it is; nothing when there is no comment."""
    text: str
    read_as: str | None
    """What families are said to read."""

    @property
    def names(self) -> list[str]:
        """The names that stand at its left edge."""
        return re.findall(r"^(\w+):", self.text, re.MULTILINE)

    @property
    def file(self) -> str | None:
        """The file that it is, when it is not groups.yaml or a part of it."""
        return self.kind.removeprefix(FILE) if self.kind.startswith(FILE) else None


def examples_in(document: Path) -> Iterator[Example]:
    text = document.read_text(encoding="utf-8")
    for match in EXAMPLE.finditer(text):
        line = text.count("\n", 0, match.start("text")) + 1
        read_as = READ_BY_FAMILIES.match(text, match.end() - 3)
        yield Example(f"{document.name}:{line}", match["kind"] or "", match["text"], read_as[1] if read_as else None)


EXAMPLES = [example for document in DOCUMENTS for example in examples_in(document) if example.names]
FILES = {example.file: example.text for example in EXAMPLES if example.file}


def with_stubs(text: str, held: set[str]) -> str:
    return "\n".join([text, *(stub for section, stub in STUBS.items() if section not in held)])


def project(example: Example) -> dict[str, str]:
    """Return the files of a small project in which an example stands where its document says."""
    if example.kind == WHOLE:
        return {"groups.yaml": example.text}
    if example.file:
        return {"groups.yaml": with_stubs(f"include: {example.file}\n", set()), example.file: example.text}
    if example.kind == INCLUDE:
        return {"groups.yaml": with_stubs(example.text, set())} | FILES
    if example.kind == COUNCIL:
        text = AUTHORITY + "".join(f"  {line}\n" for line in example.text.splitlines())
        files = {f"data/{file.name}": file.read_text(encoding="utf-8") for file in DATA.iterdir()}
        return {"groups.yaml": with_stubs(text, {"authority"}), **files}
    if example.kind in ENTRIES:
        section, needed = ENTRIES[example.kind]
        rest = "".join(f"{name}: {value}\n" for name, value in needed.items() if name not in example.names)
        text = f"{section}:\n{as_list(rest + example.text)}"
        return {"groups.yaml": text + (STUBS.get(section, "").partition("\n")[2]) + with_stubs("", {section})}
    return {"groups.yaml": with_stubs(example.text, set(example.names))}


def load_project(folder: Path, files: dict[str, str]) -> Loaded:
    """Load a project, with an empty file for each picture that it names."""
    pictures = {name for text in files.values() for name in re.findall(r"^ +file: (\S+)$", text, re.MULTILINE)}
    return load_files(folder, {**files, **{f"content/{picture}": "" for picture in pictures}})


# Examples -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.place} {example.kind}")
def test_every_example_says_where_it_belongs_and_loads(tmp_path, example):
    is_known = example.kind in (WHOLE, COUNCIL, *ENTRIES) or example.file or example.kind.split(", ") == example.names
    assert is_known, f'{example.place}: put a comment such as "<!-- example: groups -->" before it'
    loaded = load_project(tmp_path, project(example))
    assert lines(loaded) == []
    assert loaded.directory is not None


def test_the_examples_of_whole_sections_fit_together(tmp_path):
    """An editor who copies all of them has a Local Offer."""
    first: dict[str, Example] = {}
    for example in EXAMPLES:
        if example.place.startswith(GUIDE.name) and example.kind.split(", ") == example.names != [INCLUDE]:
            first.setdefault(example.kind, example)
    loaded = load_project(tmp_path, {"groups.yaml": "\n".join(example.text for example in first.values())})
    assert lines(loaded) == []
    assert loaded.directory is not None
    assert all(getattr(loaded.directory, section) for section in Directory.model_fields)


def test_the_group_that_is_called_ready_has_all_it_needs_and_no_more(tmp_path):
    (example,) = (example for example in EXAMPLES if example.kind == READY)
    assert set(example.names) | {"venue"} == NEEDED.keys() | {"status"}
    directory = load_project(tmp_path, project(example)).directory
    assert directory is not None
    assert standing(directory.groups[0]) is Standing.RUNNING


def test_the_example_of_a_group_uses_every_field(tmp_path):
    """Editors copy it, so what it leaves out is forgotten. Where an entry came from is written by an import."""
    (example,) = (example for example in EXAMPLES if example.kind == "groups")
    directory = load_project(tmp_path, project(example)).directory
    assert directory is not None
    assert directory.groups[0].model_fields_set | {"source"} == type(directory.groups[0]).model_fields.keys()


def test_families_read_what_the_guide_says_they_read(tmp_path):
    told = [example for example in EXAMPLES if example.read_as]
    assert told
    for number, example in enumerate(told):
        directory = load_project(tmp_path / str(number), project(example)).directory
        assert directory is not None
        assert [session_words(session) for session in directory.groups[0].sessions] == [example.read_as]


# Fields ---------------------------------------------------------------------------------------------------


def models(model: type[Thing]) -> dict[str, type[Thing]]:
    """Return a class and every class that a value in it can be, by name."""
    found: dict[str, type[Thing]] = {}
    waiting = [model]
    while waiting:
        one = waiting.pop()
        if one.__name__ not in found:
            found[one.__name__] = one
            waiting += [inner.model for field in fields_of(one).values() if (inner := innermost(field)).model]
    return found


def innermost(field: Field) -> Field:
    """Return what the entries of a field are when it is a list or has names of its own, else the field itself."""
    return entry_of(field) or value_of(field) or field


MODELS = models(Directory)


def rows(model: str) -> dict[str, tuple[str, str]]:
    """Return what the guide says of each field of a class: what to write, and whether it is needed."""
    found: dict[str, tuple[str, str]] = {}
    for table in TABLE.finditer(GUIDE.read_text(encoding="utf-8")):
        if table["model"] == model:
            for row in table["rows"].splitlines()[2:]:
                name, about, needed = (cell.strip() for cell in row.strip("|").split("|"))
                assert name.strip("`") not in found, f"{model} has two rows for {name}"
                found[name.strip("`")] = about, needed
    return found


@pytest.mark.parametrize("model", MODELS)
def test_every_field_is_explained_and_no_other(model):
    ours = {INCLUDE} if model == Directory.__name__ else set()
    assert rows(model).keys() - ours == MODELS[model].model_fields.keys()


@pytest.mark.parametrize("model", MODELS)
def test_the_guide_says_of_each_field_if_it_is_needed(model):
    needed = {name for name, field in MODELS[model].model_fields.items() if field.is_required()}
    assert {name for name, (_, answer) in rows(model).items() if answer == "yes"} == needed


@pytest.mark.parametrize("model", MODELS)
def test_every_word_to_choose_from_is_named(model):
    explained = rows(model)
    unnamed = [
        f"{name}: {choice}"
        for name, field in fields_of(MODELS[model]).items()
        for choice in innermost(field).choices
        if not re.search(rf"\b{re.escape(choice)}\b", explained[name][0])
    ]
    assert unnamed == []


def test_every_table_of_fields_is_of_a_class_that_there_is():
    assert {table["model"] for table in TABLE.finditer(GUIDE.read_text(encoding="utf-8"))} == MODELS.keys()


def test_the_guide_lists_every_drawing():
    (listed,) = re.findall(
        r"^These are the drawings:\n\n```text\n(.*?)```", GUIDE.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    assert listed.split() == sorted(DRAWINGS)
