"""Filling an empty database with the sample county, through the same door as any file."""

from __future__ import annotations

import json
from datetime import date

from unterkunft.exchange.json_format import read_json
from unterkunft.services.changes import Changes
from unterkunft.services.executor import Executor
from unterkunft.services.facility_transfer.importing import ImportFacilityFile
from unterkunft.services.permissions import Actor
from unterkunft.services.queries.facilities import facilities
from unterkunft.services.sample_county import sample_county
from unterkunft.values.refusals import DomainRefusal


def fill_with_sample_county(executor: Executor, *, actor: Actor, today: date) -> Changes:
    """Six facilities with about 300 residents and three years of history; only into an empty database."""
    if facilities(executor.database):
        raise DomainRefusal("NOT_EMPTY")
    document = json.dumps(sample_county(today=today)).encode()
    file, findings = read_json(document, "sample county")
    return executor.execute(ImportFacilityFile(file, findings, today), actor=actor)
