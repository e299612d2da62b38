"""Makes pages of believable prose for timing linters: the same number gives the same pages, byte for byte.

    python benchmarks/make_prose.py 2000 some/folder

Each page has about 500 words: headings, paragraphs, lists, a table, links, some code, front matter on every third page,
shortened names with and without their words, jargon, and long sentences, about as often as councils' pages have them.
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path

WORDS_A_PAGE = 500

_WHO = ["your child", "a young person", "a child under five", "your family", "a pupil at this school", "every parent"]
_HELPER = [
    "the SENCO", "a speech and language therapist", "the Early Years team", "the key worker", "an OT",
    "the SENDIASS team", "your health visitor", "the educational psychologist", "the class teacher", "CAMHS",
]  # fmt: skip
_THING = [
    "an EHCP", "an education, health and care plan (EHCP)", "a short break", "a personal budget", "the two-year check",
    "a place at the nursery", "the Local Offer", "an annual review", "Disability Living Allowance (DLA)", "the plan",
    "the SEND Code of Practice", "transport to school", "free childcare", "the ICB", "a hearing test",
]  # fmt: skip
_PLACE = ["in Marlbury", "at the library", "on Mill Lane", "in the sports hall", "at home", "near the park", "in town"]
_WHEN = [
    "on Monday",
    "every Tuesday at 10am",
    "in term time",
    "before 31 May 2026",
    "within six weeks",
    "on 12/01/2026",
]
_SENTENCES = [
    "{Helper} can talk with {who} about {thing} {place}.",
    "You can ask for {thing} {when}.",
    "We meet {place} {when}, and brothers and sisters are welcome.",
    "If {who} needs more help, {helper} will write down what works well and what does not.",
    "Ring us on 01632 960{number} or write to hello{number}@example.org.",
    "There is a form at https://offer{number}.example.org/forms/{number}?step=2#top for this.",
    "{Helper} will liaise with {helper2} in order to facilitate {thing}.",
    "Parents tell us that the first visit is the hardest, so come early and look around.",
    "Please note that {thing} is subject to the availability of funding and may be reviewed {when} by {helper}.",
    (
        "The provision that is set out in {thing} must be delivered by {helper}, and it is monitored by {helper2} "
        "so that the outcomes which were agreed with {who} at the meeting are met in a timely manner {when}."
    ),
    "Bring a drink, a hat and anything that helps {who} to feel safe.",
    "The room is quiet, the lights are low, and the door is always open.",
    "It costs £{number} for each session, and you pay {when}.",
    "Referrals are triaged {when} and {who} will be signposted to the appropriate pathway.",
    "Nobody needs a diagnosis to join in.",
    "Staff have had training in autism, in Makaton and in first aid.",
    "What happens next depends on what {who} and {helper} agree.",
    "Use `form-{number}` when you write to us.",
    "Some children are looked at by {helper} {place} before {thing} is offered.",
    "Children who are non-verbal, wheelchair users and children with complex needs are catered for.",
    "We will write to you {when} to tell you what was decided, and why.",
    "See [{thing}](page-{number}.md) for more about it.",
]
_HEADINGS = ["What it is", "Who can come", "How to ask", "What happens next", "What it costs", "If you do not agree"]


def write_pages(folder: Path, pages: int) -> None:
    """Write pages, in folders of a hundred."""
    for number in range(pages):
        file = folder / f"{number // 100:03}" / f"page-{number:05}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(page(number), encoding="utf-8", newline="\n")


def page(number: int) -> str:
    """Return a page. The same number gives the same page."""
    chance = random.Random(number)
    parts = (
        [f"---\ntitle: Help for families {number}\nreviewed: 2026-0{number % 9 + 1}-10\n---\n"]
        if number % 3 == 0
        else []
    )
    parts.append(f"# {chance.choice(_HEADINGS)} {number}\n")
    words = 0
    while words < WORDS_A_PAGE - 40:
        part = _part(chance)
        parts.append(part)
        words += len(part.split())
    return "\n".join(parts)


def _part(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.1:
        return f"## {chance.choice(_HEADINGS)}\n"
    if kind < 0.25:
        return "".join(f"- {_sentence(chance)}\n" for _ in range(chance.randint(3, 6)))
    if kind < 0.3:
        rows = "".join(f"| {chance.choice(_PLACE)} | {chance.choice(_WHEN)} |\n" for _ in range(4))
        return f"| Where | When |\n|---|---|\n{rows}"
    return " ".join(_sentence(chance) for _ in range(chance.randint(3, 6))) + "\n"


def _sentence(chance: random.Random) -> str:
    helper = chance.choice(_HELPER)
    return chance.choice(_SENTENCES).format(
        Helper=helper[0].upper() + helper[1:],
        helper=helper,
        helper2=chance.choice(_HELPER),
        who=chance.choice(_WHO),
        thing=chance.choice(_THING),
        place=chance.choice(_PLACE),
        when=chance.choice(_WHEN),
        number=chance.randint(100, 999),
    )


def main() -> None:
    """Write as many pages as the command line asks for."""
    parser = argparse.ArgumentParser(description="Make pages of prose for timing linters.")
    parser.add_argument("pages", type=int)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    write_pages(options.folder, options.pages)


if __name__ == "__main__":
    main()
