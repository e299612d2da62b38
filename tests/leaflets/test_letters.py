"""Which letters can be printed, and what stands in place of the others."""

from __future__ import annotations

import json
import sys
import unicodedata
from dataclasses import replace

import pytest

from generator.leaflets.leaflet import Leaflet
from generator.leaflets.letters import printable
from generator.leaflets.press import CannotPrintError
from tests.leaflets.reading import GROUP, PRESS, leaflets_of
from tests.stories import a_directory, a_group


def saying(text: str) -> Leaflet:
    """A leaflet that says a text just as it is."""
    leaflet = leaflets_of(a_directory(a_group(sensory_notes="STANDS HERE")))[GROUP]
    return replace(leaflet, content=leaflet.content.replace("STANDS HERE", json.dumps(text)[1:-1]))


def test_every_letter_that_is_said_to_be_printable_is() -> None:
    letters = [chr(code) for code in range(0x20, sys.maxunicode) if not 0xD800 <= code < 0xE000]
    fine = [one for one in letters if printable(one) == one and unicodedata.category(one) not in ("Cn", "Cc")]
    assert len(fine) > 3000
    # A space after each letter, so that no two of them are joined into one that another font would have to show.
    assert PRESS.pdf(saying(" ".join(fine)))


@pytest.mark.parametrize("letter", ["中", "ក", "한", "\U0001f389"])
def test_a_letter_that_no_font_has_would_be_refused_and_never_gets_so_far(letter: str) -> None:
    with pytest.raises(CannotPrintError):
        PRESS.pdf(saying(letter))
    assert PRESS.pdf(saying(printable(letter)))
