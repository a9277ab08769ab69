"""What the values of a paper can say about themselves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from unterkunft.documents.statement import DayPresence, PostalAddress, StatementPaper, charged_days

AStatement = Callable[..., StatementPaper]


def test_an_address_leaves_out_what_is_empty() -> None:
    assert PostalAddress("Jobcenter", street="Weg 1", city="Prenzlau").lines == (
        "Jobcenter",
        "Weg 1",
        "Prenzlau",
    )


def test_a_statement_without_a_number_is_a_draft(a_statement: AStatement) -> None:
    assert a_statement(number=None).is_draft
    assert not a_statement().is_draft


def test_days_and_absences_are_counted_from_the_marks(a_long_statement: AStatement) -> None:
    paper = a_long_statement()
    assert paper.count_days(DayPresence.NOT_HOUSED) == 2
    assert paper.count_days(DayPresence.HOUSED) == 24
    assert paper.absences == (
        ("Krankenhaus", 2),
        ("Besuch, gemeldet", 1),
        ("abwesend, ungemeldet", 1),
        ("Haft", 1),
    )


def test_a_day_charged_for_two_components_counts_once(a_plain_statement: AStatement) -> None:
    (line,) = a_plain_statement().lines
    assert len(charged_days((line, replace(line, component="heating")))) == 20


def test_a_reduction_has_no_days_of_its_own(a_plain_statement: AStatement) -> None:
    (line,) = a_plain_statement().lines
    whole_month = replace(line, rate=None, first_day=date(2026, 10, 1))
    assert charged_days((whole_month,)) == frozenset()
