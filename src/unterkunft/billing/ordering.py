"""The facts of a month in one order, so that it does not matter in which order they were given."""

from __future__ import annotations

from dataclasses import replace

from unterkunft.billing.facts import BillingMonth, ResidentFacts


def in_order(inputs: BillingMonth) -> BillingMonth:
    """The month with its records by key and its timelines by time."""
    return replace(
        inputs,
        residents=tuple(sorted(map(_resident, inputs.residents), key=lambda each: each.key)),
        facilities=tuple(
            replace(each, tariffs=tuple(sorted(each.tariffs, key=lambda one: (one.period.start, one.tariff))))
            for each in sorted(inputs.facilities, key=lambda each: each.key)
        ),
        rooms=tuple(sorted(inputs.rooms, key=lambda each: each.key)),
    )


def _resident(resident: ResidentFacts) -> ResidentFacts:
    return replace(
        resident,
        stays=tuple(sorted(resident.stays, key=lambda each: (each.moved_in_on, each.key))),
        places=tuple(sorted(resident.places, key=lambda each: (each.period.start, each.bed))),
        statuses=tuple(sorted(resident.statuses, key=lambda each: (each.period.start, each.status))),
        entitlements=tuple(
            sorted(resident.entitlements, key=lambda each: (each.period.start, each.entitlement))
        ),
        absences=tuple(sorted(resident.absences, key=lambda each: (each.left_on, each.state))),
        memberships=tuple(sorted(resident.memberships, key=lambda each: (each.period.start, each.household))),
        coverages=tuple(sorted(resident.coverages, key=lambda each: (each.period.start, each.key))),
        incomes=tuple(sorted(resident.incomes, key=lambda each: (each.period.start, each.key))),
    )
