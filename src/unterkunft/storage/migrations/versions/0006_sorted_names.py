"""Residents in the order of their names, found by more ways of writing them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from unterkunft.model.name_folding import search_name, sort_name

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_RESIDENTS = sa.table(
    "residents",
    sa.column("id", sa.Uuid()),
    *(sa.column(name, sa.String()) for name in ("family_name", "given_name", "name_original")),
    *(sa.column(name, sa.String()) for name in ("case_reference", "search_name", "sort_name")),
)


def upgrade() -> None:
    """Adds the place in a list and folds all names anew."""
    kind = 'VARCHAR COLLATE "C"' if op.get_bind().dialect.name == "postgresql" else "TEXT"
    op.execute(f"ALTER TABLE residents ADD COLUMN sort_name {kind} DEFAULT '' NOT NULL")
    op.create_index(op.f("ix_residents_sort_name"), "residents", ["sort_name"], unique=False)
    _fold_names()


def _fold_names() -> None:
    connection = op.get_bind()
    folded = [
        {
            "resident": row.id,
            "found": search_name(
                row.family_name, row.given_name, row.name_original, case_reference=row.case_reference
            ),
            "sorted": sort_name(row.family_name, row.given_name),
        }
        for row in connection.execute(sa.select(_RESIDENTS))
    ]
    if folded:
        change = sa.update(_RESIDENTS).where(_RESIDENTS.c.id == sa.bindparam("resident"))
        change = change.values(search_name=sa.bindparam("found"), sort_name=sa.bindparam("sorted"))
        connection.execute(change, folded)
