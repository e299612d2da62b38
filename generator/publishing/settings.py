"""Where a setting stands in mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.directory.nodes import Mapping
from generator.directory.source import read_tree
from generator.directory.texts import read_source
from generator.findings import Finding, Place, Severity, at_least
from generator.publishing.front_matter import impossible_days


def place_of_setting(file: Path, name: str, *keys: str) -> Place:
    """Return the place of the value at `keys` in a YAML file, or of the last of them that is there.

    Entries of a list count as one mapping, because MkDocs writes plugins that way. Nothing is constructed, so tags
    such as `!ENV` do no harm.

    Args:
        file: The file.
        name: What to call it in the place.
        keys: The way to the setting, such as "plugins", "local-offer", "colours", "brand".
    """
    try:
        node = yaml.compose(file.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return Place(name)
    place = Place(name)
    for key in keys:
        found = _child(node, key)
        if found is None:
            break
        label, node = found
        start, end = label.start_mark, label.end_mark
        place = Place(name, start.line + 1, start.column + 1, end.line + 1, end.column + 1)
    return place


def check_site_file(file: Path) -> list[Finding]:
    """Return why nobody can read mkdocs.yml: what is wrong with its characters, its YAML, or a day in it.

    Tags such as `!ENV` are the engine's own and may stay.
    """
    source, findings = read_source(file, file.name)
    if source is None:
        return findings
    root, more = read_tree(source)
    findings = [finding for finding in (*findings, *more) if finding.rule != "tag"]
    if root is not None and not isinstance(root, Mapping):
        message = "This file holds settings, each with its name: site_name: Marlshire Local Offer."
        findings.append(Finding(root.place, "setting", message))
    elif root is not None:
        findings += impossible_days(root)
    return at_least(findings, Severity.ERROR)


def _child(node: yaml.Node | None, key: str) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode):
        found = (_child(item, key) for item in node.value)
        return next((child for child in found if child), None)
    if isinstance(node, yaml.MappingNode):
        return next(((label, value) for label, value in node.value if label.value == key), None)
    return None
