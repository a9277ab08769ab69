"""The locks of a server: one for each thing named, held until the commit."""

from __future__ import annotations

from sqlalchemy import text

from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.ids import new_id


def locks_held(database: Database) -> int:
    with database.reading() as connection:
        count = text("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'")
        return int(connection.execute(count).scalar_one())


def test_a_lock_for_each_facility_bed_and_resident_is_held_until_the_end(
    postgresql_database: Database,
) -> None:
    bed = new_id()
    with unit_of_work(postgresql_database) as work:
        work.lock(facilities=[new_id()], beds=[bed, bed, new_id()], residents=[new_id()])
        work.lock_journal()
        assert locks_held(postgresql_database) == 5

    assert locks_held(postgresql_database) == 0


def test_nothing_to_lock_is_fine(postgresql_database: Database) -> None:
    with unit_of_work(postgresql_database) as work:
        work.lock()
        assert locks_held(postgresql_database) == 0
