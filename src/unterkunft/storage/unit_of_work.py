"""One transaction of one command: rows in and out, locks, and the images for the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from sqlalchemy import event, inspect, select, text
from sqlalchemy.orm import Session

from unterkunft.model.base import KeyedRow, Row
from unterkunft.storage.engine import Database
from unterkunft.storage.failures import translated_write_failures
from unterkunft.storage.row_images import Image, image_before, image_of
from unterkunft.values.ids import new_id
from unterkunft.values.refusals import DomainRefusal

RowT = TypeVar("RowT", bound=Row)
KeyedT = TypeVar("KeyedT", bound=KeyedRow)

_JOURNAL_LOCK = 0x756E7465726B  # one number for all programs; PostgreSQL's advisory locks know no names
# The inner query's order is the order in which the locks are taken.
_TAKE_LOCKS = text(
    "SELECT pg_advisory_xact_lock(number) FROM (SELECT number FROM"
    " unnest(CAST(:numbers AS bigint[])) WITH ORDINALITY AS given (number, place) ORDER BY place) AS numbers"
)


@dataclass(frozen=True, slots=True)
class RowImages:
    """A row's columns before and after; None where it did not exist."""

    table: str
    row_id: UUID
    before: Image | None
    after: Image | None


class UnitOfWork:
    """The rows a command reads and changes. Nothing is kept unless the whole command succeeds."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._touched: dict[UUID, tuple[Row, Image | None]] = {}
        event.listen(session, "before_flush", self._note_images)

    def get(self, row_class: type[RowT], row_id: UUID) -> RowT:
        """The row with an id; refused where someone removed it meanwhile."""
        row = self.session.get(row_class, row_id)
        if row is None:
            raise DomainRefusal("GONE", table=row_class.__tablename__)
        return row

    def find(self, row_class: type[RowT], row_id: UUID) -> RowT | None:
        """The row with an id, or None."""
        return self.session.get(row_class, row_id)

    def by_key(self, row_class: type[KeyedT], key: str) -> KeyedT:
        """The row with a key of the facility file; refused where there is none."""
        row = self.session.scalar(select(row_class).where(row_class.key == key))
        if row is None:
            raise DomainRefusal("UNKNOWN_KEY", table=row_class.__tablename__, key=key)
        return row

    def add(self, row: RowT) -> RowT:
        """Adds a row and writes it at once, so that guards answer here."""
        self.session.add(row)
        self.flush()
        return row

    def remove(self, row: Row) -> None:
        """Removes a row at once."""
        self.session.delete(row)
        self.flush()

    def flush(self) -> None:
        """Writes what has changed so far."""
        self.session.flush()

    def lock(
        self,
        *,
        facilities: Iterable[UUID] = (),
        beds: Iterable[UUID] = (),
        residents: Iterable[UUID] = (),
    ) -> None:
        """Waits until nobody else places into these facilities or beds, or places these residents.

        The beds and residents keep nights apart; the facility keeps what a rule has seen of a room
        true until the commit. All take their locks in the same order, so contenders queue instead
        of blocking each other.
        SQLite's writers already stand in line.
        """
        in_order = [*sorted(set(facilities)), *sorted(set(beds)), *sorted(set(residents))]
        self._advisory_locks([row_id.int >> 64 ^ row_id.int & (2**64 - 1) for row_id in in_order])

    def lock_all(self) -> None:
        """Waits until nobody places anywhere: for imports, whose rows are too many to lock singly."""
        if self.session.get_bind().dialect.name == "postgresql":
            self.session.execute(text("LOCK TABLE bed_assignments IN SHARE ROW EXCLUSIVE MODE"))

    def lock_journal(self) -> None:
        """Waits for one's turn to write the journal; always the last lock taken."""
        self._advisory_locks([_JOURNAL_LOCK])

    def _advisory_locks(self, numbers: list[int]) -> None:
        """Takes the locks in the order given, on one way to the server and back."""
        if self.session.get_bind().dialect.name == "postgresql":
            signed = [number - 2**64 if number >= 2**63 else number for number in numbers]
            self.session.execute(_TAKE_LOCKS, {"numbers": signed})

    def images(self) -> tuple[RowImages, ...]:
        """What has changed so far, in the order of first change; rows left as they were are left out."""
        self.flush()
        changes = (
            RowImages(row.__tablename__, row.id, before, image_of(row) if inspect(row).persistent else None)
            for row, before in self._touched.values()
        )
        return tuple(change for change in changes if change.before != change.after)

    def _note_images(self, session: Session, *_: object) -> None:
        for row in session.new:
            if isinstance(row, Row):
                row.id = row.id or new_id()
                earlier = self._touched.get(row.id)
                self._touched[row.id] = (row, None if earlier is None else earlier[1])
        for row in [*session.dirty, *session.deleted]:
            if isinstance(row, Row) and row.id not in self._touched:
                self._touched[row.id] = (row, image_before(row))


@contextmanager
def unit_of_work(database: Database) -> Iterator[UnitOfWork]:
    """A transaction that commits at the end of the block and is undone by any exception."""
    with (
        translated_write_failures(),
        Session(database.writing_engine, expire_on_commit=False) as session,
        session.begin(),
    ):
        yield UnitOfWork(session)
