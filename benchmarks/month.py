"""A month billed, for a county of usual size and for a large one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from benchmarks import bare_sqlite
from benchmarks.measuring import Row, compare, timed
from benchmarks.sample import MONTH, Sample, made_sample, opened
from unterkunft.app.opening import person_at_the_computer
from unterkunft.services.billing_run import bill_month

_LARGE = 5_000
_TABLES = (
    "residents",
    "stays",
    "bed_assignments",
    "residence_statuses",
    "entitlements",
    "attendance",
    "households",
    "household_members",
    "cost_coverages",
    "payers",
    "facilities",
    "rooms",
    "beds",
    "tariffs",
    "facility_tariffs",
)


def rows(sample: Sample, folder: Path) -> tuple[Row, ...]:
    """Both counties."""
    large = made_sample(folder, residents=_LARGE)
    return (
        _billing("a month of 300 residents", sample, rounds=7),
        _billing("a month of 5,000 residents", large, rounds=3),
    )


def _billing(title: str, sample: Sample, *, rounds: int) -> Row:
    """Reading the rows and computing all statements; nothing is written."""
    database, actor = opened(sample), person_at_the_computer()
    with closing(bare_sqlite.connection_to(sample.file)) as connection:
        comparison = compare(
            timed(lambda: bill_month(database, MONTH, actor=actor)),
            timed(lambda: bare_sqlite.read(connection, _TABLES)),
            rounds=rounds,
        )
    database.close()
    return Row(title, "SQLite reading its rows", comparison)
