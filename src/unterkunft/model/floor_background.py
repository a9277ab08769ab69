"""The picture behind a floor in the plan editor: a scanned plan, and where it lies on the floor."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import REAL, CheckConstraint, Double, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column
from sqlalchemy.types import TypeEngine

from unterkunft.model.base import KEY_LENGTH, Base, Row, strict_table
from unterkunft.values.ids import new_id

_NUMBER: TypeEngine[float] = Double().with_variant(REAL(), "sqlite")


class Picture(Base):
    """A picture as it was given. It never changes, so that the journal need not hold it to bring it back."""

    __tablename__ = "pictures"
    __table_args__ = strict_table()

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    media_type: Mapped[str] = mapped_column(String(KEY_LENGTH))
    content: Mapped[bytes] = mapped_column(LargeBinary())


class FloorBackground(Row):
    """A picture behind the rooms of a floor (Hintergrundbild); at most one for each floor."""

    __tablename__ = "floor_backgrounds"
    __table_args__ = strict_table(
        CheckConstraint("metres_per_pixel > 0", name="scale"),
        CheckConstraint("opacity_percent BETWEEN 0 AND 100", name="opacity"),
    )

    floor_id: Mapped[UUID] = mapped_column(ForeignKey("floors.id"), unique=True)
    picture_id: Mapped[UUID] = mapped_column(ForeignKey("pictures.id"), index=True)
    metres_per_pixel: Mapped[float] = mapped_column(_NUMBER)
    x: Mapped[float] = mapped_column(_NUMBER)
    """Where the upper left corner lies on the floor, in metres."""
    y: Mapped[float] = mapped_column(_NUMBER)
    opacity_percent: Mapped[int]
