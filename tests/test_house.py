"""The house itself: who may use whom, what no file may hold, and that what there is to know is written down."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from generator.cli import program
from tests.built_site import assert_none

ROOT = Path(__file__).parent.parent
MODULES = {
    file.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".").removesuffix(".__init__"): file
    for file in sorted((ROOT / "generator").rglob("*.py"))
}

MAY_USE = {
    "findings": set(),
    "day": set(),
    "directory": {"findings"},
    "interview": {"directory", "findings", "safe_files", "writing"},
    "lint": {"day", "directory", "findings", "reporters", "safe_files"},
    "overview": {"day", "directory", "findings", "publishing", "reporters"},
    "finder": {"directory", "findings"},
    "pages": {"directory", "finder", "findings"},
    "feeds": {"directory", "findings", "tables"},
    "leaflets": {"directory", "findings"},
    "intake": {"directory", "findings", "safe_files", "tables", "writing"},
    "publishing": {"day", "directory", "findings"},
    "reporters": {"findings"},
    "safe_files": set(),
    "starter": {"directory", "findings"},
    "tables": {"directory", "findings"},
    "terminal": set(),
    "writing": {"directory", "findings", "safe_files"},
}
"""What each room may import. The doors are not here: they may use every room, and no room may use them."""

RUN_CODE = {"eval", "exec", "compile", "__import__"}
UNSAFE_YAML = {"full_load", "full_load_all", "unsafe_load", "unsafe_load_all"}
UNSAFE_YAML |= {"Loader", "FullLoader", "UnsafeLoader", "CLoader", "CFullLoader", "CUnsafeLoader"}
UNSAFE_LIBRARIES = {"pickle", "marshal", "shelve"}
NETWORK_LIBRARIES = {"socket", "ssl", "ftplib", "smtplib", "http.client", "urllib.request", "requests", "urllib3"}

A_MACHINE = re.compile(r"(?<![\w.~>)}-])/(?:home|Users|root|work|tmp|opt|var/tmp)/\w|\b[A-Z]:\\+Users", re.ASCII)
A_REGISTRY = re.compile(r"pypi\.org|pythonhosted\.org|npmjs\.(?:org|com)|yarnpkg\.com|crates\.io", re.IGNORECASE)


def room(module):
    return [*module.split("."), ""][1]


def knows_mkdocs(name):
    """The door to MkDocs is a few files, and they alone may import it."""
    return name.startswith("mkdocs_")


def is_door(name):
    return name == "cli" or name.endswith("_door") or knows_mkdocs(name)


def imports(file):
    """Give the full name of everything that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: imports are written from the top"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def libraries(file):
    """Give the first part of the name of every library that a file imports."""
    return {name.split(".")[0] for name in imports(file)} - {"generator", "__future__"}


def files_of_the_project():
    """Return every text file that is in the project, or would be if somebody committed now."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("This folder is not a git checkout, so nobody can say which files are the project's.")
    files = [ROOT / name for name in listed.stdout.splitlines()]
    return [file for file in files if file.is_file() and b"\0" not in file.read_bytes()[:4096]]


# Walls ----------------------------------------------------------------------------------------------------


def test_arrows_between_rooms_run_one_way():
    strays = {}
    for module, file in MODULES.items():
        here = room(module)
        if here and not is_door(here):
            used = {room(name) for name in imports(file) if name.startswith("generator.")} - {here}
            strays[module] = sorted(used - MAY_USE.get(here, set()))
    assert_none(strays)


def test_every_module_is_in_a_room_or_is_a_door():
    assert {here for here in map(room, MODULES) if not is_door(here)} - {""} <= MAY_USE.keys()


def test_only_the_door_to_mkdocs_imports_mkdocs():
    rooms = [name for name in MODULES if not knows_mkdocs(room(name))]
    assert_none({name: libraries(MODULES[name]) & {"mkdocs", "material"} for name in rooms})


def test_every_library_that_is_imported_is_a_dependency():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {canonicalize_name(Requirement(line).name) for line in project["dependencies"]}
    where = packages_distributions()
    missing = {}
    for module, file in MODULES.items():
        outside = libraries(file) - sys.stdlib_module_names
        missing[module] = [name for name in outside if not asked & set(map(canonicalize_name, where.get(name, ())))]
    assert_none(missing)


# Safety ---------------------------------------------------------------------------------------------------


def unsafe_calls(file):
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in RUN_CODE:
            yield f"line {node.lineno}: {node.func.id}"
        if isinstance(node, ast.Attribute) and ast.unparse(node) in {f"yaml.{name}" for name in UNSAFE_YAML}:
            yield f"line {node.lineno}: {ast.unparse(node)}"


def test_nothing_that_an_editor_writes_can_run_as_code():
    unsafe = {name: list(unsafe_calls(file)) for name, file in MODULES.items()}
    for name, file in MODULES.items():
        unsafe[name] += libraries(file) & UNSAFE_LIBRARIES
        unsafe[name] += {used for used in imports(file) if used in {f"yaml.{name}" for name in UNSAFE_YAML}}
    assert_none(unsafe)


def test_the_package_never_asks_another_computer_for_anything():
    def found(file):
        return [name for name in imports(file) for library in NETWORK_LIBRARIES if f"{name}.".startswith(f"{library}.")]

    assert_none({name: found(file) for name, file in MODULES.items()})


def test_no_file_names_a_place_on_somebodys_computer_or_where_packages_come_from():
    def found(file):
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            for pattern in (A_MACHINE, A_REGISTRY):
                if match := pattern.search(line):
                    yield f"line {number}: {match[0]}"

    assert_none({file.relative_to(ROOT).as_posix(): found(file) for file in files_of_the_project()})


# Written down ---------------------------------------------------------------------------------------------

DOCUMENTS = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
DOCUMENTS += sorted((ROOT / "benchmarks").glob("*.md"))


@pytest.mark.parametrize("name", sorted(program.commands))
def test_every_command_is_explained_in_the_readme_or_the_documents(name):
    texts = [file.read_text(encoding="utf-8") for file in DOCUMENTS if file.is_file()]
    assert any(f"local-offer {name}" in text for text in texts)


def anchors(text):
    """Return the anchors that headings of a document get where its source is shown."""
    headings = re.findall(r"^#+ +(.+?) *#*$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken_links(file):
    parents = [
        token for token in MarkdownIt().enable("table").parse(file.read_text(encoding="utf-8")) if token.children
    ]
    for token in (child for parent in parents for child in parent.children):
        address = str(token.attrs.get("href") or token.attrs.get("src") or "")
        if address and not re.match(r"[a-z]+:", address):
            path, _, anchor = address.partition("#")
            target = (file.parent / path).resolve() if path else file
            if not target.exists():
                yield f"{address} leads to nothing"
            elif anchor and target.suffix == ".md" and anchor not in anchors(target.read_text(encoding="utf-8")):
                yield f"{address} leads to no heading"


def test_every_link_between_documents_leads_somewhere():
    assert_none({file.name: broken_links(file) for file in DOCUMENTS if file.is_file()})


# Locks ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lock", "extras"), [("requirements.txt", ["build"]), ("requirements-test.txt", ["build", "test"])]
)
def test_a_lock_file_holds_what_the_project_asks_for(lock, extras):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = project["dependencies"] + [line for extra in extras for line in project["optional-dependencies"][extra]]
    pins = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
    wanted = map(Requirement, asked)
    old = [str(one) for one in wanted if not one.specifier.contains(pins.get(canonicalize_name(one.name), "0"))]
    assert_none({f"{lock} (make lock writes it anew)": old})
