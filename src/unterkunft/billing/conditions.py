"""Whether the conditions of a rate hold in given circumstances: one function for each word."""

from __future__ import annotations

from collections.abc import Callable

from unterkunft.billing.circumstances import Circumstances
from unterkunft.billing.facts import RoomFacts
from unterkunft.billing.tariff import Component, Condition

_NO_CONDITION = Condition()
_Test = Callable[[Condition, Circumstances, Component], bool]


def holds(condition: Condition, circumstances: Circumstances, component: Component) -> bool:
    """Whether every word of a condition holds."""
    if condition is _NO_CONDITION or condition == _NO_CONDITION:
        return True
    return all(test(condition, circumstances, component) for test in _TESTS)


def _status(condition: Condition, circumstances: Circumstances, _: Component) -> bool:
    return not condition.statuses or circumstances.status in condition.statuses


def _entitlement(condition: Condition, circumstances: Circumstances, _: Component) -> bool:
    return not condition.entitlement or circumstances.entitlement in condition.entitlement


def _age(condition: Condition, circumstances: Circumstances, _: Component) -> bool:
    if condition.age_from is None and condition.age_below is None:
        return True
    age = circumstances.age
    return age is not None and _is_within(age, condition.age_from, _before(condition.age_below))


def _role(condition: Condition, circumstances: Circumstances, _: Component) -> bool:
    return not condition.role or circumstances.role in condition.role


def _household_size(condition: Condition, circumstances: Circumstances, _: Component) -> bool:
    low, high = condition.household_size_from, condition.household_size_to
    return (low is None and high is None) or _is_within(circumstances.household_size, low, high)


def _payer_kinds(condition: Condition, circumstances: Circumstances, component: Component) -> bool:
    wanted = condition.payer_kinds
    return not wanted or not circumstances.payer_kinds(component).isdisjoint(wanted)


def _facility_kinds(condition: Condition, circumstances: Circumstances, _: Component) -> bool:
    return not condition.facility_kinds or circumstances.facility_kind in condition.facility_kinds


def _room(condition: Condition, circumstances: Circumstances, _: Component) -> bool:
    asks = (condition.beds_from, condition.beds_to, condition.own_unit)
    if not condition.designation and all(word is None for word in asks):
        return True
    room = circumstances.room
    return room is not None and _room_suits(condition, room)


def _room_suits(condition: Condition, room: RoomFacts) -> bool:
    return (
        (not condition.designation or room.designation in condition.designation)
        and _is_within(room.beds, condition.beds_from, condition.beds_to)
        and condition.own_unit in (None, room.unit is not None)
    )


def _stay_months(condition: Condition, circumstances: Circumstances, _: Component) -> bool:
    low, below = condition.stay_months_from, condition.stay_months_below
    if low is None and below is None:
        return True
    return _is_within(circumstances.months_of_stay(condition.stay_since), low, _before(below))


def _months(condition: Condition, circumstances: Circumstances, _: Component) -> bool:
    return not condition.months or circumstances.day.month in condition.months


def _extra_charge(condition: Condition, circumstances: Circumstances, component: Component) -> bool:
    return not condition.extra_charge or circumstances.has_extra_charge(component)


def _is_within(value: int, low: int | None, high: int | None) -> bool:
    return (low is None or low <= value) and (high is None or value <= high)


def _before(bound: int | None) -> int | None:
    return None if bound is None else bound - 1


_TESTS: tuple[_Test, ...] = (
    _status,
    _entitlement,
    _age,
    _role,
    _household_size,
    _payer_kinds,
    _facility_kinds,
    _room,
    _stay_months,
    _months,
    _extra_charge,
)
