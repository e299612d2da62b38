"""Reading and linting itself. Loaded only when a file has to be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.findings import Finding, Severity, at_least
from generator.lint.allowances import without_allowed
from generator.lint.cache import digest
from generator.lint.checked import Checked, put_together
from generator.lint.engine import Linter
from generator.lint.glossary import read_terms
from generator.lint.linted import Fix, Linted
from generator.lint.project import TextFile
from generator.lint.reading.readers import read_document, read_text
from generator.lint.settings import Settings
from generator.lint.words import Words


class Work:
    """A linter that knows one project's words."""

    def __init__(self, settings: Settings, directory: tuple[TextFile, ...]) -> None:
        """Take the settings of the site, and the files in which its glossary stands."""
        self.settings = settings
        self.directory = directory
        terms = read_terms(directory)
        self.words = digest(*(repr(replace(term, place=None)) for term in terms))
        """A sum of the words that files are compared with."""
        self._linter = Linter(Words(terms, settings), settings)

    def warm_up(self) -> None:
        """Load what most files need, before other processes take copies of this one."""
        document = read_text("Please ask us about anything.", "warm-up.md", ".md").document
        if document is not None:
            self._linter.lint(document)

    def check(self, file: TextFile) -> Checked:
        """Read and lint one file."""
        read = read_document(file.path, file.shown)
        linted = self._linter.lint(read.document) if read.document is not None else Linted()
        return put_together(file.shown, read.document, read.findings, linted)

    def fixes_to(self, text: str, file: TextFile) -> tuple[Fix, ...] | None:
        """Return the safe changes to another text of a file, or None when it cannot be read properly."""
        read = read_text(text, file.shown, file.path.suffix)
        if read.document is None or at_least(read.findings, Severity.ERROR):
            return None
        return self._linter.lint(read.document).safe_fixes

    def across(self, used_terms: frozenset[str], files: Iterable[TextFile]) -> Iterator[Checked]:
        """Yield what only a look at all files together can find, by file.

        Args:
            used_terms: The glossary entries that some file uses.
            files: The files of the run.
        """
        found: dict[str, list[Finding]] = {}
        for finding in self._linter.across(used_terms):
            found.setdefault(finding.place.path, []).append(finding)
        for file in files:
            if file.shown in found:
                document = read_document(file.path, file.shown).document
                if document is not None:
                    left = without_allowed(document, found[file.shown])
                    yield put_together(file.shown, document, (), Linted(tuple(left)))
