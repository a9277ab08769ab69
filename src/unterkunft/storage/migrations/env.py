"""How alembic runs a migration here: on a given connection, in one transaction, on both databases."""

from __future__ import annotations

from alembic import context

from unterkunft.model.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
