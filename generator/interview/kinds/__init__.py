"""The kinds of entries that can be asked for, each with its table of questions. A new kind is one more table."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.references import NOUNS
from generator.interview.kinds import event, group, meetings, parts, procedure, professional, setting, venue
from generator.interview.row import Tables


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be asked for."""

    name: str
    """What people write for it: `local-offer new venue`."""
    section: str
    """The section of the directory to which it is added."""

    @property
    def noun(self) -> str:
        """What it is called in a sentence."""
        return NOUNS[self.section]


KINDS = {
    kind.name: kind
    for kind in (
        Kind("group", "groups"),
        Kind("setting", "settings"),
        Kind("event", "events"),
        Kind("venue", "venues"),
        Kind("professional", "professionals"),
        Kind("procedure", "procedures"),
    )
}
"""Each kind by the word that people write for it."""

TABLES: Tables = {
    **parts.TABLES,
    **meetings.TABLES,
    **group.TABLES,
    **setting.TABLES,
    **event.TABLES,
    **venue.TABLES,
    **professional.TABLES,
    **procedure.TABLES,
}
"""The questions of every class that has a table."""
