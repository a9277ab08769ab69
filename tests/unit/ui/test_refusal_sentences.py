"""What refusals and failures of the computer say."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

import unterkunft
from unterkunft.model.placement_rules import Breach, Rule
from unterkunft.services.permissions import Right
from unterkunft.ui.refusal_sentences import _SENTENCES, refusal_sentence
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

pytestmark = pytest.mark.usefixtures("german")

_RAISED = re.compile(r'(?:DomainRefusal|EnvironmentFailure)\(\s*"([A-Z_]+)"')


def raised_codes() -> set[str]:
    sources = Path(unterkunft.__file__).parent.rglob("*.py")
    return {code for path in sources for code in _RAISED.findall(path.read_text(encoding="utf-8"))}


def test_every_refusal_of_the_program_has_a_sentence() -> None:
    assert raised_codes() - set(_SENTENCES) == set()


def test_the_guards_of_the_database_have_their_sentences() -> None:
    assert "inzwischen belegt" in refusal_sentence(DomainRefusal("BED_TAKEN"))
    assert "schon ein Bett" in refusal_sentence(DomainRefusal("RESIDENT_TWICE"))


def test_a_refused_placement_gives_all_reasons() -> None:
    breaches = (Breach(Rule.WHEELCHAIR, {"person": "A"}), Breach(Rule.GROUND_FLOOR, {"person": "A"}))
    assert refusal_sentence(DomainRefusal("PLACEMENT_REFUSED", breaches=breaches)) == (
        "Nicht möglich: A braucht ein barrierefreies Zimmer; A braucht ein Zimmer im Erdgeschoss."
    )


def test_who_has_changed_it_since_is_named_with_the_local_time() -> None:
    at = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    shown = f"{at.astimezone():%d.%m.%Y %H:%M}"
    for given in (at, at.isoformat()):
        sentence = refusal_sentence(DomainRefusal("CHANGED_SINCE", by="A. Schulz", at=given))
        assert f"A. Schulz hat dieselben Plätze inzwischen geändert ({shown})" in sentence


def test_an_unreadable_moment_is_shown_as_it_is() -> None:
    assert "(gestern)" in refusal_sentence(DomainRefusal("CHANGED_SINCE", by="A", at="gestern"))


def test_nobody_is_named_where_nobody_is_known() -> None:
    assert "Dieselben Plätze" in refusal_sentence(DomainRefusal("CHANGED_SINCE", by="", at=""))


@pytest.mark.parametrize("right", Right)
def test_a_missing_right_is_named(right: Right) -> None:
    sentence = refusal_sentence(DomainRefusal("NO_RIGHT", right=right.value))
    assert sentence.startswith("Dazu fehlt Ihnen das Recht (")
    assert f"({right.value})" not in sentence


def test_what_is_gone_or_unknown_is_named() -> None:
    assert refusal_sentence(DomainRefusal("GONE", table="beds")).startswith("Das Bett ist nicht mehr")
    assert refusal_sentence(DomainRefusal("GONE", table="?")).startswith("Der Eintrag ist nicht mehr")
    unknown = refusal_sentence(DomainRefusal("UNKNOWN_KEY", table="residents", key="R-9"))
    assert unknown == "Der Bewohner „R-9“ ist nicht bekannt."


@pytest.mark.parametrize(
    "cause", ["disk_full", "read_only", "cannot_open", "locked", "no_database", "damaged", "server", "?"]
)
def test_an_unreachable_database_says_what_to_do(cause: str) -> None:
    sentence = refusal_sentence(EnvironmentFailure("DATABASE_UNREACHABLE", cause=cause))
    assert sentence.count(".") >= 2


def test_a_code_nobody_knows_is_still_told() -> None:
    assert refusal_sentence(DomainRefusal("NEVER_HEARD")) == "Das wurde abgelehnt (NEVER_HEARD)."
