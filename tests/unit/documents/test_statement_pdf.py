"""The cost statement an accountant files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any, TypeGuard

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, PdfObject

from unterkunft.documents.pen import BODY, width_of
from unterkunft.documents.statement import (
    CorrectionNote,
    FindingOnPaper,
    StatementPaper,
)
from unterkunft.documents.statement_pdf import PURPOSE, write_statement_pdf
from unterkunft.values.statuses import Severity

AStatement = Callable[..., StatementPaper]
Pages = Callable[[bytes], list[str]]


def written(paper: StatementPaper) -> bytes:
    file = BytesIO()
    write_statement_pdf(paper, file)
    return file.getvalue()


def is_font(each: PdfObject | None) -> TypeGuard[DictionaryObject]:
    return isinstance(each, DictionaryObject) and each.get("/Type") == "/Font"


def test_the_same_paper_gives_the_same_bytes(a_statement: AStatement, a_long_statement: AStatement) -> None:
    first = written(a_statement())
    written(a_long_statement())
    assert written(a_statement()) == first


def test_the_paper_names_who_what_where_and_when(a_statement: AStatement, pages: Pages) -> None:
    text = " ".join(pages(written(a_statement())))
    for expected in (
        "Kostenaufstellung Oktober 2026",
        "2026-10-0150",
        "Karimi, Reza",
        "05.03.1991",
        "50.2-1234/26",
        "H-4 Karimi (3 Personen)",
        "Gemeinschaftsunterkunft Berliner Straße",
        "104 / Bett 1",
        "108 / Bett 2",
        "Aufenthaltsgestattung",
        "Sozialamt · Leistungen nach AsylbLG",
    ):
        assert expected in text


def test_each_line_shows_its_arithmetic_and_amount(a_statement: AStatement, pages: Pages) -> None:
    text = " ".join(pages(written(a_statement())))
    assert "01.–15.10. Unterkunft 15 435,00 15/31 × 435,00 € 210,48" in text.replace(
        " Landkreis Uckermark", ""
    ).replace(" je Person und Monat", "")
    assert "–24,52" in text


def test_sums_per_payer_stand_with_the_reference_of_the_promise(
    a_statement: AStatement, pages: Pages
) -> None:
    text = " ".join(pages(written(a_statement())))
    assert "Landkreis Uckermark 50.2-KZ-881 210,48" in text
    assert "Jobcenter Uckermark BG 03702//0012345 238,15" in text
    assert text.count("448,63") == 4


def test_the_legal_basis_and_the_explanations_are_printed(a_statement: AStatement, pages: Pages) -> None:
    text = " ".join(pages(written(a_statement())))
    assert "Grundlage: Gebührensatzung Musterstadt, gültig ab 01.07.2026" in text
    assert "(Amtsblatt 07/2026 vom 15.07.2026, § 4)." in text
    assert "mindern nichts" in text


def test_the_days_of_the_month_are_counted_in_words(a_long_statement: AStatement, pages: Pages) -> None:
    text = pages(written(a_long_statement()))[0]
    assert "untergebracht und anwesend: 24 Tage" in text
    assert "abwesend (Krankenhaus): 2 Tage" in text
    assert "abwesend, ungemeldet: 1 Tag" in text
    assert "nicht untergebracht: 2 Tage" in text


def test_every_page_says_that_the_paper_is_no_invoice_and_which_page_it_is(
    a_long_statement: AStatement, pages: Pages
) -> None:
    texts = pages(written(a_long_statement()))
    for number, text in enumerate(texts, start=1):
        assert PURPOSE in text
        assert f"Seite {number} von {len(texts)}" in text


def test_a_draft_says_so_on_every_page(a_long_statement: AStatement, pages: Pages) -> None:
    for text in pages(written(a_long_statement())):
        assert "ENTWURF – nicht festgeschrieben" in text


def test_a_finalised_statement_carries_no_mark_of_a_draft_but_a_line_to_sign(
    a_statement: AStatement, pages: Pages
) -> None:
    text = " ".join(pages(written(a_statement())))
    assert "ENTWURF" not in text
    assert "Sachlich und rechnerisch richtig" in text


def test_a_table_over_pages_repeats_its_head_and_carries_the_sum_over(
    a_long_statement: AStatement, pages: Pages
) -> None:
    paper = a_long_statement()
    texts = pages(written(paper))
    assert len(texts) > 1
    assert "Zeitraum Position Tage" in texts[1]
    assert "Übertrag" in texts[1]
    assert all(f"{line.first_day:%d.%m.}" in " ".join(texts) for line in paper.lines)


def test_a_payer_is_named_under_a_line_only_where_there_are_several(
    a_plain_statement: AStatement, pages: Pages
) -> None:
    (text,) = pages(written(a_plain_statement()))
    assert text.count("50.2-KZ-881") == 1
    assert "Unterkunft 20 435,00" in text


def test_a_line_without_a_payer_says_so(a_statement: AStatement, pages: Pages) -> None:
    paper = a_statement()
    lines = (replace(paper.lines[0], payer_key="", payer_name=""), *paper.lines[1:])
    assert "ohne Kostenträger" in pages(written(replace(paper, lines=lines)))[0]


def test_a_correction_names_what_it_replaces_and_why(a_statement: AStatement, pages: Pages) -> None:
    note = CorrectionNote("2026-10-0031", "Anerkennung vom 02.11.2026 eingegangen", Decimal("412.30"))
    text = pages(written(a_statement(correction=note)))[0]
    assert "Korrektur zur Kostenaufstellung 2026-10-0031" in text
    assert "Ursache: Anerkennung vom 02.11.2026 eingegangen" in text
    assert "Bisher 412,30 €, neu 448,63 €, Unterschied 36,33 €." in text


def test_findings_are_printed_with_their_days_and_what_was_acknowledged(
    a_plain_statement: AStatement, pages: Pages
) -> None:
    finding = FindingOnPaper(
        "NO_PAYER",
        Severity.BLOCKING,
        "Kein Kostenträger.",
        first_day=date(2026, 10, 12),
        last_day=date(2026, 10, 31),
        acknowledged="Zusage angekündigt",
    )
    (text,) = pages(written(a_plain_statement(findings=(finding,))))
    assert "! 12.–31.10.: Kein Kostenträger. Zur Kenntnis genommen: Zusage angekündigt" in text


def test_a_name_no_font_can_draw_is_replaced_by_words(a_plain_statement: AStatement, pages: Pages) -> None:
    resident = replace(a_plain_statement().resident, name_original="李小龙")
    (text,) = pages(written(a_plain_statement(resident=resident)))
    assert "(Schrift nicht druckbar)" in text


def test_a_statement_with_only_what_is_required_is_written(
    a_plain_statement: AStatement, pages: Pages
) -> None:
    paper = a_plain_statement()
    bare = replace(
        paper,
        recipient=None,
        issued_on=None,
        places=(),
        statuses=(),
        legal_bases=(),
        explanations=(),
        resident=replace(
            paper.resident,
            name_original="",
            birth_date=None,
            case_reference="",
            household="",
            household_size=None,
        ),
    )
    (text,) = pages(written(bare))
    assert "Karimi, Reza" in text
    assert "Aktenzeichen 50" not in text


@pytest.mark.parametrize(
    "changes", [{"household_size": 2, "household": ""}, {"household": "H-9", "household_size": None}]
)
def test_a_household_is_named_as_far_as_it_is_known(
    a_plain_statement: AStatement, pages: Pages, changes: dict[str, Any]
) -> None:
    resident = replace(a_plain_statement().resident, **changes)
    (text,) = pages(written(a_plain_statement(resident=resident)))
    assert ("2 Personen" in text) or ("H-9" in text)


def test_the_file_describes_itself_in_german_and_embeds_its_fonts(a_statement: AStatement) -> None:
    reader = PdfReader(BytesIO(written(a_statement())))
    metadata = reader.metadata
    assert metadata is not None
    assert metadata.title == "Kostenaufstellung Oktober 2026 – Karimi, Reza – 2026-10-0150"
    assert metadata.author == "Uckermärkische Wohnhilfe gGmbH"
    assert str(reader.root_object["/Lang"]) == "de-DE"
    fonts = [each for each in map(reader.get_object, range(1, len(reader.xref[0]))) if is_font(each)]
    assert len(fonts) == 3
    assert all("/FontDescriptor" in font for font in fonts)


def test_no_text_leaves_the_page(a_long_statement: AStatement, drawn: Sequence[Any]) -> None:
    written(a_long_statement())
    assert drawn
    assert all(text.left >= 24.9 and text.left + text.width <= 190.1 for text in drawn)
    assert all(text.base_line <= 290 for text in drawn)


def test_decimals_of_rates_stand_under_each_other(a_long_statement: AStatement, drawn: Sequence[Any]) -> None:
    written(a_long_statement())
    rates = [text for text in drawn if text.text in ("18,5025", "7,50")]
    commas = {round(rate.left + width_of(rate.text.partition(",")[0], BODY), 3) for rate in rates}
    assert len({rate.text for rate in rates}) == 2
    assert len(commas) == 1
