"""What a drag of people carries: their ids and nothing else, understood by plan, tray, lists and calendar."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import QMimeData

from unterkunft.values.ids import ResidentId

RESIDENTS = "application/x-unterkunft-residents"


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
