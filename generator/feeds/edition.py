"""What all feeds of one run share: the directory on one day, as the public may see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.directory.directory import Directory
from generator.directory.events import Event
from generator.directory.facts import Facts
from generator.directory.groups import Group
from generator.directory.settings import Setting
from generator.directory.standing import is_visible, visible_groups, visible_settings
from generator.feeds.identity import base_of_ids, identity


@dataclass(frozen=True)
class Edition:
    """One directory on one day, ready to be told to machines. Feeds take their entries from here and nowhere else."""

    directory: Directory
    today: date
    site_url: str | None = None
    """The address of the site with a slash at its end, if anybody has said it."""
    whole: Directory | None = None
    """The directory with its drafts, when somebody asks for it who looks after it. Nothing in a site uses it."""

    @cached_property
    def groups(self) -> list[Group]:
        """Every group that families see today, by name, those that have ended included."""
        return visible_groups(self.directory, self.today)

    @cached_property
    def settings(self) -> list[Setting]:
        """Every setting that families see today, by name, those that have closed included."""
        return visible_settings(self.directory, self.today)

    @cached_property
    def events(self) -> list[Event]:
        """Every event that families see today, those that are over included."""
        return [event for event in self.directory.events if is_visible(event, self.today)]

    @cached_property
    def facts(self) -> Facts:
        """The facts of each group, as pages show them."""
        return Facts(self.directory, self.today)

    @cached_property
    def _base(self) -> str:
        authority = self.directory.authority
        return base_of_ids(authority.open_data_ids_from, self.site_url, authority.name)

    def identity(self, *way: str) -> str:
        """Return the id of one thing for other people's programs, such as that of ("groups", "little-steps")."""
        return identity(self._base, *way)

    def url(self, address: str) -> str | None:
        """Return the whole web address of a page or file of the site, if anybody has said where the site is."""
        return f"{self.site_url}{address}" if self.site_url else None
