"""JSON that is none, values no column can hold, and records that contradict each other are refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.corpus import contradictions, damaged_json, hostile_workbooks, wrong_values
from tests.corpus.bad_file import BadFile

FILES: tuple[BadFile, ...] = (*damaged_json.FILES, *wrong_values.FILES, *contradictions.FILES)


def test_the_corpus_is_large_and_every_file_has_a_name_of_its_own() -> None:
    corpus = (*hostile_workbooks.FILES, *FILES)
    assert len(corpus) >= 300
    assert len({str(each) for each in corpus}) == len(corpus)


@pytest.mark.parametrize("bad", FILES, ids=str)
def test_a_bad_file_is_refused_and_leaves_nothing(bad: BadFile, refuse: Callable[[BadFile], None]) -> None:
    refuse(bad)
