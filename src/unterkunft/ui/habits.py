"""What one user has got used to, kept from one start to the next."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from unterkunft.values.statuses import MoveReason


class MoveState(StrEnum):
    """How far along people are who get a bed; for each one may be asked for a reason, or not."""

    HOUSED = "housed"
    """Housed already, and moving as of today or earlier."""
    PLANNED = "planned"
    """Housed, and moving on a later day."""
    FIRST = "first"
    """Without a bed until now."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What is asked, what was answered last, how the plan is coloured, and how lists are set up."""

    asks_for: frozenset[MoveState] = frozenset({MoveState.HOUSED})
    last_reason: MoveReason = MoveReason.WISH
    colour_mode: str = ""
    """As the legend names it; empty until one was chosen."""
    resident_list: str = ""
    """Columns and filters of the list of residents, as it writes them down."""
    list_headings: str = ""
    """What headings of arrival lists were said to mean, as the arrivals page writes them down."""


QUIET = Habits(asks_for=frozenset())
"""Of somebody who is never asked, such as a program."""
