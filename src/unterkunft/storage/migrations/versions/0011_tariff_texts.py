"""The text in which somebody wrote a tariff, with its comments."""

from __future__ import annotations

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds the text to the tariffs; what is stored already has none."""
    # In plain SQL: alembic would copy the table on SQLite.
    op.execute("ALTER TABLE tariffs ADD COLUMN toml TEXT")
