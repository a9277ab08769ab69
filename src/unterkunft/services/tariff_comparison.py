"""What another tariff would cost whom: a real month, computed as it is and with the tariff replaced."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from unterkunft.billing.facts import BillingMonth, FacilityFacts, TariffAssignment
from unterkunft.billing.findings import Finding
from unterkunft.billing.statement import MonthResult, Statement
from unterkunft.billing.tariff import Rate, Tariff
from unterkunft.services.billing_inputs import load_billing_month
from unterkunft.services.billing_pool import compute_on_all_cores
from unterkunft.services.month_overview.people import BilledPerson, billed_people
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.statement_papers import StatementNames, load_names
from unterkunft.storage.engine import Database
from unterkunft.values.money import ZERO
from unterkunft.values.month import Month
from unterkunft.values.period import Period

Progress = Callable[[int, int], None]
"""Told how much of how much is computed; it may raise to stop the work."""

_EVER = Period(date(1900, 1, 1))


@dataclass(frozen=True, slots=True)
class Replacement:
    """Which tariff is tried in which facilities.

    `steps_on` lets the amounts of that day hold in the month already: those of a by-law still to come.
    """

    tariff: Tariff
    facilities: frozenset[str] | None = None
    """By key; None means those that charge by a tariff of the same key in the month."""
    steps_on: date | None = None


@dataclass(frozen=True, slots=True)
class PersonDifference:
    """What a resident's month in a facility costs before and after."""

    facility: str
    facility_name: str
    resident: str
    name: str
    sort_name: str
    former: Decimal
    new: Decimal

    @property
    def difference(self) -> Decimal:
        """What would be paid in addition, or less."""
        return self.new - self.former


@dataclass(frozen=True, slots=True)
class SumDifference:
    """The same for a facility or a payer; an empty name gathers what nobody has promised to pay."""

    name: str
    persons: int
    former: Decimal
    new: Decimal

    @property
    def difference(self) -> Decimal:
        """What would be paid in addition, or less."""
        return self.new - self.former


@dataclass(frozen=True, slots=True)
class TariffComparison:
    """A month before and after, person by person and in sums."""

    month: Month
    people: tuple[PersonDifference, ...]
    by_facility: tuple[SumDifference, ...]
    by_payer: tuple[SumDifference, ...]
    new_findings: tuple[Finding, ...]
    """What could no longer be computed."""

    @property
    def total(self) -> SumDifference:
        """Over everybody."""
        persons = len({each.resident for each in self.people})
        former = sum((each.former for each in self.people), start=ZERO)
        return SumDifference("", persons, former, sum((each.new for each in self.people), start=ZERO))


@dataclass(frozen=True, slots=True)
class MonthConsequence:
    """What a changed tariff would change in a month that is finalised."""

    month: Month
    persons: int
    difference: Decimal


def compare_tariffs(
    database: Database,
    month: Month,
    replacement: Replacement,
    *,
    actor: Actor,
    progress: Progress = lambda _done, _of: None,
) -> TariffComparison:
    """Computes the month twice and changes nothing."""
    actor.must_have(Right.BILL)
    with database.reading() as connection:
        facts = load_billing_month(connection, month)
        names = load_names(connection)
        people = billed_people(connection, actor.sight)
    facilities = facilities_concerned(facts, replacement)
    other = with_tariff(facts, replacement.tariff, facilities, steps_on=replacement.steps_on)
    former = compute_on_all_cores(facts, _half(progress, first=True))
    new = compute_on_all_cores(other, _half(progress, first=False))
    return _comparison(former, new, facilities, names, people)


def consequences(
    database: Database,
    tariff: Tariff,
    months: Sequence[Month],
    *,
    actor: Actor,
    progress: Progress = lambda _done, _of: None,
) -> tuple[MonthConsequence, ...]:
    """What would become corrections in months that are finalised, if the tariff were changed like this."""
    found = []
    for done, month in enumerate(months):
        progress(done, len(months))
        compared = compare_tariffs(database, month, Replacement(tariff), actor=actor)
        changed = [each for each in compared.people if each.difference]
        if changed:
            difference = sum((each.difference for each in changed), start=ZERO)
            found.append(MonthConsequence(month, len({each.resident for each in changed}), difference))
    progress(len(months), len(months))
    return tuple(found)


def facilities_concerned(facts: BillingMonth, replacement: Replacement) -> frozenset[str]:
    """The facilities that get the other tariff, by key."""
    if replacement.facilities is not None:
        return replacement.facilities
    return frozenset(
        each.key for each in facts.facilities if _charges_by(each, replacement.tariff.key, facts.month)
    )


def with_tariff(
    facts: BillingMonth, tariff: Tariff, facilities: Collection[str], *, steps_on: date | None = None
) -> BillingMonth:
    """The month as if these facilities charged by another tariff, or by another version of theirs."""
    dated = tariff if steps_on is None else with_steps_of(tariff, steps_on)
    # A key of its own, since other facilities may go on with the version that is in force.
    tried = replace(dated, key=f"{tariff.key} (neu)")
    houses = tuple(
        replace(each, tariffs=_assigned(each, tariff.key, tried.key, facts.month))
        if each.key in facilities
        else each
        for each in facts.facilities
    )
    return replace(facts, tariffs=(*facts.tariffs, tried), facilities=houses)


def with_steps_of(tariff: Tariff, day: date) -> Tariff:
    """The tariff with the amounts of one day for all time; a rate that has none yet has its first."""
    return replace(tariff, rates=tuple(_with_step(rate, day) for rate in tariff.rates))


def _with_step(rate: Rate, day: date) -> Rate:
    step = rate.step_on(day) or rate.steps[0]
    return replace(rate, steps=(replace(step, valid_from=_EVER.start),))


def _charges_by(facility: FacilityFacts, tariff: str, month: Month) -> bool:
    return any(each.tariff == tariff and each.period.overlaps(month.period) for each in facility.tariffs)


def _assigned(facility: FacilityFacts, key: str, tried: str, month: Month) -> tuple[TariffAssignment, ...]:
    """Another version holds on the days of the one it replaces, another tariff on all days."""
    if not _charges_by(facility, key, month):
        return (TariffAssignment(tried, _EVER),)
    return tuple(replace(each, tariff=tried) if each.tariff == key else each for each in facility.tariffs)


def _half(progress: Progress, *, first: bool) -> Progress:
    """The month is computed twice; each time is half of the way."""

    def report(done: int, total: int) -> None:
        progress(done if first else total + done, 2 * total)

    return report


def _comparison(
    former: MonthResult,
    new: MonthResult,
    facilities: Collection[str],
    names: StatementNames,
    people: Mapping[str, BilledPerson],
) -> TariffComparison:
    before = _by_subject(former.statements, facilities)
    after = _by_subject(new.statements, facilities)
    rows = []
    for facility, resident in sorted({*before, *after}):
        person = people[resident]
        rows.append(
            PersonDifference(
                facility=facility,
                facility_name=names.facilities[facility].name,
                resident=resident,
                name=person.name,
                sort_name=person.sort_name,
                former=_total(before.get((facility, resident))),
                new=_total(after.get((facility, resident))),
            )
        )
    rows.sort(key=lambda each: (each.facility_name, each.sort_name, each.resident))
    payers = {each.key: each.name for each in names.payers}
    known = {_subject_of(each) for each in former.findings}
    return TariffComparison(
        month=former.month,
        people=tuple(rows),
        by_facility=_sums((each.facility_name, each.resident, each.former, each.new) for each in rows),
        by_payer=_sums(_shares(before, after, payers)),
        new_findings=tuple(
            each for each in new.findings if each.facility in facilities and _subject_of(each) not in known
        ),
    )


def _subject_of(finding: Finding) -> tuple[object, ...]:
    """What a finding is about; its values name the tariff, which is another one."""
    return (finding.code, finding.facility, finding.resident, finding.first_day, finding.last_day)


_Subject = tuple[str, str]


def _by_subject(statements: Iterable[Statement], facilities: Collection[str]) -> Mapping[_Subject, Statement]:
    return {(each.facility, each.resident): each for each in statements if each.facility in facilities}


def _total(statement: Statement | None) -> Decimal:
    return Decimal("0.00") if statement is None else statement.total


_Share = tuple[str, str, Decimal, Decimal]
"""A name, a resident, and what was and would be paid."""


def _shares(
    before: Mapping[_Subject, Statement], after: Mapping[_Subject, Statement], payers: Mapping[str, str]
) -> Iterable[_Share]:
    for (_, resident), statement in before.items():
        for each in statement.payers:
            yield payers.get(each.payer or "", ""), resident, each.amount, ZERO
    for (_, resident), statement in after.items():
        for each in statement.payers:
            yield payers.get(each.payer or "", ""), resident, ZERO, each.amount


def _sums(shares: Iterable[_Share]) -> tuple[SumDifference, ...]:
    persons: defaultdict[str, set[str]] = defaultdict(set)
    former: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
    new: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
    for name, resident, before, after in shares:
        persons[name].add(resident)
        former[name] += before
        new[name] += after
    return tuple(SumDifference(name, len(persons[name]), former[name], new[name]) for name in sorted(persons))
