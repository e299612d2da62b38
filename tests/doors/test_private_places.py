"""A private address is on no page, in no drawing and in no file for machines."""

from __future__ import annotations

from tests.doors.conftest import Offer

OPEN_POSITION = "    latitude: 53.2\n    longitude: 0.8\n"
HOME = """\
  - id: safe-home
    name: A safe home
    address: [17 Hidden Close, Exampleton]
    postcode: ZB1 9ZZ
    mask_address: yes
    latitude: {latitude}
    longitude: {longitude}
"""


def test_where_a_private_place_really_is_changes_not_one_byte_of_the_site(offer: Offer) -> None:
    offer.change("groups.yaml", "# Places where groups meet.\nvenues:\n", f"venues:\n{HOME}")
    offer.change("groups.yaml", "    postcode: ZB1 1AA\n", f"    postcode: ZB1 1AA\n{OPEN_POSITION}")
    text = (
        (offer.folder / "groups.yaml").read_text(encoding="utf-8").replace("venue: example-hall", "venue: safe-home", 1)
    )
    sites = []
    for latitude, longitude in ((53.21234, 0.81234), (53.20789, 0.80876)):
        offer.write("groups.yaml", text.format(latitude=latitude, longitude=longitude))
        sites.append(offer.built())
    here, there = sites
    assert "lo-map__spot--vague" in here["map/index.html"].decode()
    assert [name for name in here if here[name] != there.get(name)] == []
    told = b"".join(here.values())
    assert not [secret for secret in (b"53.21234", b"0.81234", b"Hidden Close", b"9ZZ") if secret in told]
