"""Eight processes finalise at once: every number is given once, none is left out, and no month twice."""

from __future__ import annotations

import multiprocessing
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier

import pytest

from tests.billing_house import ISSUED_ON, OCTOBER, BilledHouse, a_billed_house
from tests.builders import execute
from unterkunft.model.statement import StatementKind
from unterkunft.services.commands.finalising import FinaliseMonth
from unterkunft.services.queries.finalised import statements_of_month
from unterkunft.storage.engine import open_database
from unterkunft.values.refusals import DomainRefusal

pytestmark = pytest.mark.contest

CONTENDERS = 8
_PATIENCE_SECONDS = 60


def contend(address: str, number: int, barrier: Barrier, outcomes: Queue[str]) -> None:
    """Two contenders fight for each of four houses."""
    database = open_database(address)
    barrier.wait(_PATIENCE_SECONDS)
    try:
        execute(database, FinaliseMonth(OCTOBER, ISSUED_ON, facilities=(f"H{number % 4}",)))
    except DomainRefusal as refusal:
        outcomes.put(refusal.code)
    else:
        outcomes.put("won")
    database.close()


def test_contenders_get_numbers_without_gaps_and_without_doubles(address: str) -> None:
    database = open_database(address)
    house = a_billed_house(database, residents=4)
    for number in range(4):
        _house_of_its_own(house, number)
    clean = multiprocessing.get_context("forkserver")
    clean.set_forkserver_preload([__name__])
    barrier, outcomes = clean.Barrier(CONTENDERS), clean.Queue()
    contenders = [
        clean.Process(target=contend, args=(address, number, barrier, outcomes))
        for number in range(CONTENDERS)
    ]
    for each in contenders:
        each.start()
    found = sorted(outcomes.get(timeout=_PATIENCE_SECONDS) for _ in contenders)
    for each in contenders:
        each.join()

    papers = statements_of_month(database, OCTOBER)
    numbers = sorted(each.number for each in papers if each.kind is StatementKind.STATEMENT)
    assert found == ["ALREADY_FINALISED"] * 4 + ["won"] * 4
    assert numbers == [f"2026-{number:06}" for number in range(1, 5)]
    database.close()


def _house_of_its_own(house: BilledHouse, number: int) -> None:
    """House `H0` … `H3`, with one resident each."""
    key, resident = f"H{number}", f"R-{number + 1}"
    house.change(
        facilities=[{"key": key, "name": key, "kind": "communal"}],
        buildings=[{"key": f"{key}-A", "facility": key, "name": "A"}],
        floors=[{"key": f"{key}-A-0", "building": f"{key}-A", "name": "EG", "level": 0}],
        rooms=[{"key": f"{key}-1", "floor": f"{key}-A-0", "number": "1", "use": "sleeping"}],
        beds=[{"key": f"{key}-1-1", "room": f"{key}-1", "label": "1"}],
        stays=[{"key": f"A-{resident}", "resident": resident, "facility": key, "moved_in_on": "2026-10-01"}],
        bed_assignments=[
            {"key": f"N-{resident}", "resident": resident, "bed": f"{key}-1-1", "from_on": "2026-10-01"}
        ],
        facility_tariffs=[{"facility": key, "tariff": "T", "valid_from": "2020-01-01"}],
    )
