"""Which floors were walked on which day."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table of roll calls; no other table is touched."""
    op.create_table(
        "roll_calls",
        sa.Column("floor_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("taken_by", sa.String(length=200), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["floor_id"], ["floors.id"], name=op.f("fk_roll_calls_floor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roll_calls")),
        sa.UniqueConstraint("floor_id", "day", name=op.f("uq_roll_calls_floor_id_day")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_roll_calls_floor_id"), "roll_calls", ["floor_id"])
