"""The program `local-offer`: a door that reads the command line and holds no logic of its own."""

from __future__ import annotations

import os
import re
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

import click

from generator.publishing.output import plain_words

DEBUG_VARIABLE = "LOCAL_OFFER_DEBUG"
"""Set to 1, it shows where in the program something went wrong."""


def _day(_ctx: click.Context, _param: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        raise click.BadParameter(f'"{value}" is not a day. Write year-month-day, such as 2026-11-23.') from None


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


_config_file = click.option(
    "--config-file",
    "-f",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    callback=_there_is,
    help="The site's settings.",
)
_today = click.option(
    "--today",
    metavar="YYYY-MM-DD",
    callback=_day,
    help="The day to build for, so that dates come out as on that day. The default is today.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(version("local-offer"), package_name="local-offer", message="local-offer %(version)s")
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


@program.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=Path("docs/schema"))
def schema(folder: Path) -> None:
    """Write JSON Schemas into FOLDER, so that text editors complete and check the YAML while people type."""
    from generator.directory.schema import write_schemas  # noqa: PLC0415 - only this command needs it

    for file in write_schemas(folder):
        click.echo(f"Written: {file}")


@program.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
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
        if os.environ.get(DEBUG_VARIABLE) == "1":
            raise
        _say(f"error: {plain_words(problem)}")
        sys.exit(1)
    except Exception as problem:
        if os.environ.get(DEBUG_VARIABLE) == "1":
            raise
        _say(
            f"Something went wrong in the program itself: {type(problem).__name__}: {' '.join(str(problem).split())}\n"
            f"Please report this with the line above, what you did, and local-offer {version('local-offer')}. "
            f"{DEBUG_VARIABLE}=1 shows more."
        )
        sys.exit(1)


if __name__ == "__main__":
    main()
