"""What several rooms' tests share: the demonstration, built once.

BUILT_SITE=some/folder makes the tests look at a site that is built already, in place of building one.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.built_site import BuiltSite

# Machines differ in speed, and no test here is about time.
settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ours")

ROOT = Path(__file__).parent.parent
THE_DAY = "2026-11-23"
"""The Monday on which the demonstration is built, so that every test sees the same dates."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--refresh-golden", action="store_true", help="take today's pages as the golden ones")


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The demonstration, built through the front door."""
    if folder := os.environ.get("BUILT_SITE"):
        return BuiltSite(Path(folder).absolute())
    folder = tmp_path_factory.mktemp("built") / "site"
    program = Path(sys.executable).with_name("local-offer")
    command = [program, "build", "--site-dir", folder, "--today", THE_DAY]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.fail(f"The demonstration does not build:\n{done.stdout}{done.stderr}", pytrace=False)
    return BuiltSite(folder)
