"""Pairs of days of which one must come after the other, for every kind of entry that has such a pair."""

from __future__ import annotations

from datetime import date

NEVER_SEEN = ("visible_to comes before visible_from, so nobody would ever see this. Swap them.", "visible_to")
"""What to tell the editor of an entry that is never seen, and by which field to show it."""

REVIEWED_BACKWARDS = ("The next review comes before the last one. Check reviewed: and next_review:.", "next_review")
"""What to tell the editor of a next review that is over before the last one, and by which field to show it."""


def is_never_seen(visible_from: date | None, visible_to: date | None) -> bool:
    """Return whether the last day on which families see an entry comes before the first."""
    return visible_from is not None and visible_to is not None and visible_to < visible_from


def is_reviewed_backwards(reviewed: date | None, next_review: date | None) -> bool:
    """Return whether the next review does not come after the last one."""
    return reviewed is not None and next_review is not None and next_review <= reviewed
