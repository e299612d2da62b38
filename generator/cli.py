"""The program `local-offer`: a door that reads the command line and holds no logic of its own."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.day import NotADayError, read_day

DEBUG_VARIABLE = "LOCAL_OFFER_DEBUG"
"""Set to 1, it shows where in the program something went wrong."""


def _day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> date | None:
    try:
        return read_day(value) if value else None
    except NotADayError as problem:
        raise click.BadParameter(f'"{value}" {problem}') from None


def _address(_ctx: click.Context, _param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch(r"\S+:\d{1,5}", value):
        raise click.BadParameter(f'"{value}" is not an address and a port. Write it like 127.0.0.1:8000.')
    return value


def _there_is(_ctx: click.Context, _param: click.Parameter, value: Path) -> Path:
    if not value.is_file():
        raise click.UsageError(
            f"There is no {value} here. Go to the folder of your Local Offer, or start one: local-offer init FOLDER"
        )
    return value


def _folder(_ctx: click.Context, _param: click.Parameter, value: str) -> Path:
    if not value.strip():  # Path would take it for this folder
        raise click.BadParameter("Write the name of a folder, or a dot for this one.")
    folder = Path(value)
    first = next((part for part in (folder, *folder.parents) if os.path.lexists(part)), folder)
    if os.path.lexists(first) and not first.is_dir():
        raise click.BadParameter(f"{first} is not a folder. Choose another name.")
    return folder


_config_file = click.option(
    "--config-file",
    "-f",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    callback=_there_is,
    help="The site's settings.",
)
_any_config_file = click.option(
    "--config-file",
    "-f",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's settings, where there are any.",
)
_today = click.option(
    "--today",
    metavar="YYYY-MM-DD",
    callback=_day,
    help="The day that this is for, so that dates come out as on that day. The default is today.",
)


_LINT_ENDS = (
    "It ends with 0 when nothing is as grave as --fail-on asks, 1 when something is, and 2 when it cannot be run."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="local-offer", message="local-offer %(version)s")
def program() -> None:
    """Make a Local Offer website out of groups.yaml, glossary.yaml and the folder content."""


@program.command()
@_config_file
@_today
@click.option("--strict", is_flag=True, help="Fail on warnings, too.")
@click.option("--site-dir", "-d", type=click.Path(path_type=Path), help="Where to put the site.")
def build(config_file: Path, today: date | None, strict: bool, site_dir: Path | None) -> None:
    """Check everything and build the website. The old site stays until the new one is whole."""
    from generator.mkdocs_site import build_site  # noqa: PLC0415 - MkDocs takes half a second to load

    outcome = build_site(config_file, today, site_dir, strict=strict, say=_say)
    click.echo(outcome.summary, err=not outcome.fine)
    sys.exit(not outcome.fine)


@program.command()
@_config_file
@_today
@click.option(
    "--dev-addr",
    "-a",
    metavar="ADDRESS:PORT",
    callback=_address,
    help="Where to show it.  [default: 127.0.0.1:8000]",
)
@click.option("--port", "-p", type=click.IntRange(1, 65535), help="The same, with another port alone.")
@click.option("--open", "-o", "open_browser", is_flag=True, help="Open it in a browser.")
def serve(config_file: Path, today: date | None, dev_addr: str | None, port: int | None, open_browser: bool) -> None:
    """Show the website on this computer, and again after every change."""
    from generator.mkdocs_site import serve_site  # noqa: PLC0415 - MkDocs takes half a second to load

    if dev_addr and port:
        raise click.UsageError("Write either --dev-addr or --port.")
    address = f"127.0.0.1:{port}" if port else dev_addr
    outcome = serve_site(config_file, today, address, open_browser=open_browser, say=_say)
    click.echo(outcome.summary, err=not outcome.fine)
    sys.exit(not outcome.fine)


@program.command(epilog=_LINT_ENDS)
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True), metavar="[PATH]...")
@_any_config_file
@_today
@click.option(
    "--format",
    type=click.Choice(["text", "json", "sarif", "github", "html"]),
    default="text",
    show_default=True,
    help="How to say what was found.",
)
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write it to a file.")
@click.option(
    "--rule", "--only", "only", multiple=True, metavar="RULE", help="Run this rule alone. May be given again."
)
@click.option("--fix", is_flag=True, help="Write what can be changed safely.")
@click.option("--diff", is_flag=True, help="Show what --fix would write, and write nothing.")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Accept what FILE lists. What is new counts, and so does a page that became harder to read.",
)
@click.option("--write-baseline", is_flag=True, help="List in that file what there is today.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "information", "never"]),
    default="error",
    show_default=True,
    help="The least grave finding that makes the run fail.",
)
@click.option("--no-cache", "use_cache", is_flag=True, flag_value=False, default=True, help="Read every file again.")
def lint(output: Path | None, **asked: Any) -> None:
    """Find what families would stumble over, in PATHs or in the whole project, and say what to write instead."""
    from generator.lint_door import lint_and_show  # noqa: PLC0415 - a quick run loads nothing else

    sys.exit(lint_and_show(output, asked, _say))


_report = [
    _config_file,
    _today,
    click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json", "html"]),
        default="text",
        show_default=True,
        help="How to show it.",
    ),
    click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write it to a file."),
]


def _is_report(command: Callable[..., None]) -> Callable[..., None]:
    """Add the options that all reports about the directory have."""
    for option in reversed(_report):
        command = option(command)
    return command


def _show_report(
    report: str, config_file: Path, today: date | None, form: str, output: Path | None, **asked: Any
) -> None:
    from generator import overview_door  # noqa: PLC0415 - a quick run loads nothing else

    sys.exit(overview_door.show_report(report, config_file, today, form, output, _say, **asked))


@program.command()
@_is_report
def duties(**asked: Any) -> None:
    """Say what a Local Offer must cover, which pages cover it here, and where nothing was found."""
    _show_report("duties", **asked)


@program.command()
@_is_report
def gaps(**asked: Any) -> None:
    """Say for which need, at which age and in which area there is no group."""
    _show_report("gaps", **asked)


@program.command()
@_is_report
@click.option("--days", type=click.IntRange(0, 3650), default=90, show_default=True, help="How far to look ahead.")
def reviews(**asked: Any) -> None:
    """Say what to check again: what is late, what falls due soon, and what nobody has checked, by role."""
    _show_report("reviews", **asked)


@program.group()
def check() -> None:
    """Say how one entry stands, and what to write."""


@check.command("setting", epilog=_LINT_ENDS)
@click.argument("identity", metavar="ID")
@_any_config_file
@_today
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "information", "never"]),
    default="error",
    show_default=True,
    help="The least grave finding that makes the run fail. A question without a full answer is information.",
)
def check_setting(identity: str, config_file: Path, today: date | None, fail_on: str) -> None:
    """Print the state of the page of the setting ID, question by question, and what to write for each."""
    from generator.check_door import check_setting as show  # noqa: PLC0415 - a quick run loads nothing else

    sys.exit(show(identity, config_file, today, fail_on))


@program.command()
@_config_file
@_today
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("printed"),
    show_default=True,
    help="The folder to put them into.",
)
def leaflets(config_file: Path, today: date | None, output: Path) -> None:
    """Make every leaflet, poster and form as a PDF to print, without the website."""
    from generator.mkdocs_leaflets import write_leaflets  # noqa: PLC0415 - only this command needs it

    outcome = write_leaflets(config_file, today, output, _say)
    click.echo(outcome.summary, err=not outcome.fine)
    sys.exit(not outcome.fine)


class _FeedName(click.ParamType[Any]):
    """The word for a form of the data. The rooms that know them are loaded only when it is read."""

    name = "kind"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        from generator.feeds import KINDS  # noqa: PLC0415 - a quick run loads nothing else

        found = [kind for kind in KINDS if kind.name == value or (value == "all" and kind.in_site)]
        if not found:
            names = ", ".join(kind.name for kind in KINDS)
            self.fail(f'There is no kind "{value}". There are {names}, and all for everything.', param, ctx)
        return found


class _ListingKinds(click.Command):
    """A command whose help lists every form of the data."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from generator.feeds import KINDS  # noqa: PLC0415 - a quick run loads nothing else

        with formatter.section("Kinds"):
            everything = ("all", "Every form that is on the site, into a folder.")
            formatter.write_dl([*((kind.name, kind.about) for kind in KINDS), everything])
        super().format_options(ctx, formatter)


@program.command(cls=_ListingKinds)
@click.argument("kinds", metavar="KIND", type=_FeedName())
@_config_file
@_today
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The file or the folder to write.")
def export(kinds: Any, config_file: Path, today: date | None, output: Path | None) -> None:
    """Write the directory in a form for machines, without the website.

    A form of one file goes into that file. Others go into a folder, which is called exported when you name none.
    """
    from generator.mkdocs_feeds import write_feeds  # noqa: PLC0415 - only this command needs it

    outcome = write_feeds(config_file, today, kinds, output, _say)
    click.echo(outcome.summary, err=not outcome.fine)
    sys.exit(not outcome.fine)


@program.command()
@click.argument("kind")
@_config_file
@_today
def new(kind: str, config_file: Path, today: date | None) -> None:
    """Ask for a new entry, one question at a time, and write it into the right file.

    KIND is what to add: group, setting, event, venue, professional or procedure.
    Stop whenever you like, and go on another day.
    """
    from generator.interview_door import ask_and_write  # noqa: PLC0415 - a quick run loads nothing else

    sys.exit(ask_and_write(kind, config_file, today))


@program.command("import")
@click.argument("path", type=click.Path(path_type=Path, exists=True), metavar="FILE-OR-FOLDER")
@_config_file
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    metavar="FILE-OR-FOLDER",
    help="Where new entries go, such as groups.yaml or content/groups/. The default is where others of their kind are.",
)
@click.option("--dry-run", is_flag=True, help="Show what would change, and write nothing.")
@click.option("--publish", is_flag=True, help="Take the status that the source gives. Else new entries are drafts.")
@click.option("--source", metavar="NAME", default="", help="Whose data it is, such as Marlshire County Council.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to report."
)
def import_(path: Path, config_file: Path, into: Path | None, publish: bool, source: str, **asked: Any) -> None:
    """Take in spreadsheets and other directories, and report what became of every record.

    What you changed by hand since the last import is kept and listed. Nothing is written unless all of it is.
    """
    from generator.import_door import import_into  # noqa: PLC0415 - a quick run loads nothing else
    from generator.intake.importing import Wish  # noqa: PLC0415 - the same

    sys.exit(import_into(path, config_file, into, Wish(source, publish), _say, **asked))


@program.command()
@click.argument("folder", default="docs/schema", callback=_folder)
def schema(folder: Path) -> None:
    """Write JSON Schemas into FOLDER, so that text editors complete and check the YAML while people type."""
    from generator.directory.schema import write_schemas  # noqa: PLC0415 - only this command needs it

    for file in write_schemas(folder):
        click.echo(f"Written: {file}")


@program.command()
@click.argument("folder", callback=_folder)
@click.option("--area", metavar="NAME", help="The area that the Local Offer is for, such as Marlshire.")
@click.option("--council", metavar="NAME", help="Who publishes it, such as Marlshire County Council.")
def init(folder: Path, area: str | None, council: str | None) -> None:
    """Start a small Local Offer for another area in FOLDER. It builds at once."""
    from generator.starter import CannotStartError, start  # noqa: PLC0415 - only this command needs it

    try:
        start(folder, area, council)
    except CannotStartError as problem:
        raise click.UsageError(str(problem)) from problem
    click.echo(f"Started a Local Offer in {folder}. To see it:\n  cd {folder}\n  local-offer serve")


def _say(line: str) -> None:
    click.echo(line, err=True)


def main() -> None:
    """Run the program. Whatever goes wrong is one plain line, and never a traceback."""
    try:
        program()
    except OSError as problem:
        from generator.publishing.output import plain_words  # noqa: PLC0415 - a quick run need not load it

        if os.environ.get(DEBUG_VARIABLE) == "1":
            raise
        _say(f"error: {plain_words(problem)}")
        sys.exit(1)
    except Exception as problem:
        if os.environ.get(DEBUG_VARIABLE) == "1":
            raise
        from importlib.metadata import version  # noqa: PLC0415 - the same

        _say(
            f"Something went wrong in the program itself: {type(problem).__name__}: {' '.join(str(problem).split())}\n"
            f"Please report this with the line above, what you did, and local-offer {version('local-offer')}. "
            f"{DEBUG_VARIABLE}=1 shows more."
        )
        sys.exit(1)


if __name__ == "__main__":
    main()
