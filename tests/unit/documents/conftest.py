"""Papers of the sample county, as a service would fill them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from unterkunft.documents.pen import BODY, Align, Pen, TextStyle, width_of
from unterkunft.documents.statement import (
    ContractLineOnPaper,
    ContractOnPaper,
    DatedText,
    DayMark,
    DayPresence,
    FacilityOnPaper,
    FindingOnPaper,
    LegalBasis,
    LineOnPaper,
    PayerOnPaper,
    PayerSum,
    PostalAddress,
    ResidentOnPaper,
    Sender,
    StatementPaper,
)
from unterkunft.values.month import Month
from unterkunft.values.period import Period
from unterkunft.values.statuses import Severity


@dataclass(frozen=True, slots=True)
class DrawnText:
    """A text as it stands on a page, in millimetres from the upper left corner."""

    text: str
    left: float
    base_line: float
    width: float


OCTOBER = Month(2026, 10)
SENDER = Sender(
    PostalAddress("Uckermärkische Wohnhilfe gGmbH", "", "Friedrichstraße 12", "17291", "Prenzlau"),
    contact=("Auskunft: Frau M. Krüger", "Telefon 03984 0000-17", "abrechnung@wohnhilfe.example"),
    footer=("Sitz Prenzlau · Amtsgericht Neuruppin HRB 0000 · Geschäftsführung: Jörg Weiß",),
)
SOCIAL_OFFICE = PayerOnPaper(
    "SOZ",
    PostalAddress(
        "Landkreis Uckermark",
        "Sozialamt · Leistungen nach AsylbLG",
        "Karl-Marx-Straße 1",
        "17291",
        "Prenzlau",
    ),
    customer_number="D-20417",
)
JOBCENTRE = PayerOnPaper(
    "JC", PostalAddress("Jobcenter Uckermark", "", "Stettiner Straße 21", "17291", "Prenzlau")
)
PRENZLAU = FacilityOnPaper(
    "PZ-BER",
    "Gemeinschaftsunterkunft Berliner Straße",
    "Berliner Straße 27",
    "17291",
    "Prenzlau",
    cost_centre="4711",
)
KARIMI = ResidentOnPaper(
    "R-17", "Karimi, Reza", "رضا کریمی", date(1991, 3, 5), "50.2-1234/26", "H-4 Karimi", 3
)
TARIFF = LegalBasis("Gebührensatzung Musterstadt", "Amtsblatt 07/2026 vom 15.07.2026, § 4", date(2026, 7, 1))


def day_marks(
    month: Month, *, housed_from: int = 1, absences: dict[int, str] | None = None
) -> tuple[DayMark, ...]:
    away = absences or {}
    marks = []
    for day in month.period.days():
        presence = DayPresence.NOT_HOUSED if day.day < housed_from else DayPresence.HOUSED
        presence = DayPresence.ABSENT if day.day in away else presence
        marks.append(DayMark(day, presence, away.get(day.day, "")))
    return tuple(marks)


def two_payers(**changes: Any) -> StatementPaper:
    """A month in which the status, the payer and the room change on the 16th, with a stay in hospital."""
    lines = (
        _line(
            "lodging", "Unterkunft", 1, 15, "210.48", "15/31 × 435,00 €", rate="435.00", payer=SOCIAL_OFFICE
        ),
        _line("lodging", "Unterkunft", 16, 31, "224.52", "16/31 × 435,00 €", rate="435.00", payer=JOBCENTRE),
        _line(
            "household_energy",
            "Haushaltsenergie",
            1,
            31,
            "38.15",
            "109 kWh × 0,35 €",
            rate="0.35",
            unit="kWh",
            payer=JOBCENTRE,
        ),
        _line("lodging", "Ermäßigung Einkommen", 16, 31, "-24.52", "min(224,52; 200,00) €", payer=JOBCENTRE),
    )
    paper = StatementPaper(
        month=OCTOBER,
        sender=SENDER,
        facility=PRENZLAU,
        resident=KARIMI,
        lines=lines,
        payers=(
            PayerSum("SOZ", "Landkreis Uckermark", Decimal("210.48"), "50.2-KZ-881"),
            PayerSum("JC", "Jobcenter Uckermark", Decimal("238.15"), "BG 03702//0012345"),
        ),
        total=Decimal("448.63"),
        days=day_marks(OCTOBER, absences=dict.fromkeys((7, 8, 9), "Krankenhaus")),
        number="2026-10-0150",
        issued_on=date(2026, 11, 4),
        recipient=SOCIAL_OFFICE.address,
        places=(
            DatedText(Period(date(2026, 3, 1), date(2026, 10, 16)), "104 / Bett 1"),
            DatedText(Period(date(2026, 10, 16)), "108 / Bett 2"),
        ),
        statuses=(
            DatedText(Period(date(2026, 3, 1), date(2026, 10, 16)), "Aufenthaltsgestattung (§ 55 AsylG)"),
            DatedText(
                Period(date(2026, 10, 16)),
                "Aufenthaltserlaubnis § 25 Abs. 2 AufenthG (Flüchtlingseigenschaft)",
            ),
        ),
        legal_bases=(TARIFF,),
        explanations=(
            "Je Person und Monat; bei angebrochenen Monaten je Tag 1/30. Ein- und Auszugstag zählen voll.",
            "Am 16.10. wechselt der Kostenträger mit der Anerkennung vom Sozialamt zum Jobcenter.",
            "Drei Tage im Krankenhaus liegen unter der Schwelle von sieben Tagen und mindern nichts.",
        ),
        findings=(
            FindingOnPaper(
                "STATUS_LATE",
                Severity.INFO,
                "Bescheid vom 02.11.2026 eingegangen.",
                "R-17",
                "Karimi, Reza",
                "PZ-BER",
                date(2026, 10, 16),
                date(2026, 10, 31),
            ),
        ),
    )
    return replace(paper, **changes)


def _line(
    component: str,
    label: str,
    first: int,
    last: int,
    amount: str,
    arithmetic: str,
    *,
    rate: str | None = None,
    unit: str = "Person und Monat",
    payer: PayerOnPaper = SOCIAL_OFFICE,
    note: str = "",
) -> LineOnPaper:
    return LineOnPaper(
        component=component,
        label=label,
        first_day=date(2026, 10, first),
        last_day=date(2026, 10, last),
        days=last - first + 1,
        amount=Decimal(amount),
        arithmetic=arithmetic,
        rate=None if rate is None else Decimal(rate),
        rate_unit=unit if rate else "",
        divisor=31 if rate else None,
        payer_key=payer.key,
        payer_name=payer.name,
        note=note,
    )


def one_payer(**changes: Any) -> StatementPaper:
    """The plain case: one line, one payer, moved in on the 12th."""
    line = _line("lodging", "Unterkunft", 12, 31, "290.00", "20/30 × 435,00 €", rate="435.00")
    paper = two_payers(
        lines=(line,),
        payers=(PayerSum("SOZ", "Landkreis Uckermark", Decimal("290.00"), "50.2-KZ-881"),),
        total=Decimal("290.00"),
        days=day_marks(OCTOBER, housed_from=12),
        places=(DatedText(Period(date(2026, 10, 12)), "104 / Bett 1"),),
        statuses=(DatedText(Period(date(2026, 10, 12)), "Aufenthaltsgestattung (§ 55 AsylG)"),),
        explanations=("Je Person und Monat; bei angebrochenen Monaten je Tag 1/30.",),
        findings=(),
    )
    return replace(paper, **changes)


def many_lines(count: int = 34, **changes: Any) -> StatementPaper:
    """A long name and a line for nearly every day: more than one page."""
    first = date(2026, 10, 1)
    lines = tuple(
        replace(
            _line(
                "care",
                "Betreuung",
                1,
                1,
                "0",
                "1 Tag × 18,5025 € × 0,75 ÷ 3",
                rate="18.5025" if number % 3 else "7.5",
                unit="Tag",
                payer=JOBCENTRE if number % 2 else SOCIAL_OFFICE,
            ),
            first_day=first + timedelta(days=number % 31),
            last_day=first + timedelta(days=number % 31),
            days=1,
            amount=Decimal("1234.56")
            if number == 5
            else Decimal("-4.63")
            if number == 9
            else Decimal("4.63"),
        )
        for number in range(count)
    )
    sums = {
        key: sum((line.amount for line in lines if line.payer_key == key), start=Decimal(0))
        for key in ("SOZ", "JC")
    }
    paper = two_payers(
        number=None,
        issued_on=None,
        resident=ResidentOnPaper(
            "R-2041",
            "Abdulrahman-Muhammadzai, Gebremeskel Tewelde Mehari",
            "ገብረመስቀል ተወልደ መሓሪ",
            date(1988, 12, 31),
            "50.2-1234/26-AsylbLG-Prenzlau",
            "H-77",
            7,
        ),
        lines=lines,
        payers=(
            PayerSum("SOZ", "Landkreis Uckermark", sums["SOZ"], "50.2-KZ-881"),
            PayerSum("JC", "Jobcenter Uckermark", sums["JC"], ""),
        ),
        total=sum(sums.values(), start=Decimal(0)),
        days=day_marks(
            OCTOBER,
            housed_from=3,
            absences={
                7: "Krankenhaus",
                8: "Krankenhaus",
                20: "Besuch, gemeldet",
                21: "abwesend, ungemeldet",
                22: "Haft",
            },
        ),
    )
    return replace(paper, **changes)


@pytest.fixture
def a_statement() -> Callable[..., StatementPaper]:
    return two_payers


@pytest.fixture
def a_plain_statement() -> Callable[..., StatementPaper]:
    return one_payer


@pytest.fixture
def a_long_statement() -> Callable[..., StatementPaper]:
    return many_lines


@pytest.fixture
def pages() -> Callable[[bytes], list[str]]:
    """The text of each page of a PDF, with the blanks a reader would see."""

    def read(content: bytes) -> list[str]:
        return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]

    return read


def a_contract() -> ContractOnPaper:
    """The operator contract of one facility: no person stands on it."""
    lines = (
        ContractLineOnPaper("belegte Plätze", 1612, Decimal("18.50"), Decimal("29822.00")),
        ContractLineOnPaper("freie Plätze", 248, Decimal("9.25"), Decimal("2294.00")),
    )
    return ContractOnPaper("V-1", PRENZLAU, SOCIAL_OFFICE, 1612, 248, lines, Decimal("32116.00"))


@pytest.fixture
def contract() -> ContractOnPaper:
    return a_contract()


@pytest.fixture
def payers() -> tuple[PayerOnPaper, ...]:
    return (SOCIAL_OFFICE, JOBCENTRE)


@pytest.fixture
def sender() -> Sender:
    return SENDER


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[DrawnText]:
    """Every text drawn on a letter from now on, in the order of drawing."""
    texts: list[DrawnText] = []

    class RecordingPen(Pen):
        def text(
            self, x: float, y: float, text: str, style: TextStyle = BODY, align: Align = Align.LEFT
        ) -> None:
            width = width_of(text, style)
            texts.append(DrawnText(text, x - align.value * width, y, width))
            super().text(x, y, text, style, align)

    monkeypatch.setattr("unterkunft.documents.letterhead.Pen", RecordingPen)
    return texts
