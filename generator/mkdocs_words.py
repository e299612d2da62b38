"""What MkDocs says about mkdocs.yml, at the place of the setting and in plainer words."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.findings import Finding, Severity
from generator.mkdocs_settings import NAME, LocalOfferConfig
from generator.publishing.settings import place_of_setting

_UNKNOWN = re.compile(r"Unrecognised configuration name: (?P<name>.*)", re.DOTALL)
_WRONG_TYPE = re.compile(
    r"Expected (?:type: )?(?P<wanted><class '\w+'>|a string|a (?:list|dict) of items)"
    r"[^<]*(?P<given><class '\w+'>)?.*",
    re.DOTALL,
)
_OF_A_PLUGIN = re.compile(r"Plugin '(?P<plugin>[^']+)' option '(?P<option>[^']*)': (?P<message>.*)")
_TWICE = re.compile(r"Plugin '(?P<plugin>[^']+)' was specified multiple times.*", re.DOTALL)
_NOT_THERE = re.compile(r"The path '(?P<path>.*)' isn't an existing (?P<kind>\w+)\.", re.DOTALL)
_NO_THEME = re.compile(r"Unrecognised theme name: '(?P<name>[^']*)'.*", re.DOTALL)
_NO_PLUGIN = re.compile(r"The \"(?P<name>[^\"]*)\" plugin is not installed", re.DOTALL)
_KINDS = {
    "<class 'str'>": "a text",
    "a string": "a text",
    "<class 'int'>": "a whole number",
    "<class 'float'>": "a number",
    "<class 'bool'>": "true or false",
    "<class 'list'>": "a list",
    "a list of items": "a list",
    "<class 'dict'>": "fields of its own",
    "a dict of items": "fields of its own",
    "<class 'NoneType'>": "nothing",
    "<class 'date'>": "a day",
}


def explain_setting(file: Path, setting: str, message: str, severity: Severity) -> Iterator[Finding]:
    """Yield what MkDocs says about a setting: one finding for each problem.

    Args:
        file: The site's mkdocs.yml.
        setting: The setting at the top of the file.
        message: MkDocs' words. Those about plugins may be several lines.
        severity: How grave it is.
    """
    message = message.replace(f"{file.absolute().parent}{os.sep}", "")
    found = [match for line in message.splitlines() if (match := _OF_A_PLUGIN.fullmatch(line))]
    if setting != "plugins" or not found:
        yield from _explain(file, (setting,), MkDocsConfig, message, severity)
        return
    for match in found:
        keys = ("plugins", match["plugin"].partition(" #")[0], match["option"])
        kind = LocalOfferConfig if keys[1] == NAME else None
        yield from _explain(file, keys, kind, match["message"], severity)


def _explain(
    file: Path, keys: tuple[str, ...], kind: type | None, message: str, severity: Severity
) -> Iterator[Finding]:
    twice = _TWICE.fullmatch(message)
    if twice and twice["plugin"].partition(" #")[0] == NAME:
        return  # the plugin says so itself
    place = place_of_setting(file, file.name, *keys)
    yield Finding(place, "setting", _plain(keys[-1], kind, message), severity)


def _plain(name: str, kind: type | None, message: str) -> str:
    if _UNKNOWN.fullmatch(message):
        known = [key for key, _ in getattr(kind, "_schema", ())]
        close = get_close_matches(name, known, 1, 0.6)
        return f'There is no setting "{name}". ' + (f'Did you mean "{close[0]}"?' if close else "Take it out.")
    if match := _WRONG_TYPE.fullmatch(message):
        given = _KINDS.get(match["given"] or "", "something else")
        return f"{name}: must be {_KINDS.get(match['wanted'], 'something else')} here, and this is {given}."
    if match := _NOT_THERE.fullmatch(message):
        sort = "folder" if match["kind"] in ("dir", "directory") else "file"
        return f'There is no {sort} "{match["path"]}". Make it, or mend the name.'
    return _plain_absence(name, message)


def _plain_absence(name: str, message: str) -> str:
    if message == "Required configuration not provided.":
        return f"{name}: is missing. Write it in this file{_EXAMPLES.get(name, '')}."
    if match := _NO_THEME.fullmatch(message):
        return f'There is no theme "{match["name"]}". Write name: {NAME}.'
    if match := _NO_PLUGIN.fullmatch(message):
        return f'There is no plugin "{match["name"]}" on this computer. Install it, or take it out of plugins:.'
    return message


_EXAMPLES = {"site_name": ", such as site_name: Marlshire Local Offer"}
