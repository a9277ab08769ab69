from __future__ import annotations

import pytest

from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure, cause_of


@pytest.mark.parametrize("refusal", [DomainRefusal, EnvironmentFailure])
def test_a_refusal_carries_code_and_values_and_no_more(
    refusal: type[DomainRefusal] | type[EnvironmentFailure],
) -> None:
    refused = refusal("BED_TAKEN", bed="A-101-1")
    assert str(refused) == "BED_TAKEN"
    assert (refused.code, refused.values) == ("BED_TAKEN", {"bed": "A-101-1"})


def test_the_cause_of_a_file_error_is_a_word() -> None:
    assert cause_of(FileNotFoundError(2, "No such file or directory")) == "missing"
    assert cause_of(PermissionError(13, "Permission denied")) == "denied"
    assert cause_of(OSError(9999, "who knows")) == "other"
    assert cause_of(OSError("without a number")) == "other"
