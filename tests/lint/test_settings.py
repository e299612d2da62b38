"""What mkdocs.yml can change, and what is said about what it cannot."""

from __future__ import annotations

from dataclasses import fields
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator.day import NotADayError, day_of_run
from generator.findings import Place, Severity
from generator.lint.configuration import Configuration, read_configuration
from generator.lint.settings import Limits, Settings
from generator.lint.words import Words

RULES = ("acronym", "jargon", "sentence-length")
TODAY = date(2026, 11, 23)


def read(folder: Path, text: str) -> Configuration:
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return read_configuration(folder / "mkdocs.yml", lambda asked: asked or TODAY, RULES)


def lint_settings(folder: Path, text: str) -> Configuration:
    lines = "".join(f"        {line}\n" for line in text.splitlines())
    return read(folder, f"plugins:\n  - local-offer:\n      lint:\n{lines}")


def test_a_site_may_change_nothing(tmp_path: Path) -> None:
    for text in ("", "plugins:\n  - local-offer\n", "plugins:\n  - search\n", "plugins: {local-offer: {lint: }}\n"):
        configuration = read(tmp_path, text)
        assert configuration.settings == Settings(TODAY)
        assert configuration.findings == ()
        assert configuration.groups == tmp_path / "groups.yaml"
        assert configuration.glossary == tmp_path / "glossary.yaml"
        assert configuration.content == tmp_path / "docs"


def test_a_site_may_change_everything(tmp_path: Path) -> None:
    (tmp_path / "ours.yaml").write_text("")
    configuration = lint_settings(
        tmp_path,
        """\
rules:
  acronym: warning
  jargon: off
  sentence_length: Error
limits:
  sentence: 20
  long-sentence: 30
known_acronyms: [LEGO, RAF]
words: ours.yaml
ignore:
  - content/old/
  - "*.txt"
""",
    )
    assert configuration.findings == ()
    assert configuration.settings == Settings(
        TODAY,
        {"acronym": Severity.WARNING, "jargon": None, "sentence-length": Severity.ERROR},
        Limits(sentence=20, long_sentence=30),
        frozenset({"LEGO", "RAF"}),
        (tmp_path / "ours.yaml",),
        ("content/old/", "*.txt"),
    )
    assert configuration.settings.severity("acronym", Severity.ERROR) is Severity.WARNING
    assert configuration.settings.severity("jargon", Severity.WARNING) is None
    assert configuration.settings.severity("passive", Severity.INFORMATION) is Severity.INFORMATION


@pytest.mark.parametrize("off", ["off", "no", "false", "'off'", "Off"])
def test_a_rule_can_be_switched_off_in_many_words(tmp_path: Path, off: str) -> None:
    assert lint_settings(tmp_path, f"rules:\n  jargon: {off}").settings.severities == {"jargon": None}


def test_plugins_may_be_written_as_a_mapping(tmp_path: Path) -> None:
    configuration = read(
        tmp_path, "plugins:\n  local-offer:\n    groups: data/g.yaml\n    lint: {rules: {jargon: off}}\n"
    )
    assert configuration.groups == tmp_path / "data" / "g.yaml"
    assert configuration.glossary == tmp_path / "data" / "glossary.yaml"
    assert configuration.settings.severities == {"jargon": None}


def test_where_the_content_is_comes_from_mkdocs_yml(tmp_path: Path) -> None:
    text = "docs_dir: pages\nsite_dir: out\nplugins:\n  - local-offer: {glossary: w.yaml, today: 2026-01-02}\n"
    configuration = read(tmp_path, text)
    assert configuration.content == tmp_path / "pages"
    assert configuration.site == tmp_path / "out"
    assert configuration.glossary == tmp_path / "w.yaml"
    assert configuration.settings.today == date(2026, 1, 2)


def test_what_one_file_leaves_out_is_inherited(tmp_path: Path) -> None:
    (tmp_path / "base.yml").write_text("docs_dir: pages\nplugins:\n  - local-offer: {lint: {rules: {jargon: off}}}\n")
    configuration = read(tmp_path, "INHERIT: base.yml\nsite_name: x\n")
    assert configuration.content == tmp_path / "pages"
    assert configuration.settings.severities == {"jargon": None}


def test_files_that_inherit_from_each_other_come_to_an_end(tmp_path: Path) -> None:
    assert read(tmp_path, "INHERIT: mkdocs.yml\n").settings == Settings(TODAY)


def test_tags_of_other_plugins_do_no_harm(tmp_path: Path) -> None:
    text = "extra: !ENV [A, b]\nmarkdown: !!python/name:os.system\nplugins:\n  - local-offer: {lint: {ignore: [a]}}\n"
    assert read(tmp_path, text).settings.ignore == ("a",)


@pytest.mark.parametrize(
    ("text", "line", "column", "words", "message"),
    [
        ("rules:\n  acronim: off", 5, 11, "acronim", 'Did you mean "acronym"?'),
        ("rules:\n  xyz: off", 5, 11, "xyz", "There are: acronym, jargon, sentence-length."),
        ("rules:\n  jargon: maybe", 5, 19, "maybe", "Write error, warning, information or off after jargon:."),
        ("rules: jargon", 4, 16, "jargon", "Write one rule on each line here"),
        ("limits:\n  sentence: long", 5, 21, "long", "Write a whole number from 1 to 100,000 after sentence:."),
        ("limits:\n  sentence: 0", 5, 21, "0", "Write a whole number"),
        ("limits:\n  sentence: 99999999999999999999", 5, 21, "99999999999999999999", "Write a whole number"),
        ("limits:\n  sentense: 9", 5, 11, "sentense", 'Did you mean "sentence"?'),
        ("rule:\n  jargon: off", 4, 9, "rule", 'Did you mean "rules"?'),
        ("words: gone.yaml", 4, 16, "gone.yaml", 'There is no file "gone.yaml" in the folder of mkdocs.yml.'),
        ("ignore: [{a: b}]", 4, 18, None, "Write a list of texts here"),
        ("- rules", 4, 9, None, "Write settings such as rules: below lint:"),
    ],
)
def test_a_bad_setting_is_a_finding_with_its_place(
    tmp_path: Path, text: str, line: int, column: int, words: str | None, message: str
) -> None:
    configuration = lint_settings(tmp_path, text)
    (finding,) = configuration.findings
    assert (finding.place.path, finding.place.line, finding.place.column) == ("mkdocs.yml", line, column)
    assert (finding.rule, finding.severity, finding.words) == ("setting", Severity.ERROR, words)
    assert message in finding.message
    assert configuration.settings == Settings(TODAY)


GOOD_LIST = """\
jargon:
  sets:
    people: parent parents
  exempt:
    - early help
  terms:
    cohort/n: group
    reach out: {say: ask, near: "@people"}
    "{team|group} around the child":
      say: the people who help your child
acronyms:
  WFC:
    Wenbury Family Centre: a place to play and ask
"""


def own_list(folder: Path, text: str | bytes) -> Configuration:
    (folder / "ours.yaml").write_bytes(text.encode() if isinstance(text, str) else text)
    return lint_settings(folder, "words: [ours.yaml]")


@pytest.mark.parametrize("text", ["", GOOD_LIST, "jargon:\n  terms:\n    upon: on\n"])
def test_a_site_may_have_words_of_its_own(tmp_path: Path, text: str) -> None:
    configuration = own_list(tmp_path, text)
    assert configuration.findings == ()
    assert configuration.settings.words == (tmp_path / "ours.yaml",)
    words = Words((), configuration.settings)
    assert words.table
    assert words.meanings


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("jargon: ]", 1, "This is not YAML"),
        (b"\xff", 1, "This is no text in UTF-8."),
        ("- a", 1, "A word list begins with keys such as"),
        ("jargon: {}\njargonn:\n  terms: {}", 2, "is no word list."),
        ("jargon:\n  terms:\n    upon: {say: on, near: '@gone'}", 3, "There is no set “gone”."),
        ("a: &a [*a]", 1, ""),
    ],
)
def test_a_bad_word_list_is_a_finding_with_its_place_and_is_left_out(
    tmp_path: Path, text: str | bytes, line: int, message: str
) -> None:
    configuration = own_list(tmp_path, text)
    assert configuration.settings.words == ()
    assert (configuration.findings[0].place.path, configuration.findings[0].place.line) == ("ours.yaml", line)
    assert message in configuration.findings[0].message


@pytest.mark.parametrize("text", ["a: [", "\x00", "a: &a *a"])
def test_a_file_that_is_no_yaml_is_a_finding(tmp_path: Path, text: str) -> None:
    configuration = read(tmp_path, text)
    assert configuration.settings == Settings(TODAY)
    assert [finding.rule for finding in configuration.findings] in (["yaml"], [])


def test_bad_utf_8_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_bytes(b"a: \xff")
    configuration = read_configuration(tmp_path / "mkdocs.yml", lambda _: TODAY, RULES)
    assert configuration.findings[0].place == Place("mkdocs.yml")


def test_every_limit_can_be_set(tmp_path: Path) -> None:
    names = [field.name for field in fields(Limits)]
    configuration = lint_settings(tmp_path, "limits:\n" + "".join(f"  {name}: 7\n" for name in names))
    assert [getattr(configuration.settings.limits, name) for name in names] == [7] * len(names)


def test_only_some_rules_can_be_run() -> None:
    settings = Settings(TODAY, only=frozenset({"jargon"}))
    assert settings.severity("jargon", Severity.WARNING) is Severity.WARNING
    assert settings.severity("acronym", Severity.ERROR) is None


def test_the_environment_says_the_day_before_mkdocs_yml_does(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOCAL_OFFER_TODAY", "2026-12-24")
    assert day_of_run(TODAY) == date(2026, 12, 24)
    monkeypatch.setenv("LOCAL_OFFER_TODAY", "tomorrow")
    with pytest.raises(NotADayError, match=r'LOCAL_OFFER_TODAY.*"tomorrow"'):
        day_of_run(None)
    monkeypatch.delenv("LOCAL_OFFER_TODAY")
    assert day_of_run(TODAY) == TODAY
    assert abs((day_of_run(None) - datetime.now(UTC).date()).days) <= 1
