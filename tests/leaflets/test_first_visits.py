"""The picture story of a first visit on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.directory.directory import Directory
from generator.directory.visit_story import group_story
from generator.leaflets import Leaflet, make_leaflets
from tests.leaflets.reading import PRESS, SITE, inside_the_paper, leaflets_of, pdf_of, reader, text_of
from tests.pages.reading import pages_of, words
from tests.stories import MONDAY, a_directory, a_group

STORY = "leaflets/groups/little-steps/first-visit.pdf"
VISIT = {"first_visit": ["Somebody waits for you at the door.", "We sing hello."], "what_to_bring": ["A drink"]}
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf500f0003860180"
)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><rect width="4" height="3" fill="#fc0"/></svg>'


def with_photo(name: str) -> Directory:
    return a_directory(a_group(**VISIT, photo={"file": name, "alt": "A red ball on a mat."}))


def story(directory: Directory, content: Path) -> Leaflet:
    made: dict[str, Any] = {one.address: one for one in make_leaflets(directory, MONDAY, SITE, content)}
    return made[STORY]


def test_n3_the_story_says_on_paper_what_the_page_says_line_by_line() -> None:
    directory = a_directory(a_group(**VISIT))
    paper, page = text_of(pdf_of(directory, STORY)), words(pages_of(directory)["groups/little-steps/first-visit/"].html)
    told = group_story(directory.groups[0], directory)
    assert told is not None
    lines = [step.text for part in told.parts for step in part.steps]
    assert len(lines) > 4
    at = [paper.index(line) for line in lines]
    assert at == sorted(at)
    assert all(line in page for line in lines)
    assert "What we do not know yet We have not been told. You can ask before you come:" in paper
    assert all(question in paper for question in told.to_ask)


def test_every_line_has_a_drawing_that_screen_readers_pass_over() -> None:
    leaflet = leaflets_of(a_directory(a_group(**VISIT)))[STORY]
    assert leaflet.content.count("<svg") >= 4
    pdf = PRESS.pdf(leaflet)
    assert b"/Artifact" in b"".join(page.get_contents().get_data() for page in reader(pdf).pages)


def test_the_letters_of_a_story_are_big() -> None:
    sizes: dict[float, int] = {}

    def note(text: str, _cm: Any, tm: list[float], _font: Any, size: float) -> None:
        points = round(abs(size * tm[0]), 1)
        sizes[points] = sizes.get(points, 0) + len(text.strip())

    for page in reader(pdf_of(a_directory(a_group(**VISIT)), STORY)).pages:
        page.extract_text(visitor_text=note)
    assert max(sizes, key=lambda size: sizes[size]) >= 18
    assert min(size for size, letters in sizes.items() if letters) >= 12


def test_a_group_that_is_paused_says_so_first_and_one_that_has_ended_has_no_story() -> None:
    paused = text_of(pdf_of(a_directory(a_group(**VISIT, status="paused")), STORY))
    assert paused.index("This group is not meeting at the moment.") < paused.index("Before you come")
    assert STORY not in leaflets_of(a_directory(a_group(**VISIT, status="ended")))


def test_a_photograph_stands_in_the_story_with_its_words(tmp_path: Path) -> None:
    (tmp_path / "ball.svg").write_bytes(SVG)
    leaflet = story(with_photo("ball.svg"), tmp_path)
    assert "A red ball on a mat." in leaflet.content
    assert len(PRESS.pdf(leaflet)) > len(pdf_of(with_photo("ball.svg"), STORY))


def test_another_photograph_is_another_leaflet(tmp_path: Path) -> None:
    (tmp_path / "ball.svg").write_bytes(SVG)
    before = story(with_photo("ball.svg"), tmp_path)
    (tmp_path / "ball.svg").write_bytes(SVG.replace(b"fc0", b"f00"))
    assert story(with_photo("ball.svg"), tmp_path).content != before.content


@pytest.mark.parametrize(
    ("name", "data"),
    [("ball.webp", b"RIFF"), ("ball.png", b"no picture"), ("ball.svg", b"<svg"), ("gone.jpg", None), ("a.png", PNG)],
)
def test_a_photograph_that_cannot_be_set_leaves_the_words_whole(tmp_path: Path, name: str, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    pdf = PRESS.pdf(story(with_photo(name), tmp_path))
    assert "Somebody waits for you at the door." in text_of(pdf)


def test_a_photograph_outside_the_content_folder_is_never_read(tmp_path: Path) -> None:
    (tmp_path / "secret.svg").write_bytes(SVG)
    (tmp_path / "content").mkdir()
    assert not story(with_photo("../secret.svg"), tmp_path / "content").photos


def test_long_lines_stay_on_the_paper() -> None:
    directory = a_directory(a_group(name="N" * 120, first_visit=["Z" * 400] * 20, what_to_bring=["Y " * 200] * 9))
    assert inside_the_paper(pdf_of(directory, STORY))


def test_the_page_of_the_story_leads_to_the_paper() -> None:
    pages = pages_of(a_directory(a_group(**VISIT)), papers={STORY: 50_000})
    assert "Print this in big letters (PDF, A4, 50 kB)" in words(pages["groups/little-steps/first-visit/"].html)
