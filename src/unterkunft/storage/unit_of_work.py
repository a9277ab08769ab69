"""One transaction of one command: rows in and out, locks, and the images for the journal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
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


@dataclass(frozen=True, slots=True)
class _LetGo:
    """A new row that was written and is not kept: its table, and its image as JSON."""

    table: str
    image: str


class UnitOfWork:
    """The rows a command reads and changes. Nothing is kept unless the whole command succeeds."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self._touched: dict[UUID, tuple[Row, Image | None] | _LetGo] = {}
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

    def add_many(self, rows: Sequence[Row]) -> None:
        """Adds new rows, writes them at once and keeps only their images: for more rows than memory holds."""
        self.session.add_all(rows)
        self.flush()
        for row in rows:
            self._touched[row.id] = _LetGo(row.__tablename__, json.dumps(image_of(row), ensure_ascii=False))

    def get_many(self, row_class: type[RowT], row_ids: Sequence[UUID]) -> dict[UUID, RowT]:
        """The rows with these ids, asked for at once; refused where someone removed one meanwhile."""
        rows = self.session.scalars(select(row_class).where(row_class.id.in_(row_ids)))
        found = {row.id: row for row in rows}
        if len(found) < len(set(row_ids)):
            raise DomainRefusal("GONE", table=row_class.__tablename__)
        return found

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
        return tuple(self.each_image())

    def each_image(self) -> Iterator[RowImages]:
        """The same, one by one."""
        self.flush()
        for row_id, touched in self._touched.items():
            images = _images_of(row_id, touched)
            if images.before != images.after:
                yield images

    def _note_images(self, session: Session, *_: object) -> None:
        for row in session.new:
            if isinstance(row, Row):
                row.id = row.id or new_id()
                self._touched[row.id] = (row, self._first_image(row.id))
        for row in [*session.dirty, *session.deleted]:
            if isinstance(row, Row) and not isinstance(self._touched.get(row.id), tuple):
                is_new = row.id in self._touched
                self._touched[row.id] = (row, None if is_new else image_before(row))

    def _first_image(self, row_id: UUID) -> Image | None:
        earlier = self._touched.get(row_id)
        return earlier[1] if isinstance(earlier, tuple) else None


def _images_of(row_id: UUID, touched: tuple[Row, Image | None] | _LetGo) -> RowImages:
    if isinstance(touched, _LetGo):
        return RowImages(touched.table, row_id, None, json.loads(touched.image))
    row, before = touched
    return RowImages(row.__tablename__, row_id, before, image_of(row) if inspect(row).persistent else None)


@contextmanager
def unit_of_work(database: Database) -> Iterator[UnitOfWork]:
    """A transaction that commits at the end of the block and is undone by any exception."""
    with (
        translated_write_failures(),
        Session(database.writing_engine, expire_on_commit=False) as session,
        session.begin(),
    ):
        yield UnitOfWork(session)
