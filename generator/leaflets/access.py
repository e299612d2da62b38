"""What it is like to get to a place and into it."""

from __future__ import annotations

from generator.directory.facts import ANSWER_WORDS, access_answers
from generator.directory.venues import Venue
from generator.directory.wording import ended
from generator.leaflets.desk import Desk
from generator.leaflets.prose import Block, bullets, words


def getting_in(desk: Desk, venue: Venue) -> list[Block]:
    """Return how to get to a venue, and what is known of access: what needs no more words in one line."""
    way = desk.write.blocks(venue.getting_there) if venue.getting_there else []
    answers = access_answers(venue)
    in_a_word: dict[str, list[str]] = {"yes": [], "no": [], "not told": []}
    with_words = []
    for one in answers:
        if one.fact.details:
            with_words.append([*words(f"{one.question}: ", bold=True), *desk.fact(one.fact, "")])
        else:
            in_a_word[one.fact.answer].append(one.question)
    in_one_line = [
        [*words(f"{ANSWER_WORDS[answer]}: ", bold=True), *words(ended("; ".join(questions)))]
        for answer, questions in in_a_word.items()
        if questions
    ]
    return [*way, bullets([*with_words, *in_one_line])]
