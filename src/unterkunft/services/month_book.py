"""A month computed inside a transaction, for some of the facilities, and which of them are finalised."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection, select

from unterkunft.billing.compute import compute_month
from unterkunft.billing.facts import BillingMonth
from unterkunft.billing.statement import totals_of
from unterkunft.model.facility import Facility
from unterkunft.model.statement import FinalisedMonth
from unterkunft.model.tariff import TariffDocument
from unterkunft.services.billing_inputs import load_billing_month
from unterkunft.services.billing_run import BilledMonth, Progress
from unterkunft.services.statement_papers import load_names
from unterkunft.values.month import Month
from unterkunft.values.refusals import DomainRefusal


def computed_month(
    connection: Connection, month: Month, progress: Progress = lambda _done, _of: None
) -> BilledMonth:
    """The month of all facilities as the rows of this transaction have it."""
    facts = load_billing_month(connection, month)
    return BilledMonth(facts, compute_month(facts, progress), load_names(connection))


def narrowed_to(billed: BilledMonth, facilities: Collection[str]) -> BilledMonth:
    """The month as far as it concerns some facilities; what it was computed from stays whole."""
    result = billed.result
    statements = tuple(each for each in result.statements if each.facility in facilities)
    narrowed = replace(
        result,
        statements=statements,
        findings=tuple(each for each in result.findings if each.facility in facilities),
        contracts=tuple(each for each in result.contracts if each.facility in facilities),
        totals=totals_of(statements),
    )
    return BilledMonth(billed.facts, narrowed, billed.names)


def facts_behind(billed: BilledMonth) -> BillingMonth:
    """The facts the statements rest on: of their residents and of all who share a household with them."""
    residents = {each.key: each for each in billed.facts.residents}
    kept = {each.resident for each in billed.result.statements}
    households = {member.household for key in kept for member in residents[key].memberships}
    return replace(
        billed.facts,
        residents=tuple(
            each
            for each in billed.facts.residents
            if each.key in kept or any(member.household in households for member in each.memberships)
        ),
    )


def tariff_documents(connection: Connection, facts: BillingMonth) -> Mapping[str, str]:
    """The texts of the tariffs in force in the month, as they were given."""
    period = facts.month.period
    keys = {
        each.tariff for house in facts.facilities for each in house.tariffs if each.period.overlaps(period)
    }
    query = select(TariffDocument.key, TariffDocument.document).where(TariffDocument.key.in_(keys))
    return {row.key: row.document for row in connection.execute(query.order_by(TariffDocument.key))}


def finalised_facilities(connection: Connection, month: Month) -> frozenset[str]:
    """The facilities whose month is finalised."""
    query = select(FinalisedMonth.facility).where(FinalisedMonth.month == str(month))
    return frozenset(connection.scalars(query))


def facilities_to_finalise(connection: Connection, month: Month, chosen: Collection[str]) -> tuple[str, ...]:
    """The facilities chosen, or all that are run in the month and not finalised; out of order is refused."""
    facilities = connection.execute(select(Facility.key, Facility.opened_on, Facility.closed_on)).all()
    known = {row.key for row in facilities}
    for key in chosen:
        if key not in known:
            raise DomainRefusal("UNKNOWN_KEY", table=Facility.__tablename__, key=key)
    done = finalised_facilities(connection, month)
    open_then = {row.key for row in facilities if _is_run_in(month, row.opened_on, row.closed_on)}
    wanted = set(chosen) or open_then - done
    already = wanted & done
    if already or not wanted:
        raise DomainRefusal("ALREADY_FINALISED", month=month, facilities=tuple(sorted(already or done)))
    _refuse_disorder(connection, month, wanted)
    return tuple(sorted(wanted))


def _is_run_in(month: Month, opened_on: date | None, closed_on: date | None) -> bool:
    return (opened_on is None or opened_on <= month.last_day) and (
        closed_on is None or closed_on >= month.first_day
    )


def _refuse_disorder(connection: Connection, month: Month, facilities: Collection[str]) -> None:
    """Any month may be a facility's first; from then on they follow each other."""
    query = select(FinalisedMonth.facility, FinalisedMonth.month).where(
        FinalisedMonth.facility.in_(facilities)
    )
    last: dict[str, Month] = {}
    for facility, text in connection.execute(query):
        last[facility] = max(last.get(facility, Month.parse(text)), Month.parse(text))
    for facility, latest in sorted(last.items()):
        if latest.next() != month:
            raise DomainRefusal("MONTH_OUT_OF_ORDER", facility=facility, month=month, due=latest.next())
