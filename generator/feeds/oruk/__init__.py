"""Open Referral UK 3.0 as files: the answers of its programming interface, written down beforehand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.feeds.edition import Edition
from generator.feeds.feed import FeedFile
from generator.feeds.json_bytes import json_bytes

ROOT = "oruk/v3/"
"""Where the interface stands on the site."""

ABOUT = {
    "version": "HSDS-UK-3.0",
    "profile": "https://docs.openreferraluk.org/",
    "openapi_url": "https://openreferraluk.org/specifications/3.0/openapi.json",
}
"""What the interface says of itself."""


def files(told: Edition) -> Iterator[FeedFile]:
    """Yield every answer of the interface as a file."""
    del told
    yield FeedFile(f"{ROOT}index.json", json_bytes(ABOUT), "Where to start")
