"""The admission form (Aufnahmebogen) as PDF: one page for each person, to be completed and signed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from unterkunft.documents import form_blocks as form
from unterkunft.documents.blocks import Block, paragraph
from unterkunft.documents.house_sheet import UPRIGHT, HouseSheet, write_sheets
from unterkunft.documents.person_papers import AdmissionForm, AdmissionForms, FormField
from unterkunft.documents.wording import count_text

_FRAME = UPRIGHT
_MOST_COMPANIONS = 8
_CHECKS = (
    "Identität anhand der Papiere geprüft",
    "Gültigkeit der Papiere geprüft, Ablauf notiert",
    "Lichtbild aufgenommen (freiwillig)",
    "Hausordnung erklärt und ausgehändigt, Sprache: ________",
    "Schlüssel / Transponder Nr. ____________ übergeben",
    "Bett, Bettzeug und Erstausstattung übergeben",
    "Zimmer und Inventar angesehen, Mängel notiert",
    "Hausausweis ausgegeben",
    "Bescheinigung nach IfSG lag vor (keine Befunde erfassen)",
    "Datenschutzhinweise ausgehändigt (Art. 13 DSGVO)",
    "Fluchtwege, Sammelplatz und Brandschutz gezeigt",
    "Wohnungsgeberbestätigung ausgehändigt",
    "Kinder zur Schule / Kita gemeldet",
    "Nächster Termin am __________ bei _______________",
)


def write_admission_forms_pdf(forms: AdmissionForms, file: BinaryIO) -> None:
    """Write the form of each person; the pages of each are counted on their own."""
    sheet = HouseSheet("Aufnahmebogen", forms.paper, day_label="Aufnahme am")
    write_sheets(sheet, tuple(tuple(_form(each)) for each in forms.forms), file)


def _form(each: AdmissionForm) -> Iterator[Block]:
    yield form.part("Person und Unterbringung")
    yield from form.fields(each.fields)
    yield from _companions(each)
    yield form.part("Bei der Aufnahme erledigt")
    yield from form.ticks(_CHECKS)
    yield form.part("Bemerkungen")
    yield from form.fields((_EMPTY, _EMPTY), beside=1)
    yield paragraph(
        "Mit der Unterschrift werden die übergebenen Gegenstände und die Kenntnis der Hausordnung bestätigt.",
        x=_FRAME.left,
        width=_FRAME.right - _FRAME.left,
        space_before=2,
    )
    yield form.signatures(("Ort, Datum", "Bewohnerin / Bewohner"))
    yield form.signatures(("Aufgenommen durch", "Dolmetscherin / Dolmetscher, Sprache"))


_EMPTY = FormField("")


def _companions(each: AdmissionForm) -> Iterator[Block]:
    if not each.companions:
        return
    rest = len(each.companions) - _MOST_COMPANIONS
    named = [*each.companions[:_MOST_COMPANIONS]]
    if rest > 0:
        named.append(count_text(rest, one="weitere Person", many="weitere Personen"))
    text = f"Mit aufgenommen: {'; '.join(named)}"
    yield paragraph(text, x=_FRAME.left, width=_FRAME.right - _FRAME.left, space_before=1)
