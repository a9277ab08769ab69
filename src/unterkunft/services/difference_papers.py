"""Papers that correct or take back another one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from unterkunft.documents.statement import (
    CancellationNote,
    CorrectionNote,
    DayMark,
    DayPresence,
    LineOnPaper,
    PayerSum,
    StatementPaper,
)
from unterkunft.documents.wording import euro_text
from unterkunft.values.money import ZERO


@dataclass(frozen=True, slots=True)
class Former:
    """The paper in force: what it charged, line by line, and its number."""

    number: str
    paper: StatementPaper
    lines: tuple[LineOnPaper, ...]
    payers: tuple[PayerSum, ...]
    total: Decimal


def former_of(paper: StatementPaper) -> Former:
    """What a paper says of the month as a whole, whether it holds all of it or a difference."""
    note = paper.correction
    if note is None or note.new_total is None:
        return Former(paper.number or "", paper, paper.lines, paper.payers, paper.total)
    payers = _sums(note.new_lines, paper.payers)
    return Former(paper.number or "", paper, note.new_lines, payers, note.new_total)


def difference_paper(former: Former, now: StatementPaper | None, causes: Iterable[str]) -> StatementPaper:
    """The difference between what was charged and what is right; `now` is None where nothing is."""
    base = now or _nobody_here(former.paper)
    lines = tuple(_difference_lines(former.lines, base.lines, base))
    note = CorrectionNote(former.number, "; ".join(causes), former.total, base.total, base.lines)
    total = base.total - former.total
    known = (*base.payers, *former.payers)
    return replace(base, lines=lines, payers=_sums(lines, known), total=total, correction=note)


def cancelling_paper(paper: StatementPaper, *, issued_on: date, reason: str) -> StatementPaper:
    """The paper that takes another one back: the same lines with the opposite sign."""
    lines = tuple(
        replace(line, amount=-line.amount, arithmetic=f"Storno: {line.arithmetic}") for line in paper.lines
    )
    payers = tuple(replace(each, amount=-each.amount) for each in paper.payers)
    note = CancellationNote(paper.number or "", issued_on, reason)
    return replace(
        paper, lines=lines, payers=payers, total=-paper.total, correction=None, cancellation=note, findings=()
    )


def replacing_paper(former: Former, now: StatementPaper, causes: Iterable[str]) -> StatementPaper:
    """A whole new paper that stands for one that was cancelled."""
    return replace(now, correction=CorrectionNote(former.number, "; ".join(causes), former.total))


def _nobody_here(paper: StatementPaper) -> StatementPaper:
    """The paper of a resident who was not here after all."""
    days = tuple(DayMark(mark.day, DayPresence.NOT_HOUSED) for mark in paper.days)
    return replace(
        paper,
        lines=(),
        payers=(),
        total=Decimal("0.00"),
        days=days,
        places=(),
        findings=(),
        cancellation=None,
    )


_Position = tuple[str, str, str]


def _difference_lines(
    before: tuple[LineOnPaper, ...], now: tuple[LineOnPaper, ...], paper: StatementPaper
) -> Iterable[LineOnPaper]:
    """One line for each position and payer whose amount has changed."""
    positions = dict.fromkeys(map(_position, (*now, *before)))
    for position in positions:
        old = sum((line.amount for line in before if _position(line) == position), start=ZERO)
        new = sum((line.amount for line in now if _position(line) == position), start=ZERO)
        if old != new:
            sample = next(line for line in (*now, *before) if _position(line) == position)
            yield LineOnPaper(
                component=sample.component,
                label=sample.label,
                first_day=paper.month.first_day,
                last_day=paper.month.last_day,
                days=0,
                amount=new - old,
                arithmetic=f"{euro_text(new)} − {euro_text(old)}",
                payer_key=sample.payer_key,
                payer_name=sample.payer_name,
            )


def _position(line: LineOnPaper) -> _Position:
    return (line.component, line.label, line.payer_key)


def _sums(lines: Iterable[LineOnPaper], known: Iterable[PayerSum]) -> tuple[PayerSum, ...]:
    """The lines added up per payer, each as it is known from the papers the lines come from."""
    as_known = {each.payer_key: replace(each, amount=ZERO) for each in reversed(tuple(known))}
    sums: dict[str, PayerSum] = {}
    for line in lines:
        key = line.payer_key
        so_far = sums.get(key) or as_known.get(key) or PayerSum(key, line.payer_name, ZERO)
        sums[key] = replace(so_far, amount=so_far.amount + line.amount)
    return tuple(sums.values())
