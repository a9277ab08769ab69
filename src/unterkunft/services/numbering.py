"""Numbers of finalised papers: without gaps per year and kind."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import func, select

from unterkunft.model.statement import FinalisedStatement, StatementKind
from unterkunft.storage.unit_of_work import UnitOfWork

_LETTERS: Mapping[StatementKind, str] = {
    StatementKind.STATEMENT: "",
    StatementKind.CORRECTION: "K",  # Korrektur
    StatementKind.CANCELLATION: "S",  # Storno
    StatementKind.PAYER_STATEMENT: "T",  # Kostenträger
    StatementKind.OPERATOR_INVOICE: "R",  # Rechnung des Betreibers
}


def number_text(kind: StatementKind, year: int, sequence: int) -> str:
    """A number as papers show it: `2026-000101`, with a letter for all but statements: `2026-K000012`."""
    return f"{year}-{_LETTERS[kind]}{sequence:06}"


class Numbers:
    """Hands out the next numbers of a year while nobody else finalises: the journal must be locked.

    What is rolled back was never handed out, since the next number is read from what is stored.
    """

    def __init__(self, work: UnitOfWork, year: int) -> None:
        self.year = year
        kind, sequence = FinalisedStatement.kind, func.max(FinalisedStatement.sequence)
        query = select(kind, sequence).where(FinalisedStatement.year == year).group_by(kind)
        self._last: dict[StatementKind, int] = {row[0]: row[1] for row in work.session.execute(query)}

    def next(self, kind: StatementKind) -> int:
        """The next number of a kind."""
        self._last[kind] = self._last.get(kind, 0) + 1
        return self._last[kind]
