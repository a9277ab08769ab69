"""Bank details are checked before anybody is asked to pay."""

from __future__ import annotations

import pytest

from unterkunft.values.bank import checked_bic, checked_iban, grouped_iban
from unterkunft.values.refusals import DomainRefusal


# The examples of the IBAN registry.
@pytest.mark.parametrize(
    "iban",
    [
        "DE89 3704 0044 0532 0130 00",
        "AT61 1904 3002 3457 3201",
        "CH93 0076 2011 6238 5295 7",
        "NL91 ABNA 0417 1643 00",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
        "GB29 NWBK 6016 1331 9268 19",
        "de89370400440532013000",
    ],
)
def test_a_right_iban_is_kept_without_blanks(iban: str) -> None:
    assert checked_iban(iban) == iban.replace(" ", "").upper()


@pytest.mark.parametrize(
    ("iban", "code"),
    [
        ("DE89 3704 0044 0532 0130 01", "IBAN_CHECK_DIGITS"),
        ("DE98 3704 0044 0532 0130 00", "IBAN_CHECK_DIGITS"),
        ("DE89 3704 0044 0532 0130 0", "IBAN_LENGTH"),
        ("8937 0400 4405 3201 3000", "IBAN_FORM"),
        ("DE89 3704 0044 0532 013Ä 00", "IBAN_FORM"),
        ("GB29", "IBAN_FORM"),
    ],
)
def test_a_wrong_iban_is_refused_with_the_reason(iban: str, code: str) -> None:
    with pytest.raises(DomainRefusal) as refused:
        checked_iban(iban)
    assert refused.value.code == code


def test_two_digits_changed_about_are_found() -> None:
    right = "DE89370400440532013000"
    for place in range(4, len(right) - 1):
        swapped = right[:place] + right[place + 1] + right[place] + right[place + 2 :]
        if swapped != right:
            with pytest.raises(DomainRefusal):
                checked_iban(swapped)


def test_no_account_is_no_mistake() -> None:
    assert (checked_iban("  "), checked_bic("")) == ("", "")


def test_an_iban_is_read_in_groups_of_four() -> None:
    assert grouped_iban("DE89370400440532013000") == "DE89 3704 0044 0532 0130 00"


@pytest.mark.parametrize("bic", ["COBADEFFXXX", "COBADEFF", "coba de ff"])
def test_a_bic_has_eight_or_eleven_characters(bic: str) -> None:
    assert checked_bic(bic) == bic.replace(" ", "").upper()


def test_another_bic_is_refused() -> None:
    with pytest.raises(DomainRefusal) as refused:
        checked_bic("COBADEF")
    assert refused.value.code == "BIC_FORM"
