"""What a Word file says beside its text: where links lead, and what each style makes of a paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from generator.lint.reading.word_xml import Listener, attribute, local

_MOST_STYLES = 20
"""How many styles may be based on one another."""


@dataclass(slots=True)
class Style:
    """What a style makes of a paragraph."""

    name: str = ""
    based_on: str = ""
    level: int | None = None
    """The level of the heading it makes, 1 to 9."""
    is_list: bool = False


class Links(Listener):
    """The targets of links, by their ids."""

    def __init__(self) -> None:
        self.targets: dict[str, str] = {}
        self.main = ""
        """The path of the part that is the document itself, in the list of a whole file."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if local(name) == "Relationship":
            target = attributes.get("Target", "")
            self.targets[attributes.get("Id", "")] = target
            if attributes.get("Type", "").endswith("/officeDocument"):
                self.main = target.lstrip("/")


class Styles(Listener):
    """The styles of a file, by their ids."""

    def __init__(self) -> None:
        self.styles: dict[str, Style] = {}
        self._style = Style()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        what, value = local(name), attribute(attributes, "val") or ""
        if what == "style":
            self._style = self.styles.setdefault(attribute(attributes, "styleId") or "", Style())
        elif what == "name":
            self._style.name = value.lower()
        elif what == "basedOn":
            self._style.based_on = value
        elif what == "outlineLvl" and value.isdigit():
            self._style.level = int(value) + 1
        elif what == "numId":
            self._style.is_list = value != "0"

    def resolved(self, style_id: str) -> Style:
        """Return a style with all that it has from those it is based on."""
        found = Style()
        for _ in range(_MOST_STYLES):
            style = self.styles.get(style_id)
            if style is None:
                break
            found.name = found.name or style.name
            found.level = style.level if found.level is None else found.level
            found.is_list = found.is_list or style.is_list
            style_id = style.based_on
        return found
