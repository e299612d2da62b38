"""The languages that a page can be translated into: what each calls itself, and which way it is written.

The codes are those of BCP 47, which HTML uses. The list has the main languages of the 2021 census of England and Wales
that are not English, and Welsh.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import Annotated, Any

from pydantic import BeforeValidator, Field


@dataclass(frozen=True, slots=True)
class Language:
    """One language."""

    code: str
    name: str
    """What it calls itself, in its own script."""
    english: str
    """What it is called in English."""
    direction: str = "ltr"
    """Which way it is written: ltr from the left, rtl from the right."""
    in_english: str | None = None
    """"This part is not translated yet. It is in English.", said in the language."""
    has_changed: str | None = None
    """"The English text has changed since:", said in the language."""


_TABLE = (
    ("sq", "Shqip", "Albanian"),
    ("am", "አማርኛ", "Amharic"),
    ("ar", "العربية", "Arabic"),
    ("bn", "বাংলা", "Bengali"),
    ("bg", "Български", "Bulgarian"),
    ("yue", "廣東話", "Cantonese"),
    ("zh-Hans", "简体中文", "Chinese, simplified"),
    ("zh-Hant", "繁體中文", "Chinese, traditional"),
    ("hr", "Hrvatski", "Croatian"),
    ("cs", "Čeština", "Czech"),
    ("prs", "دری", "Dari"),
    ("nl", "Nederlands", "Dutch"),
    ("fa", "فارسی", "Farsi"),
    ("fr", "Français", "French"),
    ("de", "Deutsch", "German"),
    ("el", "Ελληνικά", "Greek"),
    ("gu", "ગુજરાતી", "Gujarati"),
    ("he", "עברית", "Hebrew"),
    ("hi", "हिन्दी", "Hindi"),
    ("hu", "Magyar", "Hungarian"),
    ("it", "Italiano", "Italian"),
    ("ckb", "کوردیی ناوەندی", "Kurdish, Sorani"),
    ("ku", "Kurmancî", "Kurdish, Kurmanji"),
    ("lv", "Latviešu", "Latvian"),
    ("ln", "Lingála", "Lingala"),
    ("lt", "Lietuvių", "Lithuanian"),
    ("ml", "മലയാളം", "Malayalam"),
    ("mr", "मराठी", "Marathi"),
    ("ne", "नेपाली", "Nepali"),
    ("ps", "پښتو", "Pashto"),
    ("pl", "Polski", "Polish"),
    ("pt", "Português", "Portuguese"),
    ("pa", "ਪੰਜਾਬੀ", "Punjabi"),
    ("ro", "Română", "Romanian"),
    ("rom", "Romani čhib", "Romani"),
    ("ru", "Русский", "Russian"),
    ("sr", "Српски", "Serbian"),
    ("sn", "chiShona", "Shona"),
    ("sk", "Slovenčina", "Slovak"),
    ("so", "Soomaali", "Somali"),
    ("es", "Español", "Spanish"),
    ("sw", "Kiswahili", "Swahili"),
    ("syl", "ꠍꠤꠟꠐꠤ", "Sylheti"),
    ("tl", "Tagalog", "Tagalog"),
    ("ta", "தமிழ்", "Tamil"),
    ("te", "తెలుగు", "Telugu"),
    ("ti", "ትግርኛ", "Tigrinya"),
    ("th", "ไทย", "Thai"),
    ("tr", "Türkçe", "Turkish"),
    ("uk", "Українська", "Ukrainian"),
    ("ur", "اردو", "Urdu"),
    ("vi", "Tiếng Việt", "Vietnamese"),
    ("cy", "Cymraeg", "Welsh"),
    ("yi", "ייִדיש", "Yiddish"),
    ("yo", "Yorùbá", "Yoruba"),
)
_FROM_THE_RIGHT = {"ar", "prs", "fa", "he", "ckb", "ps", "ur", "yi"}
_SAID = {
    "es": ("Esta parte todavía no está traducida. Está en inglés.", "El texto en inglés ha cambiado desde entonces:"),
    "fr": ("Cette partie n’est pas encore traduite. Elle est en anglais.", "Le texte anglais a changé depuis :"),
    "pl": (
        "Ta część nie jest jeszcze przetłumaczona. Jest po angielsku.",
        "Od tego czasu tekst angielski się zmienił:",
    ),
    "ro": ("Această parte nu este încă tradusă. Este în engleză.", "Între timp, textul în engleză s-a schimbat:"),
    "ur": ("اس حصے کا ترجمہ ابھی نہیں ہوا۔ یہ انگریزی میں ہے۔", "انگریزی متن اس کے بعد بدل گیا ہے:"),  # noqa: RUF001 - Urdu
}
"""The two sentences of a page that is not wholly translated. Where we have none, they are said in English."""

IN_ENGLISH = "This part is not translated yet. It is in English."
HAS_CHANGED = "The English text has changed since:"


def _language(code: str, name: str, english: str) -> Language:
    direction = "rtl" if code in _FROM_THE_RIGHT else "ltr"
    return Language(code, name, english, direction, *_SAID.get(code, (None, None)))


LANGUAGES = {code: _language(code, name, english) for code, name, english in _TABLE}


def language_meant(written: str) -> str | None:
    """Return the code of the language that somebody meant by a code or a name, or nothing when none is like it."""
    word = written.strip().casefold()
    names = {one.code.casefold(): one.code for one in LANGUAGES.values()}
    names |= {name.casefold(): one.code for one in LANGUAGES.values() for name in (one.english, one.name)}
    if word.split("-")[0] in names:
        return names[word.split("-")[0]]
    found = get_close_matches(word, [name for name in names if len(name) > 3], n=1, cutoff=0.75)
    return names[found[0]] if found else None


def why_no_language(written: str) -> str:
    """Return what to tell somebody whose language is not on our list."""
    if written.strip().casefold().split("-")[0] in ("en", "english"):
        return "The pages are in English already. Write the code of another language, such as pl."
    meant = language_meant(written)
    instead = f'Write "{meant}".' if meant else "Write its code, such as pl for Polish or ur for Urdu."
    return f'"{written}" is not a language that we know. {instead}'


def _code(value: Any) -> Any:
    if isinstance(value, str) and value in LANGUAGES:
        return value
    raise ValueError(why_no_language(str(value)))


LanguageCode = Annotated[
    str,
    BeforeValidator(_code, json_schema_input_type=Annotated[str, Field(json_schema_extra={"enum": sorted(LANGUAGES)})]),
]
"""The code of a language, such as pl for Polish."""
