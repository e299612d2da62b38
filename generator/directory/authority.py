"""Whose Local Offer this is."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from generator.directory.values import Contact, Line, Name, Prose, SiteAddress, Slug, Thing, WebAddress

FileName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=400)]
"""A file or folder, as a path from the folder of groups.yaml."""


def _code(value: Any) -> Any:
    if isinstance(value, str) and re.fullmatch(r"[EWSN]\d{8}", value.strip(), re.IGNORECASE):
        return value.strip().upper()
    raise ValueError(f'"{value}" is not the code of an authority. It is a letter and eight figures, such as E06000099.')


AuthorityCode = Annotated[str, BeforeValidator(_code), Field(json_schema_extra={"examples": ["E06000099"]})]
"""The code of an authority in official statistics."""


class Area(Thing):
    """A part of the authority's area that families know by name."""

    id: Slug
    """Its short name in web addresses, such as "north-wenbury"."""
    name: Name
    """The name, such as "North Wenbury"."""
    about: Line | None = None
    """Which places belong to it."""


class Guide(Thing):
    """A page of your own that the home page leads to."""

    title: Line
    """The words of the link, such as "I am worried about my child"."""
    address: SiteAddress
    """The page's address on this site, such as /first-steps/."""


class Upkeep(Thing):
    """Who looks after the site, and how often facts are checked."""

    role: Line
    """The part somebody plays, such as "Local Offer officer"."""
    check_every: int = Field(default=180, ge=1, le=730)
    """After how many days an entry that nobody has checked is called old."""


class Offers(Thing):
    """How families, groups and businesses can offer something, or tell an idea."""

    text: Prose
    """What is welcome, and what happens with it."""
    contacts: tuple[Contact, ...] = ()
    """Whom to tell. When left out: the contacts of the authority."""


class Licence(Thing):
    """On what terms others may use the open data of the site."""

    name: Name
    """What the licence is called, such as "Open Government Licence v3.0"."""
    link: WebAddress | None = None
    """Where it can be read."""


class _FileByName(Thing):
    """A file with something to say of it. Most say nothing, and write only its name."""

    @model_validator(mode="before")
    @classmethod
    def _from_a_name(cls, value: Any) -> Any:
        return {"file": value} if isinstance(value, str) else value


class BoundaryFile(_FileByName):
    """The outline of the area, for the map."""

    file: FileName
    """A file in GeoJSON, from the folder of groups.yaml, such as data/boundary.geojson."""
    credit: Line | None = None
    """Whose data it is. The licence of most boundaries asks for such a line."""


class PostcodeFile(_FileByName):
    """Where postcodes are, so that families can sort groups by distance."""

    file: FileName
    """A file in the shape of Code-Point Open or of the ONS Postcode Directory, or a folder of such files."""
    code: AuthorityCode | None = None
    """The code of the authority in official statistics, such as E06000099. Only postcodes with it are kept."""
    credit: Line | None = None
    """Whose data it is. When left out: the lines that the licence of such a file asks for."""


class Authority(Thing):
    """The council or other body that publishes the Local Offer."""

    name: Name
    """The full name, such as "Wenbury Borough Council"."""
    area: Name
    """The area in a word or two, such as "Wenbury"."""
    county: Name | None = None
    """The county, which data for other people's programs asks for."""
    welcome: Prose | None = None
    """A few sentences of welcome for the home page."""
    guides: tuple[Guide, ...] = ()
    """Pages of your own that the home page leads to. The first one has a button at the top."""
    practitioner_guides: tuple[Guide, ...] = ()
    """Pages of your own that the page for practitioners leads to."""
    areas: tuple[Area, ...] = ()
    """The parts of the area, for lists by place."""
    contacts: tuple[Contact, ...] = Field(min_length=1)
    """Ways to reach a person who can help."""
    looked_after_by: Upkeep
    """Who keeps the site up to date."""
    offers: Offers | None = None
    """How to offer something, or tell an idea."""
    complaints: Prose | None = None
    """What to do when something is not right."""
    complaints_procedure: Slug | None = None
    """The id of the procedure for concerns and complaints. Every group and procedure links to it."""
    website: WebAddress | None = None
    """The authority's main website."""
    open_data_licence: Licence | None = None
    """On what terms others may use the open data. Left out, the page says that nobody has told us."""
    open_data_ids_from: WebAddress | None = None
    """The first address of the site, when it has moved, so that ids in open data stay as they were."""
    boundary: BoundaryFile | None = None
    """The outline of the area, for the map."""
    postcodes: PostcodeFile | None = None
    """Where postcodes are, so that families can sort groups by distance."""
