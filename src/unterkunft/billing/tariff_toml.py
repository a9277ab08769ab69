"""Reads the TOML text in which people write a tariff."""

from __future__ import annotations

import tomllib

from unterkunft.billing.tariff import Tariff
from unterkunft.billing.tariff_findings import TariffFinding, TariffFindingCode
from unterkunft.billing.tariff_reader import read_tariff
from unterkunft.values.toml_of_strangers import toml_of_strangers


def read_tariff_toml(text: str) -> Tariff | tuple[TariffFinding, ...]:
    """The tariff a TOML text describes, or all findings about it at once."""
    try:
        document = toml_of_strangers(text)
    except tomllib.TOMLDecodeError as error:
        return (TariffFinding(TariffFindingCode.SYNTAX, "", str(error)),)
    except RecursionError:
        return (TariffFinding(TariffFindingCode.SYNTAX, "", "zu tief verschachtelt"),)
    return read_tariff(document)
