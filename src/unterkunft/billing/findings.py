"""What a billing month cannot decide by itself: findings with code, place and German wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from unterkunft.values.statuses import Severity


class FindingCode(StrEnum):
    """The closed list of billing findings."""

    NO_PAYER = "NO_PAYER"
    PAYER_CONFLICT = "PAYER_CONFLICT"
    RULE_GAP = "RULE_GAP"
    RULE_CONFLICT = "RULE_CONFLICT"
    NO_TARIFF = "NO_TARIFF"
    TARIFF_CONFLICT = "TARIFF_CONFLICT"
    TRANSFER_DAY_DOUBLE = "TRANSFER_DAY_DOUBLE"
    TRANSFER_DAY_UNBILLED = "TRANSFER_DAY_UNBILLED"
    BIRTH_DATE_MISSING = "BIRTH_DATE_MISSING"
    AREA_MISSING = "AREA_MISSING"
    ROOM_MISSING = "ROOM_MISSING"
    NO_PLACE = "NO_PLACE"
    METER_READING_MISSING = "METER_READING_MISSING"
    METER_READING_UNUSED = "METER_READING_UNUSED"
    OVERRIDE_UNUSED = "OVERRIDE_UNUSED"
    OVERRIDE_CONFLICT = "OVERRIDE_CONFLICT"
    STAY_END_PROPOSED = "STAY_END_PROPOSED"


_WARNINGS = frozenset(
    {
        FindingCode.TRANSFER_DAY_DOUBLE,
        FindingCode.TRANSFER_DAY_UNBILLED,
        FindingCode.BIRTH_DATE_MISSING,
        FindingCode.NO_PLACE,
        FindingCode.METER_READING_UNUSED,
        FindingCode.STAY_END_PROPOSED,
    }
)

_SENTENCES = {
    FindingCode.NO_PAYER: "Für {components} hat niemand die Kosten übernommen",
    FindingCode.PAYER_CONFLICT: "Für {component} gelten mehrere Kostenübernahmen: {coverages}",
    FindingCode.RULE_GAP: "Der Tarif {tariff} hat für {component} keinen passenden Satz",
    FindingCode.RULE_CONFLICT: "Der Tarif {tariff} hat für {component} mehrere Sätze mit gleichem Vorrang",
    FindingCode.NO_TARIFF: "Der Unterkunft ist kein Tarif zugeordnet",
    FindingCode.TARIFF_CONFLICT: "Der Unterkunft sind mehrere Tarife zugeordnet: {tariffs}",
    FindingCode.TRANSFER_DAY_DOUBLE: "Der Tag der Verlegung wird auch in {other} berechnet",
    FindingCode.TRANSFER_DAY_UNBILLED: "Der Tag der Verlegung wird weder hier noch in {other} berechnet",
    FindingCode.BIRTH_DATE_MISSING: "Das Geburtsdatum fehlt; der Tarif {tariff} fragt nach dem Alter",
    FindingCode.AREA_MISSING: "Für {component} fehlt die Fläche des Zimmers {room}",
    FindingCode.ROOM_MISSING: "Für {component} fehlt das Zimmer, weil kein Bett belegt ist",
    FindingCode.NO_PLACE: "Für {component} wird nichts berechnet, weil kein Bett belegt ist",
    FindingCode.METER_READING_MISSING: "Für {component} fehlt der Zählerstand von {place}",
    FindingCode.METER_READING_UNUSED: "Der Verbrauch von {place} ({component}) wird niemandem berechnet",
    FindingCode.OVERRIDE_UNUSED: "Für {component} wird nichts berechnet, worüber {override} entscheidet",
    FindingCode.OVERRIDE_CONFLICT: "Für {component} gelten mehrere Einzelentscheidungen: {overrides}",
    FindingCode.STAY_END_PROPOSED: "Nach der Abwesenheit endet der Aufenthalt voraussichtlich hier ({state})",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something about the month that somebody must look at; `last_day` is included.

    `resident` is None where the finding concerns a whole facility.
    """

    code: FindingCode
    facility: str
    first_day: date
    last_day: date
    resident: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """How much the finding weighs."""
        return Severity.WARNING if self.code in _WARNINGS else Severity.BLOCKING

    @property
    def is_blocking(self) -> bool:
        """Whether the month cannot be finalised before this is resolved or acknowledged."""
        return self.severity is Severity.BLOCKING

    @property
    def message(self) -> str:
        """The finding as a German sentence with its days."""
        sentence = _SENTENCES[self.code].format(**self.values)
        return f"{sentence} ({_german_days(self.first_day, self.last_day)})."


def _german_days(first_day: date, last_day: date) -> str:
    if first_day == last_day:
        return f"{first_day:%d.%m.%Y}"
    return f"{first_day:%d.%m.}–{last_day:%d.%m.%Y}"
