"""What the billing page shows, as frozen values the presenter makes and the views draw."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum, auto

from unterkunft.documents.statement import DayPresence
from unterkunft.model.statement import StatementKind
from unterkunft.services.contract_corrections import ContractCorrection
from unterkunft.services.correction_run import Correction
from unterkunft.services.month_overview.papers import Explained
from unterkunft.services.month_overview.people import BilledPerson
from unterkunft.services.month_overview.rows import Figures, PersonRow
from unterkunft.services.queries.finalised import AcknowledgementRow, RunRow, StatementRow
from unterkunft.services.reconciliation import Reconciliation
from unterkunft.services.release_findings import ReleaseFinding
from unterkunft.values.month import Month


class Part(StrEnum):
    """The parts of the page, one of them in front."""

    PEOPLE = "people"
    RELEASE = "release"
    CORRECTIONS = "corrections"
    PAPERS = "papers"


class Standing(Enum):
    """How far a month is, as the chooser and the chip say it."""

    DRAFT = auto()
    PARTLY = auto()
    FINALISED = auto()
    TO_CORRECT = auto()


class Column(Enum):
    """The columns of the table of people."""

    NUMBER = auto()
    PERSON = auto()
    ROOM = auto()
    PERIOD = auto()
    DAYS = auto()
    ABSENT = auto()
    PAYER = auto()
    AMOUNT = auto()
    NOTE = auto()


class TaskKind(Enum):
    """What is done beside the window."""

    COMPUTING = auto()
    READING = auto()
    COMPARING = auto()
    TAKING_NOTE = auto()
    FINALISING = auto()
    CORRECTING = auto()
    CANCELLING = auto()
    DRAWING = auto()
    WRITING = auto()


@dataclass(frozen=True, slots=True)
class Task:
    """One thing done beside the window, and the month it is about."""

    kind: TaskKind
    month: Month | None = None


@dataclass(frozen=True, slots=True)
class MonthChoice:
    """A month in the chooser."""

    month: Month
    standing: Standing
    corrections: int = 0


@dataclass(frozen=True, slots=True)
class FacilityOffer:
    """A facility in the filter."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen in the head, and what is: an empty key is all facilities."""

    months: tuple[MonthChoice, ...]
    month: Month
    facilities: tuple[FacilityOffer, ...]
    facility: str


@dataclass(frozen=True, slots=True)
class Summary:
    """The tiles: a month, the one before where it is known, and what is open."""

    month: Month
    now: Figures
    before: Figures | None
    blocking: Mapping[str, int]
    """How many findings of each code keep the month from being finalised."""
    warnings: int

    @property
    def open(self) -> int:
        """How many findings nobody has solved or taken note of."""
        return sum(self.blocking.values()) + self.warnings


@dataclass(frozen=True, slots=True)
class ShownRelease:
    """What must be looked at before the month is finalised, and the numbers it would get."""

    month: Month
    facilities: tuple[FacilityOffer, ...]
    """Those that would be finalised."""
    findings: tuple[ReleaseFinding, ...]
    reconciliations: tuple[Reconciliation, ...]
    acknowledged: tuple[AcknowledgementRow, ...]
    runs: tuple[RunRow, ...]
    people: Mapping[str, BilledPerson]
    statements: int
    payers: int
    contracts: int
    total: Decimal

    @property
    def blocking(self) -> int:
        """How many findings keep the month from being finalised."""
        return sum(each.blocks for each in self.findings)

    @property
    def unexplained(self) -> int:
        """How many differences of the reconciliation nobody has explained."""
        return sum(len(each.unexplained) for each in self.reconciliations)


@dataclass(frozen=True, slots=True)
class ShownCorrection:
    """A month that is no longer as it was finalised: a resident's, or that of an operator's contract.

    Whose name is hidden bears the key.
    """

    correction: Correction | ContractCorrection
    person: BilledPerson


@dataclass(frozen=True, slots=True)
class ShownPaper:
    """A finalised paper in the list of papers."""

    paper: StatementRow
    about: str
    corrected_by: str | None
    is_hidden: bool = False

    @property
    def may_be_cancelled(self) -> bool:
        """Whether it is about a resident and still in force."""
        kinds = (StatementKind.STATEMENT, StatementKind.CORRECTION)
        return self.paper.kind in kinds and self.paper.cancelled_by is None and self.corrected_by is None


@dataclass(frozen=True, slots=True)
class ShownMonth:
    """A month as the page shows it, after facility, search and filter."""

    month: Month
    standing: Standing
    summary: Summary
    rows: tuple[PersonRow, ...]
    people: int
    """Before search and filter."""
    unusual: int
    release: ShownRelease
    papers: tuple[ShownPaper, ...]
    has_drafts: bool
    """Whether a facility chosen is not finalised yet."""


@dataclass(frozen=True, slots=True)
class DayCell:
    """A day of the month: `legend` is its place in the legend, None where nobody is charged."""

    day: date
    presence: DayPresence
    state: str
    legend: int | None


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """Residence status and payer of days that look alike."""

    status: str
    payers: tuple[str, ...]
    """By name; an empty one where nobody pays."""


@dataclass(frozen=True, slots=True)
class ShownStatement:
    """One person's month beside the table."""

    row: PersonRow
    explained: Explained
    days: tuple[DayCell, ...]
    legend: tuple[LegendEntry, ...]
