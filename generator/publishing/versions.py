"""Hand-written pages that are versions of others: in easy words (`easy_read_of:`) or in another language.

A translation says `translation_of:`, `language:` and, in `english:`, a short sum of each part of the English page as it
was when somebody translated it. The sums tell which part has changed since.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from hashlib import sha256
from pathlib import PurePosixPath

from generator.directory.languages import LANGUAGES, why_no_language
from generator.directory.nodes import Mapping as Fields
from generator.directory.nodes import Scalar
from generator.directory.wording import join_words
from generator.findings import Finding, Severity
from generator.publishing.front_matter import fields_at_top

_TOP = re.compile(r"\A-{3}[ \t]*\n.*?\n(?:-{3}|\.{3})[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"^##[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Version:
    """One page that is a version of another."""

    file: str
    """Its path in the content folder."""
    of: str
    """The path of the page that it is a version of."""
    language: str | None
    """The code of its language, or nothing for Easy Read."""

    @property
    def address(self) -> str:
        """Where it stands on the site."""
        return address_of(self.file)


def address_of(file: str) -> str:
    """Return where the page of a Markdown file stands, from the top of the site."""
    stem = file.removesuffix(".md").removesuffix("index").removesuffix("README").strip("/")
    return f"{stem}/" if stem else ""


def versions(texts: Mapping[str, str], names: Mapping[str, str]) -> tuple[list[Version], list[Finding]]:
    """Return the versions among hand-written pages, and what is wrong with what they say of themselves.

    Args:
        texts: Each page as it was written, by its path in the content folder.
        names: What people call each file.
    """
    found: list[Version] = []
    findings: list[Finding] = []
    for file, text in texts.items():
        top = fields_at_top(text.replace("\r\n", "\n"), names[file]) if "_of:" in text else None
        if top is not None:
            findings += _read(file, top, texts, found)
    return found, findings


def _read(file: str, top: Fields, texts: Mapping[str, str], found: list[Version]) -> Iterator[Finding]:
    easy, translated = _text(top, "easy_read_of"), _text(top, "translation_of")
    original = translated or easy
    if original is None:
        return
    if easy and translated:
        message = "A page is either easy_read_of: or translation_of: another. Take one of the two out."
        yield _error(easy, message)
        return
    of = _path(original, file, texts)
    if of is None:
        yield _error(original, _not_there(original, texts))
        return
    if translated is None:
        found.append(Version(file, of, None))
        return
    language = _text(top, "language")
    if language is None:
        yield _error(original, "A translation says in which language it is. Add language:, such as language: pl.")
    elif language.text not in LANGUAGES:
        yield _error(language, why_no_language(language.text or ""))
    elif other := next((one for one in found if one.of == of and one.language == language.text), None):
        yield _error(language, f'"{other.file}" is a translation of {of} into this language, too. Keep one of the two.')
    else:
        found.append(Version(file, of, language.text))
        yield from _changes(top, original, of, texts[of])


def _text(top: Fields, name: str) -> Scalar | None:
    value = top.values.get(name)
    return value if isinstance(value, Scalar) and value.text else None


def _error(scalar: Scalar, message: str) -> Finding:
    return Finding(scalar.place, "page-version", message, words=scalar.words)


def _path(original: Scalar, file: str, texts: Mapping[str, str]) -> str | None:
    """Return the page that is meant: by its path in the content folder, or from the folder of the version."""
    written = (original.text or "").strip().lstrip("/")
    beside = (PurePosixPath(file).parent / written).as_posix()
    return next((path for path in (written, beside) if path in texts and path != file), None)


def _not_there(original: Scalar, texts: Mapping[str, str]) -> str:
    close = get_close_matches(original.text or "", list(texts), n=1, cutoff=0.6)
    instead = f'Did you mean "{close[0]}"?' if close else "Write its path in the content folder, such as about.md."
    return f'There is no page "{original.shown}". {instead}'


# What has changed since -----------------------------------------------------------------------------------


def english_sum(text: str) -> str:
    """Return a short sum of each part of a page, joined by hyphens: of its start, then of each second-level heading."""
    return "-".join(sum_ for _, sum_ in _parts(text))


def _parts(text: str) -> list[tuple[str, str]]:
    body = _TOP.sub("", text.replace("\r\n", "\n"), count=1)
    starts = [(match.start(), match[1]) for match in _HEADING.finditer(body)]
    bounds = [(0, ""), *starts, (len(body), "")]
    return [
        (name, sha256(" ".join(body[start : bounds[number + 1][0]].split()).encode()).hexdigest()[:_DIGITS])
        for number, (start, name) in enumerate(bounds[:-1])
    ]


def _changes(top: Fields, original: Scalar, of: str, english: str) -> Iterator[Finding]:
    now = english_sum(english)
    written = _text(top, "english")
    if written is None:
        message = f"Nobody can say if this translation is up to date. When it is, add english: {now}"
        yield Finding(original.place, "old-translation", message, Severity.INFORMATION)
    elif written.text != now:
        changed = _changed(_parts(english), (written.text or "").split("-"))
        message = f"{of} has changed since this was translated: {changed}. When it is up to date, write english: {now}"
        yield Finding(written.place, "old-translation", message, Severity.INFORMATION, words=written.words)


def _changed(parts: list[tuple[str, str]], before: list[str]) -> str:
    new = [name for name, one in parts if one not in before]
    gone = len([one for one in before if one not in {now for _, now in parts}]) - len(new)
    words = [f'"{name}"' if name else "its beginning" for name in new]
    if gone > 0:
        words.append("a part that is gone" if gone == 1 else f"{gone} parts that are gone")
    return join_words(words) or "the order of its parts"
