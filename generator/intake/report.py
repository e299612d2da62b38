"""What became of everything: in words for people, and as JSON for programs."""

from __future__ import annotations

import difflib
import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from generator.directory.quoting import shortened
from generator.directory.references import NOUNS
from generator.intake.importing import Entry, Plan
from generator.intake.record import Fate, Note

_MOST = 200
"""Lines of one part of the report in words. The JSON has them all."""
_ALIKE = 3
"""How often the same may be said of a field before it is said once for all."""


def as_text(plan: Plan, *, written: bool) -> Iterator[str]:
    """Yield the report line by line.

    Args:
        plan: What was done, or would be.
        written: Whether it was done.
    """
    of = f" of {plan.source}" if plan.source else ""
    yield f"Read as {plan.format}{of}: {_counted(plan.reading.read)}."
    yield f"{'Written' if written else 'To be written'}: {_written(plan)}."
    yield _sum(plan)
    if plan.changes:
        files = len(plan.changes)
        yield f"{files} {'file' if files == 1 else 'files'} {'changed' if written else 'would change'}."
    yield from _part("Odd about the source", [_fate(one) for one in plan.reading.remarks])
    yield from _part("Left out", [_fate(one) for one in plan.left_out])
    yield from _part("Changed here by hand, and kept", _kept(plan))
    yield from _part("Dropped", [*_notes(plan, "dropped")])
    yield from _part("Guessed", [*_notes(plan, "guessed")])
    yield from _part("No longer at the source, and left here", list(plan.gone))
    yield from _part("To look at", list(plan.reading.listed))
    drafts = sum(entry.state == "new" and entry.wanted.get("status") == "draft" for entry in plan.entries)
    if drafts:
        yield ""
        yield f"{drafts} new {'entry is a draft' if drafts == 1 else 'entries are drafts'}: no family sees a draft."
        yield "Read them, mend them, and give each another status."


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {sort}" for sort, count in counts.items()) or "nothing"


def _written(plan: Plan) -> str:
    parts = []
    for state in ("new", "changed", "unchanged"):
        sections = Counter(entry.settled.section for entry in plan.entries if entry.state == state)
        if sections:
            told = ", ".join(f"{count} {_noun(section, count)}" for section, count in sections.items())
            parts.append(f"{sections.total()} {state} ({told})")
    return ", ".join(parts) or "nothing"


def _noun(section: str, count: int) -> str:
    return NOUNS.get(section, section) if count == 1 else section.replace("_", " ")


def _sum(plan: Plan) -> str:
    entries, merged, left_out = len(plan.entries), len(plan.reading.merged), len(plan.left_out)
    return (
        f"{plan.reading.read.total()} read = {entries} {'entry' if entries == 1 else 'entries'} + {merged} merged into "
        f"others + {left_out} left out."
    )


def _part(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield f"{title} ({len(lines)}):"
        yield from (f"  {line}" for line in lines[:_MOST])
        if len(lines) > _MOST:
            yield f"  … and {len(lines) - _MOST} more. --format json lists them all."


def _fate(fate: Fate) -> str:
    return f"{fate.place}: {fate.what}: {fate.reason}"


def _kept(plan: Plan) -> list[str]:
    return [
        f'{entry.settled.name}, {kept.field}: "{shortened(kept.ours)}" stays. '
        f'The source says "{shortened(kept.theirs)}". {kept.reason}'
        if kept.theirs
        else f'{entry.settled.name}, {kept.field}: "{shortened(kept.ours)}" stays. '
        f"The source says nothing. {kept.reason}"
        for entry in plan.entries
        for kept in (entry.merged.kept if entry.merged else ())
    ]


def _notes(plan: Plan, sort: str) -> Iterator[str]:
    """Yield a line for each note. What was the same in many entries is one line."""
    alike: dict[tuple[str, str], list[tuple[Entry, Note]]] = {}
    for entry in plan.entries:
        for note in getattr(entry.settled, sort):
            alike.setdefault((note.field, note.reason), []).append((entry, note))
    for found in alike.values():
        if len(found) > _ALIKE:
            yield _summed_up(found)
        else:
            yield from (_note(entry, note) for entry, note in found)


def _note(entry: Entry, note: Note) -> str:
    value = f" [{shortened(note.value)}]" if note.value else ""
    return f"{note.place or entry.settled.record.place}: {entry.settled.name}, {note.field}: {note.reason}{value}"


def _summed_up(found: list[tuple[Entry, Note]]) -> str:
    field, reason = found[0][1].field, found[0][1].reason
    names = " and ".join(dict.fromkeys(entry.settled.name for entry, _ in found[:2]))
    values = [*dict.fromkeys(shortened(note.value) for _, note in found if note.value)]
    told = f" [{'; '.join(values[:3])}{'; …' if len(values) > 3 else ''}]" if values else ""
    return f"{len(found)} times, such as in {names}: {field}: {reason}{told}"


def diff(plan: Plan) -> Iterator[str]:
    """Yield what the files would say otherwise, as a unified diff."""
    for change in plan.changes:
        before = (change.before or b"").decode("utf-8-sig").splitlines()
        after = change.after.decode("utf-8-sig").splitlines()
        old = change.shown if change.before is not None else "/dev/null"
        yield from difflib.unified_diff(before, after, old, change.shown, lineterm="")


def as_json(plan: Plan, *, written: bool) -> str:
    """Return the whole report for programs."""
    return json.dumps(
        {
            "format": plan.format,
            "source": plan.source,
            "written": written,
            "read": dict(plan.reading.read),
            "merged": [_fate_object(one) for one in plan.reading.merged],
            "left_out": [_fate_object(one) for one in plan.left_out],
            "remarks": [_fate_object(one) for one in plan.reading.remarks],
            "listed": list(plan.reading.listed),
            "gone": list(plan.gone),
            "files": [change.shown for change in plan.changes],
            "entries": [_entry_object(entry) for entry in plan.entries],
        },
        ensure_ascii=False,
        indent=1,
    )


def _fate_object(fate: Fate) -> dict[str, str]:
    return {"place": fate.place, "what": fate.what, "reason": fate.reason}


def _entry_object(entry: Entry) -> dict[str, Any]:
    settled, merged = entry.settled, entry.merged
    return {
        "entry": settled.name,
        "place": settled.record.place,
        "source_id": settled.record.source_id,
        "state": entry.state,
        "changed": [".".join(way) for way in merged.changed] if merged else [],
        "kept": [
            {"field": kept.field, "ours": kept.ours, "theirs": kept.theirs, "reason": kept.reason}
            for kept in (merged.kept if merged else ())
        ],
        "dropped": [_note_object(note) for note in settled.dropped],
        "guessed": [_note_object(note) for note in settled.guessed],
    }


def _note_object(note: Note) -> dict[str, str]:
    return {"field": note.field, "reason": note.reason, "value": note.value, "place": note.place}
