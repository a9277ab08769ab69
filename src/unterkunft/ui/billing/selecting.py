"""From a loaded month to what is shown of it: facility, search, filter, order, sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from unterkunft.billing.statement import Statement
from unterkunft.model.statement import StatementKind
from unterkunft.services.correction_run import Subject
from unterkunft.services.month_overview.loading import LoadedMonth
from unterkunft.services.month_overview.rows import (
    Figures,
    NoteCode,
    PersonRow,
    against_before,
    figures_of,
)
from unterkunft.services.queries.finalised import MonthRow, MonthState, StatementRow
from unterkunft.services.resident_search import begins, understood
from unterkunft.ui.billing.shown import (
    Column,
    FacilityOffer,
    MonthChoice,
    ShownMonth,
    ShownPaper,
    ShownRelease,
    Standing,
    Summary,
)
from unterkunft.values.money import ZERO
from unterkunft.values.month import Month


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the user has chosen to see."""

    facility: str = ""
    text: str = ""
    only_unusual: bool = False
    column: Column = Column.PERSON
    descending: bool = False

    def with_facility(self, facility: str) -> Chosen:
        """One facility, or all."""
        return replace(self, facility=facility)

    def with_text(self, text: str) -> Chosen:
        """Another search."""
        return replace(self, text=text.strip())

    def with_unusual(self, is_wanted: bool) -> Chosen:
        """Everybody, or who is unusual."""
        return replace(self, only_unusual=is_wanted)

    def with_order(self, column: Column, *, descending: bool) -> Chosen:
        """Another order."""
        return replace(self, column=column, descending=descending)


def shown_month(loaded: LoadedMonth, before: Sequence[Statement] | None, chosen: Chosen) -> ShownMonth:
    """What is shown of a month."""
    earlier = None if before is None else {(each.facility, each.resident): each for each in before}
    here = [_compared(row, earlier, loaded.month) for row in loaded.rows if _is_here(row.facility, chosen)]
    drafts = _drafts(loaded, chosen)
    release = _release(loaded, chosen, drafts)
    return ShownMonth(
        month=loaded.month,
        standing=_standing(loaded, chosen, drafts),
        summary=_summary(loaded, before, chosen, here, release),
        rows=tuple(_ordered(_found(here, chosen), chosen)),
        people=len(here),
        unusual=sum(row.is_unusual for row in here),
        release=release,
        papers=tuple(_papers(loaded, chosen)),
        has_drafts=bool(drafts),
    )


def choices_of(months: Iterable[MonthRow], corrections: Mapping[Month, int]) -> tuple[MonthChoice, ...]:
    """The months in the chooser, with what is known of corrections."""
    return tuple(
        MonthChoice(
            row.month, _standing_of(row, corrections.get(row.month, 0)), corrections.get(row.month, 0)
        )
        for row in months
    )


def offers_of(loaded: LoadedMonth) -> tuple[FacilityOffer, ...]:
    """The facilities to choose from, by name."""
    names = loaded.billed.names.facilities
    return tuple(sorted((FacilityOffer(key, each.name) for key, each in names.items()), key=_name))


def _name(offer: FacilityOffer) -> str:
    return offer.name.casefold()


def _standing_of(row: MonthRow, corrections: int) -> Standing:
    if corrections:
        return Standing.TO_CORRECT
    states = {
        MonthState.DRAFT: Standing.DRAFT,
        MonthState.PARTLY_FINALISED: Standing.PARTLY,
        MonthState.FINALISED: Standing.FINALISED,
    }
    return states[row.state]


def _is_here(facility: str | None, chosen: Chosen) -> bool:
    return chosen.facility in ("", facility)


def _drafts(loaded: LoadedMonth, chosen: Chosen) -> tuple[FacilityOffer, ...]:
    """The facilities chosen in which somebody is billed and that are not finalised."""
    billed = {each.facility for each in loaded.statements}
    billed |= {each.facility for each in loaded.billed.result.contracts}
    names = loaded.billed.names.facilities
    return tuple(
        FacilityOffer(key, names[key].name)
        for key in sorted(billed - loaded.finalised)
        if _is_here(key, chosen)
    )


def _standing(loaded: LoadedMonth, chosen: Chosen, drafts: Sequence[FacilityOffer]) -> Standing:
    finalised = [key for key in loaded.finalised if _is_here(key, chosen)]
    if any(_is_here(each.facility, chosen) for each in loaded.corrections):
        return Standing.TO_CORRECT
    if not finalised:
        return Standing.DRAFT
    return Standing.PARTLY if drafts else Standing.FINALISED


def _compared(row: PersonRow, before: Mapping[Subject, Statement] | None, month: Month) -> PersonRow:
    note = None if before is None else against_before(row, before.get(row.subject), month)
    return row if note is None else replace(row, notes=(note, *row.notes))


def _summary(
    loaded: LoadedMonth,
    before: Sequence[Statement] | None,
    chosen: Chosen,
    here: Sequence[PersonRow],
    release: ShownRelease,
) -> Summary:
    earlier = None
    if before is not None:
        statements = [each for each in before if _is_here(each.facility, chosen)]
        earlier = Figures(
            people=len({each.resident for each in statements}),
            days=sum(each.billed_days for each in statements),
            absent=0,
            total=sum((each.total for each in statements), start=ZERO),
        )
    blocking = Counter(each.code for each in release.findings if each.blocks)
    warnings = sum(not each.blocks and each.acknowledged is None for each in release.findings)
    return Summary(loaded.month, figures_of(here), earlier, blocking, warnings)


def _release(loaded: LoadedMonth, chosen: Chosen, drafts: tuple[FacilityOffer, ...]) -> ShownRelease:
    keys = {each.key for each in drafts}
    statements = [each for each in loaded.statements if each.facility in keys]
    return ShownRelease(
        month=loaded.month,
        facilities=drafts,
        findings=tuple(each for each in loaded.findings if _is_here(each.facility, chosen)),
        reconciliations=tuple(each for each in loaded.reconciliations if _is_here(each.facility, chosen)),
        acknowledged=tuple(each for each in loaded.acknowledged if _is_here(each.facility, chosen)),
        runs=loaded.runs,
        people=loaded.people,
        statements=len(statements),
        payers=len({payer.payer for each in statements for payer in each.payers if payer.payer}),
        contracts=sum(each.facility in keys for each in loaded.billed.result.contracts),
        total=sum((each.total for each in statements), start=ZERO),
    )


def _papers(loaded: LoadedMonth, chosen: Chosen) -> Iterable[ShownPaper]:
    taken_back = {each.cancels for each in loaded.issued if each.cancels}
    corrected = {
        each.corrects: each.number
        for each in loaded.issued
        if each.corrects and each.id not in taken_back and each.kind is not StatementKind.CANCELLATION
    }
    payers = {each.key: each.name for each in loaded.billed.names.payers}
    for paper in sorted(loaded.issued, key=lambda each: (_KINDS.index(each.kind), each.number)):
        if paper.facility is None or _is_here(paper.facility, chosen):
            about, is_hidden = _about(paper, loaded, payers)
            yield ShownPaper(paper, about, corrected.get(paper.id), is_hidden)


_KINDS = [
    StatementKind.STATEMENT,
    StatementKind.CORRECTION,
    StatementKind.CANCELLATION,
    StatementKind.PAYER_STATEMENT,
    StatementKind.OPERATOR_INVOICE,
]


def _about(paper: StatementRow, loaded: LoadedMonth, payers: Mapping[str, str]) -> tuple[str, bool]:
    if paper.resident is not None:
        person = loaded.people.get(paper.resident)
        return (paper.resident, True) if person is None else (person.name, person.is_hidden)
    hides = any(each.is_hidden for each in loaded.people.values())
    return payers.get(paper.payer or "", paper.payer or ""), hides and paper.facility is None


def _found(rows: Iterable[PersonRow], chosen: Chosen) -> Iterable[PersonRow]:
    typed = understood(chosen.text)
    for row in rows:
        if chosen.only_unusual and not row.is_unusual:
            continue
        if not chosen.text or begins(typed, " ".join(_searched(row))) or _bears_number(row, chosen.text):
            yield row


def _searched(row: PersonRow) -> Iterable[str]:
    return (row.person.name, *(turn.name for turn in row.payers), *row.rooms)


def _bears_number(row: PersonRow, text: str) -> bool:
    numbers = (row.person.key, row.number or "")
    return any(text.casefold() in number.casefold() for number in numbers)


_NOTES = list(NoteCode)


def _weight(row: PersonRow) -> tuple[bool, tuple[int, ...]]:
    """What weighs most comes first."""
    return not row.is_unusual, tuple(sorted(_NOTES.index(note.code) for note in row.notes))


_KEYS: Mapping[Column, Callable[[PersonRow], Any]] = {
    Column.NUMBER: lambda row: (row.number or "", row.person.key),
    Column.PERSON: lambda row: row.person.sort_name,
    Column.ROOM: lambda row: (row.facility_name, row.rooms),
    Column.PERIOD: lambda row: (row.first_day or date.max, row.last_day or date.max),
    Column.DAYS: lambda row: row.days,
    Column.ABSENT: lambda row: row.absent,
    Column.PAYER: lambda row: tuple(turn.name.casefold() for turn in row.payers),
    Column.AMOUNT: lambda row: row.total,
    Column.NOTE: _weight,
}


def _ordered(rows: Iterable[PersonRow], chosen: Chosen) -> list[PersonRow]:
    by_name = sorted(rows, key=_KEYS[Column.PERSON])
    return sorted(by_name, key=_KEYS[chosen.column], reverse=chosen.descending)
