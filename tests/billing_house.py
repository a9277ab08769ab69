"""A small house that is billed, brought in by a facility file as an office would do it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.builders import SOMEONE, execute
from unterkunft.exchange.json_format import read_json
from unterkunft.services.changes import Changes
from unterkunft.services.commands.correcting import CorrectionForm, FinaliseCorrections
from unterkunft.services.commands.finalising import FinaliseMonth
from unterkunft.services.correction_run import Correction, corrections_of_month
from unterkunft.services.facility_transfer.importing import ImportFacilityFile
from unterkunft.services.queries.finalised import StatementRow, statements_of_month
from unterkunft.storage.engine import Database
from unterkunft.values.month import Month

OCTOBER = Month(2026, 10)
NOVEMBER = Month(2026, 11)
ISSUED_ON = date(2026, 11, 5)
DUE_ON = date(2026, 12, 5)
CORRECTED_ON = date(2026, 12, 9)

Records = Mapping[str, Sequence[Mapping[str, Any]]]


def tariff(amount: str = "435.00", *, key: str = "T") -> dict[str, Any]:
    """A tariff of one rate per person and month."""
    rate = {
        "component": "lodging",
        "label": "Unterkunft",
        "basis": "person_month",
        "steps": [{"valid_from": "2020-01-01", "amount": amount}],
    }
    return {"key": key, "name": f"Satzung {key}", "source": "erfunden", "rate": [rate]}


@dataclass(frozen=True, slots=True)
class BilledHouse:
    """A house `H` with residents `R-1`, `R-2`, … who moved in on 1 October 2026."""

    database: Database

    def change(self, **records: Sequence[Mapping[str, Any]]) -> Changes:
        """Brings records in, as a facility file does."""
        document = json.dumps({"format": "unterkunft", "version": 1, **records}).encode()
        file, findings = read_json(document, "house.json")
        return execute(self.database, ImportFacilityFile(file, findings, ISSUED_ON))

    def finalise(self, month: Month = OCTOBER, *, issued_on: date = ISSUED_ON) -> Changes:
        """Finalises a month."""
        return execute(self.database, FinaliseMonth(month, issued_on, DUE_ON))

    def correct(self, month: Month = OCTOBER, *, form: CorrectionForm = CorrectionForm.DIFFERENCE) -> Changes:
        """Issues what is to be corrected."""
        return execute(self.database, FinaliseCorrections(month, CORRECTED_ON, form=form))

    def corrections(self, month: Month = OCTOBER) -> tuple[Correction, ...]:
        """What is to be corrected."""
        return corrections_of_month(self.database, month, actor=SOMEONE)

    def papers(self, month: Month = OCTOBER) -> list[tuple[str, str]]:
        """The numbers and totals of the residents' papers."""
        return [(each.number, f"{each.total:.2f}") for each in self.resident_papers(month)]

    def resident_papers(self, month: Month = OCTOBER) -> list[StatementRow]:
        """The papers about residents."""
        return [each for each in statements_of_month(self.database, month) if each.resident]

    def moves_in_late(self, resident: str = "R-1", *, on: str = "2026-10-12") -> Changes:
        """It turns out that somebody moved in later."""
        return self.change(**_living(resident, on))


def a_billed_house(database: Database, *, residents: int = 1) -> BilledHouse:
    """The house with its people, payer and tariff."""
    house = BilledHouse(database)
    keys = [f"R-{number}" for number in range(1, residents + 1)]
    living = [_living(key, "2026-10-01") for key in keys]
    house.change(
        facilities=[{"key": "H", "name": "Haus am See", "kind": "communal"}],
        buildings=[{"key": "H-A", "facility": "H", "name": "A"}],
        floors=[{"key": "H-A-0", "building": "H-A", "name": "EG", "level": 0}],
        rooms=[{"key": "H-101", "floor": "H-A-0", "number": "101", "use": "sleeping"}],
        beds=[{"key": f"B-{key}", "room": "H-101", "label": key} for key in keys],
        households=[{"key": f"H-{key}", "name": key} for key in keys],
        residents=[
            {"key": key, "family_name": f"Özil {key}", "given_name": "Ali", "birth_date": "1990-01-01"}
            for key in keys
        ],
        household_members=[
            {"household": f"H-{key}", "resident": key, "role": "head", "valid_from": "2020-01-01"}
            for key in keys
        ],
        stays=[stay for each in living for stay in each["stays"]],
        bed_assignments=[bed for each in living for bed in each["bed_assignments"]],
        residence_statuses=[
            {"key": f"S-{key}", "resident": key, "status": "suspension_60a", "valid_from": "2024-01-01"}
            for key in keys
        ],
        payers=[
            {"key": "SOZ", "name": "Sozialamt", "kind": "social_office"},
            {"key": "JC", "name": "Jobcenter", "kind": "jobcentre"},
        ],
        cost_coverages=[
            {"key": f"C-{key}", "resident": key, "payer": "SOZ", "rule": "full", "valid_from": "2024-01-01"}
            for key in keys
        ],
        tariffs=[tariff()],
        facility_tariffs=[{"facility": "H", "tariff": "T", "valid_from": "2020-01-01"}],
    )
    return house


def _living(resident: str, since: str) -> dict[str, list[dict[str, Any]]]:
    return {
        "stays": [{"key": f"A-{resident}", "resident": resident, "facility": "H", "moved_in_on": since}],
        "bed_assignments": [
            {"key": f"N-{resident}", "resident": resident, "bed": f"B-{resident}", "from_on": since}
        ],
    }
