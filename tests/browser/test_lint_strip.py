"""The strip that lists what the linter found, on the site that one sees while writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import Finding, Place, Severity
from generator.reporters.strip import with_strip

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGE = """<!doctype html><html lang="en-GB"><head><title>Page</title></head><body>
<main><h1>Welcome</h1><p>The SENCOs meet here. Ask the <b>SENCO</b> about a C++ (plan).</p></main>
</body></html>"""


def finding(words: str, message: str = "Why.") -> Finding:
    return Finding(Place("content/a.md", 3, 9), "acronym", message, Severity.WARNING, words)


def test_the_words_are_marked_and_the_list_leads_to_them(browser: Browser) -> None:
    page = browser.new_page()
    found = [finding("SENCO", "</li><script>bad()</script>"), finding("C++ (plan)"), finding("not there")]
    page.set_content(with_strip(PAGE, found))
    assert page.locator("mark").all_text_contents() == ["SENCO", "C++ (plan)"]
    assert page.locator("p b mark").count() == 1
    page.get_by_text("For editors: 3 warnings on this page").click()
    page.get_by_role("link", name="SENCO").click()
    assert page.evaluate("document.activeElement.textContent") == "SENCO"
    assert page.locator("li").count() == 3
    assert page.get_by_role("link", name="not there").count() == 0
    page.close()


def test_the_strip_is_no_obstacle(browser: Browser) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - only where there is a browser

    page = browser.new_page()
    page.set_content(with_strip(PAGE, [finding("SENCO")]))
    page.get_by_text("For editors").click()
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    page.close()


def test_a_page_without_findings_stays_as_it_is() -> None:
    assert with_strip(PAGE, []) == PAGE
