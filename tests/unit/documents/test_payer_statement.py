"""What a payer is shown: its own residents, days and amounts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest

from unterkunft.documents.payer_statement import payer_papers
from unterkunft.documents.payer_statement_pdf import PURPOSE, write_payer_statement_pdf
from unterkunft.documents.statement import (
    ContractOnPaper,
    FacilityOnPaper,
    PayerOnPaper,
    PayerPaper,
    Sender,
    StatementPaper,
)
from unterkunft.values.month import Month

AStatement = Callable[..., StatementPaper]
Pages = Callable[[bytes], list[str]]
Papers = Callable[..., tuple[PayerPaper, ...]]
OCTOBER = Month(2026, 10)


@pytest.fixture
def papers(payers: tuple[PayerOnPaper, ...], sender: Sender) -> Papers:
    def gather(*statements: StatementPaper, **changes: Any) -> tuple[PayerPaper, ...]:
        named: dict[str, Any] = {"month": OCTOBER, "sender": sender, "issued_on": date(2026, 11, 4)} | changes
        return payer_papers(statements, named.pop("payers", payers), **named)

    return gather


def written(paper: PayerPaper) -> bytes:
    file = BytesIO()
    write_payer_statement_pdf(paper, file)
    return file.getvalue()


def test_each_payer_gets_its_part_of_a_shared_statement(papers: Papers, a_statement: AStatement) -> None:
    social_office, jobcentre = papers(a_statement())
    assert social_office.total == Decimal("210.48")
    assert jobcentre.total == Decimal("238.15")
    assert (jobcentre.rows[0].first_day, jobcentre.rows[0].last_day) == (
        date(2026, 10, 1),
        date(2026, 10, 31),
    )
    assert (social_office.rows[0].days, jobcentre.rows[0].days) == (15, 31)
    assert social_office.rows[0].reference == "50.2-KZ-881"


def test_a_payer_that_bears_nothing_gets_no_paper(papers: Papers, a_plain_statement: AStatement) -> None:
    (only,) = papers(a_plain_statement())
    assert only.payer.key == "SOZ"


def test_a_payer_known_only_from_a_statement_or_contract_is_not_forgotten(
    papers: Papers, a_statement: AStatement, contract: ContractOnPaper
) -> None:
    county = replace(contract, payer=replace(contract.payer, key="LK"))
    found = papers(a_statement(), payers=(), contracts=(county,))
    assert {paper.payer.key: paper.payer.name for paper in found} == {
        "LK": "Landkreis Uckermark",
        "SOZ": "Landkreis Uckermark",
        "JC": "Jobcenter Uckermark",
    }


def test_a_sum_without_a_payer_is_nobodys_paper(papers: Papers, a_plain_statement: AStatement) -> None:
    paper = a_plain_statement()
    nobody = replace(paper.payers[0], payer_key="", payer_name="")
    assert papers(replace(paper, payers=(nobody,))) == ()


def test_a_payer_with_only_a_fixed_amount_is_shown_for_the_month(
    papers: Papers, a_plain_statement: AStatement
) -> None:
    paper = a_plain_statement()
    fixed = replace(paper.lines[0], rate=None)
    (only,) = papers(replace(paper, lines=(fixed,)))
    row = only.rows[0]
    assert (row.first_day, row.last_day, row.days) == (date(2026, 10, 1), date(2026, 10, 31), 0)


def test_a_contract_is_added_to_its_payers_total(
    papers: Papers, a_plain_statement: AStatement, contract: ContractOnPaper
) -> None:
    (only,) = papers(a_plain_statement(), contracts=(contract,))
    assert only.total == Decimal("32406.00")


def test_a_paper_is_a_draft_as_long_as_one_of_its_statements_is(
    papers: Papers, a_plain_statement: AStatement, contract: ContractOnPaper
) -> None:
    assert papers(a_plain_statement(number=None))[0].is_draft
    assert papers(contracts=(contract,), issued_on=None)[0].is_draft
    assert not papers(a_plain_statement())[0].is_draft


def test_the_same_paper_gives_the_same_bytes(papers: Papers, a_plain_statement: AStatement) -> None:
    assert written(papers(a_plain_statement())[0]) == written(papers(a_plain_statement())[0])


def test_residents_stand_with_number_reference_days_and_amount(
    papers: Papers, a_statement: AStatement, pages: Pages
) -> None:
    (text,) = pages(written(papers(a_statement())[0]))
    assert "Sammelaufstellung Oktober 2026" in text
    assert "Kundennummer D-20417" in text
    assert "2026-10-0150 Karimi, Reza" in text
    assert "50.2-KZ-881 01.–15.10. 15 210,48" in text
    assert PURPOSE in text


def test_several_facilities_are_summed_up_before_their_residents(
    papers: Papers, a_statement: AStatement, contract: ContractOnPaper, pages: Pages
) -> None:
    other = FacilityOnPaper("AN-01", "Notunterkunft Angermünde")
    found = papers(
        a_statement(),
        a_statement(number="2026-10-0151", facility=other),
        a_statement(
            number="2026-10-0152", resident=replace(a_statement().resident, key="R-18", name="Özgür, Şeyma")
        ),
        contracts=(contract,),
    )
    text = " ".join(pages(written(found[0])))
    assert "Zusammenstellung" in text
    assert "Gemeinschaftsunterkunft Berliner Straße 2 30 420,96" in text
    assert "Notunterkunft Angermünde 1 15 210,48" in text
    assert "belegte Plätze 1.612 18,50 29.822,00" in text
    assert "32.747,44" in text


def test_a_contract_alone_names_no_person(papers: Papers, contract: ContractOnPaper, pages: Pages) -> None:
    (only,) = papers(contracts=(contract,))
    (text,) = pages(written(only))
    assert "Person" not in text.replace("Personen", "")
    assert "Betreibervertrag V-1" in text


def test_forty_residents_flow_over_pages_and_inside_the_margins(
    papers: Papers, a_statement: AStatement, pages: Pages, drawn: Sequence[Any]
) -> None:
    statements = [a_statement(number=f"2026-10-{number:04}") for number in range(40)]
    texts = pages(written(papers(*statements)[0]))
    assert len(texts) > 1
    assert "Übertrag" in texts[1]
    assert all(text.left >= 24.9 and text.left + text.width <= 190.1 for text in drawn)
