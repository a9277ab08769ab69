"""Records of a resident over time: the neighbours make room, and every step can be taken back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from tests.builders import SOMEONE, a_house, a_household, a_resident, execute, row_picture
from unterkunft.model.payer import Payer
from unterkunft.services.commands.charge_inputs import RecordExtraCharge, RecordIncome
from unterkunft.services.commands.coverages import ChangePayer, Promise, RecordCoverage
from unterkunft.services.commands.entitlements import RecordEntitlement
from unterkunft.services.commands.needs import SetNeeds
from unterkunft.services.commands.residents import (
    AddResident,
    ChangeName,
    ChangeResident,
    CorrectBirthDate,
    ResidentDetails,
)
from unterkunft.services.commands.separations import SeparateResidents
from unterkunft.services.commands.statuses import RecordStatus
from unterkunft.services.commands.timelines import ChangePeriod, RemoveRecord, Timeline
from unterkunft.services.executor import Command
from unterkunft.services.history import Undo
from unterkunft.services.looks import looks_at, record_look
from unterkunft.services.permissions import FULL_SIGHT, Actor, Right, Sight
from unterkunft.services.queries.resident_card import load_card, payers
from unterkunft.services.resident_card import CardRows
from unterkunft.services.timeline_edits import Neighbours
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.ids import ResidentId, new_id
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import (
    CoverageRule,
    Entitlement,
    Gender,
    Need,
    PayerKind,
    ResidenceStatus,
    SeparationScope,
)

JANUARY, MARCH, MAY = date(2026, 1, 1), date(2026, 3, 1), date(2026, 5, 1)
SUSPENSION, PERMIT = ResidenceStatus.SUSPENSION_60A, ResidenceStatus.PERMIT_24
WITHOUT_RIGHT = Actor("A", "PC", frozenset(Right) - {Right.EDIT_RESIDENTS})


@pytest.fixture
def resident(database: Database) -> ResidentId:
    return a_resident(database)


def card(database: Database, resident: ResidentId) -> CardRows:
    return load_card(database, resident, FULL_SIGHT)


def statuses(database: Database, resident: ResidentId) -> list[tuple[ResidenceStatus, date, date | None]]:
    return [(each.status, each.period.start, each.period.end) for each in card(database, resident).statuses]


def a_payer(database: Database, name: str, kind: PayerKind = PayerKind.SOCIAL_OFFICE) -> Payer:
    with unit_of_work(database) as work:
        return work.add(Payer(key=name, name=name, kind=kind))


def refusal_of(database: Database, command: Command) -> str:
    with pytest.raises(DomainRefusal) as refused:
        execute(database, command)
    return refused.value.code


def test_a_new_status_ends_the_one_before_and_undo_reopens_it(
    database: Database, resident: ResidentId
) -> None:
    execute(database, RecordStatus(resident, SUSPENSION, Period(JANUARY)))
    before = row_picture(database)

    changes = execute(
        database, RecordStatus(resident, PERMIT, Period(MARCH), " T 123 ", document_expires_on=MAY)
    )

    assert statuses(database, resident) == [(SUSPENSION, JANUARY, MARCH), (PERMIT, MARCH, None)]
    latest = card(database, resident).statuses[-1]
    assert (latest.document_number, latest.document_expires_on) == ("T 123", MAY)
    assert changes.entry is not None
    execute(database, Undo(changes.entry))
    assert row_picture(database) == before


def test_a_status_that_was_known_late_splits_the_one_around_it(
    database: Database, resident: ResidentId
) -> None:
    execute(database, RecordStatus(resident, SUSPENSION, Period(JANUARY)))

    execute(database, RecordStatus(resident, PERMIT, Period(MARCH, MAY)))

    assert statuses(database, resident) == [
        (SUSPENSION, JANUARY, MARCH),
        (PERMIT, MARCH, MAY),
        (SUSPENSION, MAY, None),
    ]


def test_a_status_is_not_covered_without_saying_so(database: Database, resident: ResidentId) -> None:
    execute(database, RecordStatus(resident, SUSPENSION, Period(MARCH, MAY)))
    covering = RecordStatus(resident, PERMIT, Period(JANUARY))

    assert refusal_of(database, covering) == "PERIOD_COVERED"
    execute(database, RecordStatus(resident, PERMIT, Period(JANUARY), neighbours=Neighbours(replaced=True)))

    assert statuses(database, resident) == [(PERMIT, JANUARY, None)]


def test_a_neighbour_follows_the_edge_it_touched(database: Database, resident: ResidentId) -> None:
    execute(database, RecordStatus(resident, SUSPENSION, Period(JANUARY)))
    execute(database, RecordStatus(resident, PERMIT, Period(MARCH)))
    record = card(database, resident).statuses[-1].id

    execute(database, ChangePeriod(Timeline.STATUSES, record, Period(MAY)))
    assert statuses(database, resident) == [(SUSPENSION, JANUARY, MAY), (PERMIT, MAY, None)]
    apart = Neighbours(follow=False)
    june = date(2026, 6, 1)
    execute(database, ChangePeriod(Timeline.STATUSES, record, Period(june), neighbours=apart))
    assert statuses(database, resident) == [(SUSPENSION, JANUARY, MAY), (PERMIT, june, None)]


def test_a_record_is_removed_and_comes_back(database: Database, resident: ResidentId) -> None:
    execute(database, RecordEntitlement(resident, Entitlement.ENTITLED, Period(JANUARY)))
    before = row_picture(database)
    record = card(database, resident).entitlements[0].id

    changes = execute(database, RemoveRecord(Timeline.ENTITLEMENTS, record))

    assert card(database, resident).entitlements == ()
    assert changes.entry is not None
    execute(database, Undo(changes.entry))
    assert row_picture(database) == before


def test_a_payer_takes_over_for_a_household_from_a_day_on(database: Database) -> None:
    mother, child = a_resident(database, "Haddad"), a_resident(database, "Haddad", "Lina")
    office, jobcentre = a_payer(database, "Sozialamt"), a_payer(database, "Jobcenter", PayerKind.JOBCENTRE)
    for each in (mother, child):
        execute(database, RecordCoverage(each, Promise(office.id), Period(JANUARY)))

    execute(database, ChangePayer((mother, child), Promise(jobcentre.id, reference="BG 7"), MARCH))

    for each in (mother, child):
        first, second = card(database, each).coverages
        assert (first.payer_name, first.period) == ("Sozialamt", Period(JANUARY, MARCH))
        assert (second.payer_name, second.period) == ("Jobcenter", Period(MARCH))
        assert second.reference == "BG 7"
    assert [each.name for each in payers(database)] == ["Jobcenter", "Sozialamt"]


def test_promises_about_different_components_stand_side_by_side(
    database: Database, resident: ResidentId
) -> None:
    office = a_payer(database, "Sozialamt")
    lodging, heating = (
        Promise(office.id, components=("lodging",)),
        Promise(office.id, components=("heating",)),
    )
    execute(database, RecordCoverage(resident, lodging, Period(JANUARY)))
    execute(database, RecordCoverage(resident, heating, Period(MARCH)))
    assert [each.period for each in card(database, resident).coverages] == [Period(JANUARY), Period(MARCH)]

    execute(database, RecordCoverage(resident, Promise(office.id), Period(MAY)))

    assert [each.period for each in card(database, resident).coverages] == [
        Period(JANUARY, MAY),
        Period(MARCH, MAY),
        Period(MAY),
    ]


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        (CoverageRule.PERCENT, None),
        (CoverageRule.PERCENT, Decimal("101")),
        (CoverageRule.CEILING, Decimal("-1")),
        (CoverageRule.FULL, Decimal("5")),
    ],
)
def test_a_promise_needs_the_value_its_rule_asks_for(
    database: Database, resident: ResidentId, rule: CoverageRule, value: Decimal | None
) -> None:
    office = a_payer(database, "Sozialamt")
    promise = Promise(office.id, rule, value)
    assert refusal_of(database, RecordCoverage(resident, promise, Period(JANUARY))) == "PROMISE_VALUE"


def test_the_rest_of_a_promise_goes_to_somebody_else(database: Database, resident: ResidentId) -> None:
    office = a_payer(database, "Sozialamt")
    promise = Promise(office.id, CoverageRule.CEILING, Decimal("480"), remainder_payer=office.id)
    command = RecordCoverage(resident, promise, Period(JANUARY))
    assert refusal_of(database, command) == "REMAINDER_TO_SAME_PAYER"


def test_incomes_and_extra_charges_are_recorded(database: Database, resident: ResidentId) -> None:
    execute(database, RecordIncome(resident, Decimal("900"), Decimal("450.50"), Period(JANUARY)))
    execute(database, RecordExtraCharge(resident, "cellar", Period(JANUARY)))
    execute(database, RecordExtraCharge(resident, "parking", Period(JANUARY)))

    shown = card(database, resident)
    assert [each.threshold for each in shown.incomes] == [Decimal("450.5")]
    assert {each.component for each in shown.extra_charges} == {"cellar", "parking"}
    negative = RecordIncome(resident, Decimal("-1"), Decimal("0"), Period(MAY))
    assert refusal_of(database, negative) == "NEGATIVE_AMOUNT"


def test_two_people_are_kept_apart_whichever_card_it_was_written_on(
    database: Database, resident: ResidentId
) -> None:
    other = a_resident(database, "Bah")
    execute(database, SeparateResidents(resident, other, SeparationScope.FLOOR, Period(JANUARY), "Streit"))
    execute(database, SeparateResidents(other, resident, SeparationScope.ROOM, Period(MARCH)))

    first, second = card(database, resident).separations
    assert (first.period, second.period) == (Period(JANUARY, MARCH), Period(MARCH))
    assert (first.other, first.other_name, first.note) == (other, "Bah", "Streit")
    alone = SeparateResidents(resident, resident, SeparationScope.ROOM, Period(MAY))
    assert refusal_of(database, alone) == "SEPARATED_FROM_ONESELF"


def test_a_resident_is_taken_up_and_changed(database: Database) -> None:
    person = ResidentId(new_id())
    details = ResidentDetails(
        "Özdemir", "Emre", birth_date=JANUARY, gender=Gender.MALE, languages=("tr",), needs=(Need.QUIET,)
    )
    execute(database, AddResident(details, person))
    shown = card(database, person).person
    assert (shown.name, shown.languages, shown.needs) == ("Özdemir, Emre", ("tr",), (Need.QUIET,))

    execute(database, ChangeResident(person, ResidentDetails("Özdemir", "Emre", note="a\nb")))
    execute(database, SetNeeds(person, (Need.WHEELCHAIR,)))
    execute(database, CorrectBirthDate(person, MARCH))
    execute(database, ChangeName(person, "Yılmaz", "Emre", "", MAY))

    shown = card(database, person).person
    assert (shown.name, shown.birth_date, shown.needs) == ("Yılmaz, Emre", MARCH, (Need.WHEELCHAIR,))
    assert shown.note == "a\nb\nName bis 01.05.2026: Özdemir, Emre"


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (ResidentDetails("  "), "NAME_MISSING"),
        (ResidentDetails("A\x00"), "FORBIDDEN_CHARACTER"),
        (ResidentDetails("A", note="\x07"), "FORBIDDEN_CHARACTER"),
        (ResidentDetails("A" * 300), "TEXT_TOO_LONG"),
        (ResidentDetails("A", note="n" * 3000), "TEXT_TOO_LONG"),
        (ResidentDetails("A", birth_date=date(2030, 1, 1)), "BORN_IN_THE_FUTURE"),
    ],
)
def test_what_cannot_be_true_of_a_person_is_refused(
    sqlite_database: Database, details: ResidentDetails, code: str
) -> None:
    assert refusal_of(sqlite_database, AddResident(details, ResidentId(new_id()))) == code


def test_changing_records_needs_the_right(sqlite_database: Database) -> None:
    resident = a_resident(sqlite_database)
    with pytest.raises(DomainRefusal) as refused:
        execute(sqlite_database, RecordStatus(resident, PERMIT, Period(MAY)), actor=WITHOUT_RIGHT)
    assert refused.value.code == "NO_RIGHT"


def test_only_who_sees_restricted_people_lifts_a_restriction(sqlite_database: Database) -> None:
    resident = a_resident(sqlite_database, restricted=True)
    blind = Actor("A", "PC", frozenset(Right) - {Right.SEE_RESTRICTED})
    with pytest.raises(DomainRefusal):
        execute(sqlite_database, ChangeResident(resident, ResidentDetails("Ahmadi")), actor=blind)


def test_a_restricted_card_is_refused_and_restricted_names_bear_their_key(database: Database) -> None:
    hidden, relative = a_resident(database, "Geheim", restricted=True), a_resident(database, "Offen")
    a_household(database, hidden, relative)
    execute(database, SeparateResidents(relative, hidden, SeparationScope.ROOM, Period(JANUARY)))
    sight = Sight(restricted=False)

    with pytest.raises(DomainRefusal) as refused:
        load_card(database, hidden, sight)
    seen = load_card(database, relative, sight)

    assert refused.value.code == "RESTRICTED_PERSON"
    assert "Geheim" not in repr(seen)
    assert "Geheim" in repr(load_card(database, relative, FULL_SIGHT))


def test_a_card_of_nobody_is_refused(sqlite_database: Database) -> None:
    a_house(sqlite_database)
    with pytest.raises(DomainRefusal) as refused:
        load_card(sqlite_database, ResidentId(uuid4()), FULL_SIGHT)
    assert refused.value.code == "GONE"


def test_every_look_at_a_restricted_card_stays_on_record(database: Database) -> None:
    from tests.builders import SOME_MOMENT

    record_look(database, "P-1", actor=SOMEONE, at=SOME_MOMENT)
    record_look(database, "P-1", actor=SOMEONE, at=SOME_MOMENT)

    looks = looks_at(database, "P-1")
    assert [(each.user_name, each.workstation, each.looked_at) for each in looks] == [
        ("M. Krüger", "PC-3", SOME_MOMENT)
    ] * 2
    assert looks_at(database, "P-2") == ()
