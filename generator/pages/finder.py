"""The files that the group finder fetches: its data, and the cards of groups in pieces."""

from __future__ import annotations

from generator.directory.addresses import GROUPS
from generator.finder import encoding
from generator.pages.cards import Cards
from generator.pages.site import Site


def finder_files(site: Site, cards: Cards) -> dict[str, bytes]:
    """Return each file by its path in the site."""
    files = encoding.finder_files(site.directory, site.listed, site.today)
    for number, groups in enumerate(encoding.pieces(site.listed)):
        files[encoding.piece_address(number)] = "\n".join(cards.of_groups(groups, GROUPS)).encode()
    return files
