"""Whether translations belong to something, and whether the English has changed since."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from generator.directory.directory import Directory
from generator.directory.fields import entry_of, field_at, fields_of
from generator.directory.nodes import Mapping, Node, Scalar, Sequence
from generator.directory.prose_fields import is_prose_field
from generator.directory.quoting import either, shortened
from generator.directory.references import NOUNS, nothing_there
from generator.directory.suggestions import closest
from generator.directory.translations import TRANSLATED, same_words
from generator.directory.tree import entries, repeated, text_of
from generator.directory.values import Thing
from generator.findings import Finding, Severity

_OLD = "old-translation"
_MOST_CHANGES = 3


def check_translations(root: Mapping, *, is_whole: bool) -> Iterator[Finding]:
    """Find translations of nothing, of fields that hold no text, given twice, and of English that has changed."""
    yield from _twice(root)
    for entry in entries(root, "translations"):
        of = text_of(entry, "of")
        texts = entry.values.get("texts") if isinstance(entry, Mapping) else None
        if of is None or of.text is None:
            continue  # that is told already
        section, _, identity = of.text.partition("/")
        if section not in TRANSLATED or not identity:
            yield _no_section(of, section)
        elif (translated := _entry(root, section, identity)) is None:
            if is_whole:
                yield _no_entry(root, of, section, identity)
        elif isinstance(texts, Mapping):
            yield from _texts(texts, translated, section)


def _twice(root: Mapping) -> Iterator[Finding]:
    languages = {}
    for entry in entries(root, "translations"):
        of, language = text_of(entry, "of"), text_of(entry, "language")
        if of is not None and language is not None:
            languages[id(language)] = f"{of.text} {language.text}"
    scalars = [text for entry in entries(root, "translations") if (text := text_of(entry, "language"))]
    for language, first in repeated(scalars, lambda scalar: languages.get(id(scalar), str(id(scalar)))):
        message = f"The translation at {first.place} is of the same entry into the same language. Join the two."
        yield language.finding("duplicate-translation", message)


def _no_section(of: Scalar, section: str) -> Finding:
    meant = closest(section, TRANSLATED)
    instead = f'Did you mean "{meant}"?' if meant and meant != section else f"Write {either(TRANSLATED)} before the id."
    message = f'"{of.shown}" does not say what is translated. {instead} An example: groups/little-steps.'
    return of.finding("unknown-reference", message)


def _entry(root: Mapping, section: str, identity: str) -> Mapping | None:
    for entry in entries(root, section):
        found = text_of(entry, "id")
        if found is not None and found.text == identity and isinstance(entry, Mapping):
            return entry
    return None


def _no_entry(root: Mapping, of: Scalar, section: str, identity: str) -> Finding:
    known = tuple(text.text or "" for entry in entries(root, section) if (text := text_of(entry, "id")))
    wrong = Scalar(of.source, of.end - len(identity), of.end, identity) if of.raw.endswith(identity) else of
    return nothing_there(wrong, NOUNS[section], known, f'Add it to "{section}"')


def _texts(texts: Mapping, entry: Mapping, section: str) -> Iterator[Finding]:
    field = entry_of(fields_of(Directory)[section])
    model = field.model if field and field.model else Thing
    there = dict(_prose(entry, model))
    for path, value in texts.values.items():
        name = texts.names[path]
        if path in there:
            yield from _changed(value, there[path])
        elif (why := _why_not(section, path)) is not None:
            meant = closest(path, there)
            instead = f'Did you mean "{meant}"?' if meant else "Take it out, or mend its name."
            yield name.finding("translation-field", f"{why} {instead}", meant)
        else:
            message = f'There is no English text at "{shortened(path)}" any more. Take this translation out.'
            yield Finding(name.place, _OLD, message, Severity.INFORMATION, words=name.words)


def _prose(node: Node, model: type[Thing], way: str = "") -> Iterator[tuple[str, Scalar]]:
    """Yield each text that families read in an entry, by its way from the entry. The name of the entry is one."""
    for name, value in node.values.items() if isinstance(node, Mapping) else ():
        field = fields_of(model).get(name)
        if field is None:
            continue
        here = f"{way}{name}"
        is_prose = is_prose_field(model, name) or here == "name"
        items = [(f"{here}.{n}", item) for n, item in enumerate(value.items)] if isinstance(value, Sequence) else []
        inner = (entry_of(field) or field).model
        for place, item in items or [(here, value)]:
            if isinstance(item, Scalar):
                if is_prose and item.text:
                    yield place, item
            elif inner is not None:
                yield from _prose(item, inner, f"{place}.")


def _why_not(section: str, path: str) -> str | None:
    """Return why nothing at this way from an entry can be translated, or nothing when a text could stand there."""
    way = tuple(0 if step.isdigit() else step for step in path.split("."))
    field = field_at((section, 0, *way))
    if field is None:
        return f'There is no field "{shortened(path)}" in a {NOUNS[section]}.'
    names = [number for number, step in enumerate(way) if isinstance(step, str)]
    owner = field_at((section, 0, *way[: names[-1]])) if names else None
    is_prose = way == ("name",) or bool(owner and owner.model and is_prose_field(owner.model, str(way[names[-1]])))
    if field.kind == "text" and is_prose:
        return None
    if field.kind == "list":
        return f'"{shortened(path)}" is a list. Give the number of the entry as well, such as {path}.0 for the first.'
    return f'"{shortened(path)}" is no text that families read as it is written, so it is not translated.'


def _changed(value: Node, english: Scalar) -> Iterator[Finding]:
    before = value.values.get("english") if isinstance(value, Mapping) else None
    if isinstance(before, Scalar) and before.text and not same_words(before.text, english.text or ""):
        what = _what_changed(before.text, english.text or "")
        message = f"The English has changed since: {what}. Translate it again, and copy the new English here."
        yield Finding(before.place, _OLD, message, Severity.INFORMATION, words=before.words)


def _what_changed(before: str, now: str) -> str:
    old, new = before.split(), now.split()
    changes = [
        _change(" ".join(old[a:b]), " ".join(new[c:d]))
        for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        if kind != "equal"
    ]
    more = f"; and {len(changes) - _MOST_CHANGES} more" if len(changes) > _MOST_CHANGES else ""
    return "; ".join(changes[:_MOST_CHANGES]) + more


def _change(old: str, new: str) -> str:
    if not old:
        return f'"{shortened(new)}" is new'
    if not new:
        return f'"{shortened(old)}" is gone'
    return f'"{shortened(old)}" is now "{shortened(new)}"'
