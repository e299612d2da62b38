"""XML as Word writes it, told element by element, so that no tree is built and nothing can swell."""

from __future__ import annotations

from collections.abc import Mapping
from xml.parsers.expat import ParserCreate


class UnsafeXmlError(Exception):
    """The XML has a document type, which Word never writes: it could swell to any size."""


def parse(xml: bytes, listener: Listener) -> None:
    """Tell a listener every element.

    Raises:
        UnsafeXmlError: It has a document type.
        ExpatError: It is no XML.
        ValueError: Its encoding is not known.
    """
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = listener.start
    parser.EndElementHandler = listener.end
    parser.CharacterDataHandler = listener.text
    parser.Parse(xml, True)  # noqa: FBT003 - expat takes nothing but positions


def _refuse(*_: object) -> None:
    raise UnsafeXmlError


class Listener:
    """Hears what is in an XML text. Names come as address and name, with a space between."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Hear that an element begins."""

    def end(self, name: str) -> None:
        """Hear that an element ends."""

    def text(self, text: str) -> None:
        """Hear text."""


def local(name: str) -> str:
    """Return a name without the address of its vocabulary."""
    return name.rpartition(" ")[2]


def attribute(attributes: Mapping[str, str], name: str) -> str | None:
    """Return the value of an attribute, whatever vocabulary it comes from."""
    return next((value for key, value in attributes.items() if local(key) == name), None)


def is_on(attributes: Mapping[str, str]) -> bool:
    """Return whether a switch such as bold is on. It is when it says nothing else."""
    return attribute(attributes, "val") not in ("0", "false", "off", "none")
