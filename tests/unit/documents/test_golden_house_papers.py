"""The words of the papers of a house as they were approved."""

from __future__ import annotations

from io import BytesIO

from tests.unit.documents.approved_texts import approved, text_of
from tests.unit.documents.house_papers import a_house_list, written
from tests.unit.documents.test_evacuation_list_pdf import the_house
from tests.unit.documents.test_person_papers_pdf import CONFIRMATION, FORM, confirmations, forms
from unterkunft.documents.admission_form_pdf import write_admission_forms_pdf
from unterkunft.documents.evacuation_list_pdf import write_evacuation_list_pdf
from unterkunft.documents.house_list_pdf import write_house_list_pdf
from unterkunft.documents.landlord_confirmation_pdf import write_landlord_confirmations_pdf


def test_a_house_list_reads_as_approved() -> None:
    text = text_of(BytesIO(written(write_house_list_pdf, a_house_list())))
    assert text == approved("house_list.txt", text)


def test_an_evacuation_list_reads_as_approved() -> None:
    text = text_of(BytesIO(written(write_evacuation_list_pdf, the_house())))
    assert text == approved("evacuation_list.txt", text)


def test_an_admission_form_reads_as_approved() -> None:
    text = text_of(BytesIO(written(write_admission_forms_pdf, forms(FORM))))
    assert text == approved("admission_form.txt", text)


def test_a_landlords_confirmation_reads_as_approved() -> None:
    text = text_of(BytesIO(written(write_landlord_confirmations_pdf, confirmations(CONFIRMATION))))
    assert text == approved("landlord_confirmation.txt", text)
