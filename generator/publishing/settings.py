"""Where a setting stands in mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

import yaml

from generator.findings import Place


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


def _child(node: yaml.Node | None, key: str) -> tuple[yaml.Node, yaml.Node] | None:
    if isinstance(node, yaml.SequenceNode):
        found = (_child(item, key) for item in node.value)
        return next((child for child in found if child), None)
    if isinstance(node, yaml.MappingNode):
        return next(((label, value) for label, value in node.value if label.value == key), None)
    return None
