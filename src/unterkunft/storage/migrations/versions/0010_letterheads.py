"""Letterheads of operators, and what payers of a kind get to know of people."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

_TEXTS = (
    ("addition", 200),
    ("street", 200),
    ("postcode", 200),
    ("city", 200),
    ("contact", 2000),
    ("footer", 2000),
    ("account_holder", 200),
    ("iban", 200),
    ("bic", 200),
    ("bank", 200),
    ("tax_number", 200),
    ("tax_note", 2000),
)


def upgrade() -> None:
    """Adds the two tables; no other table is touched."""
    op.create_table(
        "operators",
        sa.Column("name", sa.String(length=200), nullable=False),
        *(sa.Column(name, sa.String(length=length), nullable=True) for name, length in _TEXTS),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operators")),
        sa.UniqueConstraint("name", name=op.f("uq_operators_name")),
        sqlite_strict=True,
    )
    op.create_table(
        "payer_disclosures",
        sa.Column("payer_kind", sa.String(length=40), nullable=False),
        sa.Column("disclosure", sa.String(length=40), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payer_disclosures")),
        sa.UniqueConstraint("payer_kind", name=op.f("uq_payer_disclosures_payer_kind")),
        sqlite_strict=True,
    )
