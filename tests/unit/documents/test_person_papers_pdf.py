"""Admission forms and the landlord's confirmations: one page for each, nothing left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.unit.documents.house_papers import (
    LONG_NAME,
    a_house_paper,
    fonts_not_embedded,
    texts,
    written,
)
from unterkunft.documents.admission_form_pdf import write_admission_forms_pdf
from unterkunft.documents.landlord_confirmation_pdf import write_landlord_confirmations_pdf
from unterkunft.documents.person_papers import (
    AdmissionForm,
    AdmissionForms,
    FormField,
    LandlordConfirmation,
    LandlordConfirmations,
    Occasion,
)
from unterkunft.documents.statement import PostalAddress

_LABELS = tuple(f"Feld {number}" for number in range(16))
FORM = AdmissionForm(tuple(FormField(label, f"Wert {label}") for label in _LABELS))
CONFIRMATION = LandlordConfirmation(
    Occasion.MOVE_IN,
    date(2026, 11, 24),
    ("Karimi, Reza", "Karimi, Mina"),
    PostalAddress("Gemeinschaftsunterkunft", "", "Berliner Straße 27", "17291", "Prenzlau"),
    "Haus A, 1. OG, Zimmer 104",
)


def confirmations(*papers: LandlordConfirmation, owner: str = "") -> LandlordConfirmations:
    landlord = PostalAddress("Uckermärkische Wohnhilfe gGmbH", "", "Friedrichstraße 12, 17291 Prenzlau")
    return LandlordConfirmations(a_house_paper(), landlord, papers, owner)


def forms(*each: AdmissionForm) -> AdmissionForms:
    return AdmissionForms(a_house_paper(), each)


def test_a_form_holds_its_fields_the_checks_and_lines_to_sign() -> None:
    (page,) = texts(written(write_admission_forms_pdf, forms(FORM)))
    assert all(f"Wert {label}" in page for label in _LABELS)
    for text in ("Aufnahme am: Di 24.11.2026", "Identität", "Hausordnung", "Schlüssel", "Ort, Datum"):
        assert text in page
    assert "Bewohnerin / Bewohner" in page


def test_every_person_has_one_page_counted_alone() -> None:
    pages = texts(written(write_admission_forms_pdf, forms(*[FORM] * 40)))
    assert len(pages) == 40
    assert all("Seite 1 von 1" in page for page in pages)


def test_the_longest_values_still_fit_on_one_page() -> None:
    full = AdmissionForm(
        tuple(FormField(label, LONG_NAME * 3) for label in _LABELS),
        tuple(f"{LONG_NAME}, geb. 01.01.2001" for _ in range(14)),
    )
    pages = texts(written(write_admission_forms_pdf, forms(full)))
    assert len(pages) == 1
    assert "weitere Personen" in pages[0]


def test_unknown_values_leave_lines_to_write_on() -> None:
    empty = AdmissionForm(tuple(FormField(label) for label in _LABELS))
    (page,) = texts(written(write_admission_forms_pdf, forms(empty)))
    assert all(label in page for label in _LABELS)
    assert "Mit aufgenommen" not in page


def test_a_confirmation_says_what_the_law_lists() -> None:
    # § 19 Abs. 3 BMG: landlord with address, owner, day, dwelling, people.
    (page,) = texts(written(write_landlord_confirmations_pdf, confirmations(CONFIRMATION)))
    assert "§ 19 Abs. 3 Bundesmeldegesetz" in page
    assert "Uckermärkische Wohnhilfe gGmbH" in page
    assert "Friedrichstraße 12, 17291 Prenzlau" in page
    assert "Name des Eigentümers" in page
    assert "Eingezogen am 24.11.2026" in page
    assert "Berliner Straße 27, 17291 Prenzlau" in page
    assert "Haus A, 1. OG, Zimmer 104" in page
    assert "Person 1 von 2 Karimi, Reza" in page
    assert "Person 2 von 2 Karimi, Mina" in page
    assert "Unterschrift des Wohnungsgebers" in page


def test_an_owner_who_is_not_the_landlord_is_named() -> None:
    (page,) = texts(written(write_landlord_confirmations_pdf, confirmations(CONFIRMATION, owner="Kreis UM")))
    assert "Kreis UM" in page


def test_moving_out_is_confirmed_with_a_word_on_the_law() -> None:
    out = replace(CONFIRMATION, occasion=Occasion.MOVE_OUT)
    (page,) = texts(written(write_landlord_confirmations_pdf, confirmations(out)))
    assert "Ausgezogen am 24.11.2026" in page
    assert "seit dem 1. November 2016 nicht mehr" in page
    assert "Eingezogen" not in page


def test_each_household_gets_a_paper_of_its_own() -> None:
    pages = texts(written(write_landlord_confirmations_pdf, confirmations(CONFIRMATION, CONFIRMATION)))
    assert len(pages) == 2
    assert all("Seite 1 von 1" in page for page in pages)


def test_papers_of_people_are_always_alike_with_their_own_fonts() -> None:
    for write, paper in (
        (write_admission_forms_pdf, forms(FORM)),
        (write_landlord_confirmations_pdf, confirmations(CONFIRMATION)),
    ):
        once = written(write, paper)  # type: ignore[arg-type] # two kinds of paper in one list
        assert once == written(write, paper)  # type: ignore[arg-type] # see above
        assert fonts_not_embedded(once) == []
