from __future__ import annotations

import pytest

from benchmarks.plain_month import county
from unterkunft.billing.compute import compute_month
from unterkunft.services.billing_pool import compute_on_all_cores


class StoppedError(Exception):
    """The wish of somebody who waits."""


def test_a_large_month_is_the_same_on_several_cores() -> None:
    inputs = county(200)
    reports: list[tuple[int, int]] = []
    result = compute_on_all_cores(
        inputs, lambda done, total: reports.append((done, total)), processes=2, from_residents=1
    )
    assert result == compute_month(inputs)
    assert reports[0] == (0, 200)
    assert reports[-1] == (200, 200)
    assert reports == sorted(reports)


def test_a_large_month_can_be_stopped() -> None:
    def stop(done: int, _: int) -> None:
        if done:
            raise StoppedError

    with pytest.raises(StoppedError):
        compute_on_all_cores(county(200), stop, processes=2, from_residents=1)


def test_a_small_month_reports_and_stops_too() -> None:
    def stop(_: int, __: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        compute_on_all_cores(county(10), stop)
