"""Hand-written pages in easy words and in other languages: which page they belong to, and what has changed since."""

from __future__ import annotations

from generator.publishing.picture_names import wrong_pictures
from generator.publishing.versions import Version, english_sum, versions

ENGLISH = "---\ntitle: First steps\n---\n# First steps\n\nHello.\n\n## Ask\n\nRing us.\n\n## Go\n\nCome in.\n"


def told(page: str, english: str = ENGLISH) -> tuple[list[Version], list[str]]:
    texts = {"first-steps.md": english, "first-steps/ro.md": page}
    found, findings = versions(texts, {name: f"content/{name}" for name in texts})
    return found, [str(finding) for finding in findings]


def romanian(*lines: str) -> str:
    return "\n".join(("---", *lines, "---", "# Primii pași\n"))


def test_versions_know_their_page_and_their_language() -> None:
    up_to_date = romanian("translation_of: first-steps.md", "language: ro", f'english: "{english_sum(ENGLISH)}"')
    assert told(up_to_date) == ([Version("first-steps/ro.md", "first-steps.md", "ro")], [])
    assert told(romanian("easy_read_of: first-steps.md")) == (
        [Version("first-steps/ro.md", "first-steps.md", None)],
        [],
    )
    assert Version("first-steps/ro.md", "first-steps.md", "ro").address == "first-steps/ro/"


def test_an_editor_hears_which_part_of_the_english_page_has_changed() -> None:
    page = romanian("translation_of: first-steps.md", "language: ro", f'english: "{english_sum(ENGLISH)}"')
    now = ENGLISH.replace("Ring us.", "Text us.")
    _, (said,) = told(page, now)
    assert said.startswith("content/first-steps/ro.md:4:10: information: first-steps.md has changed since this was")
    assert f'translated: "Ask". When it is up to date, write english: {english_sum(now)}' in said
    _, (gone,) = told(page, ENGLISH.partition("## Go")[0])
    assert "a part that is gone" in gone


def test_only_words_make_a_change_and_not_the_top_or_the_line_ends() -> None:
    other = ENGLISH.replace("title: First steps", "title: Steps").replace("\n", "\r\n").replace("Ring us.", "Ring  us.")
    assert english_sum(other) == english_sum(ENGLISH)


def test_without_a_sum_an_editor_hears_what_to_write() -> None:
    _, (said,) = told(romanian("translation_of: first-steps.md", "language: ro"))
    assert said.endswith(f"When it is, add english: {english_sum(ENGLISH)}")


def test_versions_of_nothing_or_in_no_language_are_errors_with_their_places() -> None:
    translation, language = "translation_of: first-steps.md", "language: ro"
    for lines, message in (
        (("translation_of: first-step.md", language), '2:17: error: There is no page "first-step.md". Did you mean'),
        ((translation,), "2:17: error: A translation says in which language it is."),
        ((translation, "language: romanian"), '3:11: error: "romanian" is not a language that we know. Write "ro".'),
        (("easy_read_of: first-steps.md", translation), "2:15: error: A page is either easy_read_of: or"),
    ):
        found, (said,) = told(romanian(*lines))
        assert found == []
        assert said.startswith(f"content/first-steps/ro.md:{message}")


def test_a_mistyped_drawing_is_told_with_its_place_and_the_nearest() -> None:
    (finding,) = wrong_pictures("# Ask\n\n![](picture:fone) Ring.\n![](picture:phone) Ring.\n", "easy.md")
    assert str(finding) == 'easy.md:3:13: error: There is no drawing called "fone". Write "phone".'
