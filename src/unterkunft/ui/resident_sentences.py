"""What is said of changes to a resident's records: the steps, and why one was refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from unterkunft.ui.wording import people, tr

Values = Mapping[str, Any]


def _persons(values: Values) -> str:
    return people(int(values.get("persons", 1)))


def _timeline(values: Values) -> str:
    titles = {
        "residence_statuses": tr("Residence status"),
        "entitlements": tr("Entitlement"),
        "cost_coverages": tr("Payers"),
        "household_members": tr("Household"),
        "separations": tr("Separations"),
        "incomes": tr("Incomes"),
        "extra_charges": tr("Extra charges"),
    }
    return titles.get(str(values.get("timeline")), tr("Change"))


STEP_TITLES: Mapping[str, Callable[[Values], str]] = {
    "RESIDENT_ADDED": lambda _: tr("New resident"),
    "RESIDENT_CHANGED": lambda _: tr("Personal details"),
    "NAME_CHANGED": lambda _: tr("Change of name"),
    "BIRTH_DATE_CORRECTED": lambda _: tr("Correction of a birth date"),
    "NEEDS_SET": lambda _: tr("Needs of a resident"),
    "PERIOD_CHANGED": lambda values: tr("{timeline}: other days", timeline=_timeline(values)),
    "RECORD_REMOVED": lambda values: tr("{timeline}: entry deleted", timeline=_timeline(values)),
    "STATUS_RECORDED": lambda _: tr("New residence status"),
    "STATUS_CHANGED": lambda _: tr("Change of a residence status"),
    "ENTITLEMENT_RECORDED": lambda _: tr("New entitlement"),
    "ENTITLEMENT_CHANGED": lambda _: tr("Change of an entitlement"),
    "COVERAGE_RECORDED": lambda _: tr("New promise of a payer"),
    "COVERAGE_CHANGED": lambda _: tr("Change of a payer's promise"),
    "PAYER_CHANGED": lambda values: tr("Change of payer for {people}", people=_persons(values)),
    "INCOME_RECORDED": lambda _: tr("New income"),
    "INCOME_CHANGED": lambda _: tr("Change of an income"),
    "EXTRA_CHARGE_RECORDED": lambda _: tr("New extra charge"),
    "EXTRA_CHARGE_CHANGED": lambda _: tr("Change of an extra charge"),
    "SEPARATED": lambda _: tr("Separation of two residents"),
    "SEPARATION_CHANGED": lambda _: tr("Change of a separation"),
    "HOUSEHOLD_FOUNDED": lambda values: tr("New household of {people}", people=_persons(values)),
    "HOUSEHOLD_SPLIT": lambda values: tr("Split of a household: {people} go", people=_persons(values)),
    "HOUSEHOLD_JOINED": lambda values: tr("{people} join a household", people=_persons(values)),
    "HEAD_CHANGED": lambda _: tr("Another head of a household"),
    "MEMBERSHIP_CHANGED": lambda _: tr("Change of a membership"),
    "BIRTH_RECORDED": lambda _: tr("Birth"),
    "DEATH_RECORDED": lambda _: tr("Death of a resident"),
    "STAY_BEGUN": lambda _: tr("Beginning of a stay"),
}


def _promise_value(values: Values) -> str:
    sentences = {
        "full": tr("A full promise has no value. Leave the field empty, or choose percent or a ceiling."),
        "percent": tr("Enter how many percent the payer bears: a number from 0 to 100."),
        "ceiling": tr("Enter the most the payer bears per month: an amount from 0 on."),
    }
    return sentences[str(values["rule"])]


def _period_covered(values: Values) -> str:
    if not values["last"]:
        return tr(
            "The entry from {first} on would keep no day. Begin later, or tick that it is replaced.",
            first=values["first"],
        )
    return tr(
        "The entry from {first} to {last} would keep no day. Choose other days, or tick that it is replaced.",
        first=values["first"],
        last=values["last"],
    )


REFUSALS: Mapping[str, Callable[[Values], str]] = {
    "PERIOD_COVERED": _period_covered,
    "PROMISE_VALUE": _promise_value,
    "REMAINDER_TO_SAME_PAYER": lambda _: tr("The rest must go to another payer than the promise itself."),
    "NO_PAYER": lambda _: tr("There is no payer yet. Import payers with the facility file first."),
    "NO_NUMBER": lambda values: tr(
        "“{text}” is no number. Write it like 480 or 1.234,50.", text=values["text"]
    ),
    "NEGATIVE_AMOUNT": lambda _: tr("An amount must not be negative."),
    "SEPARATED_FROM_ONESELF": lambda _: tr("Choose another person to be kept apart from."),
    "NO_HOUSEHOLD_CHOSEN": lambda _: tr("Please choose a household from the list that opens while you type."),
    "UNKNOWN_LANGUAGE": lambda values: tr(
        "“{word}” is no language the program knows. Please write its two-letter code.", word=values["word"]
    ),
    "BORN_IN_THE_FUTURE": lambda values: tr(
        "The birth date {on} lies in the future. Please correct it.", on=values["on"]
    ),
    "TWO_HEADS": lambda _: tr("The household has a head already. Choose another role, or change the head."),
    "ALREADY_IN_HOUSEHOLD": lambda values: tr(
        "{resident} belongs to this household already.", resident=values["resident"]
    ),
    "NOT_A_MEMBER": lambda values: tr(
        "The person does not belong to the household on {on}. Choose another person or day.", on=values["on"]
    ),
    "HEAD_NEEDED": lambda values: tr(
        "On {on} the household would have no head any more. Choose who becomes the head.", on=values["on"]
    ),
    "NOBODY_STAYS": lambda _: tr("Choose some of the members: at least one goes, and at least one stays."),
    "FACILITY_NOT_OPEN": lambda values: tr(
        "The facility is not open on {on}. Choose another day or facility.", on=values["on"]
    ),
    "HOUSED_ALREADY": lambda values: tr(
        "{resident} is housed in that time already. Correct the other stay first.",
        resident=values["resident"],
    ),
    "RESTRICTED_PERSON": lambda _: tr(
        "This person is restricted (Auskunftssperre). Ask somebody with the right to see restricted people."
    ),
}
