"""The admission form (Aufnahmebogen) as PDF: one page for each person, to be completed and signed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from unterkunft.documents import form_blocks as form
from unterkunft.documents.blocks import Block, paragraph
from unterkunft.documents.house_sheet import UPRIGHT, HouseSheet, write_sheets
from unterkunft.documents.pen import BODY, wrapped
from unterkunft.documents.person_papers import AdmissionForm, AdmissionForms, FormField
from unterkunft.documents.wording import count_text

_FRAME = UPRIGHT
_WIDTH = _FRAME.right - _FRAME.left
_COMPANION_LINES = 2
_MOST_REMARKS = 3
_EMPTY = FormField("")
_CHECKS = (
    "Identität anhand der Papiere geprüft",
    "Gültigkeit der Papiere geprüft, Ablauf notiert",
    "Lichtbild aufgenommen (freiwillig)",
    "Hausordnung ausgehändigt, Sprache: ____________",
    "Schlüssel / Transponder Nr. ____________ übergeben",
    "Bett, Bettzeug und Erstausstattung übergeben",
    "Zimmer und Inventar angesehen, Mängel notiert",
    "Hausausweis ausgegeben",
    "Bescheinigung nach IfSG lag vor (ohne Befund)",
    "Datenschutzhinweise ausgehändigt (Art. 13 DSGVO)",
    "Fluchtwege, Sammelplatz und Brandschutz gezeigt",
    "Wohnungsgeberbestätigung ausgehändigt",
    "Kinder zur Schule / Kita gemeldet",
    "Nächster Termin am __________ bei _______________",
)


def write_admission_forms_pdf(forms: AdmissionForms, file: BinaryIO) -> None:
    """Write the form of each person; the pages of each are counted on their own."""
    sheet = HouseSheet("Aufnahmebogen", forms.paper, day_label="Aufnahme am")
    write_sheets(sheet, tuple(_form(each) for each in forms.forms), file)


def _form(each: AdmissionForm) -> tuple[Block, ...]:
    """Everything on one page; what is left of it becomes lines for remarks."""
    above, below = tuple(_above_remarks(each)), tuple(_below_remarks())
    column = _FRAME.column
    used = sum(block.height + block.space_before for block in (*above, *below))
    return (*above, *_remarks(column.bottom - column.first_top - used), *below)


def _above_remarks(each: AdmissionForm) -> Iterator[Block]:
    yield form.part("Person und Unterbringung")
    yield from form.fields(each.fields)
    yield from _companions(each)
    yield form.part("Bei der Aufnahme erledigt")
    yield from form.ticks(_CHECKS)


def _remarks(room: float) -> tuple[Block, ...]:
    title, line = form.part("Bemerkungen"), next(form.fields((_EMPTY,), beside=1))
    lines = min(_MOST_REMARKS, int((room - title.height - title.space_before) / line.height))
    return (title, *[line] * lines) if lines > 0 else ()


def _below_remarks() -> Iterator[Block]:
    text = (
        "Mit der Unterschrift werden die übergebenen Gegenstände und die Kenntnis der Hausordnung bestätigt."
    )
    yield paragraph(text, x=_FRAME.left, width=_WIDTH, space_before=2)
    yield form.signatures(("Ort, Datum", "Bewohnerin / Bewohner"))
    yield form.signatures(("Aufgenommen durch", "Dolmetscherin / Dolmetscher, Sprache"))


def _companions(each: AdmissionForm) -> Iterator[Block]:
    """As many of them by name as fit into two lines."""
    if not each.companions:
        return
    texts = (_companions_text(each.companions, named) for named in range(len(each.companions), -1, -1))
    text = next(text for text in texts if len(wrapped(text, BODY, _WIDTH)) <= _COMPANION_LINES)
    yield paragraph(text, x=_FRAME.left, width=_WIDTH, space_before=1)


def _companions_text(companions: tuple[str, ...], named: int) -> str:
    rest = len(companions) - named
    others = count_text(rest, one="weitere Person", many="weitere Personen")
    return f"Mit aufgenommen: {'; '.join((*companions[:named], *([others] if rest else [])))}"
