"""Reads a month as it stands: finalised facilities from their papers, the others computed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from unterkunft.billing.compute import compute_month
from unterkunft.billing.statement import MonthResult, Statement, totals_of
from unterkunft.services.billing_inputs import load_billing_month
from unterkunft.services.billing_run import BilledMonth
from unterkunft.services.contract_corrections import ContractCorrection
from unterkunft.services.correction_run import (
    Correction,
    PaperInForce,
    Subject,
    compare_month,
    papers_in_force,
)
from unterkunft.services.month_book import finalised_facilities, narrowed_to
from unterkunft.services.month_overview.people import (
    BilledPerson,
    billed_people,
    rooms_of_beds,
    unknown_person,
)
from unterkunft.services.month_overview.rows import Note, NoteCode, PersonRow, RowSources, person_row
from unterkunft.services.permissions import Actor, Right
from unterkunft.services.queries.finalised import (
    AcknowledgementRow,
    RunRow,
    StatementRow,
    acknowledged_findings,
    runs_of,
    statements_of_month,
)
from unterkunft.services.reconciliation import Reconciliation, reconcile
from unterkunft.services.release_check import release_findings
from unterkunft.services.release_findings import ReleaseCode, ReleaseFinding
from unterkunft.services.statement_papers import load_names
from unterkunft.storage.engine import Database
from unterkunft.values.month import Month
from unterkunft.values.statuses import Severity

Progress = Callable[[int, int], None]
"""Told how many of how many residents are computed; it may raise to stop the work."""


@dataclass(frozen=True, slots=True)
class LoadedMonth:
    """A month with everything the page shows of it, of all facilities."""

    month: Month
    finalised: frozenset[str]
    """The facilities whose month is finalised."""
    billed: BilledMonth
    """As it is computed today."""
    statements: tuple[Statement, ...]
    """Those in force where a facility is finalised, those computed elsewhere."""
    papers: Mapping[Subject, PaperInForce]
    rows: tuple[PersonRow, ...]
    findings: tuple[ReleaseFinding, ...]
    reconciliations: tuple[Reconciliation, ...]
    """Findings and reconciliations of the facilities that are not finalised."""
    corrections: tuple[Correction, ...]
    contract_corrections: tuple[ContractCorrection, ...]
    issued: tuple[StatementRow, ...]
    runs: tuple[RunRow, ...]
    acknowledged: tuple[AcknowledgementRow, ...]
    people: Mapping[str, BilledPerson]


def load_month(
    database: Database,
    month: Month,
    *,
    actor: Actor,
    today: date,
    progress: Progress = lambda _done, _of: None,
) -> LoadedMonth:
    """The month for somebody who bills."""
    actor.must_have(Right.BILL)
    with database.reading() as connection:
        loaded = _load(connection, month, actor, today, progress)
    return replace(
        loaded,
        issued=statements_of_month(database, month),
        runs=runs_of(database, month),
        acknowledged=acknowledged_findings(database, month),
    )


def with_previous(
    database: Database, loaded: LoadedMonth, previous: Collection[Statement], *, today: date
) -> LoadedMonth:
    """The month once that before it is known too: amounts that have jumped are found."""
    draft = narrowed_to(
        loaded.billed, {each.key for each in loaded.billed.facts.facilities} - loaded.finalised
    )
    before = MonthResult(loaded.month.previous(), tuple(previous), totals_of(tuple(previous)), ())
    with database.reading() as connection:
        findings = release_findings(connection, draft, today=today, previous=before)
    return replace(loaded, findings=findings)


def statements_of(
    database: Database, month: Month, *, actor: Actor, progress: Progress = lambda _done, _of: None
) -> tuple[Statement, ...]:
    """The statements of a month, in force or computed: what another month is compared with."""
    actor.must_have(Right.BILL)
    with database.reading() as connection:
        finalised = finalised_facilities(connection, month)
        papers, _ = papers_in_force(connection, month, finalised)
        facts = load_billing_month(connection, month)
    written = [each.state for each in papers.values() if each.state is not None]
    if {each.key for each in facts.facilities} <= finalised:
        return tuple(written)
    computed = compute_month(facts, progress).statements
    return (*written, *(each for each in computed if each.facility not in finalised))


def _load(
    connection: Connection,
    month: Month,
    actor: Actor,
    today: date,
    progress: Progress,
) -> LoadedMonth:
    finalised = finalised_facilities(connection, month)
    compared = compare_month(connection, month) if finalised else None
    billed = compared.billed if compared else None
    if billed is None or _is_elsewhere(billed, finalised):
        facts = load_billing_month(connection, month)
        billed = BilledMonth(facts, compute_month(facts, progress), load_names(connection))
    facts = billed.facts
    papers = compared.papers if compared else {}
    corrections = compared.corrections if compared else ()
    draft = narrowed_to(billed, {each.key for each in facts.facilities} - finalised)
    statements = (*_in_force(papers), *draft.result.statements)
    findings = release_findings(connection, draft, today=today)
    people = billed_people(connection, actor.sight)
    people |= {
        key: unknown_person(key, paper.content.paper.resident.name, actor.sight)
        for (_, key), paper in papers.items()
        if key not in people
    }
    sources = RowSources(
        month=month,
        people=people,
        facts={each.key: each for each in facts.residents},
        facilities={key: each.name for key, each in billed.names.facilities.items()},
        payers={each.key: each.name for each in billed.names.payers},
        rooms=rooms_of_beds(connection),
        papers={subject: (each.id, each.number) for subject, each in papers.items()},
        flags=_flags(findings, corrections),
    )
    rows = (person_row(sources, each, people[each.resident]) for each in statements)
    shown = tuple(sorted(rows, key=_by_name))
    reconciled = reconcile(facts, billed.result)
    return LoadedMonth(
        month=month,
        finalised=finalised,
        billed=billed,
        statements=statements,
        papers=papers,
        rows=shown,
        findings=findings,
        reconciliations=tuple(each for each in reconciled if each.facility not in finalised),
        corrections=corrections,
        contract_corrections=compared.contracts if compared else (),
        issued=(),
        runs=(),
        acknowledged=(),
        people=people,
    )


def _is_elsewhere(billed: BilledMonth, finalised: Collection[str]) -> bool:
    """Whether anybody lived in a facility whose month is not finalised."""
    first_day, last_day = billed.result.month.first_day, billed.result.month.last_day
    stays = (stay for each in billed.facts.residents for stay in each.stays)
    return any(
        stay.facility not in finalised
        and stay.moved_in_on <= last_day
        and (stay.moved_out_on is None or stay.moved_out_on >= first_day)
        for stay in stays
    )


def _in_force(papers: Mapping[Subject, PaperInForce]) -> Iterable[Statement]:
    return (each.state for _, each in sorted(papers.items()) if each.state is not None)


def _by_name(row: PersonRow) -> tuple[str, str, str]:
    return (row.person.sort_name, row.person.key, row.facility)


def _flags(
    findings: Iterable[ReleaseFinding], corrections: Iterable[Correction]
) -> dict[Subject, tuple[Note, ...]]:
    """What findings and corrections say of somebody: what blocks first, each thing once."""
    flags: dict[Subject, dict[Note, None]] = {}
    for finding in findings:
        if finding.resident is not None and finding.acknowledged is None and finding.code not in _SEEN_ANYWAY:
            code = NoteCode.BLOCKED if finding.severity is Severity.BLOCKING else NoteCode.WARNED
            note = Note(code, finding=finding.code)
            flags.setdefault((finding.facility, finding.resident), {})[note] = None
    for correction in corrections:
        flags.setdefault((correction.facility, correction.resident), {})[Note(NoteCode.TO_CORRECT)] = None
    return {subject: tuple(notes) for subject, notes in flags.items()}


_SEEN_ANYWAY = frozenset({ReleaseCode.AMOUNT_JUMPED})
"""The difference to the month before is a note of its own."""
