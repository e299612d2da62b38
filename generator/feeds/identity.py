"""Ids for other people's programs: the same for the same entry for as long as its short name and the site stay."""

from __future__ import annotations

from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, uuid5

from generator.directory.values import slug


def base_of_ids(first_address: str | None, site_url: str | None, authority: str) -> str:
    """Return what all ids of a site begin with before they are made into numbers.

    Whether an address says http or https, or has a slash at its end, makes no difference.

    Args:
        first_address: The address from which ids were first made, for a site that has moved.
        site_url: The address of the site, if it is known.
        authority: The name of the publisher, which stands in while nobody knows the address.
    """
    address = first_address or site_url
    if address is None:
        return f"local-offer:{slug(authority)}/"
    parts = urlsplit(address)
    return f"https://{parts.netloc.lower()}{parts.path.rstrip('/')}/"


def identity(base: str, *way: str) -> str:
    """Return the id of one thing, by the way to it, as a UUID of version 5 (RFC 9562, section 5.5)."""
    return str(uuid5(NAMESPACE_URL, base + "/".join(way)))
