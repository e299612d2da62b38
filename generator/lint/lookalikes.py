"""Letters that look like a shortened name and are something else: a numeral, a postcode, a unit, a reference, initials."""

from __future__ import annotations

import re

from generator.lint.english import is_english
from generator.lint.prose import word_set
from generator.lint.short_name import ShortName, is_capitalised
from generator.lint.words import Words

_POSTCODE = re.compile(
    r"[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"  # XM4 7QT
    r"|[A-Z]{2}\d{2} ?[A-Z]{3}\b"  # a number plate
    r"|[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"  # a National Insurance number
)
_PLATE_BEFORE = re.compile(r"\b[A-Z]{2}\d{2} $")
_REFERENCE = re.compile(
    r"[-/_:.]?\d|[-_/][A-Z0-9]+[-_/]?\d|_|@|\.(?:pdf|docx?|xlsx?|odt|rtf|html?|jpe?g|png|uk|com|org|gov)\b"
)
_EDITION = re.compile(r"-\d{1,2}(?![\w/-])")
"""The number of an edition of something known, as in "ICD-11"."""
_LONG = 6
"""From how many letters on a word in capitals, such as LEISURE, is only loud. SEND, PECS and SPACE are names."""
_NUMBER_BEFORE = re.compile(r"\d[\d.,]*\s?$")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_LOW_ROMAN = re.compile(r"[IVX]+")
_NUMBERED = word_set(
    "part section schedule type chapter phase volume act level war book article appendix stage class table figure "
    "pope king queen annex grade category division team group unit step item"
)
_PLURAL_NUMBERED = word_set("sections parts plans groups years classes options bands schedules questions")
_LABELS = word_set(
    "form room class block bay bus route zone gate grade grades junction platform code codes ref reference "
    "beginning starting ending registration plate flat unit hut bed ward band group set model level floor"
)
_POST_NOMINALS = word_set("MBE OBE CBE KC QC JP DL LLB LLM FRCP FRSA MCSP RGN RN RMN SRN")
_COMPANIES = word_set("CIC CIO PLC LTD LLP FC AFC RFC RUFC CC LTC SC")
_SCHOOL_KINDS = word_set("RC CE VA VC JMI JMIN CEVA CEVC CEVAP")
_SCHOOLS = word_set(
    "primary school academy infant infants junior juniors nursery high secondary va vc voluntary aided first middle "
    "church jmi"
)
_BEHIND_OTHERS = {
    "CE": word_set("mark marks marked marking"),
    "MS": word_set("teams word office excel forms powerpoint outlook windows"),
    **dict.fromkeys(("NE", "NW", "SE", "SW"), word_set("london england wales scotland coast region postcode")),
}
_CODES = word_set("beginning starting ending with")
_SAYS = word_set(
    "said says asked asks reported reports noted explained thanked agreed raised suggested confirmed told wrote added "
    "replied mentioned queried proposed seconded apologised welcomed declared"
)
_BEFORE_PEOPLE = word_set(
    "mr mrs ms miss mx dr prof cllr sir lady rev apologies present attending action actions supervisor supervisee"
)
_ATTENDING = re.compile(r"\W*(?:apologies|present|in attendance|attending|attendees|attended)\b[^.]*:", re.IGNORECASE)
_AS_IN_A_LIST = re.compile(r"\s*(?:[,;.(]|and\b|$)")
_ROLES = word_set(
    "team service lead officer panel plan plans support fund code board partnership hub award act strategy department "
    "forum group programme project centre unit manager worker coordinator"
)


def is_lookalike(name: ShortName, words: Words) -> bool:
    """Return whether letters with the right shape are no shortened name where they stand."""
    is_known = name.base in words.meanings
    if _is_reference(name, words) or _is_roman(name, words):
        return True
    if name.text in words.units and _NUMBER_BEFORE.search(name.view.text, max(name.start - 8, 0), name.start):
        return True
    if not is_known and (name.text in words.dates or _is_loud_word(name.text) or _is_only_loud(name)):
        return True
    if " & " in name.text and (not is_known or name.before.lower() in _PLURAL_NUMBERED):
        return True
    if _has_dots_of_a_person(name):
        return True
    return _is_part_of_name(name) or (not is_known and _is_person_or_place(name, words))


def _is_loud_word(text: str) -> bool:
    """Whether letters are an English word in capitals. Short ones may well be names that were made to be read as words."""
    return len(text) >= _LONG and text.isalpha() and is_english(text)


def _is_only_loud(name: ShortName) -> bool:
    """Whether a word in capitals is what one sends in a text message, or the end of what somebody is, as in "he is BOSS"."""
    before, behind = name.before.lower(), name.behind.lower()
    if before == "text" and behind in ("to", "and"):
        return True
    return before in _IS and not behind and name.text.isalpha() and len(name.text) > 3 and is_english(name.text)


_IS = word_set("is was are be so very really too")


def _is_reference(name: ShortName, words: Words) -> bool:
    """Whether letters belong to a postcode, a number plate, a reference, a room or a file."""
    text, start, end = name.view.text, name.start, name.end
    if _POSTCODE.match(text, start) or _PLATE_BEFORE.search(text, max(start - 6, 0), start):
        return True
    last = text[start - 1] if start else " "
    if last in "-/_" and start > 1 and (text[start - 2].isdigit() or (last != "/" and text[start - 2].isupper())):
        return True
    if not name.text[-1].isdigit():
        is_edition = name.base in words.meanings and _EDITION.match(text, end) is not None
        return not is_edition and _REFERENCE.match(text, end) is not None
    digits = len(name.key) - len(name.base)
    is_code = digits > 1 or name.before.lower() in _LABELS or name.behind.lower() == "form"
    return is_code or (len(name.base) < 3 and (name.base != "KS" or name.base not in words.meanings))


def _is_roman(name: ShortName, words: Words) -> bool:
    """Whether letters are a Roman numeral: behind a king or a chapter, or when they can be nothing else."""
    if not _ROMAN.fullmatch(name.text):
        return False
    is_low, is_known = _LOW_ROMAN.fullmatch(name.text) is not None, name.key in words.meanings
    if not is_known and (is_low or len(name.text) > 3):
        return True
    numbers_a_line = not name.view.text[: name.start].strip("( ") and name.view.text[name.end : name.end + 1] in (
        ".",
        ")",
    )
    return numbers_a_line or name.before.lower() in _NUMBERED or (is_low and name.follows_name)


def _is_part_of_name(name: ShortName) -> bool:
    """Whether letters end somebody's or a company's name, or begin the name of a product or a school."""
    behind = name.behind.lower()
    if (name.text in _COMPANIES or name.text in _POST_NOMINALS) and name.follows_name:
        return True
    if name.text == "RAG" and name.view.text.startswith("-rated", name.end):
        return True
    return behind in _BEHIND_OTHERS.get(name.text, ()) or (name.text in _SCHOOL_KINDS and behind in _SCHOOLS)


def _has_dots_of_a_person(name: ShortName) -> bool:
    """Whether letters with full stops stand before a surname, as in "P.T. Smith", even if they are known without."""
    behind = name.behind
    is_before_name = is_capitalised(behind) and name.view.text[name.end : name.end + 1] == " "
    return len(name.letters) == 4 and name.letters[1::2] == ".." and is_before_name and behind.lower() not in _ROLES


def _is_person_or_place(name: ShortName, words: Words) -> bool:
    """Whether unknown letters are somebody's initials, or the letters of a room, a class or a code."""
    before, behind = name.before.lower(), name.behind
    is_before_name = is_capitalised(behind) and name.view.text[name.end : name.end + 1] == " "
    if "." in name.letters and is_before_name:
        return True
    if len(name.text) < 4 and _ATTENDING.match(name.view.text) and _AS_IN_A_LIST.match(name.view.text, name.end):
        return True
    if before in _CODES and "code" in name.view.lower:
        return True
    if len(name.text) > 3:
        return False
    if before in _LABELS:
        return True
    if len(name.text) != 2:
        return False
    is_surname = is_before_name and behind.lower() not in _ROLES and behind.upper() not in words.everyday
    return is_surname or before in _BEFORE_PEOPLE or behind.lower() in _SAYS
