"""One transaction of one command: all or nothing, and the images of what it touched."""

from __future__ import annotations

import pytest

from tests.builders import a_house
from unterkunft.model.household import Household
from unterkunft.model.resident import Resident
from unterkunft.storage.engine import Database
from unterkunft.storage.row_images import image_of
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.ids import new_id
from unterkunft.values.refusals import DomainRefusal


def a_stored_household(database: Database, name: str = "Familie Aziz") -> Household:
    household = Household(key=f"H-{name}", name=name)
    with unit_of_work(database) as work:
        work.add(household)
    return household


def test_an_exception_undoes_everything(database: Database) -> None:
    household = Household(key="H-1", name="Familie Aziz")

    with pytest.raises(DomainRefusal), unit_of_work(database) as work:
        work.by_key(Household, work.add(household).key + "-unknown")

    with unit_of_work(database) as work:
        assert work.find(Household, household.id) is None


def test_a_row_that_is_gone_is_refused(sqlite_database: Database) -> None:
    with pytest.raises(DomainRefusal, match="GONE"), unit_of_work(sqlite_database) as work:
        work.get(Household, new_id())


def test_rows_are_found_by_their_key(sqlite_database: Database) -> None:
    household = a_stored_household(sqlite_database)

    with unit_of_work(sqlite_database) as work:
        assert work.by_key(Household, household.key).id == household.id


def test_an_unknown_key_is_refused(sqlite_database: Database) -> None:
    with pytest.raises(DomainRefusal, match="UNKNOWN_KEY"), unit_of_work(sqlite_database) as work:
        work.by_key(Household, "H-nobody")


def test_images_show_rows_before_and_after(database: Database) -> None:
    changed, removed = a_stored_household(database, "Aziz"), a_stored_household(database, "Balde")
    with unit_of_work(database) as work:
        work.get(Household, changed.id).name = "Aziz-Wolf"
        work.remove(work.get(Household, removed.id))
        added = work.add(Household(key="H-3", name="Celik"))
        images = {each.row_id: (each.before, each.after) for each in work.images()}

    assert images[changed.id] == (
        {"key": "H-Aziz", "name": "Aziz"},
        {"key": "H-Aziz", "name": "Aziz-Wolf"},
    )
    assert images[removed.id] == ({"key": "H-Balde", "name": "Balde"}, None)
    assert images[added.id] == (None, {"key": "H-3", "name": "Celik"})


def test_a_row_left_as_it_was_has_no_image(sqlite_database: Database) -> None:
    household = a_stored_household(sqlite_database, "Aziz")
    with unit_of_work(sqlite_database) as work:
        row = work.get(Household, household.id)
        row.name = "Balde"
        work.flush()
        row.name = "Aziz"
        passing = work.add(Household(key="H-2", name="Celik"))
        work.remove(passing)

        assert work.images() == ()


def test_a_row_made_anew_under_its_old_id_keeps_its_first_image(sqlite_database: Database) -> None:
    household = a_stored_household(sqlite_database, "Aziz")
    before = image_of(household)
    with unit_of_work(sqlite_database) as work:
        work.remove(work.get(Household, household.id))
        work.add(Household(id=household.id, key=household.key, name="Balde"))
        (images,) = work.images()

    assert (images.before, images.after) == (before, {"key": "H-Aziz", "name": "Balde"})


def test_many_new_rows_are_let_go_and_still_have_their_images(sqlite_database: Database) -> None:
    with unit_of_work(sqlite_database) as work:
        work.add_many([Household(key=key, name=key) for key in ("H-1", "H-2", "H-3")])
        changed, removed = (work.by_key(Household, key) for key in ("H-2", "H-3"))
        changed.name = "Balde"
        work.remove(removed)
        images = [(each.before, each.after) for each in work.images()]

    assert images == [(None, {"key": "H-1", "name": "H-1"}), (None, {"key": "H-2", "name": "Balde"})]


def test_many_rows_are_asked_for_at_once(sqlite_database: Database) -> None:
    households = [a_stored_household(sqlite_database, name) for name in ("Aziz", "Balde")]
    ids = [each.id for each in households]
    with unit_of_work(sqlite_database) as work:
        assert {row_id: row.name for row_id, row in work.get_many(Household, ids).items()} == dict(
            zip(ids, ("Aziz", "Balde"), strict=True)
        )
        with pytest.raises(DomainRefusal, match="GONE"):
            work.get_many(Household, [*ids, new_id()])


def test_locks_are_taken_and_given_back(database: Database) -> None:
    bed, resident = a_house(database).room().bed, new_id()
    for _ in range(2):
        with unit_of_work(database) as work:
            work.lock(facilities=[new_id()], beds=[bed, bed], residents=[resident])
            work.lock_journal()
            assert work.find(Resident, resident) is None
