"""The page of each rule in the documentation, made from the rule itself so that the two never differ.

python -m generator.lint.rule_pages docs/rules
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.lint.rule import Rule
from generator.lint.rules.registry import RULES

_MOST = 240
"""Characters of an example. Those that go on to make a page of them are cut."""

_NAMES = {"error": "an error", "warning": "a warning", "information": "for information"}


def rule_pages() -> dict[str, str]:
    """Return the pages by the names of their files, with a list of them all in README.md."""
    return {"README.md": _list(), **{f"{rule.id}.md": _page(rule) for rule in RULES}}


def _list() -> str:
    rows = "".join(f"| [{rule.id}]({rule.id}.md) | {rule.severity} | {rule.summary} |\n" for rule in RULES)
    return (
        "# The rules\n\n"
        "[How to use the linter](../linter.md) says what the three kinds of finding mean, and how to change them.\n\n"
        f"| rule | it gives | it finds |\n|---|---|---|\n{rows}"
    )


def _page(rule: Rule) -> str:
    parts = [
        f"# {rule.id}\n\n{rule.summary}\n\n{rule.why}\n\nIt gives {_NAMES[rule.severity]}.\nSource: {rule.source}\n"
    ]
    if rule.bad:
        parts.append(f"## It finds something here\n\n{_examples(rule.bad)}")
    parts.append(f"## It finds nothing here\n\n{_examples(rule.good)}")
    parts.append(
        "## To change it\n\nIn `mkdocs.yml`, for the whole site:\n\n"
        "```yaml\nplugins:\n  - local-offer:\n      lint:\n        rules:\n"
        f"          {rule.id}: off   # or error, warning, information\n```\n\n"
        "In one place, with the reason:\n\n"
        f"```markdown\n<!-- lint: allow {rule.id} the reason why it is right here -->\n```\n"
    )
    return "\n".join(parts)


def _examples(examples: tuple[str, ...]) -> str:
    return "\n".join(
        f"````markdown\n{_cut(example)}\n````\n" if "```" in example else f"```markdown\n{_cut(example)}\n```\n"
        for example in examples
    )


def _cut(example: str) -> str:
    tidy = example.strip()
    return tidy if len(tidy) <= _MOST else f"{tidy[:_MOST].rsplit(' ', 1)[0]} ..."


def write_rule_pages(folder: Path) -> None:
    """Write the pages into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in rule_pages().items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_rule_pages(Path(sys.argv[1] if len(sys.argv) > 1 else "docs/rules"))
