"""The four broad areas of need, as the SEND Code of Practice 2015 (paragraphs 6.28 to 6.35) names them."""

from __future__ import annotations

from enum import StrEnum


class Need(StrEnum):
    """An area of need. A child can have needs in more than one."""

    COMMUNICATION = "communication-and-interaction"
    LEARNING = "cognition-and-learning"
    FEELINGS = "social-emotional-and-mental-health"
    SENSORY = "sensory-and-physical"

    @property
    def label(self) -> str:
        """The name in the Code of Practice."""
        return _WORDS[self][0]

    @property
    def gloss(self) -> str:
        """The same in a family's words."""
        return _WORDS[self][1]


_WORDS = {
    Need.COMMUNICATION: ("Communication and interaction", "talking, understanding and playing with others"),
    Need.LEARNING: ("Cognition and learning", "learning, remembering and working things out"),
    Need.FEELINGS: ("Social, emotional and mental health", "feelings, friendships and behaviour"),
    Need.SENSORY: ("Sensory and physical", "seeing, hearing, moving and the senses"),
}
