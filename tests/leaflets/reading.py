"""Reading a PDF as a person would, and as a screen reader would."""

from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from generator.directory.directory import Directory
from generator.leaflets import Leaflet, make_leaflets
from generator.leaflets.press import Press
from tests.stories import MONDAY, a_directory

SITE = "https://localoffer.example.org/"
GROUP = "leaflets/groups/little-steps.pdf"
VENUE = "leaflets/venues/hall.pdf"

PRESS = Press()


def leaflets_of(directory: Directory, today: date = MONDAY, site_url: str | None = SITE) -> dict[str, Leaflet]:
    """Every leaflet of a directory on the day of the story, by address."""
    return {leaflet.address: leaflet for leaflet in make_leaflets(directory, today, site_url)}


def pdf_of(directory: Directory | None = None, address: str = GROUP, today: date = MONDAY) -> bytes:
    """The PDF of one leaflet of a directory."""
    return PRESS.pdf(leaflets_of(directory or a_directory(), today)[address])


def reader(pdf: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    """The words of a PDF in reading order, as poppler finds them, with single spaces and without places to break."""
    done = _poppler("pdftotext", ["-", "-"], pdf)
    return " ".join(done.replace("\u200b\n", "").replace("\u200b", "").split())


def fonts_of(pdf: bytes, folder: Path) -> list[tuple[str, str]]:
    """The name of each font in a PDF, and whether it is embedded: yes or no."""
    file = folder / "fonts.pdf"
    file.write_bytes(pdf)
    lines = _poppler("pdffonts", [str(file)]).splitlines()
    at = lines[0].index("emb")
    return [(line.split()[0], line[at : at + 3].strip()) for line in lines[2:]]


def inside_the_paper(pdf: bytes) -> bool:
    """Whether every word begins and ends on its sheet, with a few points of white around it."""
    for sheet in _poppler("pdftotext", ["-bbox", "-", "-"], pdf).split("<page ")[1:]:
        width, height = map(float, re.findall(r'(?:width|height)="([0-9.]+)"', sheet)[:2])
        for box in re.findall(r'xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)"', sheet):
            left, top, right, bottom = map(float, box)
            if left < 20 or top < 10 or right > width - 20 or bottom > height - 10:
                return False
    return True


def _poppler(program: str, arguments: list[str], pdf: bytes | None = None) -> str:
    if shutil.which(program) is None:
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(f"{program} is missing, and REQUIRE_BROWSER=1 says that it must be here.")
        pytest.skip(f"There is no {program} here.")
    done = subprocess.run([program, *arguments], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()
