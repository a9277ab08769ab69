"""Long work beside the window: results, refusals, cancelling, bugs."""

import sys
import threading
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from unterkunft.ui.background import BackgroundRunner, Failure, ImmediateRunner, Job, Progress
from unterkunft.values.refusals import DomainRefusal

RUNNERS = pytest.mark.parametrize("make_runner", [BackgroundRunner, ImmediateRunner])
MakeRunner = Callable[[], BackgroundRunner]


def no_failure(failure: Failure) -> None:
    raise AssertionError(failure)


@RUNNERS
def test_a_result_comes_back_to_the_windows_thread(qtbot: QtBot, make_runner: MakeRunner) -> None:
    threads: list[tuple[int, threading.Thread]] = []
    runner = make_runner()
    runner.run(
        "count",
        lambda _: 2,
        on_done=lambda result: threads.append((result, threading.current_thread())),
        on_failed=no_failure,
    )
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [(2, threading.main_thread())]
    assert not runner.is_busy


def test_the_work_itself_runs_in_another_thread(qtbot: QtBot) -> None:
    found: list[threading.Thread] = []
    BackgroundRunner().run(
        "look", lambda _: threading.current_thread(), on_done=found.append, on_failed=no_failure
    )
    qtbot.waitUntil(lambda: bool(found))
    assert found != [threading.main_thread()]


@RUNNERS
def test_a_refusal_is_handed_over_not_raised(qtbot: QtBot, make_runner: MakeRunner) -> None:
    def refuse(progress: Progress) -> int:
        raise DomainRefusal("GONE")

    failures: list[Failure] = []
    make_runner().run("refuse", refuse, on_done=lambda _: None, on_failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert [failure.code for failure in failures] == ["GONE"]


def test_a_bug_goes_to_the_crash_handler(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    def fail(progress: Progress) -> int:
        raise ZeroDivisionError

    seen: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _value, _trace: seen.append(kind))
    ImmediateRunner().run("fail", fail, on_done=lambda _: None, on_failed=no_failure)
    assert seen == [ZeroDivisionError]


def test_cancelled_work_ends_without_a_result(qtbot: QtBot) -> None:
    at_work = threading.Event()
    results: list[object] = []

    def count_for_ever(progress: Progress) -> int:
        number = 0
        while True:
            number += 1
            at_work.set()
            progress.report(number, 0)

    runner = BackgroundRunner()
    job = runner.run("count", count_for_ever, on_done=results.append, on_failed=no_failure)
    at_work.wait()
    with qtbot.waitSignal(job.finished):
        job.cancel()
    assert results == []
    assert not runner.is_busy


def test_progress_is_told_as_it_goes(qtbot: QtBot) -> None:
    reports: list[tuple[int, int]] = []

    def three_steps(progress: Progress) -> None:
        for step in range(3):
            progress.report(step + 1, 3)

    def listen(job: Job[None]) -> None:
        job.progressed.connect(lambda done, total: reports.append((done, total)))

    runner = ImmediateRunner()
    runner.started.connect(listen)
    runner.run("steps", three_steps, on_done=lambda _: None, on_failed=no_failure)
    assert reports == [(1, 3), (2, 3), (3, 3)]


def test_time_left_is_not_guessed_at_the_start() -> None:
    assert Progress(lambda _done, _total: None).seconds_left(0, 100) is None


def test_stopping_waits_until_all_work_has_let_go(qtbot: QtBot) -> None:
    at_work = threading.Event()

    def wait_for_cancel(progress: Progress) -> None:
        while True:
            at_work.set()
            progress.report(0, 1)

    runner = BackgroundRunner()
    runner.run("wait", wait_for_cancel, on_done=lambda _: None, on_failed=no_failure)
    at_work.wait()
    runner.stop()
    qtbot.waitUntil(lambda: not runner.is_busy)
