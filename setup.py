"""What pyproject.toml cannot say: the word lists are made ready when the package is built or installed."""

from __future__ import annotations

import sys
from pathlib import Path
from runpy import run_module

from setuptools import setup
from setuptools.command.build_py import build_py


class BuildWithWords(build_py):
    """Builds the package with word lists that are ready, so that the linter starts sooner."""

    def run(self) -> None:
        """Make them, and go on as usual. Without them the linter reads the lists as they are written."""
        sys.path.insert(0, str(Path(__file__).parent))
        run_module("generator.lint.words.make_ready", run_name="__main__")
        super().run()


setup(cmdclass={"build_py": BuildWithWords})
