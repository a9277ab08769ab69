"""Room for several assignments to change at once."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from unterkunft.model.stay import BedAssignment
from unterkunft.storage.unit_of_work import UnitOfWork


def give_up_nights(work: UnitOfWork, assignments: Iterable[UUID]) -> None:
    """Empties assignments of their nights first, or two that swap would meet in the middle."""
    for each in assignments:
        assignment = work.get(BedAssignment, each)
        assignment.valid_until = assignment.valid_from
    work.flush()
