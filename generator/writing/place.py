"""Where a new entry goes: into a file of its own where its kind has such files, else to the end of its section.

Nothing that stands in a file already is touched: what is new is put between two characters of it.
"""

from __future__ import annotations

import codecs
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
from generator.directory.texts import HIDDEN, read_source
from generator.directory.tree import entries
from generator.directory.written import Fields
from generator.directory.yaml_text import as_yaml

_SCHEMA_LINE = re.compile(r"# yaml-language-server:[^\r\n]*")
_DASH = re.compile(r"(?P<before>[ ]*)-(?P<after>[ ]+)")
_COMMENT_LINE = re.compile(r"(?P<indent>[ ]*)#[^\r\n]*")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


class ChangedMeanwhileError(Exception):
    """Somebody changed a file since it was looked at. Nothing was written."""


class NoPlaceError(Exception):
    """There is no place where this entry could be put without changing something else. The message says why."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one file will say."""

    path: Path
    shown: str
    """The path as people see it, from the project's folder."""
    before: bytes | None
    """What it says now. Nothing, when it is a new file."""
    after: bytes


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
    there = entries(loaded.source, section)
    own = [node for node in there if _is_own_file(node)]
    if own:
        return _own_file(entry, own, groups)
    if there:
        return _end_of_list(entry, section, there, groups)
    new = groups.parent / "content" / section / f"{entry['id']}.yaml"
    if _would_be_read(new, groups):
        return _new_file(entry, new, groups, _schema_line(new, section, groups.parent), "\n")
    return _first_of_section(entry, section, loaded, groups)


# A file of its own ----------------------------------------------------------------------------------------


def _is_own_file(node: Node) -> bool:
    return isinstance(node, Mapping) and node.place.column == 1


def _own_file(entry: Fields, own: list[Node], groups: Path) -> Change:
    """Put an entry where most of its kind have their files."""
    sources = [node.source for node in own]
    folder, _ = Counter(Path(source.path).parent for source in sources).most_common(1)[0]
    like = next(source for source in reversed(sources) if Path(source.path).parent == folder)
    new = groups.parent / folder / f"{entry['id']}{Path(like.path).suffix}"
    head = _SCHEMA_LINE.match(like.text)
    return _new_file(entry, new, groups, head[0] if head else None, _line_end(like.text))


def _new_file(entry: Fields, path: Path, groups: Path, head: str | None, line_end: str) -> Change:
    shown = Path(os.path.relpath(path, groups.parent)).as_posix()
    if os.path.lexists(path):
        raise NoPlaceError(f"There is a file {shown} already. Move it away, or choose another id.")
    if not _would_be_read(path, groups):
        raise NoPlaceError(f'Nobody would read {shown}. Add it to "include:" in {groups.name} first.')
    text = (f"{head}\n" if head else "") + as_yaml(entry)
    return Change(path, shown, None, text.replace("\n", line_end).encode())


def _schema_line(path: Path, section: str, folder: Path) -> str | None:
    """Return the line by which text editors find the schema of an entry, where somebody has written the schemas."""
    schema = folder / "docs" / "schema" / f"{NOUNS[section].replace(' ', '-')}.schema.json"
    if not schema.is_file():
        return None
    return f"# yaml-language-server: $schema={Path(os.path.relpath(schema, path.parent)).as_posix()}"


def _would_be_read(path: Path, groups: Path) -> bool:
    """Return whether an `include:` means a file that is not there yet."""
    include = _main(groups).values.get(INCLUDE)
    if include is None or is_blank(include):
        return False
    # Which files a pattern means is known to one function, and it looks at a disk. So it gets one to look at.
    with tempfile.TemporaryDirectory() as name:
        mirror = Path(name, path.relative_to(groups.parent))
        mirror.parent.mkdir(parents=True)
        mirror.touch()
        files, _ = included_files(include, Path(name))
        return mirror in files


# The end of a section -------------------------------------------------------------------------------------


def _end_of_list(entry: Fields, section: str, there: list[Node], groups: Path) -> Change:
    """Put an entry after the last one of its section, in the file that holds that one, and in the same shape."""
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
    lines = as_yaml(entry).splitlines()
    indent = " " * (before + 1 + after)
    new = "".join(f"{indent}{line}\n" if line else "\n" for line in lines)
    new = f"{' ' * before}-{' ' * after}{new[len(indent) :]}"
    return _insertion(last.source, at, ("\n" if gap else "") + new, groups)


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
    at = _line_after(text, _last_character(node))
    if _keeps_blank_lines(node):
        return _after_blank_lines(text, at)
    looked = at
    while looked < len(text):
        start = _after_blank_lines(text, looked)
        comment = _COMMENT_LINE.match(text, start)
        if comment is None or len(comment["indent"]) <= dash - (dash > 0):
            break
        at = looked = _line_after(text, comment.end())
    return at


def _last_character(node: Node) -> int:
    return max(node.start, node.end)


def _line_after(text: str, at: int) -> int:
    line = _LINE.match(text, at)
    return line.end() if line else len(text)


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


def _first_of_section(entry: Fields, section: str, loaded: Loaded, groups: Path) -> Change:
    lines = [f"  {line}" if line else "" for line in as_yaml(entry).splitlines()]
    new = "\n".join(["  - " + lines[0].strip(), *(f"  {line}" if line else "" for line in lines[1:]), ""])
    for source, root in _files(loaded, groups):
        key = root.names.get(section)
        if key is None:
            continue
        value = root.values[section]
        written = source.text[value.start : value.end]
        if (is_blank(value) and not written) or re.fullmatch(r"\[\s*\]", written):
            return _fill(source, key.end, value.end, new, groups)
        raise NoPlaceError(
            f'The section "{section}" in {source.path} is not a list (see line {key.place.line}). Mend it first.'
        )
    source = _main(groups).source
    return _insertion(source, len(source.text), f"\n{section}:\n{new}", groups)


def _fill(source: Source, key_end: int, end: int, new: str, groups: Path) -> Change:
    """Put the first entry below the name of a section after which there is nothing, or an empty list."""
    colon = source.text.index(":", key_end) + 1
    rest = _line_after(source.text, max(colon, end))
    return _insertion(source, rest, new, groups, without=(colon, max(colon, end)))


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


def _insertion(source: Source, at: int, new: str, groups: Path, without: tuple[int, int] = (0, 0)) -> Change:
    """Return the change that puts lines between two lines of a file, with the line ends that it has.

    `without` are the characters before `at` that go: the brackets of an empty list.
    """
    path = groups.parent / source.path
    before = path.read_bytes()
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    text = before[len(mark) :].decode()
    if source.text not in (text, HIDDEN.sub(" ", text)):
        raise ChangedMeanwhileError(source.path)
    line_end = _line_end(text)
    kept = text[: without[0]] + text[without[1] : at]
    needs_end = bool(kept) and not kept.endswith(("\n", "\r"))
    after = kept + (line_end if needs_end else "") + new.replace("\n", line_end) + text[at:]
    return Change(path, source.path, before, mark + after.encode())


def _line_end(text: str) -> str:
    first = re.search(r"\r\n|\n|\r", text)
    return first[0] if first else "\n"
