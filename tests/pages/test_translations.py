"""Pages in other languages: what is translated, what waits, and what has changed since."""

from __future__ import annotations

from typing import Any

from generator.directory.directory import Directory
from tests.pages.reading import pages_of, words
from tests.stories import a_directory, a_group, a_setting

ENGLISH = "A small group for children who are learning to move."
URDU = "ایک چھوٹا گروپ۔"  # noqa: RUF001 - Urdu
PAGE = "groups/little-steps/"


def in_urdu(**fields: Any) -> Directory:
    translation = {
        "of": "groups/little-steps",
        "language": "ur",
        "texts": {"summary": {"english": ENGLISH, "text": URDU}},
    }
    group = a_group(what_to_bring=["A drink.", "Socks."])
    return a_directory(group, translations=[translation | fields])


def test_the_english_page_offers_each_language_in_its_own_name() -> None:
    html = pages_of(in_urdu())[PAGE].html
    assert '<a href="../../groups/little-steps/ur/" lang="ur" hreflang="ur" dir="rtl">' in html
    assert html.index("اردو") < html.index("<h2")


def test_a_page_knows_its_language_and_which_way_it_is_written() -> None:
    page = pages_of(in_urdu())[f"{PAGE}ur/"]
    assert (page.language, page.direction, page.description) == ("ur", "rtl", URDU)
    assert f'<p class="lo-lead">{URDU}</p>' in page.html
    assert '<a href="../../../groups/little-steps/" lang="en-GB"' in page.html


def test_what_is_not_translated_stands_there_in_english_with_a_kind_sentence() -> None:
    html = pages_of(in_urdu(language="so"))[f"{PAGE}so/"].html
    assert '<li lang="en-GB" dir="ltr">A drink.' in html
    assert "This part is not translated yet. It is in English." in words(html)
    in_its_own_words = pages_of(in_urdu(language="pl"))[f"{PAGE}pl/"].html
    assert "Ta część nie jest jeszcze przetłumaczona." in in_its_own_words
    assert '<h2 id="what-to-bring">Co zabrać ze sobą</h2>' in in_its_own_words


def test_a_changed_text_shows_the_new_english_below_the_old_translation() -> None:
    texts = {
        "summary": {"english": "A big group.", "text": URDU},
        "what_to_bring.1": {"english": "Socks.", "text": "موزے"},
    }
    html = pages_of(in_urdu(texts=texts))[f"{PAGE}ur/"].html
    assert html.index(URDU) < html.index("انگریزی متن اس کے بعد بدل گیا ہے:") < html.index(ENGLISH)
    assert html.count("lo-banner") == 1
    assert "موزے" in html


def test_white_space_is_no_change() -> None:
    texts = {"summary": {"english": ENGLISH.replace(" ", "\n  "), "text": URDU}}
    assert "lo-banner" not in pages_of(in_urdu(texts=texts))[f"{PAGE}ur/"].html


def test_times_places_and_telephone_numbers_are_there_in_every_language() -> None:
    page = words(pages_of(in_urdu())[f"{PAGE}ur/"].html)
    for fact in ("Every Tuesday in term time, 10am to 11:30am.", "1 Mill Lane", "Free.", "01632 960002"):
        assert fact in page


def test_other_entries_can_be_translated_and_hidden_ones_have_no_page() -> None:
    texts = {"answers.what_we_are_like": {"english": "We sing a lot.", "text": "Dużo śpiewamy."}}
    translations = [
        {"of": "settings/plum-tree", "language": "pl", "texts": texts},
        {"of": "venues/hall", "language": "pl", "texts": {"name": {"english": "Mill Hall", "text": "Sala Młyn"}}},
        {"of": "groups/later", "language": "pl", "texts": {"summary": {"english": ENGLISH, "text": "Grupa."}}},
    ]
    later = a_group(id="later", visible_from="2027-05-01")
    pages = pages_of(a_directory(later, settings=[a_setting()], translations=translations))
    assert "Dużo śpiewamy." in pages["settings/plum-tree/pl/"].html
    assert "<h1>Sala Młyn</h1>" in pages["venues/hall/pl/"].html
    assert "Polski" in pages["venues/hall/"].html
    assert "groups/later/pl/" not in pages


def test_no_english_abbreviation_is_written_into_another_language() -> None:
    glossary = [{"term": "special educational needs", "abbreviations": ["SEN"], "meaning": "More help."}]
    texts = {"summary": {"english": ENGLISH, "text": "SEN dla dzieci."}}
    translation = {"of": "groups/little-steps", "language": "pl", "texts": texts}
    html = pages_of(a_directory(translations=[translation], glossary=glossary))[f"{PAGE}pl/"].html
    assert "SEN dla dzieci." in html
