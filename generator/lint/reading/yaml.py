"""Reads YAML: the directory by its model, entry by entry, and any other file by what reads like a sentence."""

from __future__ import annotations

from pathlib import Path

from generator.directory.includes import INCLUDE
from generator.directory.nodes import Mapping, Node, Sequence, Source
from generator.directory.parts import LISTS, entry_section, is_one_entry
from generator.directory.shape import Shape, shapes_of
from generator.directory.source import read_tree
from generator.directory.texts import UNSEEN
from generator.directory.yaml_mistakes import RULE as SYNTAX
from generator.findings import Finding, Severity
from generator.lint.document import TextPage
from generator.lint.reading.page_draft import PageDraft
from generator.lint.reading.read import Parsed
from generator.lint.reading.writing import NO_BREAK
from generator.lint.reading.yaml_comments import yaml_allowances
from generator.lint.reading.yaml_fields import write_easy_read, write_entry, write_field
from generator.lint.reading.yaml_sentences import name_of, write_sentences


def read(text: str, shown: str) -> Parsed:
    """Return the pages of a YAML file: one for each entry. `shown` is its path, whose folders can name a section."""
    root, findings = read_tree(Source(shown, UNSEEN.sub(NO_BREAK, text)))
    if root is None:
        return Parsed((), (), tuple(finding for finding in findings if finding.rule != "empty-file"))
    sections = shapes_of()
    section = entry_section(Path(shown), Path())
    is_entry = is_one_entry(root, section, sections)
    is_ours = is_entry or (
        isinstance(root, Mapping) and any(name in sections or name == INCLUDE for name in root.names)
    )
    pages = _Pages(shown)
    if is_entry and section is not None:
        pages.add_entry(root, section, sections[section].entry)
    else:
        pages.add_sections(root)
    kept = findings if is_ours else _of_any_yaml(findings)
    return Parsed(tuple(pages.done()), tuple(yaml_allowances(text, root)), tuple(kept))


class _Pages:
    """The pages of one file, in the order in which they stand in it."""

    def __init__(self, shown: str) -> None:
        self.shown = shown
        self.pages: list[TextPage] = []
        self.rest = PageDraft()
        """What belongs to no entry."""

    def add_entry(self, node: Node, section: str, shape: Shape | None) -> None:
        """Add one entry, such as a group."""
        draft = PageDraft()
        if shape is not None and shape.has_fields:
            write_entry(node, shape.holds, draft)
        elif shape is not None:
            write_field(node, shape, draft, is_prose=False)
        else:
            write_sentences(node, draft)
        name = name_of(node) or section.replace("_", " ").capitalize()
        self._add(draft, name)
        easy = PageDraft()
        write_easy_read(node, easy)
        self._add(easy, f"{name}, Easy Read")

    def add_sections(self, root: Node) -> None:
        """Add all sections of a file."""
        if not isinstance(root, Mapping):
            self._add_unknown(root, "")
            return
        for name, value in root.values.items():
            shape = shapes_of().get(name)
            if name == INCLUDE:
                continue
            if shape is None:
                self._add_unknown(value, name)
            elif name in LISTS and isinstance(value, Sequence):
                for item in value.items:
                    self.add_entry(item, name, shape.entry)
            else:
                self.add_entry(value, name, shape)

    def _add_unknown(self, node: Node, name: str) -> None:
        """Add what the model does not know. A list of things with names or titles is taken for a page each."""
        if isinstance(node, Sequence) and node.items and all(name_of(item) for item in node.items):
            for item in node.items:
                self.add_entry(item, name, None)
        else:
            write_sentences(node, self.rest, name)

    def _add(self, draft: PageDraft, name: str) -> None:
        if draft.blocks or draft.pictures or draft.meta:
            self.pages.append(draft.page(name))

    def done(self) -> list[TextPage]:
        """Return all pages, what belongs to no entry first."""
        rest = self.rest
        return [rest.page(rest.title(self.shown)), *self.pages] if rest.blocks or rest.meta else self.pages


def _of_any_yaml(findings: list[Finding]) -> list[Finding]:
    """Return what is wrong with a file that is no part of a directory, where tags and the like are nobody's mistake."""
    kept = [finding for finding in findings if finding.rule in (SYNTAX, "too-deep")]
    return kept + [
        finding._replace(message=_FIRST_DOCUMENT, severity=Severity.INFORMATION)
        for finding in findings
        if finding.rule == "second-document"
    ]


_FIRST_DOCUMENT = 'A second document starts here, after "---". Only the first one in a file is checked.'
