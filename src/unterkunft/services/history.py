"""Undo and redo out of the journal: rows go back to their images, or the step is refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from unterkunft.model.journal import JournalEntry
from unterkunft.model.stay import BedAssignment
from unterkunft.model.tables import ROW_CLASS_OF_TABLE
from unterkunft.services.assignment_nights import give_up_nights
from unterkunft.services.changes import Wording
from unterkunft.services.executor import Step, apply
from unterkunft.services.journal import images_of, wording_of
from unterkunft.services.permissions import Right
from unterkunft.services.touched_days import refuse_beyond_planning
from unterkunft.storage.row_images import image_of, restore
from unterkunft.storage.unit_of_work import RowImages, UnitOfWork
from unterkunft.values.ids import JournalEntryId
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class Undo:
    """Take back one journal entry. Redoing is undoing the entry that the undo has written."""

    entry: JournalEntryId
    right: ClassVar[Right] = Right.PLACE
    """Replaced by the right of the step taken back."""


@apply.register
def undo(command: Undo, step: Step) -> Wording:
    """Puts every row of the entry back to its image before; refused where others changed one since."""
    entry = step.work.session.get(JournalEntry, command.entry)
    if entry is None:
        raise DomainRefusal("NOTHING_TO_UNDO")
    right = _right_to_undo(step.work, entry)
    step.actor.must_be_allowed(right)
    images = images_of(entry)
    _lock(step.work, images)
    for each in images:
        _refuse_stale(step.work, entry, each)
    make_room(step.work, images)
    for each in reversed(images):
        _put_back(step.work, each)
    refuse_beyond_planning(step.work, step.actor, right, at=step.at)
    return _wording(entry)


def _right_to_undo(work: UnitOfWork, entry: JournalEntry) -> Right:
    """What somebody was allowed to do, they may take back; a redo asks for the same right."""
    name = _first_of(work, entry).command
    command = next((each for each in apply.registry if each.__name__ == name), None)
    if command is None or not getattr(command, "can_be_undone", True):
        raise DomainRefusal("NOTHING_TO_UNDO")
    refusal = getattr(command, "undo_refusal", None)
    if refusal is not None:
        raise DomainRefusal(refusal)
    return Right(getattr(command, "right", Right.TRANSFER_FILES))


def _first_of(work: UnitOfWork, entry: JournalEntry) -> JournalEntry:
    """The entry at the beginning of a chain of undos and redos."""
    while entry.undoes_id is not None:
        entry = work.session.get_one(JournalEntry, entry.undoes_id)
    return entry


def _wording(entry: JournalEntry) -> Wording:
    done = wording_of(entry)
    code = done.code.removeprefix("UNDO:") if done.code.startswith("UNDO:") else f"UNDO:{done.code}"
    return Wording(code, done.values)


def make_room(work: UnitOfWork, images: Iterable[RowImages]) -> None:
    """Assignments about to change give up their nights, or two that swap would meet in the middle."""
    changed = [each for each in images if each.before is not None and each.after is not None]
    give_up_nights(work, (each.row_id for each in changed if each.table == BedAssignment.__tablename__))


def _lock(work: UnitOfWork, images: tuple[RowImages, ...]) -> None:
    """The beds and residents of all assignments touched, as any placement locks them."""
    both = [
        side
        for each in images
        if each.table == BedAssignment.__tablename__
        for side in (each.before, each.after)
        if side is not None
    ]
    work.lock(
        beds=[UUID(side["bed_id"]) for side in both],
        residents=[UUID(side["resident_id"]) for side in both],
    )


def _refuse_stale(work: UnitOfWork, entry: JournalEntry, images: RowImages) -> None:
    row = work.find(ROW_CLASS_OF_TABLE[images.table], images.row_id)
    present = None if row is None else image_of(row)
    if present != images.after:
        by, at = _who_changed(work, entry, images.row_id)
        raise DomainRefusal("CHANGED_SINCE", by=by, at=at)


def _who_changed(work: UnitOfWork, entry: JournalEntry, row_id: UUID) -> tuple[str, str]:
    query = (
        select(JournalEntry.user_name, JournalEntry.recorded_at)
        .where(JournalEntry.number > entry.number, JournalEntry.images.contains(str(row_id)))
        .order_by(JournalEntry.number.desc())
        .limit(1)
    )
    by, at = work.session.execute(query).first() or ("", "")
    return by, at


def _put_back(work: UnitOfWork, images: RowImages) -> None:
    row_class = ROW_CLASS_OF_TABLE[images.table]
    row = work.find(row_class, images.row_id)
    if images.before is None:
        if row is not None:
            work.remove(row)
        return
    target = row or row_class(id=images.row_id)
    restore(target, images.before)
    work.add(target)
