"""The linter reads English, and leaves a page in another language alone."""

from __future__ import annotations

from generator.lint.reading.readers import read_text

ENGLISH = "---\ntitle: Plans\n---\n# Plans\n\nThe SENCO will triage the referral.\n"


def test_a_page_that_says_it_is_in_another_language_is_not_read_as_english() -> None:
    romanian = read_text(ENGLISH.replace("title: Plans", "title: Plans\nlanguage: ro"), "content/ro.md").document
    assert romanian is not None
    assert romanian.pages == ()
    for said in ("title: Plans", "title: Plans\nlanguage: en-GB"):
        document = read_text(ENGLISH.replace("title: Plans", said), "content/plans.md").document
        assert document is not None
        assert any("triage" in block.text for page in document.pages for block in page.blocks)


def test_translations_in_yaml_are_not_read_as_english() -> None:
    texts = "  summary:\n    english: Songs and play for all.\n    text: To jest grupa dla dzieci i ich rodzin.\n"
    text = f"of: groups/little-steps\nlanguage: pl\ntexts:\n{texts}"
    document = read_text(text, "content/translations/little-steps-pl.yaml").document
    assert document is not None
    assert not [block for page in document.pages for block in page.blocks]
