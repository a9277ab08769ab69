"""The sample county the measurements work on, on a day that stays the same."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from unterkunft.app.opening import executor_for, open_for_work, person_at_the_computer
from unterkunft.exchange.json_format import read_json
from unterkunft.services.facility_transfer.importing import ImportFacilityFile
from unterkunft.services.sample_county import sample_county
from unterkunft.storage.engine import Database
from unterkunft.values.month import Month

TODAY = date(2026, 7, 15)
MONTH = Month(2026, 6)
"""The last complete month."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A county as a facility file and as the database that file was imported into."""

    document: bytes
    file: Path


def made_sample(folder: Path, *, residents: int) -> Sample:
    """A county with about so many residents, three years of history behind it."""
    document = json.dumps(sample_county(today=TODAY, residents=residents)).encode()
    sample = Sample(document, folder / f"county-{residents}.sqlite")
    import_into(sample.file, document)
    return sample


def import_into(file: Path, document: bytes) -> None:
    """Reads a facility file into a new database, as an import does."""
    database = open_for_work(str(file))
    read, findings = read_json(document, "county.json")
    command = ImportFacilityFile(read, findings, TODAY)
    executor_for(database).execute(command, actor=person_at_the_computer())
    database.close()


def opened(sample: Sample) -> Database:
    """The sample's database, ready for work."""
    return open_for_work(str(sample.file))


def removed(file: Path) -> Path:
    """The file's place, free of a database that was there before."""
    for leftover in file.parent.glob(f"{file.name}*"):
        leftover.unlink()
    return file
