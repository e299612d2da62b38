"""What all pages of one build share, and the one way in which a template becomes a page."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from generator.directory import addresses
from generator.directory.addresses import (
    consent_form_address,
    group_leaflet_address,
    paper_address,
    venue_poster_address,
)
from generator.directory.directory import Directory
from generator.directory.facts import groups_by_venue
from generator.directory.groups import Group
from generator.directory.likeness import SimilarGroups
from generator.directory.standing import Standing, listed_groups, standing, visible_groups, visible_settings
from generator.directory.translated import languages_of
from generator.directory.values import dialled
from generator.directory.venues import Venue
from generator.directory.wording import (
    WAYS,
    clock_range,
    day_and_date,
    day_name,
    ended,
    file_size,
    join_words,
    long_date,
    lower_first,
    month,
    price_words,
    role_words,
    sentence_case,
    with_article,
)
from generator.pages import prose
from generator.pages.abbreviations import Abbreviations, PageAbbreviations
from generator.pages.beside import NOTHING_BESIDE, Beside
from generator.pages.icons import drawing_links, icon_links
from generator.pages.page import Heading, Page, way_up

_SECOND_LEVEL = re.compile(r'<h2 id="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)


class PageWords:
    """How one page turns the text of data fields into HTML."""

    def __init__(self, root: str, abbreviations: PageAbbreviations) -> None:
        self.root = root or "./"
        """The way to the top of the site, for links: "../../"."""
        self._root = root
        self._abbreviations = abbreviations

    @cached_property
    def icon(self) -> dict[str, Markup]:
        """Each icon by its name, as SVG that screen readers pass over: the words beside it say the same."""
        return icon_links(self.root)

    @cached_property
    def drawing(self) -> dict[str, Markup]:
        """Each drawing that stands beside a short line, by its name. Screen readers pass over it, too."""
        return drawing_links(self.root)

    def prose(self, text: str) -> Markup:
        """Return a field of one or more paragraphs as HTML."""
        return self._finished(prose.blocks(text))

    def line(self, text: str) -> Markup:
        """Return a field of one line as HTML."""
        return self._finished(prose.inline(text))

    def foreign(self, text: str) -> Markup:
        """Return a field of one or more paragraphs in another language, into which no English words are put."""
        return Markup(prose.from_the_top(prose.blocks(text), self._root))  # noqa: S704 - escaped in `prose`

    def foreign_line(self, text: str) -> Markup:
        """Return a field of one line in another language."""
        return Markup(prose.from_the_top(prose.inline(text), self._root))  # noqa: S704 - escaped in `prose`

    def _finished(self, html: str) -> Markup:
        return Markup(self._abbreviations.write_out(prose.from_the_top(html, self._root)))  # noqa: S704 - escaped in `prose`


class Site:
    """One directory on one day, ready to be turned into pages."""

    def __init__(self, directory: Directory, today: date, beside: Beside = NOTHING_BESIDE) -> None:
        """Take the directory, the day, and what else the site has."""
        self.directory = directory
        self.today = today
        self.papers = beside.papers
        """For each PDF that the site has, by its address, how many bytes it has."""
        self.calendars = beside.calendars
        """The calendar files that the site has."""
        self.data = beside.data
        """What the site has for machines."""
        self.atlas = beside.atlas
        """The boundary of the area, and where its postcodes are."""
        self.searchable = beside.searchable
        """Whether the finished site gets an index of all words."""
        self.groups = visible_groups(directory, today)
        """Every group that families see today, by name, those that have ended included."""
        self.listed = listed_groups(self.groups)
        """The groups that lists offer, those first that a family can go to now, and by name."""
        self.ended = [group for group in self.groups if standing(group) is Standing.ENDED]
        self.settings = visible_settings(directory, today)
        """Every setting that families see today, by name, those that have closed included."""
        self.similar = SimilarGroups(self.groups, directory)
        self.languages = languages_of(directory)
        """The languages that each entry is translated into, by its section and id."""
        self.abbreviations = Abbreviations(directory.glossary)
        self._environment = _environment(tuple(beside.templates)) if beside.templates else _our_environment()

    @cached_property
    def groups_at(self) -> dict[str, list[Group]]:
        """The groups that meet at each venue, by its id."""
        return {identity: [group for group, _ in found] for identity, found in groups_by_venue(self.listed).items()}

    @cached_property
    def places(self) -> list[Venue]:
        """The venues where groups meet, by name."""
        at = [venue for venue in self.directory.venues if venue.id in self.groups_at]
        return sorted(at, key=lambda venue: venue.name.casefold())

    @property
    def has_map(self) -> bool:
        """Whether there is a map: the position of a place with a group is known."""
        return any(venue.public_position for venue in self.places)

    def words(self, address: str) -> PageWords:
        """Return what the page at this address needs to write prose."""
        root = way_up(address)
        return PageWords(root, self.abbreviations.on_page(root))

    def page(
        self,
        address: str,
        template: str,
        *,
        title: str,
        description: str,
        kind: str,
        changed: date | None = None,
        with_contents: bool = True,
        **values: Any,
    ) -> Page:
        """Return the page that a template makes of these values. Lists need no contents of their own."""
        html = self.render(template, self.words(address), title=title, **values)
        contents = tuple(Heading(anchor, _words_of(text)) for anchor, text in _SECOND_LEVEL.findall(html))
        return Page(
            address,
            title,
            prose.plain(description),
            html,
            kind,
            changed,
            contents if with_contents else (),
        )

    def render(self, template: str, words: PageWords, **values: Any) -> str:
        """Return the HTML that a template makes, with the names that every template knows."""
        return self._template(template).render(
            w=words,
            root=words.root,
            site=self,
            directory=self.directory,
            authority=self.directory.authority,
            today=self.today,
            **values,
        )

    @lru_cache(maxsize=64)  # noqa: B019 - a site lives as long as its build
    def _template(self, name: str) -> Template:
        return self._environment.get_template(name)

    @cached_property
    def concerns_address(self) -> str:
        """The address of the page that says what to do when something is not right."""
        procedure = self.directory.authority.complaints_procedure
        return addresses.procedure_address(procedure) if procedure else f"{addresses.CONTACT}#complaints"


def render_part(template: str, address: str, **values: Any) -> str:
    """Return the HTML of a piece for a page that no site has made, such as one written by hand."""
    root = way_up(address)
    words = PageWords(root, Abbreviations(()).on_page(root))
    return _our_environment().get_template(template).render(w=words, root=words.root, **values)


def _words_of(html: str) -> str:
    return Markup(html).striptags()  # noqa: S704 - only its words are kept


@cache
def _our_environment() -> Environment:
    """Our own templates do not change while a program runs, so they are taken apart once."""
    return _environment(())


def _environment(folders: tuple[Path, ...]) -> Environment:
    loaders = [*(FileSystemLoader(folder) for folder in folders), PackageLoader("generator.pages", "templates")]
    environment = Environment(
        loader=ChoiceLoader(loaders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters.update(
        long_date=long_date,
        month=month,
        day_and_date=day_and_date,
        clock_range=clock_range,
        join_words=join_words,
        sentence_case=sentence_case,
        ended=ended,
        file_size=file_size,
        with_article=with_article,
        lower_first=lower_first,
        role_words=role_words,
        price_words=price_words,
        day_name=day_name,
        tel=_tel,
        plain=prose.plain,
    )
    environment.globals.update(
        ways_to_join=WAYS,
        calendars_page=addresses.CALENDARS,
        address_of_group=addresses.group_address,
        address_of_setting=addresses.setting_address,
        address_of_consultation=addresses.consultation_address,
        address_of_event=addresses.event_address,
        paper_of=paper_address,
        paper_of_group=group_leaflet_address,
        paper_of_venue=venue_poster_address,
        paper_of_procedure=consent_form_address,
        address_of_venue=addresses.venue_address,
        address_of_staff=addresses.staff_address,
        address_of_professional=addresses.professional_address,
        address_of_checklist=addresses.checklist_address,
        anchor_of_training=addresses.training_anchor,
        anchor_of_hub=addresses.hub_anchor,
        file_of_checklist=addresses.checklist_file,
        address_of_procedure=addresses.procedure_address,
    )
    return environment


def _tel(number: str) -> str:
    """Return a telephone number as a `tel:` address, which may hold digits and a plus sign alone."""
    return "tel:" + dialled(number)
