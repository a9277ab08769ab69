"""Column types that store the same in both databases, and the dates of dated rows."""

from __future__ import annotations

from decimal import Decimal

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateTable

from tests.builders import march
from unterkunft.model.base import Outline, TenThousandths, WordList
from unterkunft.model.resident import Resident
from unterkunft.model.room import Closure
from unterkunft.model.stay import BedAssignment, Stay
from unterkunft.model.tables import ROW_CLASS_OF_TABLE, ROW_CLASSES
from unterkunft.values.period import Period
from unterkunft.values.statuses import Need

DIALECT = sqlite.dialect()


@pytest.mark.parametrize(
    ("value", "stored", "read"),
    [
        (Decimal("18.40"), 184_000, Decimal("18.4")),
        (Decimal("0.0001"), 1, Decimal("0.0001")),
        (Decimal(100), 1_000_000, Decimal(100)),
        (Decimal("-3.50"), -35_000, Decimal("-3.5")),
        (None, None, None),
    ],
)
def test_decimals_are_kept_as_whole_ten_thousandths(
    value: Decimal | None, stored: int | None, read: Decimal | None
) -> None:
    kind = TenThousandths()

    assert kind.process_bind_param(value, DIALECT) == stored
    assert str(kind.process_result_value(stored, DIALECT)) == str(read)


def test_a_fifth_decimal_place_is_never_dropped_silently() -> None:
    with pytest.raises(ValueError, match="four decimal places"):
        TenThousandths().process_bind_param(Decimal("0.00001"), DIALECT)


@pytest.mark.parametrize(
    ("words", "stored"), [((Need.QUIET, Need.CARE), "quiet;care"), ((), None), (None, None)]
)
def test_short_lists_are_kept_as_one_text(words: tuple[Need, ...] | None, stored: str | None) -> None:
    kind = WordList(Need)

    assert kind.process_bind_param(words, DIALECT) == stored
    assert kind.process_result_value(stored, DIALECT) == (words or ())


@pytest.mark.parametrize(
    ("corners", "stored"), [(((0.0, 0.0), (4.0, 3.5)), "[[0.0, 0.0], [4.0, 3.5]]"), (None, None)]
)
def test_outlines_are_kept_as_json(
    corners: tuple[tuple[float, float], ...] | None, stored: str | None
) -> None:
    kind = Outline()

    assert kind.process_bind_param(corners, DIALECT) == stored
    assert kind.process_result_value(stored, DIALECT) == corners


def test_a_strict_table_knows_only_the_types_sqlite_checks() -> None:
    statement = str(CreateTable(Resident.__table__).compile(dialect=DIALECT))  # type: ignore[arg-type]  # the table of a mapped class

    assert "restricted INTEGER" in statement
    assert "birth_date TEXT" in statement
    assert "VARCHAR" not in statement


def test_dated_rows_have_a_period() -> None:
    assert BedAssignment(valid_from=march(1), valid_until=march(5)).period == Period(march(1), march(5))
    assert Closure(valid_from=march(1), valid_until=None).period == Period(march(1))
    assert Stay(moved_in_on=march(1), moved_out_on=march(5)).period == Period(march(1), march(5))


def test_every_row_class_is_found_by_its_table() -> None:
    assert [ROW_CLASS_OF_TABLE[each.__tablename__] for each in ROW_CLASSES] == list(ROW_CLASSES)
