"""After any sequence of edits no two records of a timeline share a day, and undo brings every row back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.builders import a_resident, execute, row_picture
from unterkunft.services.commands.entitlements import RecordEntitlement
from unterkunft.services.commands.timelines import ChangePeriod, RemoveRecord, Timeline
from unterkunft.services.executor import Command
from unterkunft.services.history import Undo
from unterkunft.services.permissions import FULL_SIGHT
from unterkunft.services.queries.resident_card import load_card
from unterkunft.services.timeline_edits import Held, Neighbours, adjustments
from unterkunft.storage.engine import Database
from unterkunft.values.ids import JournalEntryId, ResidentId
from unterkunft.values.period import Period, first_overlap
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Entitlement

_FIRST = date(2026, 1, 1)
_QUIET = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)

periods = st.builds(
    lambda start, length: Period(
        _FIRST + timedelta(days=start),
        None if length is None else _FIRST + timedelta(days=start + length),
    ),
    st.integers(0, 40),
    st.none() | st.integers(1, 30),
)
neighbours = st.builds(Neighbours, st.booleans(), st.booleans())


@dataclass(frozen=True)
class Edit:
    """A new record, other days for one on record, or its removal."""

    kind: str
    which: int
    period: Period
    neighbours: Neighbours


edits = st.lists(
    st.builds(
        Edit, st.sampled_from(("new", "new", "move", "move", "drop")), st.integers(0, 5), periods, neighbours
    ),
    min_size=1,
    max_size=8,
)


def command_for(database: Database, resident: ResidentId, edit: Edit) -> Command | None:
    records = load_card(database, resident, FULL_SIGHT).entitlements
    if edit.kind == "new":
        kind = list(Entitlement)[edit.which % len(Entitlement)]
        return RecordEntitlement(resident, kind, edit.period, neighbours=edit.neighbours)
    if not records:
        return None
    record = records[edit.which % len(records)].id
    if edit.kind == "drop":
        return RemoveRecord(Timeline.ENTITLEMENTS, record)
    return ChangePeriod(Timeline.ENTITLEMENTS, record, edit.period, edit.neighbours)


def there_and_back(database: Database, taken: list[Edit]) -> None:
    resident = a_resident(database)
    first = row_picture(database)
    done: list[JournalEntryId] = []
    for edit in taken:
        command = command_for(database, resident, edit)
        if command is None:
            continue
        try:
            entry = execute(database, command).entry
        except DomainRefusal as refusal:
            if refusal.code != "PERIOD_COVERED":
                raise
            continue
        done += [entry] if entry is not None else []
        held = [each.period for each in load_card(database, resident, FULL_SIGHT).entitlements]
        assert first_overlap(held) is None
        assert all(held)
    for entry in reversed(done):
        execute(database, Undo(entry))
    assert row_picture(database) == first


@settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=_QUIET,
)
@given(taken=edits)
def test_edits_never_overlap_and_can_be_undone_on_sqlite(
    sqlite_database: Database, taken: list[Edit]
) -> None:
    there_and_back(sqlite_database, taken)


@settings(
    max_examples=10,
    deadline=None,
    derandomize=True,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=_QUIET,
)
@given(taken=edits)
def test_edits_never_overlap_and_can_be_undone_on_postgresql(
    postgresql_database: Database, taken: list[Edit]
) -> None:
    there_and_back(postgresql_database, taken)


@settings(max_examples=500, deadline=None, derandomize=True, database=None)
@given(lengths=st.lists(st.integers(1, 9), min_size=1, max_size=6), which=st.integers(0, 5), to=periods)
def test_the_neighbours_of_a_changed_record_never_meet(lengths: list[int], which: int, to: Period) -> None:
    """Records side by side, some days apart or touching; one of them gets other days."""
    starts = [_FIRST + timedelta(days=sum(lengths[:at])) for at in range(len(lengths) + 1)]
    row = [Period(start, end) for start, end in pairwise(starts)]
    chosen = which % len(row)
    others = [Held(a_number(at), each) for at, each in enumerate(row) if at != chosen]

    made = {each.id: each.after for each in adjustments(others, to, before=row[chosen])}

    left = [part for each in others for part in made.get(each.id, (each.period,))]
    assert first_overlap([*left, to]) is None


def a_number(at: int) -> UUID:
    return UUID(int=at)
