"""What a line of Markdown can begin: the patterns of CommonMark 0.31 and of what MkDocs adds to it."""

from __future__ import annotations

import re

HEADING = re.compile(r"(#{1,6})(?:[ \t]++|$)")
FENCE = re.compile(r"(`{3,})[^`]*$|(~{3,})")
RULE = re.compile(r"(?:(?:-[ \t]*+){3,}|(?:\*[ \t]*+){3,}|(?:_[ \t]*+){3,})$")
UNDERLINE = re.compile(r"(?:=+|-+)[ \t]*$")
BULLET = re.compile(r"([-+*]|\d{1,9}[.)])([ \t]+|$)")
INTERRUPTING_BULLET = re.compile(r"(?:[-+*]|1[.)])[ \t]+\S")
DEFINITION = re.compile(r"(:)([ \t]+)(?=\S)")
FOOTNOTE = re.compile(r"(\[\^[^\[\]\s]{1,100}\]:)([ \t]*)")
TASK = re.compile(r"\[[ xX]\][ \t]+")
TABLE_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
BOX = re.compile(r"""(?:!!!|\?\?\?\+?|===[!+]?(?=[ \t]+"))(?:[ \t]++(?:[\w-]++[ \t]*+)*+)?+(?:"(.*)")?[ \t]*$""")
ALERT = re.compile(r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*$", re.IGNORECASE)
SLASHED = re.compile(r"(?:/{3,}|:{3,})(?:[ \t]*$|[ \t]*+[{\w][\w{}. \t-]*+(?:\|(.*))?$)")
ABBREVIATION = re.compile(r"\*\[([^\[\]\n]{1,100})\]:(.*)$")
ATTRIBUTES = re.compile(r"\{:?[ ]*+(?=[#.][\w:-]|[\w:-]++=)[^{}\n]*+\}[ \t]*$")
TEMPLATE = re.compile(r"\{%.*%\}$|\{#.*#\}$|-{1,2}8<-{1,2}(?:[ \t].*)?$")
REFERENCE = re.compile(r"\[((?:[^\[\]\\\n]|\\.){1,500})\]:[ \t]*(?:<([^<>\n]*)>|(\S+))?[ \t]*(.*)$")
REFERENCE_TITLE = re.compile(r"""("[^"]*"|'[^']*'|\([^()]*\))?[ \t]*$""")

RAW = re.compile(r"<(script|pre|style|textarea)(?=[\s>]|$)", re.IGNORECASE)
OTHER_RAW = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"))
BLOCK_TAG = re.compile(
    r"</?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl"
    r"|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main"
    r"|menu|menuitem|meta|nav|noframes|ol|optgroup|option|p|param|search|section|source|summary|table|tbody|td|tfoot|th"
    r"|thead|title|tr|track|ul|video|audio|svg)(?=[\s/>]|$)",
    re.IGNORECASE,
)
TAG_ALONE = re.compile(
    r"""(?:<[A-Za-z][\w-]*+(?>\s++[A-Za-z_:@][\w.:@-]*+(?>\s*+=\s*+(?>[^\s"'=<>`]++|'[^']*+'|"[^"]*+"))?)*+\s*+/?>"""
    r"|</[A-Za-z][\w-]*+\s*+>)[ \t]*$"
)
HOLDS_MARKDOWN = re.compile(r"""<[^<>]*\smarkdown(?:=["']?(?:1|block|span|true)["']?)?(?:\s[^<>]*)?>[ \t]*$""")

DECLARATION = re.compile(r"<![A-Za-z]")


def raw_end(line: str) -> re.Pattern[str] | None:
    """Return what ends the raw HTML that begins with a line, when nothing else can; or nothing."""
    match = RAW.match(line)
    if match:
        return _RAW_END
    for begin, end in OTHER_RAW:
        if line.startswith(begin):
            return re.compile(re.escape(end))
    return _DECLARATION_END if DECLARATION.match(line) else None


_RAW_END = re.compile(r"</(?:script|pre|style|textarea)>", re.IGNORECASE)
_DECLARATION_END = re.compile(">")


def cells_of(line: str, start: int) -> list[tuple[int, int]]:
    """Return where the cells of a line of a table start and end. `start` is the line's own place."""
    first = len(line) - len(line.lstrip())
    last = len(line.rstrip())
    if line[first:last].startswith("|"):
        first += 1
    if last - 1 > first and line[last - 1] == "|" and line[last - 2] != "\\":
        last -= 1
    cells, begun = [], first
    for match in _CELL_END.finditer(line, first, last):
        if match[0] == "|":
            cells.append((start + begun, start + match.start()))
            begun = match.end()
    cells.append((start + begun, start + last))
    return cells


_CELL_END = re.compile(r"\\.|\|")
