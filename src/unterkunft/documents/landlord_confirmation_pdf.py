"""The landlord's confirmation (Wohnungsgeberbestätigung) as PDF, with what § 19 Abs. 3 BMG asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from unterkunft.documents import form_blocks as form
from unterkunft.documents.blocks import Block, paragraph
from unterkunft.documents.house_sheet import UPRIGHT, HouseSheet, write_sheets
from unterkunft.documents.pen import GREY, TextStyle
from unterkunft.documents.person_papers import (
    FormField,
    LandlordConfirmation,
    LandlordConfirmations,
    Occasion,
)
from unterkunft.documents.statement import PostalAddress
from unterkunft.documents.wording import day_text

_FRAME = UPRIGHT
_WIDTH = _FRAME.right - _FRAME.left
_TEXT = TextStyle(10.5)
_STRONG = TextStyle(13).bold
_NOTE = TextStyle(8, colour=GREY)
# BMG § 19 Abs. 1 und 6, § 54 Abs. 1 und 3.
_NOTES = (
    "Der Einzug ist der meldepflichtigen Person innerhalb von zwei Wochen zu bestätigen"
    " (§ 19 Abs. 1 in Verbindung mit § 17 Abs. 1 BMG).",
    "Eine Wohnungsanschrift darf für eine Anmeldung nicht zur Verfügung gestellt werden, wenn niemand die"
    " Wohnung tatsächlich bezieht oder beziehen will (§ 19 Abs. 6 BMG). Verstöße können mit Geldbuße bis zu"
    " 50.000 Euro, unrichtige oder verspätete Bestätigungen bis zu 1.000 Euro geahndet werden (§ 54 BMG).",
)
# Erstes Gesetz zur Änderung des BMG, in Kraft seit dem 1. November 2016.
_MOVE_OUT_NOTES = (
    "Eine Bestätigung des Auszugs verlangt § 19 BMG seit dem 1. November 2016 nicht mehr. Diese Bestätigung"
    " wird auf Wunsch ausgestellt, etwa zur Abmeldung beim Wegzug ins Ausland (§ 17 Abs. 2 BMG).",
)


def write_landlord_confirmations_pdf(papers: LandlordConfirmations, file: BinaryIO) -> None:
    """Write a page for each confirmation; each is a paper of its own."""
    sheet = HouseSheet("Wohnungsgeberbestätigung", papers.paper, day_label="", foot="")
    blocks = tuple(tuple(_confirmation(papers, each)) for each in papers.confirmations)
    write_sheets(sheet, blocks, file)


def _confirmation(papers: LandlordConfirmations, each: LandlordConfirmation) -> Iterator[Block]:
    is_move_in = each.occasion is Occasion.MOVE_IN
    yield _text(
        "zur Vorlage bei der Meldebehörde, nach § 19 Abs. 3 Bundesmeldegesetz (BMG)"
        if is_move_in
        else "zur Vorlage bei der Meldebehörde, zum Auszug aus der Wohnung"
    )
    yield form.part("1. Wohnungsgeber")
    yield from form.fields(_landlord(papers.landlord), beside=1)
    yield from _owner(papers.owner)
    yield form.part("2. Wohnung")
    yield from form.fields(_dwelling(each), beside=1)
    yield form.part("3. Einzug" if is_move_in else "3. Auszug")
    moved = "Eingezogen am" if is_move_in else "Ausgezogen am"
    yield replace(_text(f"{moved} {day_text(each.on)}", _STRONG), space_before=0.5)
    yield form.part("4. Eingezogene Personen" if is_move_in else "4. Ausgezogene Personen")
    yield from form.fields(_people(each.people), beside=1)
    yield _text("Die vorstehenden Angaben werden bestätigt.", space_before=2)
    yield form.signatures(("Ort, Datum", "Unterschrift des Wohnungsgebers oder der beauftragten Person"))
    for note in _NOTES if is_move_in else _MOVE_OUT_NOTES:
        yield _text(note, _NOTE, space_before=1)


def _text(text: str, style: TextStyle = _TEXT, *, space_before: float = 0) -> Block:
    return paragraph(text, style, x=_FRAME.left, width=_WIDTH, space_before=space_before)


def _landlord(landlord: PostalAddress) -> tuple[FormField, ...]:
    address = ", ".join(landlord.lines[1:])
    return (FormField("Name", landlord.name), FormField("Anschrift", address))


def _owner(owner: str) -> Iterator[Block]:
    """§ 19 Abs. 3 Nr. 1 BMG: the owner's name where the landlord is not the owner."""
    yield form.ticked_line(
        (
            ("Der Wohnungsgeber ist Eigentümer.", False),
            ("Der Wohnungsgeber ist nicht Eigentümer.", bool(owner)),
        )
    )
    yield from form.fields(
        (FormField("Name des Eigentümers, wenn nicht der Wohnungsgeber", owner),), beside=1
    )


def _dwelling(each: LandlordConfirmation) -> tuple[FormField, ...]:
    return (
        FormField("Anschrift der Wohnung", ", ".join(each.dwelling.lines[1:])),
        FormField("Lage im Haus (Gebäude, Etage, Zimmer)", each.location),
    )


def _people(people: tuple[str, ...]) -> tuple[FormField, ...]:
    """No empty lines: nobody is to be added above a signature."""
    return tuple(
        FormField(f"Person {number} von {len(people)}", name) for number, name in enumerate(people, 1)
    )
