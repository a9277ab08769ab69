"""Identities of rows: time-ordered UUIDs, so new rows stand at the end of an index."""

from __future__ import annotations

import os
import time
from typing import NewType
from uuid import UUID

FacilityId = NewType("FacilityId", UUID)
FloorId = NewType("FloorId", UUID)
RoomId = NewType("RoomId", UUID)
BedId = NewType("BedId", UUID)
ResidentId = NewType("ResidentId", UUID)
HouseholdId = NewType("HouseholdId", UUID)
BedAssignmentId = NewType("BedAssignmentId", UUID)
OperationId = NewType("OperationId", UUID)
JournalEntryId = NewType("JournalEntryId", UUID)


def new_id() -> UUID:
    """A new UUID of version 7: 48 bits of milliseconds, then chance (RFC 9562)."""
    milliseconds = time.time_ns() // 1_000_000
    value = (milliseconds & (2**48 - 1)) << 80 | int.from_bytes(os.urandom(10))
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return UUID(int=value)
