"""What a payer gets to know of the people it pays for."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from unterkunft.values.statuses import PayerKind


class NameDisclosure(StrEnum):
    """How people stand on a payer's collective statement."""

    FULL = "full"
    INITIALS = "initials"
    KEY = "key"


# Self-payers must not read of each other; others have no duty that would need names.
USUAL_DISCLOSURE: Mapping[PayerKind, NameDisclosure] = MappingProxyType(
    {
        PayerKind.SOCIAL_OFFICE: NameDisclosure.FULL,
        PayerKind.JOBCENTRE: NameDisclosure.FULL,
        PayerKind.COUNTY: NameDisclosure.FULL,
        PayerKind.MUNICIPALITY: NameDisclosure.FULL,
        PayerKind.SELF: NameDisclosure.KEY,
        PayerKind.OTHER: NameDisclosure.KEY,
    }
)
"""What holds until an office decides otherwise."""
