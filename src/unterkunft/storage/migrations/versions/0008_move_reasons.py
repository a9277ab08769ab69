"""Why somebody who is housed moves to another bed."""

from __future__ import annotations

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the reason and a note to the bed moved to."""
    # In plain SQL: alembic would copy the table on SQLite, and its triggers would be lost.
    is_postgresql = op.get_bind().dialect.name == "postgresql"
    for name, kind in (("move_reason", "VARCHAR(40)"), ("move_note", "VARCHAR(2000)")):
        op.execute(f"ALTER TABLE bed_assignments ADD COLUMN {name} {kind if is_postgresql else 'TEXT'}")
