"""Identities of rows: time-ordered UUIDs, so new rows stand at the end of an index."""

from __future__ import annotations

import os
import time
from threading import Lock
from typing import NewType
from uuid import UUID

FacilityId = NewType("FacilityId", UUID)
FloorId = NewType("FloorId", UUID)
RoomId = NewType("RoomId", UUID)
BedId = NewType("BedId", UUID)
ResidentId = NewType("ResidentId", UUID)
HouseholdId = NewType("HouseholdId", UUID)
BedAssignmentId = NewType("BedAssignmentId", UUID)
ClosureId = NewType("ClosureId", UUID)
ExpectedArrivalId = NewType("ExpectedArrivalId", UUID)
OperationId = NewType("OperationId", UUID)
JournalEntryId = NewType("JournalEntryId", UUID)


class _Sequence:
    """Values that only grow: milliseconds in front, chance behind, or one more than the last."""

    def __init__(self) -> None:
        self._last = 0
        self._lock = Lock()

    def next(self) -> int:
        """The next value of 48 + 74 bits."""
        fresh = (time.time_ns() // 1_000_000) << 74 | int.from_bytes(os.urandom(9))
        with self._lock:
            self._last = fresh if fresh >> 74 > self._last >> 74 else self._last + 1
            return self._last


_sequence = _Sequence()


def new_id() -> UUID:
    """A new UUID of version 7 (RFC 9562); those of one program stand in the order they were made."""
    value = _sequence.next()
    milliseconds, high, low = value >> 74, value >> 62 & 0xFFF, value & (2**62 - 1)
    return UUID(int=milliseconds << 80 | 0x7 << 76 | high << 64 | 0x2 << 62 | low)
