"""A page on paper: all of what it says, and nothing that paper cannot do."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from tests.built_site import assert_none

NO_USE = "nav, form, button, .lo-finder, .lo-calendar, .lo-keep, .lo-search__kinds, .lo-search__more"
"""What can only be pressed: ways around the site, choices, and how to follow dates or keep a list on a device."""

ON_SCREEN = """noUse => {
  document.querySelectorAll('details').forEach(details => { details.open = true });
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const words = [];
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (parent.checkVisibility() && !parent.closest(noUse)) words.push(texts.currentNode.data);
  }
  return words.join(' ');
}"""
"""The words of a page on the screen, folded ones included, without what paper has no use for."""


def html_of(parts):
    return [part.evaluate("part => part.outerHTML.slice(0, 100)") for part in parts]


def test_print_shows_the_main_part_and_hides_what_paper_has_no_use_for(tour):
    shown = {}
    for kind, page in tour():
        page.emulate_media(media="print")
        assert page.locator("main h1").is_visible(), kind
        shown[kind] = html_of(part for part in page.locator("nav, button, form").all() if part.is_visible())
    assert_none(shown)


def test_print_opens_what_is_folded_away(tour):
    hidden = {}
    for kind, page in tour():
        page.emulate_media(media="print")
        folded = page.locator(f"main details > :not(summary):not(:is({NO_USE}) *)").all()
        hidden[kind] = html_of(part for part in folded if not part.is_visible())
    assert_none(hidden)


def test_the_printed_page_carries_every_word(tour, tmp_path):
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext, which reads words out of a PDF, was not found. It is in Debian's poppler-utils.")
    missing = {}
    for kind, page in tour():
        page.pdf(path=tmp_path / "page.pdf", format="A4")
        command = ["pdftotext", "-layout", tmp_path / "page.pdf", "-"]
        paper = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        missing[kind] = sorted(words(page.evaluate(ON_SCREEN, NO_USE)) - words(paper))
    assert_none(missing)


def words(text):
    """The words in Latin letters: whether others can be printed, the fonts of the computer decide."""
    return set(re.findall(r"[^\W\u0370-\uffff]+", text.casefold()))
