"""What a drag carries: ids of people or of an announcement, understood by plan, tray, lists and calendar."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QMimeData

from unterkunft.values.ids import ExpectedArrivalId, ResidentId

RESIDENTS = "application/x-unterkunft-residents"
ARRIVAL = "application/x-unterkunft-arrival"


def mime_of(residents: Iterable[ResidentId]) -> QMimeData:
    """The ids, packed for a drag."""
    mime = QMimeData()
    mime.setData(RESIDENTS, "\n".join(str(resident) for resident in residents).encode("ascii"))
    return mime


def residents_in(mime: QMimeData) -> tuple[ResidentId, ...]:
    """The ids of a drag; none where it carries something else."""
    if not mime.hasFormat(RESIDENTS):
        return ()
    text = bytes(mime.data(RESIDENTS).data()).decode("ascii", errors="replace")
    try:
        return tuple(ResidentId(UUID(line)) for line in text.split())
    except ValueError:
        return ()


def mime_of_arrival(arrival: ExpectedArrivalId) -> QMimeData:
    """The id of people announced, packed for a drag."""
    mime = QMimeData()
    mime.setData(ARRIVAL, str(arrival).encode("ascii"))
    return mime


def arrival_in(mime: QMimeData) -> ExpectedArrivalId | None:
    """The announcement of a drag; None where it carries something else."""
    if not mime.hasFormat(ARRIVAL):
        return None
    try:
        return ExpectedArrivalId(UUID(bytes(mime.data(ARRIVAL).data()).decode("ascii", errors="replace")))
    except ValueError:
        return None
