"""The ids of all rules, in the order of the documentation. Read without loading any rule; a test compares the two."""

RULE_IDS = (
    "acronym",
    "acronym-meaning",
    "jargon",
    "inclusive",
    "welcome",
    "sentence-length",
    "paragraph-length",
    "passive",
    "reading-age",
    "easy-read",
    "double-word",
    "all-capitals",
    "link-text",
    "alt-text",
    "heading-order",
    "bare-url",
    "ambiguous-date",
    "stale",
    "glossary",
)
