from __future__ import annotations

from dataclasses import asdict
from importlib.resources import files

import pytest

from generator.findings import Place, Severity
from generator.pages.colours import INK, PAPER, Colours, contrast, read_colours, style_sheet


def place_of(setting: str) -> Place:
    return Place("mkdocs.yml", 1 + len(setting))


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21),
        ("#ffffff", "#000000", 21),
        ("#123456", "#123456", 1),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.00),
        ("#0000ff", "#ffffff", 8.59),
        ("#0a0a0a", "#000000", 1.06),
    ],
)
def test_contrast_is_what_the_web_content_guidelines_say(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


def test_our_own_colours_can_be_read() -> None:
    colours, findings = read_colours({}, place_of)
    assert colours == Colours()
    assert findings == ()
    assert contrast(PAPER, INK) > 7


def test_a_setting_changes_one_colour_and_no_other() -> None:
    colours, findings = read_colours({"brand": "#4B0082"}, place_of)
    assert asdict(colours) == {**asdict(Colours()), "brand": "#4b0082"}
    assert findings == ()


@pytest.mark.parametrize("value", ["teal", "#fff", "0b4a57", "#0b4a5g", 123456, None, ["#0b4a57"], "#0b4a57;}body{"])
def test_what_is_not_a_colour_is_an_error_at_its_place(value: object) -> None:
    colours, (finding,) = read_colours({"link": value}, place_of)
    assert colours.link == Colours().link
    assert (finding.severity, finding.place) == (Severity.ERROR, place_of("link"))
    assert "#0b4a57" in finding.message


def test_a_misspelt_setting_is_an_error_that_names_the_right_one() -> None:
    _, (finding,) = read_colours({"brand_txt": "#000000"}, place_of)
    assert finding.severity is Severity.ERROR
    assert 'Did you mean "brand_text"?' in finding.message


@pytest.mark.parametrize(
    ("settings", "named", "pair", "ratio"),
    [
        ({"brand": "#ffffff", "brand_text": "#777777"}, "brand_text", "brand_text on brand", "4.47"),
        ({"action": "#ffee00"}, "action_text", "action_text on action", "1.20"),
        ({"link": "#777777"}, "link", "link on the white page", "4.47"),
        ({"highlight": "#555555"}, "highlight", "ordinary text on highlight", "1.97"),
    ],
)
def test_too_little_contrast_is_a_warning_that_names_the_ratio(
    settings: dict[str, str], named: str, pair: str, ratio: str
) -> None:
    _, (finding,) = read_colours(settings, place_of)
    assert finding.severity is Severity.WARNING
    assert finding.place == place_of(named)
    assert pair in finding.message
    assert f"{ratio} to 1" in finding.message


def test_the_style_sheet_names_every_colour_as_a_custom_property() -> None:
    lines = style_sheet(Colours(brand_text="#fefefe")).splitlines()
    assert lines[0] == ":root {"
    assert "  --lo-brand-text: #fefefe;" in lines
    names = [line.split(":")[0].strip() for line in lines[1:-1]]
    assert names == ["--lo-brand", "--lo-brand-text", "--lo-link", "--lo-action", "--lo-action-text", "--lo-highlight"]


def test_the_ordinary_text_that_is_checked_is_the_one_of_the_theme() -> None:
    sheet = files("generator.pages.theme") / "assets" / "stylesheets" / "local-offer.css"
    assert f"--lo-ink: {INK};" in sheet.read_text(encoding="utf-8")
