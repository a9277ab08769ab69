"""Real processes that fight for one place, round by round, each on its own connection."""

from __future__ import annotations

import multiprocessing
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from typing import TypeAlias

import sqlcipher3.dbapi2
from sqlalchemy import create_engine, text

from tests.builders import execute, place
from unterkunft.storage.engine import database_url, open_database
from unterkunft.values.ids import BedId, ResidentId, new_id
from unterkunft.values.refusals import DomainRefusal

CONTENDERS = 8
_PATIENCE_SECONDS = 60
WON = "won"
REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Attempt:
    """What one contender tries in one round: a resident into a bed for one night."""

    resident: ResidentId
    bed: BedId
    night: date


Try: TypeAlias = Callable[[Attempt], str]
"""Carries out an attempt; gives WON, REFUSED, or what went wrong."""
TryOn: TypeAlias = Callable[[str], Try]
"""Connects to the database at an address, once for all rounds."""


def fight(address: str, attempts: Sequence[Sequence[Attempt]], *, by: TryOn) -> list[Counter[str]]:
    """For each round, how often each outcome was seen; `attempts` holds one row for each round."""
    # Clean processes as with "spawn", but the imports are done once for all.
    clean = multiprocessing.get_context("forkserver")
    clean.set_forkserver_preload([__name__])
    barrier, outcomes = clean.Barrier(CONTENDERS), clean.Queue()
    contenders = [
        clean.Process(target=_contend, args=(address, [row[i] for row in attempts], by, barrier, outcomes))
        for i in range(CONTENDERS)
    ]
    for each in contenders:
        each.start()
    collected = [outcomes.get() for _ in contenders]
    for each in contenders:
        each.join()
    return [Counter(round_) for round_ in zip(*collected, strict=True)]


def through_the_executor(address: str) -> Try:
    """The program's own way: the command, checked under its locks."""
    database = open_database(address)

    def attempt(each: Attempt) -> str:
        command = place((each.resident, each.bed), on=each.night, until=each.night + timedelta(days=1))
        try:
            execute(database, command)
        except DomainRefusal as refusal:
            is_clean = refusal.code in ("PLACEMENT_REFUSED", "BED_TAKEN", "RESIDENT_TWICE")
            return REFUSED if is_clean else refusal.code
        return WON

    return attempt


def check_then_insert(address: str) -> Try:
    """The naive way that this project does not go: look whether the bed is free, then take it."""
    url = database_url(address)
    module = {"module": sqlcipher3.dbapi2} if url.get_backend_name() == "sqlite" else {}
    engine = create_engine(url, **module)
    look = text("SELECT count(*) FROM bed_assignments WHERE bed_id = :bed AND valid_from = :night")
    take = text(
        "INSERT INTO bed_assignments"
        " (id, key, version, stay_id, resident_id, bed_id, valid_from, valid_until)"
        " SELECT :id, :key, 1, stays.id, :resident, :bed, :night, :next_day FROM stays"
        " WHERE stays.resident_id = :resident"
    )

    def attempt(each: Attempt) -> str:
        values = _values(each, is_sqlite=bool(module))
        with engine.begin() as connection:
            if connection.execute(look, {name: values[name] for name in ("bed", "night")}).scalar():
                return REFUSED
            connection.execute(take, values)
        return WON

    return attempt


def _values(each: Attempt, *, is_sqlite: bool) -> dict[str, object]:
    """The attempt as the tables store it: the naive way knows no column types."""
    row_id, following = new_id(), each.night + timedelta(days=1)
    values = {"id": row_id, "resident": each.resident, "bed": each.bed}
    days = {"night": each.night, "next_day": following}
    if is_sqlite:
        hexes = {name: value.hex for name, value in values.items()}
        return {"key": str(row_id), **hexes, **{name: day.isoformat() for name, day in days.items()}}
    return {"key": str(row_id), **values, **days}


def _contend(
    address: str, attempts: Sequence[Attempt], by: TryOn, barrier: Barrier, outcomes: Queue[list[str]]
) -> None:
    found = []
    attempt = by(address)
    for each in attempts:
        barrier.wait(_PATIENCE_SECONDS)
        found.append(_outcome_of(attempt, each))
    outcomes.put(found)


def _outcome_of(attempt: Try, each: Attempt) -> str:
    try:
        return attempt(each)
    except Exception:  # noqa: BLE001 - the test shows what one of the contenders ran into
        return traceback.format_exc()
