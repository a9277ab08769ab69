"""The journal: numbered, chained, complete."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from sqlalchemy import select, update

from tests.builders import SOMEONE, a_house, execute, march, place
from unterkunft.model.journal import JournalEntry
from unterkunft.services.executor import Executor
from unterkunft.services.journal import BLANKED, broken_links
from unterkunft.storage.engine import Database


def three_entries(database: Database) -> None:
    house = a_house(database)
    first, second = house.room(beds=2).beds
    resident = house.resident()
    for day, bed in ((1, first), (2, second), (3, first)):
        execute(database, place((resident, bed), on=march(day)))


def broken(database: Database) -> tuple[int, ...]:
    with database.reading() as connection:
        return broken_links(connection)


def tamper(database: Database, number: int, **values: str) -> None:
    with database.writing_engine.begin() as connection:
        connection.execute(update(JournalEntry).where(JournalEntry.number == number).values(values))


def test_entries_are_numbered_and_chained(database: Database) -> None:
    three_entries(database)

    with database.reading() as connection:
        numbers = connection.scalars(select(JournalEntry.number).order_by(JournalEntry.number)).all()
    assert numbers == [1, 2, 3]
    assert broken(database) == ()


def test_a_changed_entry_breaks_its_link(database: Database) -> None:
    three_entries(database)

    tamper(database, 2, wording="{}")

    assert broken(database) == (2,)


def test_changed_images_break_the_link_and_blanked_ones_do_not(database: Database) -> None:
    three_entries(database)

    tamper(database, 1, images="[]")
    tamper(database, 3, images=BLANKED)

    assert broken(database) == (1,)


def test_a_recomputed_hash_breaks_the_next_link(sqlite_database: Database) -> None:
    three_entries(sqlite_database)

    tamper(sqlite_database, 2, hash="1" * 64)

    assert broken(sqlite_database) == (2, 3)


def test_moments_are_kept_in_universal_time(sqlite_database: Database) -> None:
    house = a_house(sqlite_database)
    in_berlin = datetime(2026, 3, 2, 10, 30, tzinfo=timezone(timedelta(hours=1)))
    executor = Executor(sqlite_database, clock=lambda: in_berlin)

    executor.execute(place((house.resident(), house.room().bed), on=march(5)), actor=SOMEONE)

    with sqlite_database.reading() as connection:
        recorded_at = connection.scalars(select(JournalEntry.recorded_at)).one()
    assert recorded_at == datetime(2026, 3, 2, 9, 30, tzinfo=UTC).isoformat()
