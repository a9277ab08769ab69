"""Whatever happens at the desk: no bed twice, nobody lost, and all who count come to the same numbers."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings

from tests.properties.desk_walks import DeskStep, a_desk_walk, desk_steps
from unterkunft.storage.engine import Database

# One database serves all examples: each walks through a house of its own.
_SETTINGS = settings(
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=(HealthCheck.function_scoped_fixture, HealthCheck.too_slow),
)


@settings(_SETTINGS, max_examples=24)
@given(taken=desk_steps)
def test_a_day_at_the_desk_cannot_break_anything_on_sqlite(
    sqlite_database: Database, taken: list[DeskStep]
) -> None:
    walk_through(sqlite_database, taken)


@settings(_SETTINGS, max_examples=5)
@given(taken=desk_steps)
def test_a_day_at_the_desk_cannot_break_anything_on_postgresql(
    postgresql_database: Database, taken: list[DeskStep]
) -> None:
    walk_through(postgresql_database, taken)


def walk_through(database: Database, taken: list[DeskStep]) -> None:
    walk = a_desk_walk(database)
    walk.desk.must_agree(set())
    try:
        for step in taken:
            walk.take(step)
    finally:
        walk.desk.workplace.discard_trial()
