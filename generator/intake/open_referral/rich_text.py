"""HTML of other directories as the Markdown that text fields may hold.

markdownify was chosen because it keeps lists and links and can be told which elements to know.
"""

from __future__ import annotations

import html
import re
import warnings
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning
from bs4.element import Tag
from markdownify import MarkdownConverter

from generator.intake.open_referral.fields import Fields
from generator.intake.open_referral.simple_html import simple_as_markdown

LONGEST = 200_000
"""Text with more characters than this is no description, and is not read."""
_MOST = 20_000
_LINE = 400
_HARMFUL = ("script", "style", "iframe", "object", "embed", "form", "svg", "math", "template", "noscript", "head")
_KNOWN = ["p", "br", "ul", "ol", "li", "a", "b", "strong", "em", "i", "div"]
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>|<!--")
_ESCAPED_TAG = re.compile(r"&lt;/?(?:p|br|ul|ol|li|a|b|strong|em|i|div|span|h[1-6])\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[\"“‘(]?[A-Z0-9])")
_WIDE_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
"""Spaces that hold words together or apart. They part words, too."""
_MARKUP = re.compile(r"\[([^\]]*)\]\([^)]*\)|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}|\\(?=[^\w\s])")


def prose(fields: Fields, *names: str) -> str:
    """Return one of these fields as Markdown, or nothing. What had to go is told."""
    name, text = fields.first(*names)
    if not isinstance(text, str):
        return fields.text(*names)
    if len(text) > LONGEST:
        fields.drop(name, f"It has more than {LONGEST:,} characters, so it is no description.", text)
        return ""
    return _fitting(fields, name, _as_markdown(fields, name, text))


def _as_markdown(fields: Fields, name: str, text: str) -> str:
    if _ESCAPED_TAG.search(text):
        text = html.unescape(text)
    if not _TAG.search(text):
        plain = html.unescape(text) if re.search(r"&(?:#?\w{2,8});", text) else text
        return _tidy("\n".join(line.rstrip() for line in plain.splitlines()))
    simple = simple_as_markdown(text)
    return _tidy(_parsed(fields, name, text) if simple is None else simple)


def _parsed(fields: Fields, name: str, text: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = BeautifulSoup(text, "html.parser")
    _made_harmless(fields, name, soup)
    return MarkdownConverter(bullets="-", convert=_KNOWN, strong_em_symbol="*").convert_soup(soup)


def _made_harmless(fields: Fields, name: str, soup: BeautifulSoup) -> None:
    for element in soup.find_all(_HARMFUL):
        if not element.decomposed:
            fields.drop(name, f"It had a <{element.name}> in it, which is no text.", element.get_text())
            element.decompose()
    for element in soup.find_all("img"):
        fields.drop(name, "It had a picture in it.", element.get("alt") or element.get("src") or "")
    for heading in soup.find_all(re.compile("^h[1-6]$")):
        heading.name = "p"
        bold = soup.new_tag("strong")
        bold.string = heading.get_text(" ", strip=True)
        heading.clear()
        if bold.string:
            heading.append(bold)
    for cell in soup.find_all(["td", "th", "dt", "dd", "tr", "section", "article", "blockquote"]):
        cell.name = "p"
    for link in soup.find_all("a"):
        _mended_link(fields, name, link)


def _mended_link(fields: Fields, name: str, link: Tag) -> None:
    address = str(link.get("href") or "").strip()
    if _is_sound(address):
        link.attrs = {"href": address}
        return
    if re.match(r"www\.[\w-]+\.\w", address) and _is_sound(f"https://{address}"):
        fields.guess(name, f"A link was read as https://{address}.", address)
        link.attrs = {"href": f"https://{address}"}
        return
    if address:
        fields.drop(name, "It had a link that leads nowhere from another site.", address)
    link.unwrap()


def _is_sound(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return (parts.scheme in ("http", "https") and bool(parts.netloc)) or parts.scheme in ("mailto", "tel")


def _tidy(text: str) -> str:
    text = _WIDE_SPACES.sub(" ", text)
    text = "".join(letter for letter in text if letter in "\n\t" or letter.isprintable())
    text = re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _fitting(fields: Fields, name: str, text: str) -> str:
    if len(text) <= _MOST:
        return text
    kept = text[:_MOST].rpartition("\n\n")[0] or text[:_MOST].rpartition(" ")[0]
    fields.drop(name, f"It is longer than {_MOST:,} characters. The rest was cut off.", text[len(kept) :])
    return kept


def summary_and_about(text: str) -> tuple[str, str]:
    """Return the first sentence or short paragraph of a description for the summary, and the rest of it."""
    first, _, rest = text.partition("\n\n")
    if rest and re.fullmatch(r"\*\*[^*]{1,60}\*\*", first) and not first.endswith((".**", "!**", "?**")):
        summary, about = summary_and_about(rest.strip())  # a heading such as "About us" tells nothing by itself
        return summary, f"{first}\n\n{about}" if about else ""
    if first.lstrip().startswith(("- ", "* ", "1.")):
        return "", text  # the first thing of a list says nothing of the whole
    line = plain(first)
    if 0 < len(line) <= _LINE // 2:
        return line, text if "](" in first else rest.strip()  # a summary has no links, so they stay in the text
    sentence = _SENTENCE_END.split(line, maxsplit=1)[0]
    if not 0 < len(sentence) <= _LINE:
        return "", text
    end = _SENTENCE_END.search(first)
    if end is None or "](" in first[: end.start()] or plain(first[: end.start()]) != sentence:
        return sentence, text
    return sentence, text[end.end() :].strip()


def plain(text: str) -> str:
    """Return Markdown as a line of text without markup."""
    return " ".join(_MARKUP.sub(lambda match: match[1] or "", text).split())
