"""Where a new entry goes: into a file of its own where its kind has such files, else to the end of its section.

Nothing that stands in a file already is touched: what is new is put between two characters of it.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.directory.includes import INCLUDE, included_files
from generator.directory.loader import Loaded
from generator.directory.nodes import Mapping, Node, Source, is_blank
from generator.directory.references import NOUNS
from generator.directory.source import read_tree
from generator.directory.texts import read_source
from generator.directory.tree import entries
from generator.directory.values import slug
from generator.directory.written import Fields
from generator.directory.yaml_text import as_yaml
from generator.writing.edit import Change, Edit, NoPlaceError, change_of, line_after, line_end

_SCHEMA_LINE = re.compile(r"# yaml-language-server:[^\r\n]*")
_DASH = re.compile(r"(?P<before>[ ]*)-(?P<after>[ ]+)")
_COMMENT_LINE = re.compile(r"(?P<indent>[ ]*)#[^\r\n]*")


def place(entry: Fields, section: str, loaded: Loaded, groups: Path) -> Change:
    """Return the change to one file that adds an entry to a section of the directory.

    Args:
        entry: The entry's fields, `id` among them.
        section: The section, such as `venues`.
        loaded: The directory as it is now.
        groups: Its main file.

    Raises:
        ChangedMeanwhileError: A file has changed since the directory was read.
        NoPlaceError: The section is written in a way to which nothing can be added.
    """
    files, insertions = places([entry], section, loaded, groups)
    return files[0] if files else change_of(insertions[0].source, insertions[0].edits, groups.parent)


@dataclass(frozen=True, slots=True)
class Insertion:
    """What comes into a file that is there."""

    source: Source
    edits: tuple[Edit, ...]
    is_section: bool = False
    """Whether it is a whole section, which comes after whatever else comes to the end of the file."""


def places(new: list[Fields], section: str, loaded: Loaded, groups: Path) -> tuple[list[Change], list[Insertion]]:
    """Return the new files and what comes into others, so that a section has some entries more.

    Raises:
        NoPlaceError: The section is written in a way to which nothing can be added.
    """
    there = entries(loaded.source, section)
    own = [node for node in there if _is_own_file(node)]
    if own:
        return _own_files(new, own, groups), []
    if there:
        return [], [end_of_list(new, section, there)]
    files = {groups.parent / "content" / section / f"{file_name(entry)}.yaml": entry for entry in new}
    if not would_not_be_read(list(files), groups):
        return [
            new_file(entry, path, groups, schema_line(path, section, groups.parent)) for path, entry in files.items()
        ], []
    return [], [_first_of_section(new, section, loaded, groups)]


# A file of its own ----------------------------------------------------------------------------------------


def _is_own_file(node: Node) -> bool:
    return isinstance(node, Mapping) and node.place.column == 1


def _own_files(new: list[Fields], own: list[Node], groups: Path) -> list[Change]:
    """Put entries where most of their kind have their files."""
    sources = [node.source for node in own]
    folder, _ = Counter(Path(source.path).parent for source in sources).most_common(1)[0]
    like = next(source for source in reversed(sources) if Path(source.path).parent == folder)
    head = _SCHEMA_LINE.match(like.text)
    files = {groups.parent / folder / f"{file_name(entry)}{Path(like.path).suffix}": entry for entry in new}
    changes = [
        new_file(entry, path, groups, head[0] if head else None, line_end(like.text)) for path, entry in files.items()
    ]
    for path in would_not_be_read(list(files), groups):
        shown = Path(os.path.relpath(path, groups.parent)).as_posix()
        raise NoPlaceError(f'Nobody would read {shown}. Add it to "include:" in {groups.name} first.')
    return changes


def file_name(entry: Fields) -> str:
    """Return what the file of an entry is called, without its ending."""
    return str(entry["id"]) if "id" in entry else slug(str(entry["term"]))


def new_file(entry: Fields, path: Path, groups: Path, head: str | None, ending: str = "\n") -> Change:
    """Return a file of its own for an entry.

    Raises:
        NoPlaceError: There is a file of that name.
    """
    shown = Path(os.path.relpath(path, groups.parent)).as_posix()
    if os.path.lexists(path):
        raise NoPlaceError(f"There is a file {shown} already. Move it away, or choose another id.")
    text = (f"{head}\n" if head else "") + as_yaml(entry)
    return Change(path, shown, None, text.replace("\n", ending).encode())


def schema_line(path: Path, section: str, folder: Path) -> str | None:
    """Return the line by which text editors find the schema of an entry, where somebody has written the schemas."""
    schema = folder / "docs" / "schema" / f"{NOUNS[section].replace(' ', '-')}.schema.json"
    if not schema.is_file():
        return None
    return f"# yaml-language-server: $schema={Path(os.path.relpath(schema, path.parent)).as_posix()}"


def would_not_be_read(paths: list[Path], groups: Path) -> list[Path]:
    """Return those files, none of which is there yet, that no `include:` means."""
    include = _main(groups).values.get(INCLUDE)
    if include is None or is_blank(include):
        return paths
    # Which files a pattern means is known to one function, and it looks at a disk. So it gets one to look at.
    with tempfile.TemporaryDirectory() as name:
        mirrors = {Path(name, path.relative_to(groups.parent)): path for path in paths}
        for mirror in mirrors:
            mirror.parent.mkdir(parents=True, exist_ok=True)
            mirror.touch()
        files, _ = included_files(include, Path(name))
        read = set(files)
        return [path for mirror, path in mirrors.items() if mirror not in read]


# The end of a section -------------------------------------------------------------------------------------


def end_of_list(new: list[Fields], section: str, there: list[Node]) -> Insertion:
    """Put entries after the last one of their section, in the file that holds that one, and in the same shape."""
    last = there[-1]
    same = [node for node in there if node.source is last.source]
    dashes = [dash for dash in (_dash(node) for node in same) if dash]
    if _dash(last) is None or not dashes:
        where = last.place
        raise NoPlaceError(
            f'The section "{section}" in {where.path} is not written with one entry below the other, '
            f"each after a hyphen (see line {where.line}). Add the entry there yourself."
        )
    before, after = len(dashes[-1]["before"]), len(dashes[-1]["after"])
    at = _end_of(last, before)
    gap = len(same) > 1 and _is_blank_line_before(same[-1])
    items = [("\n" if gap else "") + as_item(entry, before, after) for entry in new]
    return Insertion(last.source, (_lines_in(last.source, at, "".join(items)),))


def as_item(entry: Fields, before: int = 2, after: int = 1) -> str:
    """Return an entry as an item of a list, its hyphen between so many spaces."""
    indent = " " * (before + 1 + after)
    new = "".join(f"{indent}{line}\n" if line else "\n" for line in as_yaml(entry).splitlines())
    return f"{' ' * before}-{' ' * after}{new[len(indent) :]}"


def _lines_in(source: Source, at: int, new: str) -> Edit:
    """Return the edit that puts whole lines in before a line."""
    needs_end = at > 0 and not source.text[:at].endswith(("\n", "\r"))
    return Edit(at, at, ("\n" if needs_end else "") + new)


def _dash(node: Node) -> re.Match[str] | None:
    """Return the hyphen before an entry, when it stands alone before it on its line."""
    return _DASH.fullmatch(node.source.line(node.place.line)[: node.place.column - 1])


def _is_blank_line_before(node: Node) -> bool:
    above = node.place.line - 1
    while _COMMENT_LINE.fullmatch(node.source.line(above)):
        above -= 1
    return not node.source.line(above).strip()


def _end_of(node: Node, dash: int) -> int:
    """Return the end of the last line of an entry whose hyphen stands after `dash` spaces, comments included."""
    text = node.source.text
    at = line_after(text, _last_character(node))
    if _keeps_blank_lines(node):
        return _after_blank_lines(text, at)
    looked = at
    while looked < len(text):
        start = _after_blank_lines(text, looked)
        comment = _COMMENT_LINE.match(text, start)
        if comment is None or len(comment["indent"]) <= dash - (dash > 0):
            break
        at = looked = line_after(text, comment.end())
    return at


def _last_character(node: Node) -> int:
    return max(node.start, node.end)


def _after_blank_lines(text: str, at: int) -> int:
    blank = re.compile(r"(?:[ \t]*(?:\r\n|\r|\n))*").match(text, at)
    return blank.end() if blank else at


def _keeps_blank_lines(node: Node) -> bool:
    """Return whether an entry ends in a text to which the blank lines below it belong, such as one after `|+`."""
    inner = [node]
    while inner:
        node = inner[-1]
        inner = list(node.values.values()) if isinstance(node, Mapping) else getattr(node, "items", [])
    raw = node.source.text[node.start : node.end]
    return re.match(r"[|>]\d?\+", raw) is not None


# A section that nobody has written yet ----------------------------------------------------------------------


def _first_of_section(new: list[Fields], section: str, loaded: Loaded, groups: Path) -> Insertion:
    items = "".join(as_item(entry) for entry in new)
    for source, root in _files(loaded, groups):
        found = in_section(items, section, source, root)
        if found:
            return found
    source = _main(groups).source
    return new_section(items, section, source)


def new_section(items: str, section: str, source: Source) -> Insertion:
    """Put a section at the end of a file."""
    return Insertion(source, (_lines_in(source, len(source.text), f"\n{section}:\n{items}"),), is_section=True)


def in_section(items: str, section: str, source: Source, root: Mapping) -> Insertion | None:
    """Put the first entries below the name of a section, if a file has it. It must have no entries.

    Raises:
        NoPlaceError: What stands there is no list.
    """
    key = root.names.get(section)
    if key is None:
        return None
    value = root.values[section]
    written = source.text[value.start : value.end]
    if not ((is_blank(value) and not written) or re.fullmatch(r"\[\s*\]", written)):
        raise NoPlaceError(
            f'The section "{section}" in {source.path} is not a list (see line {key.place.line}). Mend it first.'
        )
    colon = source.text.index(":", key.end) + 1
    end = max(colon, value.end)
    return Insertion(source, (Edit(colon, end, ""), _lines_in(source, line_after(source.text, end), items)))


def _files(loaded: Loaded, groups: Path) -> Iterator[tuple[Source, Mapping]]:
    for path in loaded.files:
        source, _ = read_source(path, Path(os.path.relpath(path, groups.parent)).as_posix())
        root = read_tree(source)[0] if source else None
        if source and isinstance(root, Mapping):
            yield source, root


def _main(groups: Path) -> Mapping:
    source, _ = read_source(groups, groups.name)
    root = read_tree(source)[0] if source else None
    return root if isinstance(root, Mapping) else Mapping(source or Source(groups.name, ""), 0)


# Putting in -----------------------------------------------------------------------------------------------
