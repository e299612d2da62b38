"""What only all pages together can show: entries of the glossary that nobody uses, and two for one term."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.findings import Finding, Severity
from generator.lint.words import Term

RULE = "glossary"


def findings_across(
    glossary: Iterable[Term], used: frozenset[str], severity: Severity, chosen: Severity | None
) -> Iterator[Finding]:
    """Yield a finding for each entry that no page uses, and for each that says again what another has said.

    Args:
        glossary: The entries of the site.
        used: The terms that some page uses, as `Linted.used_terms` has them.
        severity: How grave an entry twice is.
        chosen: How grave the site says that all of it is, when it says so.
    """
    first: dict[str, Term] = {}
    for entry in glossary:
        if entry.place is None:
            continue
        twin = next((first[name] for name in _names(entry) if name in first), None)
        if twin is not None:
            message = (
                f"“{entry.term}” has an entry already: “{twin.term}” says the same. "
                "Make one of the two, so that nobody reads half."
            )
            yield Finding(entry.place, RULE, message, severity, words=entry.term)
        elif entry.term not in used:
            message = (
                f"No page uses “{entry.term}”. Take the entry out, or leave it in if families hear the word elsewhere."
            )
            yield Finding(entry.place, RULE, message, chosen or Severity.INFORMATION, words=entry.term)
        for name in _names(entry):
            first.setdefault(name, entry)


def _names(entry: Term) -> list[str]:
    """Return the names that only one entry can have: its term and its shortened names, however they are written."""
    return [" ".join(name.lower().replace("-", " ").split()) for name in (entry.term, *entry.abbreviations)]
