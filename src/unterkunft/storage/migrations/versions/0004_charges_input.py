"""What bills rest on beyond stays and promises: incomes, extra charges, readings, decisions, contracts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds five tables; no other table is touched."""
    _create_incomes()
    _create_extra_charges()
    _create_meter_readings()
    _create_overrides()
    _create_operator_contracts()


def _create_incomes() -> None:
    _create(
        "incomes",
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("countable_income", sa.BigInteger(), nullable=False),
        sa.Column("threshold", sa.BigInteger(), nullable=False),
        *_period("incomes"),
        refers_to={"resident_id": "residents"},
    )


def _create_extra_charges() -> None:
    _create(
        "extra_charges",
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("component", sa.String(length=64), nullable=False),
        *_period("extra_charges"),
        refers_to={"resident_id": "residents"},
    )


def _create_meter_readings() -> None:
    _create(
        "meter_readings",
        sa.Column("housing_unit", sa.String(length=200), nullable=True),
        sa.Column("room_id", sa.Uuid(), nullable=True),
        sa.Column("component", sa.String(length=64), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("consumption", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "(housing_unit IS NULL) <> (room_id IS NULL)", name=op.f("ck_meter_readings_unit_or_room")
        ),
        refers_to={"room_id": "rooms"},
    )


def _create_overrides() -> None:
    _create(
        "overrides",
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("component", sa.String(length=64), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=2000), nullable=False),
        sa.Column("approved_by", sa.String(length=200), nullable=False),
        refers_to={"resident_id": "residents"},
    )


def _create_operator_contracts() -> None:
    _create(
        "operator_contracts",
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        sa.Column("payer_id", sa.Uuid(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("occupied_rate", sa.BigInteger(), nullable=False),
        sa.Column("free_rate", sa.BigInteger(), nullable=True),
        sa.Column("guaranteed_share", sa.BigInteger(), nullable=True),
        *_period("operator_contracts"),
        refers_to={"facility_id": "facilities", "payer_id": "payers"},
    )


def _period(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.CheckConstraint("valid_until > valid_from", name=op.f(f"ck_{table}_period")),
    )


def _create(table: str, *own: sa.schema.SchemaItem, refers_to: dict[str, str]) -> None:
    """A table of rows with a key; every column that refers to another table is indexed."""
    op.create_table(
        table,
        *own,
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        *(
            sa.ForeignKeyConstraint([column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}"))
            for column, target in refers_to.items()
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("key", name=op.f(f"uq_{table}_key")),
        sqlite_strict=True,
    )
    for column in refers_to:
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column], unique=False)
