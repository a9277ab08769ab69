"""Who has looked at the cards of restricted people."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table of looks; no other table is touched."""
    op.create_table(
        "looks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("resident", sa.String(length=64), nullable=False),
        sa.Column("looked_at", sa.String(length=40), nullable=False),
        sa.Column("user_name", sa.String(length=200), nullable=False),
        sa.Column("workstation", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_looks")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_looks_resident"), "looks", ["resident"])
