"""What a resident needs of a room: operational flags, never diagnoses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from unterkunft.model.resident import Resident
from unterkunft.services.changes import Wording
from unterkunft.services.executor import Step, apply
from unterkunft.services.permissions import Right
from unterkunft.values.ids import ResidentId
from unterkunft.values.statuses import Need


@dataclass(frozen=True, slots=True)
class SetNeeds:
    """A resident needs this of a room, and nothing else."""

    resident: ResidentId
    needs: tuple[Need, ...]
    right: ClassVar[Right] = Right.EDIT_RESIDENTS


@apply.register
def set_needs(command: SetNeeds, step: Step) -> Wording:
    """Writes the flags in the order of the closed list."""
    step.work.lock(residents=[command.resident])
    resident = step.work.get(Resident, command.resident)
    resident.needs = tuple(each for each in Need if each in command.needs) or None
    step.work.flush()
    return Wording("NEEDS_SET")
