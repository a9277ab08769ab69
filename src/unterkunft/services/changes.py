"""What a commit has changed: enough for screens to ask again for what they show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from unterkunft.values.ids import JournalEntryId


@dataclass(frozen=True, slots=True)
class Wording:
    """What a step did, as the code of a sentence and its values; never a resident's name."""

    code: str
    values: Mapping[str, str | int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that was created, changed or removed."""

    table: str
    row_id: UUID


@dataclass(frozen=True, slots=True)
class Changes:
    """The outcome of one command. `entry` is None where nothing was to change."""

    entry: JournalEntryId | None
    wording: Wording
    rows: tuple[RowChange, ...] = ()

    def __bool__(self) -> bool:
        return self.entry is not None
