"""Whatever is done can be undone and redone, row by row, and nobody is ever booked twice on the way."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings

from tests.builders import row_picture
from tests.properties.walks import Step, Walk, a_walk, steps
from unterkunft.services.journal import broken_links
from unterkunft.storage.engine import Database

# One database serves all examples: each walks through houses of its own.
_QUIET = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)


@settings(
    max_examples=40,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=_QUIET,
)
@given(taken=steps)
def test_a_walk_can_be_undone_and_redone_on_sqlite(sqlite_database: Database, taken: list[Step]) -> None:
    walk_there_and_back(a_walk(sqlite_database), taken)


@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=_QUIET,
)
@given(taken=steps)
def test_a_walk_can_be_undone_and_redone_on_postgresql(
    postgresql_database: Database, taken: list[Step]
) -> None:
    walk_there_and_back(a_walk(postgresql_database), taken)


def walk_there_and_back(walk: Walk, taken: list[Step]) -> None:
    for step in taken:
        walk.take(step)
    last = row_picture(walk.database)
    undone_before = len(walk.undone)

    while walk.done:
        walk.back()
    assert row_picture(walk.database) == walk.first

    while len(walk.undone) > undone_before:
        walk.again()
    assert row_picture(walk.database) == last
    with walk.database.reading() as connection:
        assert broken_links(connection) == ()
