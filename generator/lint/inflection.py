"""English endings, so that a word list needs only the plain form of a word."""

from __future__ import annotations

import re

from generator.lint.prose import word_set

IRREGULAR = {
    "arise": ("arises", "arose", "arisen", "arising"),
    "awake": ("awakes", "awoke", "awoken", "awaking"),
    "be": ("is", "was", "been", "being"),
    "bear": ("bears", "bore", "borne", "bearing"),
    "become": ("becomes", "became", "become", "becoming"),
    "begin": ("begins", "began", "begun", "beginning"),
    "bid": ("bids", "bid", "bid", "bidding"),
    "bind": ("binds", "bound", "bound", "binding"),
    "break": ("breaks", "broke", "broken", "breaking"),
    "bring": ("brings", "brought", "brought", "bringing"),
    "build": ("builds", "built", "built", "building"),
    "buy": ("buys", "bought", "bought", "buying"),
    "catch": ("catches", "caught", "caught", "catching"),
    "choose": ("chooses", "chose", "chosen", "choosing"),
    "come": ("comes", "came", "come", "coming"),
    "cost": ("costs", "cost", "cost", "costing"),
    "cut": ("cuts", "cut", "cut", "cutting"),
    "deal": ("deals", "dealt", "dealt", "dealing"),
    "do": ("does", "did", "done", "doing"),
    "draw": ("draws", "drew", "drawn", "drawing"),
    "drive": ("drives", "drove", "driven", "driving"),
    "eat": ("eats", "ate", "eaten", "eating"),
    "fall": ("falls", "fell", "fallen", "falling"),
    "feed": ("feeds", "fed", "fed", "feeding"),
    "feel": ("feels", "felt", "felt", "feeling"),
    "fight": ("fights", "fought", "fought", "fighting"),
    "find": ("finds", "found", "found", "finding"),
    "forbid": ("forbids", "forbade", "forbidden", "forbidding"),
    "foresee": ("foresees", "foresaw", "foreseen", "foreseeing"),
    "forget": ("forgets", "forgot", "forgotten", "forgetting"),
    "forgo": ("forgoes", "forwent", "forgone", "forgoing"),
    "forsake": ("forsakes", "forsook", "forsaken", "forsaking"),
    "get": ("gets", "got", "got", "getting"),
    "give": ("gives", "gave", "given", "giving"),
    "go": ("goes", "went", "gone", "going"),
    "grow": ("grows", "grew", "grown", "growing"),
    "have": ("has", "had", "had", "having"),
    "hear": ("hears", "heard", "heard", "hearing"),
    "hold": ("holds", "held", "held", "holding"),
    "keep": ("keeps", "kept", "kept", "keeping"),
    "know": ("knows", "knew", "known", "knowing"),
    "lay": ("lays", "laid", "laid", "laying"),
    "lead": ("leads", "led", "led", "leading"),
    "leave": ("leaves", "left", "left", "leaving"),
    "lend": ("lends", "lent", "lent", "lending"),
    "let": ("lets", "let", "let", "letting"),
    "lose": ("loses", "lost", "lost", "losing"),
    "make": ("makes", "made", "made", "making"),
    "meet": ("meets", "met", "met", "meeting"),
    "mislead": ("misleads", "misled", "misled", "misleading"),
    "offset": ("offsets", "offset", "offset", "offsetting"),
    "overcome": ("overcomes", "overcame", "overcome", "overcoming"),
    "override": ("overrides", "overrode", "overridden", "overriding"),
    "overrun": ("overruns", "overran", "overrun", "overrunning"),
    "oversee": ("oversees", "oversaw", "overseen", "overseeing"),
    "pay": ("pays", "paid", "paid", "paying"),
    "put": ("puts", "put", "put", "putting"),
    "redo": ("redoes", "redid", "redone", "redoing"),
    "rise": ("rises", "rose", "risen", "rising"),
    "run": ("runs", "ran", "run", "running"),
    "say": ("says", "said", "said", "saying"),
    "see": ("sees", "saw", "seen", "seeing"),
    "seek": ("seeks", "sought", "sought", "seeking"),
    "sell": ("sells", "sold", "sold", "selling"),
    "send": ("sends", "sent", "sent", "sending"),
    "set": ("sets", "set", "set", "setting"),
    "show": ("shows", "showed", "shown", "showing"),
    "sit": ("sits", "sat", "sat", "sitting"),
    "speak": ("speaks", "spoke", "spoken", "speaking"),
    "spend": ("spends", "spent", "spent", "spending"),
    "stand": ("stands", "stood", "stood", "standing"),
    "strive": ("strives", "strove", "striven", "striving"),
    "take": ("takes", "took", "taken", "taking"),
    "teach": ("teaches", "taught", "taught", "teaching"),
    "tell": ("tells", "told", "told", "telling"),
    "think": ("thinks", "thought", "thought", "thinking"),
    "throw": ("throws", "threw", "thrown", "throwing"),
    "undergo": ("undergoes", "underwent", "undergone", "undergoing"),
    "understand": ("understands", "understood", "understood", "understanding"),
    "undertake": ("undertakes", "undertook", "undertaken", "undertaking"),
    "undo": ("undoes", "undid", "undone", "undoing"),
    "uphold": ("upholds", "upheld", "upheld", "upholding"),
    "wear": ("wears", "wore", "worn", "wearing"),
    "win": ("wins", "won", "won", "winning"),
    "withdraw": ("withdraws", "withdrew", "withdrawn", "withdrawing"),
    "withhold": ("withholds", "withheld", "withheld", "withholding"),
    "withstand": ("withstands", "withstood", "withstood", "withstanding"),
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
