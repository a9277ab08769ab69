"""Bank details as they are checked before anybody is asked to pay: IBAN (ISO 13616) and BIC (ISO 9362)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from unterkunft.values.refusals import DomainRefusal

_IBAN = re.compile(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}")
_BIC = re.compile(r"[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?")
_CHECK = 97
_GROUP = 4
# Lengths of the SEPA countries, from the IBAN registry; others are held to the sum of digits only.
_LENGTHS: Mapping[str, int] = MappingProxyType(
    {
        "AT": 20,
        "BE": 16,
        "BG": 22,
        "CH": 21,
        "CY": 28,
        "CZ": 24,
        "DE": 22,
        "DK": 18,
        "EE": 20,
        "ES": 24,
        "FI": 18,
        "FR": 27,
        "GR": 27,
        "HR": 21,
        "HU": 28,
        "IE": 22,
        "IT": 27,
        "LI": 21,
        "LT": 20,
        "LU": 20,
        "LV": 21,
        "MT": 31,
        "NL": 18,
        "NO": 15,
        "PL": 28,
        "PT": 25,
        "RO": 24,
        "SE": 24,
        "SI": 19,
        "SK": 24,
    }
)


def checked_iban(text: str) -> str:
    """The IBAN without blanks; nothing where none is given. A wrong one is refused with the reason."""
    iban = re.sub(r"\s", "", text).upper()
    if not iban:
        return ""
    length = _LENGTHS.get(iban[:2])
    if length is not None and len(iban) != length:
        raise DomainRefusal("IBAN_LENGTH", iban=grouped_iban(iban), expected=length, found=len(iban))
    if not _IBAN.fullmatch(iban):
        raise DomainRefusal("IBAN_FORM", iban=grouped_iban(iban))
    if _remainder(iban) != 1:
        raise DomainRefusal("IBAN_CHECK_DIGITS", iban=grouped_iban(iban))
    return iban


def checked_bic(text: str) -> str:
    """The BIC without blanks; nothing where none is given."""
    bic = re.sub(r"\s", "", text).upper()
    if bic and not _BIC.fullmatch(bic):
        raise DomainRefusal("BIC_FORM", bic=bic)
    return bic


def grouped_iban(iban: str) -> str:
    """The IBAN in groups of four, as it is read aloud."""
    return " ".join(iban[start : start + _GROUP] for start in range(0, len(iban), _GROUP))


def _remainder(iban: str) -> int:
    """ISO 7064, MOD 97-10: the country to the end, letters as numbers from ten on."""
    return int("".join(str(int(each, 36)) for each in iban[4:] + iban[:4])) % _CHECK
