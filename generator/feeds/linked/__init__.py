"""What search engines read of a page: its facts in the words of schema.org, as JSON-LD that stands in the page.

Only what was stated is said. A day of which nobody knows whether a group meets is not among its dates, a price that
nobody told is not a price, and an answer that nobody gave is not a question.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from generator.directory.addresses import (
    CONTACT,
    HOME,
    ORGANISATIONS,
    event_address,
    group_address,
    procedure_address,
    setting_address,
    venue_address,
)
from generator.feeds.edition import Edition
from generator.feeds.json_bytes import told_only
from generator.feeds.linked import bodies, meetings, places, procedures
from generator.feeds.linked.way import way_here

Node = dict[str, Any]

_UNSAFE = {ord(letter): f"\\u{ord(letter):04x}" for letter in "<>&\u2028\u2029"}
"""What would end the element in a page, or begin another. Inside JSON these are the same letters."""


class LinkedData:
    """The facts of every page of one site."""

    def __init__(self, told: Edition, titles: Mapping[str, str]) -> None:
        """Take the edition, and the title of every page by its address."""
        self._told = told
        self._titles = titles
        self._facts = _facts(told)

    def of(self, address: str) -> str:
        """Return what is said on the page at an address, as JSON that may stand in HTML; nothing when it has none."""
        make = self._facts.get(address)
        nodes = [*way_here(self._told, address, self._titles), *(make() if make else ())]
        graph = told_only(nodes)
        if not graph:
            return ""
        said = {"@context": "https://schema.org", "@graph": graph}
        return json.dumps(said, ensure_ascii=False, separators=(",", ":")).translate(_UNSAFE)


def _facts(told: Edition) -> dict[str, Callable[[], list[Node]]]:
    """Return for each page that has facts of its own, by its address, what makes them."""
    directory = told.directory
    found: dict[str, Callable[[], list[Node]]] = {
        HOME: partial(bodies.site, told),
        CONTACT: partial(bodies.publisher, told),
        ORGANISATIONS: partial(bodies.organisations, told),
    }
    found |= {group_address(one.id): partial(meetings.group, told, one) for one in told.groups}
    found |= {event_address(one.id): partial(meetings.event, told, one) for one in told.events}
    found |= {venue_address(one.id): partial(places.page, told, one) for one in directory.venues}
    found |= {setting_address(one.id): partial(bodies.setting, told, one) for one in told.settings}
    found |= {procedure_address(one.id): partial(procedures.procedure, told, one) for one in directory.procedures}
    return found
