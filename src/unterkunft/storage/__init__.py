"""The database: engine, unit of work, guards, migrations."""
