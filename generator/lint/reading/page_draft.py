"""A page while it is being read."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.lint.document import Allowance, Block, Explanation, Kind, Picture, TextPage

META = ("easy_read", "easy_read_of", "language", "checked", "reviewed", "next_review")
"""What a page may say about itself that rules use."""


@dataclass(slots=True)
class PageDraft:
    """What has been read of one page."""

    blocks: list[Block] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    explained: list[Explanation] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    meta_places: dict[str, tuple[int, int]] = field(default_factory=dict)
    allowances: list[Allowance] = field(default_factory=list)

    def tell(self, name: str, value: str, place: tuple[int, int]) -> None:
        """Take what a page says about itself, if it is something that rules use."""
        if name in META and value and name not in self.meta:
            self.meta[name] = value
            self.meta_places[name] = place

    def page(self, name: str) -> TextPage:
        """Return the page. The first meaning that it gives a shortened name is the one that counts."""
        return TextPage(
            name=name,
            blocks=tuple(self.blocks),
            abbreviations={one.short: one.words for one in reversed(self.explained)},
            explained=tuple(self.explained),
            pictures=tuple(self.pictures),
            meta=self.meta,
            meta_places=self.meta_places,
        )

    def title(self, otherwise: str) -> str:
        """Return what to call the page: its title, or its first heading, or the name of its file."""
        kinds = (Kind.TITLE, Kind.HEADING)
        return next((block.text for kind in kinds for block in self.blocks if block.kind is kind), otherwise)
