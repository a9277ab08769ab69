"""Texts of tariffs: written from documents, changed in one place, everything else left to the letter."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from unterkunft.billing.tariff_text import document_of, rewritten
from unterkunft.billing.tariff_writer import tariff_toml
from unterkunft.values.resources import resource

SHIPPED = sorted(resource("tariffs").rglob("*.toml"))
TEXT = """\
# Satzung vom 01.01.2024
key = "a"  # bleibt
# so heißt sie
name = "Alte Satzung"

[rounding]
step = "0.10"  # § 5

# erster Satz
[[rate]]
component = "lodging"
basis = "person_month" # je Kopf
steps = [
  { valid_from = 2024-01-01, amount = "300.00" },  # alt
  # Beschluss 12
  { valid_from = 2026-09-16, amount = "345.00" },
]

[[rate]]
# Pauschale
component = "heating"
basis = "person_month"

[[rate.steps]]
valid_from = 2024-01-01
amount = "3.00"
"""


@pytest.fixture
def document() -> dict[str, Any]:
    return copy.deepcopy(document_of(TEXT))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_document_says_the_same_when_written_anew(path: Path) -> None:
    document = document_of(path.read_text("utf-8"))
    assert document_of(tariff_toml(document)) == document


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_text_that_says_so_already_stays_to_the_letter(path: Path) -> None:
    text = path.read_text("utf-8")
    assert rewritten(text, document_of(text)).text == text


def test_a_new_step_leaves_every_comment_where_it_was(document: dict[str, Any]) -> None:
    document["rate"][0]["steps"].append({"valid_from": "2027-01-01", "amount": "400.00"})
    made = rewritten(TEXT, document)
    added = '  { valid_from = 2027-01-01, amount = "400.00" },'
    assert made.text == TEXT.replace('"345.00" },\n]', f'"345.00" }},\n{added}\n]').replace(
        '_month" # je', '_month"  # je'
    )
    assert made.lost_comments == 0


def test_another_name_changes_one_line(document: dict[str, Any]) -> None:
    document["name"] = "Neue Satzung"
    assert rewritten(TEXT, document).text == TEXT.replace("Alte", "Neue")


def test_a_rate_put_in_front_takes_no_comments_from_those_behind(document: dict[str, Any]) -> None:
    document["rate"].insert(0, {"component": "care", "basis": "person_day", "steps": []})
    made = rewritten(TEXT, document).text
    assert made.index('component = "care"') < made.index("# erster Satz")
    assert TEXT[TEXT.index("# erster Satz") :] in made


def test_a_rate_that_goes_takes_its_comments_along(document: dict[str, Any]) -> None:
    del document["rate"][0]
    made = rewritten(TEXT, document)
    assert "# erster Satz" not in made.text
    assert "# Pauschale" in made.text
    assert made.lost_comments == 0


def test_comments_that_find_no_place_are_counted(document: dict[str, Any]) -> None:
    del document["rate"][0]["steps"][1]
    assert rewritten(TEXT, document).lost_comments == 1
    del document["rounding"]["step"]
    document["rounding"]["stage"] = "total"
    assert rewritten(TEXT, document).lost_comments == 2


def test_a_text_that_is_no_toml_is_written_anew(document: dict[str, Any]) -> None:
    assert rewritten("key = ", document).text == tariff_toml(document)


def test_signs_inside_of_texts_are_no_comments_and_no_brackets(document: dict[str, Any]) -> None:
    text = 'key = "a#b["\nname = \'c"#\'\nsource = """\n[rounding] # kein Kommentar\n\\""""\n\n[counting]\n'
    said = document_of(text)
    said["counting"] = {"arrival_day": "skip"}
    made = rewritten(text, said)
    assert document_of(made.text) == said
    assert made.lost_comments == 0


def test_odd_words_and_texts_are_quoted() -> None:
    document = {"a b": 'x"y\\z\x7f\n', "list": [1, True], "valid_from": "2026-13-01", "empty": {}}
    assert document_of(tariff_toml(document)) == document


def test_a_long_entry_stands_on_a_line_of_its_own() -> None:
    step = {"valid_from": "2026-01-01", "table": {str(size): "1000.00" for size in range(1, 9)}}
    document = {"rate": [{"steps": [step]}]}
    assert "steps = [\n  { valid_from = 2026-01-01, table" in tariff_toml(document)
    assert document_of(tariff_toml(document)) == document
