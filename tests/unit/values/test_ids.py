from __future__ import annotations

from unterkunft.values.ids import new_id


def test_ids_are_of_version_seven_and_never_the_same() -> None:
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert {each.version for each in ids} == {7}


def test_a_later_id_does_not_stand_before_an_earlier_one() -> None:
    first = new_id()
    later = [new_id() for _ in range(100)]
    assert all(each.int >> 80 >= first.int >> 80 for each in later)
