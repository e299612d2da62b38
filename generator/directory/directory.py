"""The whole directory, as one value."""

from __future__ import annotations

from functools import cached_property

from generator.directory.accessibility import AccessibilityStatement
from generator.directory.authority import Area, Authority
from generator.directory.consultations import Consultation
from generator.directory.events import Event
from generator.directory.glossary import GlossaryEntry
from generator.directory.groups import Group
from generator.directory.people import Organisation, StaffBackground
from generator.directory.practitioners import Checklist, Hub, Training
from generator.directory.procedures import Procedure
from generator.directory.professionals import Professional
from generator.directory.school_calendar import Days, SchoolCalendar, Term
from generator.directory.settings import Setting
from generator.directory.topics import Duty
from generator.directory.translations import Translation
from generator.directory.values import Thing
from generator.directory.venues import Venue
from generator.directory.vision import Vision


class Directory(Thing):
    """Everything that the YAML files say, read and checked."""

    authority: Authority
    terms: tuple[Term, ...] = ()
    """School terms, the earliest first."""
    closures: tuple[Days, ...] = ()
    """Days on which all schools are shut, such as training days."""
    extra_bank_holidays: tuple[Days, ...] = ()
    """Bank holidays that were announced for one year only."""
    vision: Vision | None = None
    venues: tuple[Venue, ...] = ()
    staff_backgrounds: tuple[StaffBackground, ...] = ()
    professionals: tuple[Professional, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    groups: tuple[Group, ...] = ()
    settings: tuple[Setting, ...] = ()
    events: tuple[Event, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    procedures: tuple[Procedure, ...] = ()
    training: tuple[Training, ...] = ()
    hubs: tuple[Hub, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    translations: tuple[Translation, ...] = ()
    """What entries say in other languages."""
    accessibility: AccessibilityStatement | None = None
    """The facts of the accessibility statement."""
    duties: tuple[Duty, ...] = ()
    """Who answers for each topic that a Local Offer must cover, and when the law was last checked."""

    @cached_property
    def calendar(self) -> SchoolCalendar:
        """The school terms, and the days inside them when schools are shut."""
        return SchoolCalendar(terms=self.terms, closures=self.closures, extra_bank_holidays=self.extra_bank_holidays)

    @cached_property
    def venue_by_id(self) -> dict[str, Venue]:
        return {venue.id: venue for venue in self.venues}

    @cached_property
    def area_by_id(self) -> dict[str, Area]:
        return {area.id: area for area in self.authority.areas}

    @cached_property
    def staff_background_by_id(self) -> dict[str, StaffBackground]:
        return {background.id: background for background in self.staff_backgrounds}

    @cached_property
    def professional_by_id(self) -> dict[str, Professional]:
        return {professional.id: professional for professional in self.professionals}

    @cached_property
    def organisation_by_id(self) -> dict[str, Organisation]:
        return {organisation.id: organisation for organisation in self.organisations}

    @cached_property
    def procedure_by_id(self) -> dict[str, Procedure]:
        return {procedure.id: procedure for procedure in self.procedures}
