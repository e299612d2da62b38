"""A leaflet into the bytes of a PDF.

Typst sets the page. It was chosen because it writes PDF/UA-1, which screen readers can read aloud, needs no browser,
and sets thousands of leaflets in minutes. Open Sans comes as a package, so that every computer has the same letters.
"""

from __future__ import annotations

import importlib.util
import io
import json
import threading
from contextlib import suppress
from pathlib import Path

import segno
import typst

from generator.leaflets.leaflet import Leaflet
from generator.leaflets.photos import as_input

TEMPLATES = Path(__file__).parent / "templates"


class CannotPrintError(Exception):
    """A leaflet cannot be set. The message names it, and says what Typst said."""


class _FootAloneError(Exception):
    """A template found that nothing but its foot would stand on the last page."""


class Press:
    """Sets leaflets, in as many threads as like to."""

    def __init__(self) -> None:
        """Read the fonts. Those of the computer itself stay out, so that every computer prints the same."""
        self._fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(_font_folder())])
        self._own = threading.local()

    def pdf(self, leaflet: Leaflet) -> bytes:
        """Return a leaflet as PDF/UA-1.

        Raises:
            CannotPrintError: Typst refuses it.
        """
        try:
            return self._fitted(leaflet, as_input(leaflet.photos))
        except (CannotPrintError, OSError):
            if not leaflet.photos:
                raise
            # A damaged picture is no reason to go without the words.
            return self._fitted(leaflet, as_input(()))

    def _fitted(self, leaflet: Leaflet, photos: str) -> bytes:
        """Return a leaflet with gaps of the usual size, or smaller ones where only its foot would need another page."""
        for fit in ("roomy", "closer", "tight"):
            with suppress(_FootAloneError):
                return self._set(leaflet, photos, fit)
        return self._set(leaflet, photos, "any")

    def _set(self, leaflet: Leaflet, photos: str, fit: str) -> bytes:
        try:
            made = self._compiler().compile(
                input=str(TEMPLATES / leaflet.template),
                sys_inputs={"leaflet": leaflet.content, "code": _code(leaflet), "photos": photos, "fit": fit},
                format="pdf",
                pdf_standards=["ua-1"],
                timestamp=0,
            )
        except typst.TypstError as problem:
            if "only the foot is left" in problem.message:
                raise _FootAloneError from problem
            raise CannotPrintError(f"{leaflet.address} cannot be printed: {problem.message}") from problem
        if not isinstance(made, bytes):
            raise CannotPrintError(f"{leaflet.address} cannot be printed.")
        return made

    def _compiler(self) -> typst.Compiler:
        """Return the compiler of this thread: one sets one leaflet at a time."""
        if not hasattr(self._own, "compiler"):
            self._own.compiler = typst.Compiler(root=str(TEMPLATES), font_paths=self._fonts, ignore_system_fonts=True)
        compiler: typst.Compiler = self._own.compiler
        return compiler


def _code(leaflet: Leaflet) -> str:
    """Return the square code of a leaflet as SVG, or nothing. It takes as long as the rest, so it is drawn last."""
    way_in = json.loads(leaflet.content)["way_in"]
    if way_in is None:
        return ""
    picture = io.BytesIO()
    segno.make(way_in["to"], error="m", micro=False).save(picture, kind="svg", border=0, xmldecl=False, nl=False)
    return picture.getvalue().decode()


def _font_folder() -> Path:
    found = importlib.util.find_spec("ttf_opensans")
    if found is None or found.origin is None:
        raise CannotPrintError("The package ttf-opensans is missing, which holds the letters of every leaflet.")
    return Path(found.origin).parent / "ttf"
