"""Pictures behind the rooms of a floor, for the plan editor."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_NUMBER: sa.types.TypeEngine[float] = sa.Double().with_variant(sa.REAL(), "sqlite")


def upgrade() -> None:
    """Adds the tables of pictures; no other table is touched."""
    op.create_table(
        "pictures",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("media_type", sa.String(length=64), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pictures")),
        sqlite_strict=True,
    )
    op.create_table(
        "floor_backgrounds",
        sa.Column("floor_id", sa.Uuid(), nullable=False),
        sa.Column("picture_id", sa.Uuid(), nullable=False),
        sa.Column("metres_per_pixel", _NUMBER, nullable=False),
        sa.Column("x", _NUMBER, nullable=False),
        sa.Column("y", _NUMBER, nullable=False),
        sa.Column("opacity_percent", sa.Integer(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("metres_per_pixel > 0", name=op.f("ck_floor_backgrounds_scale")),
        sa.CheckConstraint("opacity_percent BETWEEN 0 AND 100", name=op.f("ck_floor_backgrounds_opacity")),
        sa.ForeignKeyConstraint(["floor_id"], ["floors.id"], name=op.f("fk_floor_backgrounds_floor_id")),
        sa.ForeignKeyConstraint(
            ["picture_id"], ["pictures.id"], name=op.f("fk_floor_backgrounds_picture_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_floor_backgrounds")),
        sa.UniqueConstraint("floor_id", name=op.f("uq_floor_backgrounds_floor_id")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_floor_backgrounds_picture_id"), "floor_backgrounds", ["picture_id"])
