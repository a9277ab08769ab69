"""What all rows share: identity, version, and the column types both databases store alike."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Boolean, Date, Enum, ForeignKey, Integer, MetaData, String, Uuid, types
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from unterkunft.values.ids import new_id
from unterkunft.values.period import Period

KEY_LENGTH = 64
NAME_LENGTH = 200
NOTE_LENGTH = 2000
COMPUTED = "computed"
_PLACES = Decimal("0.0001")

Point: TypeAlias = tuple[float, float]


class TenThousandths(types.TypeDecorator[Decimal]):
    """A decimal kept as a whole number of ten-thousandths, so that sums stay exact."""

    impl = types.BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> int | None:
        """The whole number to store; more than four decimal places are refused."""
        if value is None:
            return None
        if value != value.quantize(_PLACES):
            raise ValueError(f"{value} has more than four decimal places")
        return int(value / _PLACES)

    def process_result_value(self, value: int | None, dialect: Any) -> Decimal | None:
        """The decimal that was stored, without trailing zeros."""
        if value is None:
            return None
        plain = (Decimal(value) * _PLACES).normalize()
        return plain.quantize(Decimal(1)) if plain == plain.to_integral_value() else plain


class WordList(types.TypeDecorator[tuple[Any, ...]]):
    """A short list of words of a closed list, stored as one text `a;b`."""

    impl = String
    cache_ok = True

    def __init__(self, word: type[StrEnum] | type[str] = str) -> None:
        super().__init__(NAME_LENGTH)
        self.word = word

    def process_bind_param(self, value: Sequence[str] | None, dialect: Any) -> str | None:
        """The words joined by semicolons."""
        return ";".join(value) if value else None

    def process_result_value(self, value: str | None, dialect: Any) -> tuple[Any, ...]:
        """The words in the order stored; empty where there are none."""
        return tuple(self.word(word) for word in value.split(";")) if value else ()


class Outline(types.TypeDecorator[tuple[Point, ...]]):
    """The corners of a room in metres on its floor, stored as JSON text."""

    impl = types.Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[Point] | None, dialect: Any) -> str | None:
        """The corners as JSON."""
        return json.dumps([list(point) for point in value]) if value else None

    def process_result_value(self, value: str | None, dialect: Any) -> tuple[Point, ...] | None:
        """The corners in order; None where the room was never drawn."""
        return tuple((x, y) for x, y in json.loads(value)) if value else None


def word_type(words: type[StrEnum]) -> Enum:
    """A column that stores the words of a closed list as text."""
    return Enum(
        words, native_enum=False, values_callable=lambda enum: [each.value for each in enum], length=40
    )


# STRICT tables of SQLite know INTEGER, REAL, TEXT and BLOB only.
@compiles(Date, "sqlite")
@compiles(Enum, "sqlite")
@compiles(String, "sqlite")
@compiles(Uuid, "sqlite")
def _as_text(*_: object, **__: object) -> str:
    return "TEXT"


@compiles(Boolean, "sqlite")
@compiles(types.BigInteger, "sqlite")
def _as_integer(*_: object, **__: object) -> str:
    return "INTEGER"


class Base(DeclarativeBase):
    """The declarative base with names for every constraint, so that migrations can find them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own form
        UUID: Uuid(),
        date: Date(),
        bool: Boolean(),
        int: Integer(),
        Decimal: TenThousandths(),
    }


class Row(Base):
    """A row with an identity and a version; two who change the same version cannot both win."""

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    version: Mapped[int] = mapped_column(default=1)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}

    @declared_attr.directive
    def __table_args__(cls) -> Any:
        return {"sqlite_strict": True}


class KeyedRow(Row):
    """A row that also carries the stable key of the facility file."""

    __abstract__ = True

    key: Mapped[str] = mapped_column(String(KEY_LENGTH), unique=True)


class DatedRow:
    """Mixin of rows that hold for a period, half-open: `valid_until` is not included."""

    valid_from: Mapped[date]
    valid_until: Mapped[date | None]

    @property
    def period(self) -> Period:
        """The days for which the row holds."""
        return Period(self.valid_from, self.valid_until)


def strict_table(*constraints: Any) -> tuple[Any, ...]:
    """Table arguments: the constraints, and SQLite's STRICT."""
    return (*constraints, {"sqlite_strict": True})


# Servers sort by the rules of a language; files sort by bytes. Folded texts are sorted by bytes in both.
BinaryText = String().with_variant(String(collation="C"), "postgresql")


def computed(kind: Any, **options: Any) -> Any:
    """A column made from other columns of its row: images leave it out, since it follows by itself."""
    return mapped_column(kind, info={COMPUTED: True}, **options)


def references(target: str) -> Any:
    """A column that refers to a row of another table and must find it."""
    return mapped_column(ForeignKey(f"{target}.id"), index=True)
