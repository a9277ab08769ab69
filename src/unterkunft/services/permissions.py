"""Who may do what. Checked where commands are executed, never in buttons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from unterkunft.values.refusals import DomainRefusal


class Right(StrEnum):
    """What a person may do with the program."""

    SEE_RESTRICTED = "see_restricted"
    PLACE = "place"
    OVERRIDE_RULES = "override_rules"
    EDIT_PLAN = "edit_plan"
    BILL = "bill"
    TRANSFER_FILES = "transfer_files"


ALL_RIGHTS = frozenset(Right)


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who acts, at which workstation, and with which rights."""

    name: str
    workstation: str
    rights: frozenset[Right] = ALL_RIGHTS

    def must_have(self, right: Right) -> None:
        """Refuses a person without the right."""
        if right not in self.rights:
            raise DomainRefusal("NO_RIGHT", right=right.value)
