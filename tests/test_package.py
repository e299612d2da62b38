"""What somebody gets who installs the package, and has no checkout."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parent.parent
READY = "generator/lint/words/ready.jsonl"
NOT_OURS = shutil.ignore_patterns("__pycache__", "*.pyc", "*.egg-info", Path(READY).name)


def test_an_installed_package_has_every_file_of_the_folder(tmp_path):
    project = tmp_path / "project"
    shutil.copytree(ROOT / "generator", project / "generator", ignore=NOT_OURS)
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, project / name)
    pack = ["-m", "pip", "--disable-pip-version-check", "wheel", "--no-index", "--no-deps", "--no-build-isolation"]
    command = [sys.executable, *pack, "--wheel-dir", tmp_path, project]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("local_offer-*.whl")
    packed = {name for name in zipfile.ZipFile(wheel).namelist() if name.startswith("generator/")}
    folder = {file.relative_to(project).as_posix() for file in (project / "generator").rglob("*") if file.is_file()}
    assert packed == folder
    assert READY in packed  # made when the package was built


def test_the_word_lists_are_made_ready_by_what_is_there_when_a_package_is_built():
    script = "import sys, generator.lint.words.make_ready; print(*{name.partition('.')[0] for name in sys.modules})"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    packages = packages_distributions()
    asked = {name for module in told.split() for name in packages.get(module, [])}
    assert {name.lower() for name in asked} - {"local-offer", "setuptools"} == {"pyyaml"}
