"""Broken YAML, explained in plain words.

PyYAML tells where it lost its way and what it wanted to see there. That is seldom where the mistake is, so each guess
below knows one common mistake by what the parser said and by the lines around it. The first that fits is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.directory.nodes import Scalar, Source
from generator.directory.quoting import LONGEST, quoted, shortened
from generator.directory.yaml_trouble import (
    NAMED_LINE,
    Trouble,
    count_of_spaces,
    fields_above,
    lines_above,
    spaces_before,
)
from generator.findings import Finding

RULE = "broken-yaml"


@dataclass(frozen=True)
class _Guess:
    start: int
    words: str
    message: str
    replacement: str | None = None


def explain(error: Exception, source: Source, last: Scalar | None, inside: int | None) -> Finding:
    """Return what a parser's error most likely means for the person who wrote the file.

    `last` is the text that was read last before the error, and `inside` is where the innermost list or mapping starts
    that was still open then.
    """
    mark, context_mark = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    at = min(mark.index if mark else 0, len(source.text))
    trouble = Trouble(
        source,
        problem=str(getattr(error, "problem", "")),
        context=str(getattr(error, "context", "")),
        at=at,
        since=context_mark.index if context_mark else at,
        last=last,
        inside=inside,
    )
    guess = next(filter(None, (guesser(trouble) for guesser in _GUESSERS)), None) or _Guess(at, "", _NO_IDEA)
    place = source.place(guess.start, guess.start + len(guess.words))
    return Finding(place, RULE, guess.message, words=guess.words or None, replacement=guess.replacement)


_NO_IDEA = "This cannot be read as YAML. Check the colons, quotation marks and indentation here and on the line above."


_NO_BREAK_SPACE = re.compile(r"(?:[ -]*|[ -]*[A-Za-z_]+ ?:)([\u00a0\u202f])")
"""A no-break space before all words of a line, or after the colon of a name."""


def _no_break_space(trouble: Trouble) -> _Guess | None:
    since = trouble.source.place(trouble.since, trouble.since).line
    for number in (since, trouble.line_number - 1, trouble.line_number):
        match = _NO_BREAK_SPACE.match(trouble.source.line(number))
        if match:
            message = "There is a no-break space here, which only looks like a space. Write an ordinary space."
            return _Guess(trouble.source.index(number, 1) + match.start(1), match[1], message, " ")
    return None


def _tab(trouble: Trouble) -> _Guess | None:
    indentation = re.match(r"[ \t]*", trouble.line)
    if indentation and "\t" in indentation[0]:
        start = trouble.line_start + indentation[0].index("\t")
        return _Guess(start, "\t", "This line is indented with a tab. Use spaces instead.")
    if trouble.source.text[trouble.at : trouble.at + 1] == "\t":
        return _Guess(trouble.at, "\t", "There is a tab here. Use a space instead.")
    return None


def _odd_first_character(trouble: Trouble) -> _Guess | None:
    starts_earlier = trouble.context.endswith(("an alias", "an anchor", "a tag", "a directive", "a node"))
    start = trouble.since if starts_earlier else trouble.at
    character = trouble.source.text[start : start + 1]
    if not (starts_earlier or trouble.says("cannot start any token", "node content", "mapping keys are not allowed")):
        return None
    if character and character in "]}":
        return _Guess(
            start, character, f'This bracket "{character}" closes nothing. Take it out, or open one before it.'
        )
    if not character or character not in "@`%*&!,?|>":
        return None
    words = trouble.rest_of_line(start)
    message = f'A text cannot start with "{character}". Put quotation marks around it'
    if re.search(r"[\[\]{}]", trouble.line) or len(words) > LONGEST:
        return _Guess(start, character, f"{message}.")
    return _Guess(start, words, f"{message}: {quoted(words)}", quoted(words))


_NO_SPACE = re.compile(r"\s*(?:- +)*[A-Za-z_]+:(?=[^\s:/])")
"""A name and a colon without the space after it."""


def _colon_in_text(trouble: Trouble) -> _Guess | None:
    field = NAMED_LINE.match(trouble.line)
    if not trouble.says("mapping values are not allowed") or not field or not field["value"]:
        return None
    start = trouble.line_start + field.start("value")
    if start >= trouble.at:
        return None
    words = trouble.rest_of_line(start)
    message = "A text with a colon and a space in it needs quotation marks around it"
    if len(words) > LONGEST or words[0] in "\"'[{":
        return _Guess(start, words, f"{message}.")
    return _Guess(start, words, f"{message}: {shortened(field['name'])}: {quoted(words)}", quoted(words))


def _too_far_in(trouble: Trouble) -> _Guess | None:
    if not trouble.says("mapping values are not allowed"):
        return None
    spaces = spaces_before(trouble.line)
    above = next((field for _, field in fields_above(trouble)), None)
    if above is None or spaces <= len(above["lead"]) or not above["value"]:
        return None
    return _Guess(
        trouble.line_start + spaces,
        trouble.line.strip(),
        f"This line has {count_of_spaces(spaces)} before it and so reads as part of the text above."
        f' Put {count_of_spaces(len(above["lead"]))} before it to line it up with "{shortened(above["name"])}",'
        " or put quotation marks around the text.",
    )


def _no_colon(trouble: Trouble) -> _Guess | None:
    if trouble.says("could not find expected ':'"):
        number = trouble.source.place(trouble.since, trouble.since).line
    elif trouble.says("mapping values are not allowed") and trouble.before.strip(" -"):
        number = next((number for number, _ in lines_above(trouble)), 0)
    else:
        return None
    line = trouble.source.line(number)
    if not line.strip():
        return None
    start = trouble.source.index(number, 1)
    tight = _NO_SPACE.match(line)
    if tight:
        return _Guess(start + tight.end() - 1, ":", "A colon needs a space after it.", ": ")
    words = line.strip()
    return _Guess(
        start + line.index(words),
        words,
        'There is no colon in this line. Write it as "name: value", or indent it when it belongs to the text above.',
    )


def _quotation_mark(trouble: Trouble) -> _Guess | None:
    if trouble.says("unexpected end of stream"):
        mark = trouble.source.text[trouble.since : trouble.since + 1]
        return _Guess(
            trouble.since, mark, "The quotation mark that opens here is never closed. Add one where the text ends."
        )
    last = trouble.last
    if last is None or "quoted" not in last.style or trouble.source.text[last.end : trouble.at].strip(" "):
        return None
    first_line, last_line = last.place.line, last.place.end_line
    if first_line != last_line:
        message = (
            f"The quotation mark that opens here is closed only on line {last_line}. Close it where the text ends."
        )
        return _Guess(last.start, last.raw[0], message)
    words = trouble.rest_of_line(trouble.at)
    if last.style == "single-quoted" and last.end == trouble.at:
        message = (
            "The apostrophe before this ends the text. Put double quotation marks around the text, or write '' for it."
        )
    else:
        message = "The text goes on after its closing quotation mark. Put quotation marks around the whole of it."
    return _Guess(trouble.at, words, message)


def _after_bracket(trouble: Trouble) -> _Guess | None:
    if not trouble.says("expected key", "block end", "'-' indicator") or not trouble.before.rstrip().endswith(
        ("]", "}")
    ):
        return None
    words = trouble.rest_of_line(trouble.at)
    message = "The text goes on after a closing bracket. Put quotation marks around the whole of it."
    return _Guess(trouble.at, words, message)


def _bracket(trouble: Trouble) -> _Guess | None:
    if "flow" not in trouble.context:
        return None
    since = trouble.since if trouble.inside is None else trouble.inside
    opening = trouble.source.text[since : since + 1]
    closing = "]" if opening == "[" else "}"
    same_line = trouble.source.place(since, since).line == trouble.line_number
    if same_line and trouble.at < len(trouble.source.text.rstrip()):
        message = f'Between "{opening}" and "{closing}" a comma is missing here, or the text needs quotation marks.'
        return _Guess(trouble.at, trouble.source.text[trouble.at], message)
    message = f'The bracket "{opening}" that opens here is never closed. Add "{closing}" where it should end.'
    return _Guess(since, opening, message)


def _no_name(trouble: Trouble) -> _Guess | None:
    match = re.match(r"\s*(?:- +)*:(?=\s|$)", trouble.line)
    if match is None:
        return None
    return _Guess(trouble.line_start + match.end() - 1, ":", "There is no name before this colon. Write one.")


def _list_and_fields(trouble: Trouble) -> _Guess | None:
    if not trouble.says("expected key", "block end", "'-' indicator") or trouble.before.strip():
        return None
    words = trouble.line.strip()
    in_a_list = "collection" in trouble.context
    if not in_a_list and re.match(r"-(\s|$)", words):
        message = 'A list entry stands among fields here. A list needs a name of its own above it, such as "contacts:".'
        return _Guess(trouble.at, words, message)
    if in_a_list and trouble.source.place(trouble.since, trouble.since).column == spaces_before(trouble.line) + 1:
        message = 'This line stands among list entries, and they start with "- ". Add it, or indent this line further.'
        return _Guess(trouble.at, words, message)
    return None


def _indentation(trouble: Trouble) -> _Guess | None:
    if not trouble.says("expected key", "block end", "'-' indicator") or trouble.before.strip():
        return None
    spaces = spaces_before(trouble.line)
    fitting = {spaces_before(line) for _, line in lines_above(trouble)}
    fitting |= {len(field["lead"]) for _, field in fields_above(trouble)}
    nearest = sorted(sorted(fitting - {spaces}, key=lambda count: abs(count - spaces))[:2])
    if not nearest:
        return None
    instead = " or ".join(str(count) for count in nearest)
    message = (
        f"This line has {count_of_spaces(spaces)} before it, which fits none of the lines above. Put {instead} there."
    )
    return _Guess(trouble.at, trouble.line.strip(), message)


def _list_on_the_same_line(trouble: Trouble) -> _Guess | None:
    if not trouble.says("sequence entries are not allowed"):
        return None
    words = trouble.rest_of_line(trouble.at)
    return _Guess(
        trouble.at,
        words,
        "A list starts on the line below its name. Move it there, or put quotation marks around a text.",
    )


def _after_block_sign(trouble: Trouble) -> _Guess | None:
    if "block scalar" not in trouble.context:
        return None
    sign = trouble.source.text[trouble.since : trouble.since + 1]
    words = trouble.rest_of_line(trouble.at)
    return _Guess(trouble.at, words, f'After "{sign}" the text starts on the next line, indented. Move it there.')


def _backslash(trouble: Trouble) -> _Guess | None:
    if not trouble.says("escape"):
        return None
    start = trouble.source.text.rfind("\\", 0, trouble.at + 1)
    message = "A backslash has a meaning of its own inside double quotation marks. Use single ones, or write it twice."
    return _Guess(max(start, 0), "\\", message, "\\\\")


_GUESSERS: tuple[Callable[[Trouble], _Guess | None], ...] = (
    _no_break_space,
    _tab,
    _no_name,
    _backslash,
    _quotation_mark,
    _odd_first_character,
    _colon_in_text,
    _too_far_in,
    _no_colon,
    _after_bracket,
    _bracket,
    _after_block_sign,
    _list_on_the_same_line,
    _list_and_fields,
    _indentation,
)
