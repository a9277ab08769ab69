"""What the exchange page does with files: read, look, take over, give out; knows no Qt and no widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeVar

from unterkunft.exchange.file_access import read_facility_file, write_facility_file, write_template_file
from unterkunft.services.changes import Changes, Wording
from unterkunft.services.facility_transfer.exporting import export_facilities, record_count
from unterkunft.services.facility_transfer.importing import (
    ImportFacilityFile,
    ImportReport,
    preview_import,
)
from unterkunft.services.facility_transfer.progress import Phase, Report
from unterkunft.services.permissions import Right
from unterkunft.ui.workplace import Workplace

ResultT = TypeVar("ResultT")
_LOOK, _TAKE, _GIVE = (
    (Phase.READING, Phase.LOADING, Phase.COMPARING, Phase.CHECKING),
    (Phase.LOADING, Phase.COMPARING, Phase.CHECKING, Phase.WRITING),
    (Phase.COLLECTING, Phase.SAVING),
)
_PARTS_PER_PHASE = 1_000


class Tells(Protocol):
    """Is told how far a piece of work is, and stops it by raising."""

    def report(self, done: int, total: int) -> None:
        """Says how much is done."""


class Part(StrEnum):
    """The parts of a preview, each a list of its own."""

    FINDINGS = "findings"
    CHANGED = "changed"
    CREATED = "created"


class Doing(StrEnum):
    """What is done with a file beside the window."""

    READING = "reading"
    TAKING = "taking"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class Looked:
    """A file read and compared with what is here."""

    path: Path
    command: ImportFacilityFile
    report: ImportReport

    @property
    def may_be_taken(self) -> bool:
        """Whether it would change something, and nothing speaks against it."""
        return not self.report.is_refused and bool(self.report.created or self.report.changed)


class ExchangeScreen(Protocol):
    """What the presenter asks of the page."""

    def work(
        self, doing: Doing, path: Path, do: Callable[[Tells], ResultT], done: Callable[[ResultT], None]
    ) -> None:
        """Does something with a file beside the window, with progress and a way to stop it."""

    def show_preview(self, looked: Looked) -> None:
        """Shows what a file would do."""

    def show_part(self, report: ImportReport, part: Part) -> None:
        """Lists a part of the preview."""

    def show_nothing(self) -> None:
        """Shows that no file has been chosen."""

    def tell_taken(self, wording: Wording) -> None:
        """Says what was taken in."""

    def tell_written(self, path: Path, records: int) -> None:
        """Says what was written."""


class ExchangePresenter:
    """Reads and writes facility files for the workplace."""

    def __init__(self, workplace: Workplace, screen: ExchangeScreen) -> None:
        self._workplace, self._screen = workplace, screen
        self._part = Part.FINDINGS
        self.looked: Looked | None = None

    @property
    def may_transfer(self) -> bool:
        """Whether the user may move data in and out."""
        return Right.TRANSFER_FILES in self._workplace.actor.rights

    @property
    def may_give_out_people(self) -> bool:
        """Whether people may go along: a file hides nobody's name."""
        return self._workplace.actor.may_see_everyone

    # in

    def look(self, path: Path) -> None:
        """Reads a file and shows what it would do, field by field; nothing is written."""
        database, today, actor = self._workplace.database, self._workplace.today, self._workplace.actor

        def work(progress: Tells) -> Looked:
            actor.must_have(Right.TRANSFER_FILES)
            actor.must_see_everyone()
            told = _told(progress, _LOOK)
            file, findings = read_facility_file(path, lambda done, of: told(Phase.READING, done, of))
            command = ImportFacilityFile(file, findings, today, told)
            return Looked(path, command, preview_import(database, command))

        self._screen.work(Doing.READING, path, work, self._show)

    def show_part(self, part: Part) -> None:
        """Lists another part of the preview."""
        self._part = part
        if self.looked is not None:
            self._screen.show_part(self.looked.report, part)

    def take_over(self) -> None:
        """Takes the file over as one step that can be undone."""
        looked = self.looked
        if looked is None or looked.report.is_refused:
            return
        executor, actor = self._workplace.executor, self._workplace.actor

        def work(progress: Tells) -> Changes:
            command = replace(looked.command, report=_told(progress, _TAKE))
            return executor.execute(command, actor=actor)

        self._screen.work(Doing.TAKING, looked.path, work, self._taken)

    def _show(self, looked: Looked) -> None:
        self.looked = looked
        report = looked.report
        self._part = Part.FINDINGS if report.findings else Part.CHANGED if report.changed else Part.CREATED
        self._screen.show_preview(looked)
        self.show_part(self._part)

    @property
    def part(self) -> Part:
        """The part listed."""
        return self._part

    def _taken(self, changes: Changes) -> None:
        self._workplace.remember(changes)
        self._screen.tell_taken(changes.wording)
        self.looked = None
        self._screen.show_nothing()

    # out

    def save_template(self, path: Path) -> None:
        """Writes an empty workbook with headings, choices and explanations."""

        def work(_progress: Tells) -> int:
            write_template_file(path)
            return 0

        self._screen.work(Doing.WRITING, path, work, lambda none: self._screen.tell_written(path, none))

    def give_out(self, path: Path, facilities: tuple[str, ...], *, with_people: bool) -> None:
        """Writes the facilities named, or all, to a file."""
        database, actor = self._workplace.database, self._workplace.actor

        def work(progress: Tells) -> int:
            actor.must_have(Right.TRANSFER_FILES)
            if with_people:
                actor.must_see_everyone()
            told = _told(progress, _GIVE)
            file = export_facilities(database, facilities, with_people=with_people, report=told)
            write_facility_file(file, path)
            return sum(record_count(file).values())

        self._screen.work(Doing.WRITING, path, work, lambda count: self._screen.tell_written(path, count))


def _told(progress: Tells, phases: tuple[Phase, ...]) -> Report:
    """One bar for all phases: each has the same share of it."""

    def report(phase: Phase, done: int, total: int) -> None:
        share = _PARTS_PER_PHASE * done // total if total else _PARTS_PER_PHASE
        place = phases.index(phase) if phase in phases else 0
        progress.report(place * _PARTS_PER_PHASE + share, len(phases) * _PARTS_PER_PHASE)

    return report
