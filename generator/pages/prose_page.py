"""Finishing touches for pages that somebody wrote by hand in Markdown."""

from __future__ import annotations

from generator.directory.directory import Directory
from generator.pages.abbreviations import Abbreviations
from generator.pages.page import way_up


def finish_prose_page(html: str, address: str, directory: Directory) -> str:
    """Return the HTML of a hand-written page with abbreviations written out the first time, as on every other page."""
    return Abbreviations(directory.glossary).on_page(way_up(address)).write_out(html)
