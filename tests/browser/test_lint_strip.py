"""What the linter shows in a browser: the strip on the site that one sees while writing, and the report as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from generator.findings import Finding, Place, Severity
from generator.reporters.html_report import html_report
from generator.reporters.report import Excerpt, Noted, PageAge, Report
from generator.reporters.strip import with_strip

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

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


def test_words_are_marked_across_markup_inside_one_another_and_each_in_their_turn(browser: Browser) -> None:
    text = "<p>Ask the <a href='#'>kind <b>SENCO</b></a>’s team upon it.</p><p>Not</p><p>here. Come upon it.</p>"
    found = [
        finding("Ask the kind SENCO's team"),
        finding("SENCO"),
        finding("upon"),
        finding("upon"),
        finding("Not here"),
    ]
    page = browser.new_page()
    page.set_content(with_strip(f"<html><head></head><body><main>{text}</main></body></html>", found))
    marked = page.evaluate("[0, 1, 2, 3, 4].map((n) => document.getElementById(`lo-lint-${n}`)?.textContent ?? null)")
    assert marked == ["Ask the ", "SENCO", "upon", "upon", None]
    assert page.locator("main > p").all_text_contents() == [
        "Ask the kind SENCO’s team upon it.",
        "Not",
        "here. Come upon it.",
    ]
    assert page.locator("main > p").nth(2).locator("mark").all_text_contents() == ["upon"]
    assert page.locator("main > p").nth(0).locator("mark").all_text_contents() == [
        "Ask the ",
        "kind ",
        "SENCO",
        "SENCO",
        "’s team",
        "upon",
    ]
    page.close()


def assert_no_obstacle(page: Page) -> None:
    from axe_playwright_python.sync_playwright import Axe  # noqa: PLC0415 - only where there is a browser

    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_the_strip_is_no_obstacle(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content(with_strip(PAGE, [finding("SENCO")]))
    page.get_by_text("For editors").click()
    assert_no_obstacle(page)
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_report_is_no_obstacle_and_asks_for_nothing(browser: Browser, scheme: str) -> None:
    noted = [Noted(finding("SENCO")._replace(severity=kind), Excerpt("Ask the SENCO.", 8, 13)) for kind in Severity]
    page = browser.new_page(color_scheme=scheme)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(html_report(Report(tuple(noted), (PageAge("content/a.md", "Welcome", 120, 9.5),), 1)))
    assert_no_obstacle(page)
    assert [url for url in asked if not url.startswith("data:")] == []
    page.close()


def test_a_page_without_findings_stays_as_it_is() -> None:
    assert with_strip(PAGE, []) == PAGE
