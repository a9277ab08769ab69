"""Files of finalised papers: drawn from what is stored, kept from the first time, the same for ever."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select

from unterkunft.documents.invoice_pdf import write_invoice_pdf
from unterkunft.documents.payer_statement_pdf import write_payer_statement_pdf
from unterkunft.documents.renderer import renderer_name
from unterkunft.documents.statement import ContractOnPaper, MonthWorkbook, StatementPaper
from unterkunft.documents.statement_excel import write_month_workbook
from unterkunft.documents.statement_pdf import write_statement_pdf
from unterkunft.model.statement import (
    BillingRun,
    FinalisedStatement,
    PrintedPaper,
    RunFacts,
    RunKind,
    StatementKind,
)
from unterkunft.services.billing_run import file_name
from unterkunft.services.changes import Wording
from unterkunft.services.executor import Executor, Step, apply
from unterkunft.services.finalised_content import (
    Content,
    StatementContent,
    content_of,
    stored_facts,
)
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.stored_values import digest_of
from unterkunft.values.month import Month
from unterkunft.values.refusals import EnvironmentFailure, cause_of

Progress = Callable[[int, int], None]
"""Told how many of how many files are done."""

_FILES_AT_ONCE = 50
_WORKBOOK_NAMES = {
    RunKind.FIRST: "Abrechnung",
    RunKind.CORRECTION: "Korrektur",
    RunKind.CANCELLATION: "Storno",
}
_COLLECTIVE_NAMES = {
    StatementKind.PAYER_STATEMENT: "Sammelaufstellung",
    StatementKind.OPERATOR_INVOICE: "Rechnung",
}


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A file of a run; `statement` is None for the workbook."""

    run: UUID
    statement: UUID | None
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class KeepPapers:
    """Keep files of finalised papers; those kept already stay as they are."""

    files: tuple[PaperFile, ...]
    right: ClassVar[Right] = Right.BILL
    undo_refusal: ClassVar[str] = "FINALISED_STAYS"


@apply.register
def keep_papers(command: KeepPapers, step: Step) -> Wording:
    """Writes the files with their digests and with what drew them; nothing that the journal would hold."""
    step.work.lock_journal()
    session = step.work.session
    names = [each.name for each in command.files]
    kept = set(session.scalars(select(PrintedPaper.name).where(PrintedPaper.name.in_(names))))
    session.add_all(
        PrintedPaper(
            run_id=each.run,
            statement_id=each.statement,
            name=each.name,
            renderer=renderer_name(),
            content=each.content,
            digest=digest_of(each.content),
        )
        for each in command.files
        if each.name not in kept
    )
    step.work.flush()
    return Wording("PAPERS_KEPT", {"files": len(command.files)})


def write_runs(
    executor: Executor,
    runs: Sequence[UUID],
    folder: Path,
    *,
    actor: Actor,
    progress: Progress = lambda _done, _of: None,
) -> int:
    """Writes every paper and workbook of runs to a folder; gives the number of files.

    Raises EnvironmentFailure where the folder cannot be written.
    """
    actor.must_have(Right.BILL)
    with executor.database.reading() as connection:
        wanted = _wanted(connection, runs)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for start in range(0, len(wanted), _FILES_AT_ONCE):
            some = wanted[start : start + _FILES_AT_ONCE]
            for file in kept_files(executor, some, actor=actor):
                (folder / file.name).write_bytes(file.content)
            progress(min(start + _FILES_AT_ONCE, len(wanted)), len(wanted))
    except OSError as error:
        raise EnvironmentFailure("CANNOT_WRITE", folder=str(folder), cause=cause_of(error)) from error
    return len(wanted)


@dataclass(frozen=True, slots=True)
class WantedFile:
    """A file that may be kept already, or is to be drawn."""

    run: UUID
    statement: UUID | None
    name: str


def kept_files(executor: Executor, wanted: Sequence[WantedFile], *, actor: Actor) -> list[PaperFile]:
    """The files as they were first written; what was never written is drawn and kept now."""
    with executor.database.reading() as connection:
        kept = _kept(connection, wanted)
        missing = [each for each in wanted if each.name not in kept]
        drawn = tuple(_drawn(connection, each) for each in missing)
    if drawn:
        executor.execute(KeepPapers(drawn), actor=actor)
        with executor.database.reading() as connection:
            kept |= _kept(connection, missing)  # someone else may have been first
    return [kept[each.name] for each in wanted]


def pdf_of(executor: Executor, statement: UUID, *, actor: Actor) -> bytes:
    """The PDF of one finalised paper, for looking at it or printing it."""
    actor.must_have(Right.BILL)
    with executor.database.reading() as connection:
        wanted = _papers(connection, FinalisedStatement.id == statement)
    return kept_files(executor, wanted, actor=actor)[0].content


def workbooks_of(executor: Executor, runs: Sequence[UUID], *, actor: Actor) -> list[PaperFile]:
    """The workbooks of runs, the same for ever."""
    actor.must_have(Right.BILL)
    with executor.database.reading() as connection:
        wanted = [each for each in _wanted(connection, runs) if each.statement is None]
    return kept_files(executor, wanted, actor=actor)


def _wanted(connection: Connection, runs: Sequence[UUID]) -> list[WantedFile]:
    """The papers of runs by number, then a workbook for each run."""
    wanted = _papers(connection, FinalisedStatement.run_id.in_(runs))
    query = select(BillingRun.id, BillingRun.month, BillingRun.kind).where(BillingRun.id.in_(runs))
    numbers = _first_numbers(connection, runs)
    for row in connection.execute(query.order_by(BillingRun.id)):
        name = f"{row.month}_{_WORKBOOK_NAMES[row.kind]}_{numbers.get(row.id, '')}.xlsx"
        wanted.append(WantedFile(row.id, None, name))
    return wanted


def _first_numbers(connection: Connection, runs: Sequence[UUID]) -> dict[UUID, str]:
    """The first number of each run, which makes the name of its workbook one of its own."""
    row = FinalisedStatement
    query = select(row.run_id, row.number).where(row.run_id.in_(runs)).order_by(row.number.desc())
    return {each.run_id: each.number for each in connection.execute(query)}


def _papers(connection: Connection, condition: ColumnElement[bool]) -> list[WantedFile]:
    row = FinalisedStatement
    columns = (row.id, row.run_id, row.kind, row.number, row.month, row.facility, row.resident, row.payer)
    query = select(*columns).where(condition)
    return [
        WantedFile(each.run_id, each.id, _paper_name(each))
        for each in connection.execute(query.order_by(row.kind, row.year, row.sequence))
    ]


def _paper_name(row: Any) -> str:
    """Month, what it is about, and the number, which makes the name one of its own."""
    about = (row.facility, row.resident) if row.resident else (_COLLECTIVE_NAMES[row.kind], row.payer)
    return file_name(f"{row.month}_{about[0]}_{about[1]}_{row.number}") + ".pdf"


def _kept(connection: Connection, wanted: Iterable[WantedFile]) -> dict[str, PaperFile]:
    row = PrintedPaper
    query = select(row.run_id, row.statement_id, row.name, row.content).where(
        row.name.in_([each.name for each in wanted])
    )
    return {each.name: PaperFile(*each) for each in connection.execute(query)}


def _drawn(connection: Connection, wanted: WantedFile) -> PaperFile:
    if wanted.statement is None:
        return PaperFile(wanted.run, None, wanted.name, _workbook(connection, wanted.run))
    query = select(FinalisedStatement.kind, FinalisedStatement.content)
    kind, content = connection.execute(query.where(FinalisedStatement.id == wanted.statement)).one()
    return PaperFile(wanted.run, wanted.statement, wanted.name, drawn_pdf(content_of(kind, content)))


def drawn_pdf(content: Content) -> bytes:
    """The PDF of a paper, drawn from its stored values."""
    file = BytesIO()
    if isinstance(content, StatementContent):
        write_statement_pdf(content.paper, file)
    elif content.paper.is_invoice:
        write_invoice_pdf(content.paper, file)
    else:
        write_payer_statement_pdf(content.paper, file)
    return file.getvalue()


def _workbook(connection: Connection, run: UUID) -> bytes:
    row = FinalisedStatement
    query = select(row.kind, row.content).where(row.run_id == run).order_by(row.kind, row.year, row.sequence)
    statements: list[StatementPaper] = []
    contracts: list[ContractOnPaper] = []
    for kind, content in connection.execute(query):
        stored = content_of(kind, content)
        if isinstance(stored, StatementContent):
            statements.append(stored.paper)
        elif kind is StatementKind.OPERATOR_INVOICE:
            contracts.extend(stored.paper.contracts)
    month = connection.scalar(select(BillingRun.month).where(BillingRun.id == run)) or ""
    facts = connection.scalar(select(RunFacts.content).where(RunFacts.run_id == run))
    findings = stored_facts(facts).findings if facts is not None else ()
    file = BytesIO()
    write_month_workbook(
        MonthWorkbook(Month.parse(month), tuple(statements), findings, tuple(contracts)), file
    )
    return file.getvalue()
