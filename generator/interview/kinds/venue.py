"""Questions about a place, in the order in which its page answers them."""

from __future__ import annotations

from generator.directory.venues import Access, Venue
from generator.interview.row import Row, Tables

TABLES: Tables = {
    Venue: (
        Row("name", "What is the place called?", "Mill Hall"),
        Row("id", "A short name for its web address?", "mill-hall"),
        Row(
            "about",
            "What sort of place is it?",
            "A low brick building beside the river. It has a big room and a small quiet one.",
        ),
        Row("area", "In which part of the area is it?"),
        Row("address", "The address, without the postcode?", "2 Towpath Lane"),
        Row("postcode", "The postcode?", "ZB1 4QT"),
        Row("mask_address", "Must the address stay private, as for a refuge or somebody’s home?"),
        Row("latitude", "On a map: how far north, in degrees?", "53.2204"),
        Row(
            "longitude",
            "And how far east? West has a minus sign.",
            "-0.8021",
            only_if=lambda values: "latitude" in values,
            needed_if=lambda values: "latitude" in values,
            settles=("latitude", "longitude"),
        ),
        Row("getting_there", "How do people get there: buses, trains, parking, which door?", "Bus 4 stops outside."),
        Row("access"),
        Row("photo", "Is there a photograph or drawing of it?"),
        Row("website", "Has it a web page of its own?", "https://www.example.org/mill-hall"),
        Row("contacts", "Is there somebody to ask about the place?", again="Is there another way to ask?"),
        Row(
            "closed",
            "Are there days when it is shut, so that nothing can run there?",
            again="Are there more days when it is shut?",
        ),
    ),
    Access: tuple(Row(name) for name in Access.model_fields),
}
