"""Who may do what. Checked where commands are executed, never in buttons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from unterkunft.values.refusals import DomainRefusal


class Right(StrEnum):
    """What a person may do with the program."""

    SEE_NAMES = "see_names"
    SEE_RESTRICTED = "see_restricted"
    PLAN = "plan"
    PLACE = "place"
    OVERRIDE_RULES = "override_rules"
    EDIT_RESIDENTS = "edit_residents"
    EDIT_PLAN = "edit_plan"
    KEEP_ATTENDANCE = "keep_attendance"
    BILL = "bill"
    TRANSFER_FILES = "transfer_files"


ALL_RIGHTS = frozenset(Right)


@dataclass(frozen=True, slots=True)
class Sight:
    """Whose names somebody gets to read; everyone else bears the key."""

    names: bool = True
    restricted: bool = True

    def hides(self, *, restricted: bool | None) -> bool:
        """Whether a person's name stays hidden."""
        return not self.names or (bool(restricted) and not self.restricted)


FULL_SIGHT = Sight()


@dataclass(frozen=True, slots=True)
class Actor:
    """The person who acts, at which workstation, and with which rights."""

    name: str
    workstation: str
    rights: frozenset[Right] = ALL_RIGHTS

    @property
    def sight(self) -> Sight:
        """Whose names the person gets to read."""
        return Sight(Right.SEE_NAMES in self.rights, Right.SEE_RESTRICTED in self.rights)

    @property
    def may_see_everyone(self) -> bool:
        """Whether nobody's name stays hidden from the person."""
        return self.sight == FULL_SIGHT

    @property
    def may_plan(self) -> bool:
        """Whether the person may place people on later days."""
        return not self.rights.isdisjoint({Right.PLAN, Right.PLACE})

    def must_have(self, right: Right) -> None:
        """Refuses a person without the right."""
        if right not in self.rights:
            raise DomainRefusal("NO_RIGHT", right=right.value)

    def must_see_everyone(self) -> None:
        """Refuses where names would be read that the person does not get to read, as in a whole file."""
        self.must_have(Right.SEE_NAMES)
        self.must_have(Right.SEE_RESTRICTED)

    def must_be_allowed(self, right: Right) -> None:
        """The same before anything is done: who may only plan gets to try what needs the right to place."""
        if right is not Right.PLACE or not self.may_plan:
            self.must_have(right)
