"""Corrections and cancellations: what late changes do to a finalised month."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.billing_house import CORRECTED_ON, OCTOBER, BilledHouse, a_billed_house, tariff
from tests.builders import execute
from unterkunft.model.statement import FinalisedStatement, StatementKind
from unterkunft.services.commands.correcting import CancelStatement, CorrectionForm
from unterkunft.services.finalised_content import statement_content
from unterkunft.services.queries.finalised import statements_of_month
from unterkunft.storage.engine import Database
from unterkunft.storage.unit_of_work import unit_of_work
from unterkunft.values.refusals import DomainRefusal


def sum_of_papers(house: BilledHouse) -> Decimal:
    return sum((each.total for each in house.resident_papers()), start=Decimal(0))


def test_a_month_that_is_as_it_was_needs_no_correction(database: Database) -> None:
    house = a_billed_house(database, residents=2)
    house.finalise()

    assert house.corrections() == ()
    assert not house.correct()


def test_a_late_move_in_is_found_with_its_cause(database: Database) -> None:
    house = a_billed_house(database)
    house.finalise()
    house.moves_in_late()

    (correction,) = house.corrections()

    assert (correction.number, correction.resident) == ("2026-000001", "R-1")
    amounts = (correction.former_total, correction.new_total, correction.difference)
    assert amounts == (Decimal("435.00"), Decimal("290.00"), Decimal("-145.00"))
    assert correction.causes[0] == ("Aufenthalt: 01.10.–11.10.2026 nicht untergebracht statt Haus am See")


def test_m17_a_difference_is_one_line_with_a_number_of_its_own(database: Database) -> None:
    house = a_billed_house(database)
    house.finalise()
    house.moves_in_late()

    house.correct()

    assert house.papers() == [("2026-K000001", "-145.00"), ("2026-000001", "435.00")]
    with unit_of_work(database) as work:
        row = work.session.get_one(FinalisedStatement, house.resident_papers()[0].id)
        paper = statement_content(row.content).paper
    assert [(line.amount, line.arithmetic) for line in paper.lines] == [
        (Decimal("-145.00"), "290,00\u00a0€ − 435,00\u00a0€")
    ]
    assert paper.correction is not None
    assert (paper.correction.corrects, paper.correction.new_total) == ("2026-000001", Decimal("290.00"))
    assert house.corrections() == ()
    assert sum_of_papers(house) == Decimal("290.00")


def test_m17_a_statement_is_cancelled_and_issued_anew(database: Database) -> None:
    house = a_billed_house(database)
    house.finalise()
    house.moves_in_late()

    house.correct(form=CorrectionForm.REISSUE)

    papers = {each.number: each for each in house.resident_papers()}
    assert {number: f"{each.total:.2f}" for number, each in papers.items()} == {
        "2026-000001": "435.00",
        "2026-S000001": "-435.00",
        "2026-000002": "290.00",
    }
    assert papers["2026-S000001"].cancels == papers["2026-000001"].id
    assert papers["2026-000001"].cancelled_by == "2026-S000001"
    assert house.corrections() == ()
    assert sum_of_papers(house) == Decimal("290.00")


def test_corrections_follow_each_other_and_each_starts_from_the_last(database: Database) -> None:
    house = a_billed_house(database)
    house.finalise()
    for day in ("2026-10-12", "2026-10-22", "2026-10-02"):
        house.moves_in_late(on=day)
        house.correct()

    assert [total for _, total in house.papers()] == ["-145.00", "-145.00", "290.00", "435.00"]
    assert house.corrections() == ()
    assert sum_of_papers(house) == Decimal("435.00")


def test_issuing_anew_takes_back_every_paper_in_force(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()
    house.moves_in_late()
    house.correct()
    house.moves_in_late(on="2026-10-22")

    house.correct(form=CorrectionForm.REISSUE)

    cancelled = [each for each in house.resident_papers() if each.kind is StatementKind.CANCELLATION]
    assert [f"{each.total:.2f}" for each in cancelled] == ["145.00", "-435.00"]
    assert sum_of_papers(house) == Decimal("145.00")
    assert house.corrections() == ()


def test_another_payer_is_a_correction_that_adds_up_to_nothing(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()
    ended = {"key": "C-R-1", "resident": "R-1", "payer": "SOZ", "rule": "full", "valid_from": "2024-01-01"}
    late = {"key": "C-2", "resident": "R-1", "payer": "JC", "rule": "full", "valid_from": "2026-10-16"}
    house.change(cost_coverages=[{**ended, "valid_through": "2026-10-15"}, late])

    (correction,) = house.corrections()
    house.correct()

    assert correction.causes == ("Kostenträger: ab 16.10.2026 Jobcenter statt Sozialamt",)
    assert correction.difference == 0
    by_payer = {
        each.payer: f"{each.total:.2f}"
        for each in statements_of_month(sqlite_database, OCTOBER)
        if each.payer and each.issued_on == CORRECTED_ON
    }
    assert by_payer == {"SOZ": "-224.52", "JC": "224.52"}
    assert house.corrections() == ()


def test_another_rate_is_a_correction_with_the_tariff_as_cause(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()
    house.change(tariffs=[tariff("500.00")])

    (correction,) = house.corrections()

    assert correction.causes == ("Tarif Satzung T: geänderte Sätze (Unterkunft)",)
    assert correction.new_total == Decimal("500.00")


def test_a_status_that_changes_no_amount_is_no_correction(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()
    house.change(
        residence_statuses=[
            {"key": "S-R-1", "resident": "R-1", "status": "german", "valid_from": "2024-01-01"}
        ]
    )

    assert house.corrections() == ()


def test_somebody_found_later_gets_a_first_statement(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database, residents=2)
    house.moves_in_late("R-2", on="2026-11-01")
    house.finalise()
    house.moves_in_late("R-2", on="2026-10-01")

    (correction,) = house.corrections()
    house.correct()

    assert correction.number is None
    assert correction.causes == ("Bisher wurde für den Monat keine Kostenaufstellung festgeschrieben",)
    assert house.papers() == [("2026-000001", "435.00"), ("2026-000002", "435.00")]
    assert house.corrections() == ()


def test_somebody_who_was_not_here_gets_everything_back(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()
    house.moves_in_late(on="2026-11-01")

    house.correct()

    assert sum_of_papers(house) == 0
    assert house.corrections() == ()


def test_a_correction_is_blocked_by_findings_about_those_it_touches_only(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database, residents=2)
    house.finalise()
    ended = {"resident": "R-2", "payer": "SOZ", "rule": "full", "valid_from": "2024-01-01"}
    house.change(cost_coverages=[{"key": "C-R-2", **ended, "valid_through": "2026-10-09"}])

    with pytest.raises(DomainRefusal, match="FINDINGS_BLOCK"):
        house.correct()


def test_a_statement_is_cancelled_by_its_number(database: Database) -> None:
    house = a_billed_house(database)
    house.finalise()

    execute(database, CancelStatement("2026-000001", CORRECTED_ON, "falscher Empfänger"))

    assert house.papers() == [("2026-S000001", "-435.00"), ("2026-000001", "435.00")]
    (correction,) = house.corrections()
    assert correction.causes == ("Die bisherige Kostenaufstellung wurde storniert",)
    house.correct()
    assert sum_of_papers(house) == Decimal("435.00")
    assert house.corrections() == ()


def test_a_cancelled_correction_brings_back_what_it_corrected(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()
    house.moves_in_late()
    house.correct()

    execute(sqlite_database, CancelStatement("2026-K000001", CORRECTED_ON, "Irrtum"))

    (correction,) = house.corrections()
    assert (correction.number, correction.former_total) == ("2026-000001", Decimal("435.00"))


@pytest.mark.parametrize(
    ("number", "refusal"),
    [
        ("2026-009999", "UNKNOWN_STATEMENT"),
        ("2026-T000001", "NOT_CANCELLABLE"),
        ("2026-000001", "CORRECTED_SINCE"),
    ],
)
def test_what_cannot_be_cancelled_is_refused(sqlite_database: Database, number: str, refusal: str) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()
    house.moves_in_late()
    house.correct()

    with pytest.raises(DomainRefusal, match=refusal):
        execute(sqlite_database, CancelStatement(number, CORRECTED_ON, "weil"))


def test_a_statement_is_cancelled_once_and_with_a_reason(sqlite_database: Database) -> None:
    house = a_billed_house(sqlite_database)
    house.finalise()
    with pytest.raises(DomainRefusal, match="NO_REASON"):
        execute(sqlite_database, CancelStatement("2026-000001", CORRECTED_ON, " "))
    execute(sqlite_database, CancelStatement("2026-000001", CORRECTED_ON, "Irrtum"))

    with pytest.raises(DomainRefusal, match="ALREADY_CANCELLED"):
        execute(sqlite_database, CancelStatement("2026-000001", date(2026, 12, 10), "Irrtum"))
