"""Which records that look alike are two people."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the table of those told apart; no other table is touched."""
    op.create_table(
        "different_people",
        sa.Column("one_id", sa.Uuid(), nullable=False),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("one_id <> other_id", name=op.f("ck_different_people_two_people")),
        sa.ForeignKeyConstraint(["one_id"], ["residents.id"], name=op.f("fk_different_people_one_id")),
        sa.ForeignKeyConstraint(["other_id"], ["residents.id"], name=op.f("fk_different_people_other_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_different_people")),
        sa.UniqueConstraint("one_id", "other_id", name=op.f("uq_different_people_one_id_other_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_different_people_one_id"), "different_people", ["one_id"])
    op.create_index(op.f("ix_different_people_other_id"), "different_people", ["other_id"])
