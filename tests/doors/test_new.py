"""`local-offer new` at a real keyboard, with answers from another program, and with nobody there."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.directory import load
from generator.interview.kinds import KINDS
from tests.doors.conftest import Offer, environment
from tests.doors.test_cli import DAY, in_here

NEW = ("-m", "generator.cli", "new")


def answered(folder: Path, *words: str, typed: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *NEW, *words]
    return subprocess.run(
        command, cwd=folder, env=environment(), input=typed, capture_output=True, text=True, timeout=120, check=False
    )


def test_answers_can_come_from_another_program(offer: Offer) -> None:
    done = answered(offer.folder, "venue", *DAY, typed="Mill Hall\n" + "\n" * 30 + "yes\n")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "Written: groups.yaml" in done.stdout
    directory = load(offer.folder / "groups.yaml").directory
    assert directory is not None
    assert [venue.id for venue in directory.venues] == ["example-hall", "mill-hall"]


def test_a_site_with_a_new_entry_builds_strictly(offer: Offer) -> None:
    answered(offer.folder, "venue", *DAY, typed="Mill Hall\n" + "\n" * 30 + "yes\n")
    outcome, lines = offer.build(strict=True)
    assert outcome.fine, lines
    assert "Mill Hall" in offer.page("venues/mill-hall")


def test_nobody_there_is_said_kindly_and_nothing_is_written(offer: Offer) -> None:
    before = (offer.folder / "groups.yaml").read_bytes()
    done = answered(offer.folder, "venue", typed="")
    assert done.returncode == 1
    assert done.stderr.startswith("There were no more answers.")
    assert (offer.folder / "groups.yaml").read_bytes() == before
    assert not (offer.folder / ".local-offer-drafts").exists()


def test_answers_that_are_not_text_are_asked_for_again(offer: Offer) -> None:
    command = [sys.executable, *NEW, "venue"]
    done = subprocess.run(
        command, cwd=offer.folder, env=environment(), input=b"Caf\xe9\n", capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b"There is an invisible character in this answer" in done.stdout
    assert b"Traceback" not in done.stderr


def test_a_kind_that_is_none_is_told_with_those_there_are(offer: Offer, monkeypatch, capsys) -> None:
    monkeypatch.chdir(offer.folder)
    code, _, said = in_here(monkeypatch, capsys, "new", "venu")
    assert code == 2
    assert '"venu" cannot be asked for. Did you mean venue?' in said
    assert all(kind in said for kind in KINDS)


def test_a_folder_without_a_local_offer_is_told(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    code, _, said = in_here(monkeypatch, capsys, "new", "venue")
    assert code == 2
    assert "Go to the folder of your Local Offer" in said
    (tmp_path / "mkdocs.yml").write_text("site_name: X\n")
    code, _, said = in_here(monkeypatch, capsys, "new", "venue")
    assert code == 2
    assert "There is no groups.yaml" in said


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
class TestTerminal:
    """The real program in a terminal of the test's own."""

    def test_somebody_types_stops_with_ctrl_c_and_goes_on(self, offer: Offer) -> None:
        said = self.at_a_terminal(offer.folder, ["Mill Hall", "", "\x03"])
        assert "What is the place called?" in said
        assert "Your answers are kept. To go on: local-offer new venue" in said
        said = self.at_a_terminal(offer.folder, ["1", *[""] * 25, "yes"], until="Write it into")
        assert "Written: groups.yaml" in said
        assert "Traceback" not in said
        directory = load(offer.folder / "groups.yaml").directory
        assert directory is not None
        assert directory.venues[-1].name == "Mill Hall"

    @staticmethod
    def at_a_terminal(folder: Path, typed: list[str], until: str = "") -> str:
        """Type one line after each prompt, and the last one after the words `until`. Return what was shown."""
        import pty  # noqa: PLC0415 - Windows has none

        ours, theirs = pty.openpty()
        command = [sys.executable, *NEW, "venue"]
        program = subprocess.Popen(
            command, cwd=folder, env=environment({"TERM": "dumb"}), stdin=theirs, stdout=theirs, stderr=theirs,
            start_new_session=True, preexec_fn=_own_terminal,  # noqa: PLW1509 - no threads here
        )  # fmt: skip
        os.close(theirs)
        shown, answered, waiting = "", 0, list(typed)
        for _ in range(600):
            if not select.select([ours], [], [], 1)[0]:
                if not waiting and typed[-1] == "\x03" and program.poll() is None:
                    os.write(ours, b"\x03")  # it came before the program listened
                continue
            try:
                data = os.read(ours, 65536)
            except OSError:  # the program has ended
                break
            if not data:
                break
            shown += data.decode("utf-8", "replace")
            new = shown[answered:]
            if waiting and re.search(r"> (\x1b\[\?2004[hl])*$", new):
                answered = len(shown)
                is_last = until and until in new
                answer = waiting[-1] if is_last else waiting.pop(0)
                os.write(ours, answer.encode() + (b"" if answer == "\x03" else b"\n"))
        os.close(ours)
        try:
            program.wait(60)
        finally:
            program.kill()
            program.wait()
        return shown


def _own_terminal() -> None:
    import fcntl  # noqa: PLC0415 - Windows has none
    import termios  # noqa: PLC0415

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # whoever runs the tests in the background lets them ignore it
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_help_names_each_kind(kind: str, monkeypatch, capsys) -> None:
    _, shown, _ = in_here(monkeypatch, capsys, "new", "--help")
    assert kind in shown
