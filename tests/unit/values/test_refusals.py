from __future__ import annotations

import pytest

from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure


@pytest.mark.parametrize("refusal", [DomainRefusal, EnvironmentFailure])
def test_a_refusal_carries_code_and_values_and_no_more(
    refusal: type[DomainRefusal] | type[EnvironmentFailure],
) -> None:
    refused = refusal("BED_TAKEN", bed="A-101-1")
    assert str(refused) == "BED_TAKEN"
    assert (refused.code, refused.values) == ("BED_TAKEN", {"bed": "A-101-1"})
