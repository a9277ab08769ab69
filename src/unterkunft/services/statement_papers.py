"""From a computed month to the papers: keys become names, days become marks, rules become sentences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from unterkunft.billing.facts import AbsenceFacts, BillingMonth, MembershipFacts, ResidentFacts
from unterkunft.billing.statement import MonthResult, Statement, StatementLine
from unterkunft.billing.tariff import AbsenceRule, Basis, DayRule, Proration, Tariff
from unterkunft.documents.statement import (
    DatedText,
    DayMark,
    DayPresence,
    FacilityOnPaper,
    FindingOnPaper,
    LegalBasis,
    LineOnPaper,
    PayerOnPaper,
    PayerSum,
    PostalAddress,
    ResidentOnPaper,
    Sender,
    StatementPaper,
    charged_days,
)
from unterkunft.documents.wording import count_text, percent_text
from unterkunft.exchange.german_words import ATTENDANCE_STATES, RESIDENCE_STATUSES
from unterkunft.model.facility import Facility
from unterkunft.model.household import Household
from unterkunft.model.payer import CostCoverage, Payer
from unterkunft.model.resident import Resident
from unterkunft.model.room import Bed, Room
from unterkunft.services.letterheads import (
    ALL_FACILITIES,
    common_sender,
    load_disclosures,
    load_letterheads,
    sender_of,
)
from unterkunft.values.disclosure import NameDisclosure
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import PayerKind

_ANY_STATE = "any"

ItemT = TypeVar("ItemT")
KeyT = TypeVar("KeyT")


@dataclass(frozen=True, slots=True)
class StatementNames:
    """What the keys of a computed month stand for."""

    facilities: Mapping[str, FacilityOnPaper]
    senders: Mapping[str, Sender]
    residents: Mapping[str, ResidentOnPaper]
    households: Mapping[str, str]
    beds: Mapping[str, str]
    payers: tuple[PayerOnPaper, ...]
    references: Mapping[str, str]
    """Of cost coverages: the payer's reference of the promise, by the coverage's key."""
    sender: Sender = Sender(PostalAddress(ALL_FACILITIES))  # noqa: RUF009 - frozen
    """Of papers about several facilities."""


def load_names(connection: Connection) -> StatementNames:
    """Names and addresses of everything a statement mentions."""
    facilities = connection.execute(select(*Facility.__table__.c).order_by(Facility.key)).all()
    letterheads, disclosures = load_letterheads(connection), load_disclosures(connection)
    beds = select(Bed.key, Bed.label, Room.number).join(Room, Bed.room_id == Room.id)
    senders = {row.key: sender_of(row, letterheads) for row in facilities}
    return StatementNames(
        facilities={row.key: _facility(row) for row in facilities},
        senders=senders,
        residents={row.key: _resident(row) for row in connection.execute(select(*Resident.__table__.c))},
        households={row.key: row.name for row in connection.execute(select(Household.key, Household.name))},
        beds={row.key: f"Zimmer {row.number}, Bett {row.label}" for row in connection.execute(beds)},
        payers=tuple(
            _payer(row, disclosures)
            for row in connection.execute(select(*Payer.__table__.c).order_by(Payer.key))
        ),
        references={
            row.key: row.reference or ""
            for row in connection.execute(select(CostCoverage.key, CostCoverage.reference))
        },
        sender=common_sender(senders.values(), letterheads),
    )


def statement_papers(
    facts: BillingMonth, result: MonthResult, names: StatementNames
) -> tuple[StatementPaper, ...]:
    """One paper for each statement of the month."""
    month = _Month(
        facts=facts,
        names=names,
        residents={each.key: each for each in facts.residents},
        members=_grouped(
            (membership for each in facts.residents for membership in each.memberships),
            lambda membership: membership.household,
        ),
        findings=_grouped(
            paper_findings(result, names), lambda finding: (finding.resident_key, finding.facility_key)
        ),
    )
    return tuple(_paper(month, statement) for statement in result.statements)


@dataclass(frozen=True, slots=True)
class _Month:
    """The month with what each of its papers looks up, found by key: papers are thousands."""

    facts: BillingMonth
    names: StatementNames
    residents: Mapping[str, ResidentFacts]
    members: Mapping[str, tuple[MembershipFacts, ...]]
    """By household."""
    findings: Mapping[tuple[str, str], tuple[FindingOnPaper, ...]]
    """By resident and facility."""


def _grouped(items: Iterable[ItemT], key: Callable[[ItemT], KeyT]) -> dict[KeyT, tuple[ItemT, ...]]:
    groups: defaultdict[KeyT, list[ItemT]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return {group: tuple(members) for group, members in groups.items()}


def paper_findings(result: MonthResult, names: StatementNames) -> tuple[FindingOnPaper, ...]:
    """The month's findings as papers show them."""
    return tuple(
        FindingOnPaper(
            code=each.code.value,
            severity=each.severity,
            text=each.message,
            resident_key=each.resident or "",
            resident_name=names.residents[each.resident].name if each.resident else "",
            facility_key=each.facility,
            first_day=each.first_day,
            last_day=each.last_day,
        )
        for each in result.findings
    )


def _facility(row: Any) -> FacilityOnPaper:
    return FacilityOnPaper(
        row.key, row.name, row.street or "", row.postcode or "", row.city or "", row.cost_centre or ""
    )


def _resident(row: Any) -> ResidentOnPaper:
    name = f"{row.family_name}, {row.given_name}" if row.given_name else row.family_name
    return ResidentOnPaper(
        key=row.key,
        name=name,
        name_original=row.name_original or "",
        birth_date=row.birth_date,
        case_reference=row.case_reference or "",
        restricted=bool(row.restricted),
    )


def _payer(row: Any, disclosures: Mapping[PayerKind, NameDisclosure]) -> PayerOnPaper:
    address = PostalAddress(row.name, "", row.street or "", row.postcode or "", row.city or "")
    return PayerOnPaper(
        row.key,
        address,
        row.customer_number or "",
        row.buyer_reference or "",
        disclosure=disclosures[row.kind],
        is_self=row.kind is PayerKind.SELF,
    )


def _paper(month: _Month, statement: Statement) -> StatementPaper:
    facts, names, resident = month.facts, month.names, month.residents[statement.resident]
    tariffs = tuple(_tariffs_of(facts, statement.facility))
    lines = tuple(_line(line, names, tariffs) for line in statement.lines)
    return StatementPaper(
        month=facts.month,
        sender=names.senders[statement.facility],
        facility=names.facilities[statement.facility],
        resident=_resident_on_paper(month, statement),
        lines=lines,
        payers=tuple(_payer_sum(each, resident, facts.month, names) for each in statement.payers),
        total=statement.total,
        days=_day_marks(facts.month, resident, lines),
        recipient=_recipient(statement, names),
        places=_places(resident, statement.facility, facts.month, names),
        statuses=_statuses(resident, facts.month),
        legal_bases=tuple(_legal_basis(facts, statement.facility, tariff) for tariff in tariffs),
        explanations=tuple(sentence for tariff in tariffs for sentence in _explanations(tariff)),
        findings=month.findings.get((statement.resident, statement.facility), ()),
    )


def _line(line: StatementLine, names: StatementNames, tariffs: Iterable[Tariff]) -> LineOnPaper:
    return LineOnPaper(
        component=line.component.value,
        label=line.label,
        first_day=line.first_day,
        last_day=line.last_day,
        days=line.days,
        amount=line.amount,
        arithmetic=line.arithmetic,
        rate=line.rate,
        rate_unit=_rate_unit(line, tariffs),
        quantity=line.quantity,
        factor=line.factor,
        divisor=line.divisor,
        payer_key=line.payer or "",
        payer_name=_payer_name(line.payer, names),
    )


_RATE_UNITS: Mapping[Basis, str] = {
    Basis.PERSON_MONTH: "Person und Monat",
    Basis.PERSON_DAY: "Person und Tag",
    Basis.PERSON_NIGHT: "Person und Nacht",
    Basis.PLACE_MONTH: "Platz und Monat",
    Basis.PLACE_DAY: "Platz und Tag",
    Basis.ROOM_SQM_MONTH: "m² und Monat",
    Basis.UNIT_MONTH: "Wohneinheit und Monat",
    Basis.HOUSEHOLD_SIZE_TABLE: "Haushalt und Monat",
    Basis.METERED: "Einheit",
}


def _rate_unit(line: StatementLine, tariffs: Iterable[Tariff]) -> str:
    """What the rate of a line is charged for, by the rate of the tariff it came from."""
    rates = (rate for tariff in tariffs for rate in tariff.rates)
    origin = next(
        (rate for rate in rates if (rate.component, rate.label) == (line.component, line.label)), None
    )
    return "" if origin is None else _RATE_UNITS[origin.basis]


def _payer_with(key: str | None, names: StatementNames) -> PayerOnPaper | None:
    return next((payer for payer in names.payers if payer.key == key), None)


def _payer_name(key: str | None, names: StatementNames) -> str:
    payer = _payer_with(key, names)
    return payer.name if payer else ""


def _payer_sum(payer_sum: Any, resident: ResidentFacts, month: Month, names: StatementNames) -> PayerSum:
    references = [
        names.references.get(coverage.key, "")
        for coverage in resident.coverages
        if coverage.payer == payer_sum.payer and coverage.period.overlaps(month.period)
    ]
    payer = _payer_with(payer_sum.payer, names)
    return PayerSum(
        payer_sum.payer or "",
        payer.name if payer else "",
        payer_sum.amount,
        next(filter(None, references), ""),
        is_self=payer is not None and payer.is_self,
    )


def _recipient(statement: Statement, names: StatementNames) -> PostalAddress | None:
    """The payer's address in the window, where one payer bears it all."""
    keys = {each.payer for each in statement.payers}
    if len(keys) != 1:
        return None
    payer = _payer_with(next(iter(keys)), names)
    if payer is None or not payer.is_self:
        return payer.address if payer else None
    return _home(names.residents[statement.resident], names.facilities[statement.facility])


def _home(resident: ResidentOnPaper, facility: FacilityOnPaper) -> PostalAddress:
    """Those who pay themselves are written to where they live."""
    family, _, given = resident.name.partition(", ")
    name = f"{given} {family}".strip()
    return PostalAddress(name, facility.name, facility.street, facility.postcode, facility.city)


def _resident_on_paper(month: _Month, statement: Statement) -> ResidentOnPaper:
    known = month.names.residents[statement.resident]
    if statement.household is None:
        return known
    last_day = max((line.last_day for line in statement.lines), default=month.facts.month.last_day)
    size = sum(last_day in each.period for each in month.members.get(statement.household, ()))
    household = month.names.households.get(statement.household, "")
    return replace(known, household=household, household_size=size or None)


def _day_marks(month: Month, resident: ResidentFacts, lines: tuple[LineOnPaper, ...]) -> tuple[DayMark, ...]:
    charged = charged_days(lines)
    return tuple(
        _day_mark(day, resident.absences) if day in charged else DayMark(day, DayPresence.NOT_HOUSED)
        for day in month.period.days()
    )


def _day_mark(day: Any, absences: Iterable[AbsenceFacts]) -> DayMark:
    for absence in absences:
        if absence.left_on < day and (absence.returned_on is None or day < absence.returned_on):
            return DayMark(day, DayPresence.ABSENT, _word(ATTENDANCE_STATES, absence.state))
    return DayMark(day, DayPresence.HOUSED)


def _word(words: Mapping[str, tuple[str, ...]], word: str) -> str:
    """The German word of a closed list; an office's own word stays as it is."""
    return words[word][0] if word in words else word


def _places(
    resident: ResidentFacts, facility: str, month: Month, names: StatementNames
) -> tuple[DatedText, ...]:
    texts = (
        (place.period.intersection(month.period), names.beds.get(place.bed, place.bed))
        for place in resident.places
        if place.facility == facility
    )
    return tuple(DatedText(period, text) for period, text in texts if period is not None)


def _statuses(resident: ResidentFacts, month: Month) -> tuple[DatedText, ...]:
    texts = (
        (each.period.intersection(month.period), _word(RESIDENCE_STATUSES, each.status))
        for each in resident.statuses
    )
    return tuple(DatedText(period, text) for period, text in texts if period is not None)


def _tariffs_of(facts: BillingMonth, facility: str) -> Iterator[Tariff]:
    assigned = next(each.tariffs for each in facts.facilities if each.key == facility)
    keys = {each.tariff for each in assigned if each.period.overlaps(facts.month.period)}
    return (tariff for tariff in facts.tariffs if tariff.key in keys)


def _legal_basis(facts: BillingMonth, facility: str, tariff: Tariff) -> LegalBasis:
    assigned = next(each.tariffs for each in facts.facilities if each.key == facility)
    periods: list[Period] = [each.period for each in assigned if each.tariff == tariff.key]
    return LegalBasis(tariff.name, tariff.source, max(period.start for period in periods))


def _explanations(tariff: Tariff) -> Iterator[str]:
    """The tariff's counting in sentences a payer's clerk can check and a resident can follow."""
    yield _travel_days(tariff)
    prorations = {rate.proration for rate in tariff.rates}
    if Proration.PER_30 in prorations:
        yield "Ein voller Monat wird mit dem Monatsbetrag berechnet, ein angebrochener mit 1/30 je Tag."
    if Proration.CALENDAR_DAYS in prorations:
        yield "Ein angebrochener Monat wird nach Kalendertagen anteilig berechnet."
    yield from (_absence_sentence(rule) for rule in tariff.absences if rule.factor_beyond != 1)


def _travel_days(tariff: Tariff) -> str:
    arrival, departure = tariff.counting.arrival_day, tariff.counting.departure_day
    if arrival is departure:
        both = "zählen beide" if arrival is DayRule.COUNT else "zählen beide nicht"
        return f"Der Tag des Einzugs und der Tag des Auszugs {both}."
    words = ["zählt" if each is DayRule.COUNT else "zählt nicht" for each in (arrival, departure)]
    return f"Der Tag des Einzugs {words[0]}, der Tag des Auszugs {words[1]}."


def _absence_sentence(rule: AbsenceRule) -> str:
    """From when on an absence lowers the charge, and to what share of it."""
    states = [_word(ATTENDANCE_STATES, each) for each in rule.states if each != _ANY_STATE]
    kind = f" ({', '.join(states)})" if states else ""
    share = "nichts" if rule.factor_beyond == 0 else f"nur {percent_text(rule.factor_beyond)} des Satzes"
    if rule.threshold_days == 0:
        return f"Für volle Tage der Abwesenheit{kind} wird {share} berechnet."
    days = count_text(rule.threshold_days, one="vollen Tag", many="volle Tage")
    since = "vom ersten Tag an" if rule.from_first_day else "ab dann"
    return f"Wer länger als {days} abwesend ist{kind}, dem wird {since} {share} berechnet."
