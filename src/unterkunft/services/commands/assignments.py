"""What commands that move people share: ending an assignment, and keys for new rows."""

from __future__ import annotations

from datetime import date

from unterkunft.model.resident import Resident
from unterkunft.model.stay import BedAssignment
from unterkunft.storage.unit_of_work import UnitOfWork
from unterkunft.values.ids import ResidentId, new_id


def cut(work: UnitOfWork, assignment: BedAssignment, day: date) -> None:
    """Ends an assignment on a day; one that would begin then or later never was."""
    if assignment.valid_from >= day:
        work.remove(assignment)
        return
    assignment.valid_until = day
    work.flush()


def key_of(work: UnitOfWork, resident: ResidentId) -> str:
    """How refusals name people: whoever reads them may not be allowed to read the name."""
    key: str = work.get(Resident, resident).key
    return key


def new_key(prefix: str) -> str:
    """A key for the facility file that nobody else makes."""
    return f"{prefix}-{new_id().hex[-12:]}"
