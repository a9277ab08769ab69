"""Damaged and hostile workbooks are refused in sentences, and nothing of them stays."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.corpus import hostile_workbooks
from tests.corpus.bad_file import BadFile

FILES: tuple[BadFile, ...] = hostile_workbooks.FILES


@pytest.mark.parametrize("bad", FILES, ids=str)
def test_a_bad_file_is_refused_and_leaves_nothing(bad: BadFile, refuse: Callable[[BadFile], None]) -> None:
    refuse(bad)
