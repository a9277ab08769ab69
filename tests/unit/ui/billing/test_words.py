"""The billing page speaks of notes and findings in a few words."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from unterkunft.billing.findings import FindingCode
from unterkunft.services.month_overview.rows import Note, NoteCode
from unterkunft.services.release_findings import ReleaseCode
from unterkunft.ui.billing.words import finding_title, note_text


def test_every_finding_has_a_title(german: None) -> None:
    codes = [*FindingCode, *ReleaseCode]
    assert [code for code in codes if finding_title(code.value) == code.value] == []


def test_every_note_has_words(german: None) -> None:
    day = date(2026, 10, 12)
    assert all(note_text(Note(code, day=day, number=2, finding="NO_PAYER")) for code in NoteCode)


def test_differences_bear_their_direction(german: None) -> None:
    assert note_text(Note(NoteCode.JUMPED, amount=Decimal("-119.70"))) == "▼ 119,70"
    assert note_text(Note(NoteCode.JUMPED, amount=Decimal("19.80"))) == "▲ 19,80"


def test_absence_and_age_are_counted(german: None) -> None:
    assert note_text(Note(NoteCode.ABSENT, number=1)) == "gemindert: 1 Tag abwesend"
    assert note_text(Note(NoteCode.CHILD, number=2)) == "Kind, 2 Jahre"
