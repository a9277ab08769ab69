"""People announced without a name, who hold a place until the name is known."""

from __future__ import annotations

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the announcement a resident stands for."""
    # In plain SQL: alembic would copy the table on SQLite, and other tables refer to it.
    kind = "UUID" if op.get_bind().dialect.name == "postgresql" else "TEXT"
    op.execute(
        f"ALTER TABLE residents ADD COLUMN arrival_id {kind} "
        "CONSTRAINT fk_residents_arrival_id REFERENCES expected_arrivals (id)"
    )
    op.create_index(op.f("ix_residents_arrival_id"), "residents", ["arrival_id"], unique=False)
