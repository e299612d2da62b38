"""All rules, in the order of the documentation."""

from __future__ import annotations

from generator.lint.rule import Rule
from generator.lint.rules import (
    acronym,
    acronym_meaning,
    all_capitals,
    alt_text,
    ambiguous_date,
    bare_url,
    double_word,
    easy_read,
    glossary,
    heading_order,
    inclusive,
    jargon,
    link_text,
    paragraph_length,
    passive,
    reading_age,
    sentence_length,
    stale,
    welcome,
)

RULES: tuple[Rule, ...] = (
    acronym.RULE,
    acronym_meaning.RULE,
    jargon.RULE,
    inclusive.RULE,
    welcome.RULE,
    sentence_length.RULE,
    paragraph_length.RULE,
    passive.RULE,
    reading_age.RULE,
    easy_read.RULE,
    double_word.RULE,
    all_capitals.RULE,
    link_text.RULE,
    alt_text.RULE,
    heading_order.RULE,
    bare_url.RULE,
    ambiguous_date.RULE,
    stale.RULE,
    glossary.RULE,
)
