"""What groups are for, and what has to be in place before one starts."""

from __future__ import annotations

from generator.directory.values import Line, Prose, Slug, Thing


class Principle(Thing):
    """One of the principles by which groups are planned."""

    title: Line
    """The principle in a few words."""
    text: Prose
    """What it means for families."""


class Vision(Thing):
    """The vision that all groups share, and the principles by which they are planned."""

    introduction: Prose
    """What it is all for, in a few sentences."""
    for_children: tuple[Line, ...] = ()
    """What a group gives a child."""
    for_parents: tuple[Line, ...] = ()
    """What a parent or carer gets by coming along."""
    staff: Prose | None = None
    """Who runs groups."""
    staff_backgrounds: tuple[Slug, ...] = ()
    """Ids of the staff backgrounds that the vision asks for."""
    principles: tuple[Principle, ...] = ()
    before_a_group_runs: tuple[Line, ...] = ()
    """What must be in place before a group may be called running."""
    agreed: Line | None = None
    """Who agreed this, and when."""
