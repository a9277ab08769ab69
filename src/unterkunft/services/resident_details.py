"""What is known of a person, whoever brings it: a form, a list, the birth of a child."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from unterkunft.values.statuses import Gender, Need


@dataclass(frozen=True, slots=True)
class ResidentDetails:
    """Everything about a person that has no dates."""

    family_name: str
    given_name: str = ""
    name_original: str = ""
    birth_date: date | None = None
    gender: Gender | None = None
    nationality: str | None = None
    languages: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    case_reference: str = ""
    restricted: bool = False
    note: str = ""
