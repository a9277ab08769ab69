"""Writing and reading the journal, each entry chained to the one before by its hash."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, select

from unterkunft.model.journal import JournalEntry
from unterkunft.services.changes import Changes, RowChange, Wording
from unterkunft.services.permissions import Actor
from unterkunft.storage.unit_of_work import RowImages, UnitOfWork
from unterkunft.values.ids import JournalEntryId, OperationId, new_id

FIRST_HASH = "0" * 64
BLANKED = ""
"""What stands for the images of an entry whose person was erased."""

_HASHED = (
    "number",
    "operation_id",
    "recorded_at",
    "user_name",
    "workstation",
    "command",
    "wording",
    "images_digest",
)


def write_entry(
    work: UnitOfWork,
    *,
    actor: Actor,
    at: datetime,
    operation: OperationId,
    command: str,
    wording: Wording,
    undoes: JournalEntryId | None = None,
) -> Changes:
    """Adds what the unit of work has changed to the journal; nothing changed, nothing written."""
    rows: list[RowChange] = []
    texts: list[str] = []
    for each in work.each_image():
        rows.append(RowChange(each.table, each.row_id))
        texts.append(_json([each.table, str(each.row_id), each.before, each.after]))
    if not rows:
        return Changes(None, wording)
    work.lock_journal()
    as_json = f"[{','.join(texts)}]"
    texts.clear()
    entry = JournalEntry(
        id=new_id(),
        operation_id=operation,
        recorded_at=at.astimezone(UTC).isoformat(),
        user_name=actor.name,
        workstation=actor.workstation,
        command=command,
        wording=_json({"code": wording.code, "values": dict(wording.values)}),
        images=as_json,
        images_digest=_digest(as_json),
        undoes_id=undoes,
    )
    _chain(work, entry)
    work.session.add(entry)
    work.flush()
    return Changes(JournalEntryId(entry.id), wording, tuple(rows))


def changes_of(entry: JournalEntry) -> Changes:
    """The changes an entry records."""
    rows = tuple(RowChange(images.table, images.row_id) for images in images_of(entry))
    return Changes(JournalEntryId(entry.id), wording_of(entry), rows)


def images_of(entry: JournalEntry) -> tuple[RowImages, ...]:
    """The rows of an entry before and after."""
    return images_of_text(entry.images)


def images_of_text(text: str) -> tuple[RowImages, ...]:
    """The rows before and after as the journal stores them."""
    return tuple(
        RowImages(table, UUID(row_id), before, after) for table, row_id, before, after in json.loads(text)
    )


def wording_of(entry: JournalEntry) -> Wording:
    """The sentence of an entry."""
    return wording_of_text(entry.wording)


def wording_of_text(text: str) -> Wording:
    """The sentence as the journal stores it."""
    sentence = json.loads(text)
    return Wording(sentence["code"], sentence["values"])


def entry_of_operation(work: UnitOfWork, operation: OperationId) -> JournalEntry | None:
    """The entry an operation has already written, when its answer was lost on the way."""
    return work.session.scalar(select(JournalEntry).where(JournalEntry.operation_id == operation))


def broken_links(connection: Connection) -> tuple[int, ...]:
    """The numbers of all entries whose hash does not fit their content or their predecessor.

    Images that were blanked, because a person was erased, break no link: the chain holds their digest.
    """
    columns = [getattr(JournalEntry, name) for name in _HASHED]
    query = select(*columns, JournalEntry.images, JournalEntry.previous_hash, JournalEntry.hash).order_by(
        JournalEntry.number
    )
    broken, previous = [], FIRST_HASH
    for *content, images, previous_hash, entry_hash in connection.execute(query):
        is_linked = previous_hash == previous and _hash(previous_hash, content) == entry_hash
        if not is_linked or (images != BLANKED and _digest(images) != content[-1]):
            broken.append(int(content[0]))
        previous = entry_hash
    return tuple(broken)


def _chain(work: UnitOfWork, entry: JournalEntry) -> None:
    query = select(JournalEntry.number, JournalEntry.hash).order_by(JournalEntry.number.desc()).limit(1)
    number, previous = work.session.execute(query).first() or (0, FIRST_HASH)
    entry.number = number + 1
    entry.previous_hash = previous
    entry.hash = _hash(previous, [getattr(entry, name) for name in _HASHED])


def _hash(previous: str, content: list[Any]) -> str:
    return _digest(_json([previous, *map(str, content)]))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
