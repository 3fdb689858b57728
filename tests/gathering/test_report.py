"""The closing table, the exit code and the progress bar."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from exportlex.gathering.outcomes import Callback, Outcome, Silence, Status
from exportlex.gathering.progress import ProgressBar
from exportlex.gathering.report import exit_code, show


def outcome(status: Status, source: int = 0, document: str = "act", language: str = "en", reason: str = "") -> Outcome:
    return Outcome("zz/act", language, document, status, reason, publisher=f"publisher-{source}", source=source)


@pytest.mark.parametrize(
    ("outcomes", "code"),
    [
        ([], 0),
        ([outcome("new")], 0),
        ([outcome("unchanged"), outcome("new", document="list")], 0),
        ([outcome("failed"), outcome("new", source=1)], 0),
        ([outcome("failed")], 1),
        ([outcome("failed"), outcome("skipped", source=1)], 1),
        ([outcome("failed"), outcome("new", document="list")], 1),
        ([outcome("new"), outcome("failed", language="fr")], 1),
    ],
)
def test_exit_code(outcomes: list[Outcome], code: int) -> None:
    assert exit_code(outcomes) == code


def printed(*outcomes: Outcome) -> str:
    console = Console(file=io.StringIO(), width=160)
    show(outcomes, console)
    return console.file.getvalue()  # type: ignore[attr-defined]


def test_the_table_counts_per_source_and_says_why() -> None:
    text = printed(
        outcome("skipped", document="list", reason="not taken up because act failed"),
        outcome("failed", reason="https://[::1]/act: [404] not there"),
        outcome("new", source=1, reason="the conversion is used instead"),
        outcome("unchanged", source=1, document="list", reason="the conversion is used instead"),
    )
    first, second = (line for line in text.splitlines() if "zz/act" in line)
    assert [cell.strip() for cell in first.split("│")][3:9] == [
        "publisher-0", "", "", "1", "1", "https://[::1]/act: [404] not there"]  # fmt: skip
    assert [cell.strip() for cell in second.split("│")][3:9] == [
        "publisher-1", "1", "1", "", "", "the conversion is used instead"]  # fmt: skip


def test_the_table_goes_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    show([outcome("new")])
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "zz/act" in captured.err


def play(callback: Callback) -> None:
    callback.begin(2)
    callback.text("zz/act", "en")
    callback.document("gazette", "act")
    callback.done(outcome("failed", reason="https://[::1]/: [404] not there"))
    callback.text("zz/list", "en")
    callback.done(outcome("new"))


def test_the_progress_bar_says_failures_at_once() -> None:
    console = Console(file=io.StringIO(), width=200)
    with ProgressBar(console) as progress:
        play(progress)
    assert "zz/act (en): https://[::1]/: [404] not there" in console.file.getvalue()  # type: ignore[attr-defined]


def test_silence_and_standard_error_keep_standard_output_clean(capsys: pytest.CaptureFixture[str]) -> None:
    play(Silence())
    with ProgressBar() as progress:
        play(progress)
    assert capsys.readouterr().out == ""
