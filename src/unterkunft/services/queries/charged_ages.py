"""The ages at which a facility's tariff charges differently."""

from __future__ import annotations

import json
from datetime import date

from sqlalchemy import or_, select

from unterkunft.billing.tariff import Tariff
from unterkunft.billing.tariff_reader import read_tariff
from unterkunft.model.tariff import FacilityTariff, TariffDocument
from unterkunft.storage.engine import Database
from unterkunft.values.ids import FacilityId


def charged_ages(database: Database, facility: FacilityId, day: date) -> frozenset[int]:
    """The completed years of age from which another rate may hold; none where no tariff asks for ages."""
    query = (
        select(TariffDocument.document)
        .join(FacilityTariff, FacilityTariff.tariff_id == TariffDocument.id)
        .where(
            FacilityTariff.facility_id == facility,
            FacilityTariff.valid_from <= day,
            or_(FacilityTariff.valid_until.is_(None), FacilityTariff.valid_until > day),
        )
    )
    with database.reading() as connection:
        documents = connection.scalars(query).all()
    read = (read_tariff(json.loads(document)) for document in documents)
    return frozenset(age for tariff in read if isinstance(tariff, Tariff) for age in _ages(tariff))


def _ages(tariff: Tariff) -> set[int]:
    named = {age for rate in tariff.rates for age in (rate.when.age_from, rate.when.age_below)}
    return {age for age in named if age is not None}
