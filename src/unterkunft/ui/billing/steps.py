"""What is done with a month: acknowledging, finalising, correcting, cancelling, papers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from unterkunft.model.statement import StatementKind
from unterkunft.services.billing_run import write_month
from unterkunft.services.changes import Changes, Wording
from unterkunft.services.commands.correcting import CancelStatement, CorrectionForm, FinaliseCorrections
from unterkunft.services.commands.finalising import AcknowledgeFindings, FinaliseMonth, FindingChoice
from unterkunft.services.correction_run import Subject
from unterkunft.services.executor import Command
from unterkunft.services.month_book import narrowed_to
from unterkunft.services.month_overview.loading import LoadedMonth
from unterkunft.services.month_overview.papers import draft_pdf, draft_workbook
from unterkunft.services.month_overview.people import next_numbers
from unterkunft.services.printed_papers import pdf_of, workbooks_of, write_runs
from unterkunft.services.queries.finalised import runs_of
from unterkunft.services.release_findings import ReleaseCode, ReleaseFinding
from unterkunft.ui.billing.places import destination_of
from unterkunft.ui.billing.selecting import Chosen
from unterkunft.ui.billing.shown import Task, TaskKind
from unterkunft.ui.workplace import Workplace
from unterkunft.values.month import Month
from unterkunft.values.refusals import EnvironmentFailure, cause_of

ResultT = TypeVar("ResultT")
_DAYS_TO_PAY = timedelta(days=30)
_DRAWING, _WRITING = Task(TaskKind.DRAWING), Task(TaskKind.WRITING)


class Tells(Protocol):
    """Told how much is done; stops the work where the user has cancelled it."""

    def report(self, done: int, total: int) -> None:
        """Says how much is done."""


class _Screen(Protocol):
    def work_exclusively(
        self, task: Task, do: Callable[[Tells], ResultT], done: Callable[[ResultT], None]
    ) -> None: ...

    def tell_done(self, wording: Wording) -> None: ...

    def tell_files(self, count: int, folder: Path) -> None: ...


class _Shown(Protocol):
    """The month and the choice the steps work on."""

    month: Month
    chosen: Chosen

    @property
    def loaded(self) -> LoadedMonth | None: ...


@dataclass(frozen=True, slots=True)
class Issuing:
    """The dates of papers and where their files go; no folder writes none."""

    issued_on: date
    due_on: date | None
    folder: Path | None


@dataclass(frozen=True, slots=True)
class Issued:
    """What came of a step that issued papers."""

    changes: Changes
    runs: tuple[UUID, ...]


class BillingSteps:
    """The steps of the page; whatever takes long is done beside the window."""

    def __init__(self, workplace: Workplace, shown: _Shown, screen: _Screen) -> None:
        self._workplace, self._shown, self._screen = workplace, shown, screen

    @property
    def may_print(self) -> bool:
        """Whether the user may see the names that stand on papers."""
        sight = self._workplace.actor.sight
        return sight.names and sight.restricted

    def proposed(self) -> Issuing:
        """The dates as they are most often chosen."""
        today = self._workplace.today
        return Issuing(today, today + _DAYS_TO_PAY, None)

    def numbers(self, year: int) -> Mapping[StatementKind, str]:
        """The numbers the next papers would get."""
        return next_numbers(self._workplace.database, year)

    # -- findings ------------------------------------------------------------------------------------

    def solve(self, finding: ReleaseFinding) -> None:
        """Goes where a finding is solved."""
        loaded = self._shown.loaded
        person = None if loaded is None or finding.resident is None else loaded.people.get(finding.resident)
        resident = None if person is None else person.id
        self._workplace.go_to(destination_of(finding, resident, self._shown.month))

    def may_acknowledge(self, finding: ReleaseFinding) -> bool:
        """Whether somebody can take note of it; a jump is only pointed out."""
        return finding.acknowledged is None and finding.code != ReleaseCode.AMOUNT_JUMPED

    def acknowledge(self, findings: Collection[ReleaseFinding], reason: str) -> None:
        """Takes note of findings, with the reason why they may stand."""
        choices = dict.fromkeys(FindingChoice(each.code, each.resident) for each in findings)
        facilities = tuple(sorted({each.facility for each in findings}))
        command = AcknowledgeFindings(
            self._shown.month, tuple(choices), reason, self._workplace.today, facilities
        )
        self._carry_out(TaskKind.TAKING_NOTE, lambda _: command)

    # -- issuing papers ------------------------------------------------------------------------------

    def finalise(self, issuing: Issuing) -> None:
        """Finalises what is shown of the month, then writes its papers."""
        month, facilities = self._shown.month, self._facilities()

        def command(progress: Tells) -> Command:
            return FinaliseMonth(month, issuing.issued_on, issuing.due_on, facilities, progress.report)

        self._issue(Task(TaskKind.FINALISING, month), command, issuing, month)

    def correct(self, month: Month, issuing: Issuing, form: CorrectionForm) -> None:
        """Issues what is to be corrected in a month."""
        facilities = self._facilities()
        command = FinaliseCorrections(month, issuing.issued_on, issuing.due_on, facilities, form)
        self._issue(Task(TaskKind.CORRECTING, month), lambda _: command, issuing, month)

    def cancel(self, number: str, reason: str) -> None:
        """Takes one finalised paper back."""
        command = CancelStatement(number, self._workplace.today, reason)
        self._carry_out(TaskKind.CANCELLING, lambda _: command)

    def _issue(self, task: Task, command: Callable[[Tells], Command], issuing: Issuing, month: Month) -> None:
        """Writes the numbers in one transaction, which may be stopped until it commits; then the files."""
        executor, actor = self._workplace.executor, self._workplace.actor

        def work(progress: Tells) -> Issued:
            progress.report(0, 1)
            before = {each.id for each in runs_of(executor.database, month)}
            changes = executor.execute(command(progress), actor=actor)
            runs = tuple(each.id for each in runs_of(executor.database, month) if each.id not in before)
            return Issued(changes, runs)

        def done(issued: Issued) -> None:
            self._workplace.remember(issued.changes)
            self._screen.tell_done(issued.changes.wording)
            if issuing.folder is not None and issued.runs:
                self._write_runs(issued.runs, issuing.folder)

        self._screen.work_exclusively(task, work, done)

    # -- files ---------------------------------------------------------------------------------------

    def read_pdf(self, subject: Subject, show: Callable[[bytes], None]) -> None:
        """The PDF of one person's month: as it was written, or a draft that says so."""
        loaded = self._shown.loaded
        if loaded is None:
            return
        paper = loaded.papers.get(subject)
        if paper is not None:
            self.read_paper(paper.id, show)
            return
        statement = next(each for each in loaded.statements if (each.facility, each.resident) == subject)
        billed = loaded.billed
        self._screen.work_exclusively(_DRAWING, lambda _: draft_pdf(billed, statement), show)

    def read_paper(self, paper: UUID, show: Callable[[bytes], None]) -> None:
        """The PDF of a finalised paper, the same for ever."""
        executor, actor = self._workplace.executor, self._workplace.actor
        self._screen.work_exclusively(_DRAWING, lambda _: pdf_of(executor, paper, actor=actor), show)

    def write_all(self, folder: Path) -> None:
        """Every paper and the workbook of what is shown of the month."""
        loaded = self._shown.loaded
        if loaded is None:
            return
        if loaded.runs and not self._drafts(loaded):
            self._write_runs(tuple(each.id for each in loaded.runs), folder)
            return
        narrowed = narrowed_to(loaded.billed, self._drafts(loaded))
        self._screen.work_exclusively(
            _WRITING,
            lambda progress: write_month(narrowed, folder, progress=progress.report),
            lambda files: self._screen.tell_files(files, folder),
        )

    def write_workbook(self, path: Path) -> None:
        """The workbook of what is shown; of a finalised month the one that was first written."""
        loaded = self._shown.loaded
        if loaded is None:
            return
        drafts = self._drafts(loaded)
        if drafts or not loaded.runs:
            billed = loaded.billed
            self._screen.work_exclusively(
                _WRITING,
                lambda _: draft_workbook(billed, drafts, path),
                lambda _nothing: self._screen.tell_files(1, path.parent),
            )
            return
        executor, actor = self._workplace.executor, self._workplace.actor
        runs = [each.id for each in loaded.runs]

        def work(_progress: Tells) -> int:
            books = workbooks_of(executor, runs, actor=actor)
            for book in books:
                write_file(path if len(books) == 1 else path.with_name(book.name), book.content)
            return len(books)

        self._screen.work_exclusively(
            _WRITING, work, lambda files: self._screen.tell_files(files, path.parent)
        )

    def _write_runs(self, runs: Sequence[UUID], folder: Path) -> None:
        executor, actor = self._workplace.executor, self._workplace.actor
        self._screen.work_exclusively(
            _WRITING,
            lambda progress: write_runs(executor, runs, folder, actor=actor, progress=progress.report),
            lambda files: self._screen.tell_files(files, folder),
        )

    def _drafts(self, loaded: LoadedMonth) -> tuple[str, ...]:
        """The facilities shown whose month is not finalised."""
        billed = {each.facility for each in loaded.statements} - loaded.finalised
        return tuple(sorted(key for key in billed if self._shown.chosen.facility in ("", key)))

    def _carry_out(self, kind: TaskKind, command: Callable[[Tells], Command]) -> None:
        executor, actor = self._workplace.executor, self._workplace.actor

        def work(progress: Tells) -> Changes:
            progress.report(0, 1)
            return executor.execute(command(progress), actor=actor)

        def done(changes: Changes) -> None:
            self._workplace.remember(changes)
            self._screen.tell_done(changes.wording)

        self._screen.work_exclusively(Task(kind), work, done)

    def _facilities(self) -> tuple[str, ...]:
        facility = self._shown.chosen.facility
        return (facility,) if facility else ()


def write_file(path: Path, content: bytes) -> None:
    """Writes a file; raises EnvironmentFailure where it cannot be written."""
    try:
        path.write_bytes(content)
    except OSError as error:
        raise EnvironmentFailure("FILE_UNWRITABLE", path=str(path), cause=cause_of(error)) from error
