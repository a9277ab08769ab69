"""Finalised months: runs, statements with their numbers, the papers, and findings acknowledged."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from unterkunft.storage.frozen_guards import create_frozen_guards

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_KEY, _NAME, _NOTE, _DIGEST, _MONTH, _WORD = 64, 200, 2000, 64, 7, 40


def upgrade() -> None:
    """Adds six tables and the guards of those that never change; no other table is touched."""
    _create_billing_runs()
    _create_finalised_months()
    _create_finalised_statements()
    _create_run_facts()
    _create_printed_papers()
    _create_finding_acknowledgements()
    create_frozen_guards(op.get_bind())


def _text(name: str, length: int, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=nullable)


def _create_billing_runs() -> None:
    op.create_table(
        "billing_runs",
        _text("month", _MONTH),
        _text("kind", _WORD),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        _text("finalised_at", _WORD),
        _text("finalised_by", _NAME),
        _text("program", _KEY),
        sa.Column("statements", sa.Integer(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        _text("facts_digest", _DIGEST),
        _text("statements_digest", _DIGEST),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_billing_runs")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_billing_runs_month"), "billing_runs", ["month"])


def _create_finalised_months() -> None:
    op.create_table(
        "finalised_months",
        _text("facility", _KEY),
        _text("month", _MONTH),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        _run("finalised_months"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finalised_months")),
        sa.UniqueConstraint("facility", "month", name=op.f("uq_finalised_months_facility_month")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_finalised_months_run_id"), "finalised_months", ["run_id"])


def _create_finalised_statements() -> None:
    table = "finalised_statements"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        _text("kind", _WORD),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        _text("number", _KEY),
        _text("month", _MONTH),
        _text("facility", _KEY, nullable=True),
        _text("resident", _KEY, nullable=True),
        _text("payer", _KEY, nullable=True),
        sa.Column("corrects_id", sa.Uuid(), nullable=True),
        sa.Column("cancels_id", sa.Uuid(), nullable=True),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("billed_days", sa.Integer(), nullable=False),
        sa.Column("total", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _text("digest", _DIGEST),
        _run(table),
        sa.ForeignKeyConstraint(["corrects_id"], [f"{table}.id"], name=op.f(f"fk_{table}_corrects_id")),
        sa.ForeignKeyConstraint(["cancels_id"], [f"{table}.id"], name=op.f(f"fk_{table}_cancels_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("kind", "year", "sequence", name=op.f(f"uq_{table}_kind_year_sequence")),
        sa.UniqueConstraint("number", name=op.f(f"uq_{table}_number")),
        sa.UniqueConstraint("cancels_id", name=op.f(f"uq_{table}_cancels_id")),
        sqlite_strict=True,
    )
    for column in ("run_id", "month", "resident"):
        op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _create_run_facts() -> None:
    op.create_table(
        "run_facts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _text("digest", _DIGEST),
        _run("run_facts"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_run_facts")),
        sa.UniqueConstraint("run_id", name=op.f("uq_run_facts_run_id")),
        sqlite_strict=True,
    )


def _create_printed_papers() -> None:
    op.create_table(
        "printed_papers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("statement_id", sa.Uuid(), nullable=True),
        _text("name", _NAME),
        _text("renderer", _NAME),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        _text("digest", _DIGEST),
        _run("printed_papers"),
        sa.ForeignKeyConstraint(
            ["statement_id"], ["finalised_statements.id"], name=op.f("fk_printed_papers_statement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_printed_papers")),
        sa.UniqueConstraint("statement_id", name=op.f("uq_printed_papers_statement_id")),
        sa.UniqueConstraint("name", name=op.f("uq_printed_papers_name")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_printed_papers_run_id"), "printed_papers", ["run_id"])


def _create_finding_acknowledgements() -> None:
    op.create_table(
        "finding_acknowledgements",
        _text("month", _MONTH),
        _text("digest", _DIGEST),
        _text("code", _KEY),
        _text("facility", _KEY),
        _text("resident", _KEY, nullable=True),
        _text("message", _NOTE),
        _text("reason", _NOTE),
        _text("acknowledged_by", _NAME),
        _text("acknowledged_at", _WORD),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_finding_acknowledgements")),
        sa.UniqueConstraint("month", "digest", name=op.f("uq_finding_acknowledgements_month_digest")),
        sqlite_strict=True,
    )


def _run(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["run_id"], ["billing_runs.id"], name=op.f(f"fk_{table}_run_id"))
