"""Small immutable values of the field: periods, money, ids, statuses. Standard library only."""
