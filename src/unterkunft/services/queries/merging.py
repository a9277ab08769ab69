"""What merging two records would give, before anything is changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from unterkunft.model.resident import Resident
from unterkunft.services.merge_plan import Obstacle, PersonField, merge_plan
from unterkunft.services.permissions import Right, Sight
from unterkunft.storage.engine import Database
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal


@dataclass(frozen=True, slots=True)
class FieldValues:
    """A field of both records."""

    field: PersonField
    kept: Any
    dropped: Any

    @property
    def differs(self) -> bool:
        """Whether there is something to choose."""
        return bool(self.kept != self.dropped)

    @property
    def is_taken_by_itself(self) -> bool:
        """Whether only the record that goes knows anything."""
        return self.kept in (None, "") and self.dropped not in (None, "")


@dataclass(frozen=True, slots=True)
class MergePreview:
    """Both records beside each other, what goes over, what is told twice, and what stands in the way."""

    kept_key: str
    dropped_key: str
    fields: tuple[FieldValues, ...]
    moved: Mapping[str, int]
    """How many rows of which table go over."""
    doubled: Mapping[str, int]
    obstacles: tuple[Obstacle, ...]


def merge_preview(database: Database, kept: ResidentId, dropped: ResidentId, *, sight: Sight) -> MergePreview:
    """Refused for those who may not see one of the two."""
    with database.reading() as connection, Session(connection) as session:
        both = [session.get(Resident, each) for each in (kept, dropped)]
        one, other = (_seen(each, sight) for each in both)
        plan = merge_plan(session, one, other)
        return MergePreview(
            kept_key=one.key,
            dropped_key=other.key,
            fields=tuple(_values(field, one, other) for field in PersonField),
            moved=Counter(row.__tablename__ for row in plan.moved),
            doubled=Counter(row.__tablename__ for row in plan.doubled),
            obstacles=tuple(plan.obstacles),
        )


def _seen(resident: Resident | None, sight: Sight) -> Resident:
    if resident is None:
        raise DomainRefusal("GONE", table=Resident.__tablename__)
    if sight.hides(restricted=resident.restricted):
        raise DomainRefusal("NO_RIGHT", right=Right.SEE_RESTRICTED.value)
    return resident


def _values(field: PersonField, one: Resident, other: Resident) -> FieldValues:
    return FieldValues(field, getattr(one, field.value), getattr(other, field.value))
