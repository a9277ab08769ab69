"""Which columns of which tables name a resident."""

from __future__ import annotations

from unterkunft.model.base import Base
from unterkunft.model.resident import Resident


def references_to_residents(row_class: type[Base]) -> tuple[str, ...]:
    """The columns of a table that name a resident."""
    return tuple(
        column.name
        for column in row_class.__table__.columns
        if any(key.column.table is Resident.__table__ for key in column.foreign_keys)
    )
