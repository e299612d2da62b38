"""English endings, so that a word list needs only the plain form of a word."""

from __future__ import annotations

import re

from generator.lint.prose import word_set

IRREGULAR = {
    "be": ("is", "was", "been", "being"),
    "begin": ("begins", "began", "begun", "beginning"),
    "bring": ("brings", "brought", "brought", "bringing"),
    "build": ("builds", "built", "built", "building"),
    "cut": ("cuts", "cut", "cut", "cutting"),
    "do": ("does", "did", "done", "doing"),
    "draw": ("draws", "drew", "drawn", "drawing"),
    "find": ("finds", "found", "found", "finding"),
    "get": ("gets", "got", "got", "getting"),
    "give": ("gives", "gave", "given", "giving"),
    "have": ("has", "had", "had", "having"),
    "hold": ("holds", "held", "held", "holding"),
    "keep": ("keeps", "kept", "kept", "keeping"),
    "let": ("lets", "let", "let", "letting"),
    "make": ("makes", "made", "made", "making"),
    "meet": ("meets", "met", "met", "meeting"),
    "oversee": ("oversees", "oversaw", "overseen", "overseeing"),
    "overcome": ("overcomes", "overcame", "overcome", "overcoming"),
    "pay": ("pays", "paid", "paid", "paying"),
    "put": ("puts", "put", "put", "putting"),
    "run": ("runs", "ran", "run", "running"),
    "say": ("says", "said", "said", "saying"),
    "seek": ("seeks", "sought", "sought", "seeking"),
    "send": ("sends", "sent", "sent", "sending"),
    "set": ("sets", "set", "set", "setting"),
    "show": ("shows", "showed", "shown", "showing"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "take": ("takes", "took", "taken", "taking"),
    "tell": ("tells", "told", "told", "telling"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "undertake": ("undertakes", "undertook", "undertaken", "undertaking"),
    "withdraw": ("withdraws", "withdrew", "withdrawn", "withdrawing"),
    "write": ("writes", "wrote", "written", "writing"),
}
"""The other forms of verbs that have endings of their own."""
_DOUBLED = word_set(
    "admit cancel commit counsel defer embed enrol equip fulfil incur label level model occur permit prefer refer "
    "remit signal submit transfer travel"
)
_SINGLE = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")
_NOT_ISE = re.compile(
    r"(?:adv|rev|superv|exerc|compr|otherw|prom|ra|pra|r|w|expert|enterpr|surpr|prec|conc|no|disgu|franch|"
    r"comprom|improv|telev|likew|prem|dev|exc|cl|ar|gu|bru|cru|ra|mo|po|pres|pro|upra|apprais|d|v)is"
)
_ISE = re.compile(r"(\w{2,}?)is(e|es|ed|ing|ation|ations|er|ers)")


def verb_forms(base: str) -> tuple[str, str, str, str, str]:
    """Return a verb's plain form, he-form, past, participle and ing-form, such as refer, refers, referred, ..."""
    if base in IRREGULAR:
        return base, *IRREGULAR[base]
    past = _with_ending(base, "ed")
    return base, plural(base), past, past, _with_ending(base, "ing")


def plural(word: str) -> str:
    """Return a noun in the plural, or a verb's he-form."""
    if word.endswith("person"):
        return f"{word[:-6]}people"
    if word.endswith("child"):
        return f"{word}ren"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if re.search(r"(?:s|x|z|ch|sh)$", word) else f"{word}s"


def _with_ending(base: str, ending: str) -> str:
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + ending
    if ending == "ed" and re.search(r"[^aeiou]y$", base):
        return f"{base[:-1]}ied"
    if base in _DOUBLED or _SINGLE.fullmatch(base):
        return base + base[-1] + ending
    return base + ending


def with_z(word: str) -> str | None:
    """Return a word that can be spelled with -ise or -ize in its other spelling, or None."""
    if "is" not in word:
        return None
    match = _ISE.fullmatch(word)
    if match is None or _NOT_ISE.fullmatch(f"{match[1]}is"):
        return None
    return f"{match[1]}iz{match[2]}"
