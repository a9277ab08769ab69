"""A facility in memory in which people move."""

from __future__ import annotations

import pytest

from tests.unit.ui.plan.fakes import MemoryWorkplace
from tests.unit.ui.plan.samples import SampleFacility, drawn_facility


@pytest.fixture
def house() -> SampleFacility:
    """The sample facility, for each test a new one."""
    return drawn_facility()


@pytest.fixture
def workplace(house: SampleFacility) -> MemoryWorkplace:
    """A workplace in memory that shows the sample facility."""
    return MemoryWorkplace(house)
