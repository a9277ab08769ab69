"""Files for bookkeeping are written as their description says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from unterkunft.exchange.bookkeeping_csv import BookkeepingRow, Value, write_bookkeeping
from unterkunft.exchange.bookkeeping_format import PRESETS, BookkeepingField, bookkeeping_format
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

_F = BookkeepingField
_PLAIN = """
separator = "{separator}"
decimal = ","
encoding = "{encoding}"
date = "dd.MM.yyyy"
amounts = "{amounts}"
column = [
  {{ field = "issued_on", heading = "Datum" }},
  {{ field = "resident_name", heading = "Name" }},
  {{ field = "amount", heading = "Betrag" }},
  {{ field = "debit_credit", heading = "S/H" }},
  {{ field = "account", heading = "Konto" }},
]
[accounts]
lodging = "4711"
"""


def a_row(**changes: Value) -> BookkeepingRow:
    values: dict[BookkeepingField, Value] = {
        _F.ISSUED_ON: date(2026, 11, 4),
        _F.RESIDENT_NAME: "Özil, Ali",
        _F.AMOUNT: Decimal("1234.5"),
        _F.COMPONENT_KEY: "lodging",
    }
    return BookkeepingRow({**values, **{_F(name): value for name, value in changes.items()}})


def written(
    folder: Path,
    *rows: BookkeepingRow,
    separator: str = ";",
    encoding: str = "utf-8",
    amounts: str = "signed",
) -> bytes:
    description, target = folder / "kasse.toml", folder / "kasse.csv"
    text = _PLAIN.format(separator=separator, encoding=encoding, amounts=amounts)
    description.write_text(text, encoding="utf-8")
    assert write_bookkeeping(rows, bookkeeping_format(str(description)), target) == len(rows)
    return target.read_bytes()


def lines(content: bytes, encoding: str = "utf-8") -> list[str]:
    return content.decode(encoding).split("\r\n")


def test_columns_stand_in_the_order_and_under_the_headings_described(tmp_path: Path) -> None:
    assert lines(written(tmp_path, a_row())) == [
        "Datum;Name;Betrag;S/H;Konto",
        "04.11.2026;Özil, Ali;1234,50;S;4711",
        "",
    ]


def test_what_is_given_back_has_a_minus_or_a_letter(tmp_path: Path) -> None:
    back = a_row(amount=Decimal("-145"))
    assert lines(written(tmp_path, back))[1] == "04.11.2026;Özil, Ali;-145,00;H;4711"
    assert lines(written(tmp_path, back, amounts="unsigned"))[1] == "04.11.2026;Özil, Ali;145,00;H;4711"


def test_letters_windows_1252_lacks_are_written_in_latin_ones(tmp_path: Path) -> None:
    content = written(tmp_path, a_row(resident_name="Łukasz Öztürk رضا"), encoding="windows-1252")
    assert b"Lukasz \xd6zt\xfcrk rd;" in content


@pytest.mark.parametrize("text", ["=1+1", "+49 3984", "-5", "@SUM(A1)", '=HYPERLINK("x")', "\t=1", "\n=1"])
def test_no_spreadsheet_computes_what_somebody_typed(tmp_path: Path, text: str) -> None:
    (cell,) = (
        line.split("|")[1] for line in lines(written(tmp_path, a_row(resident_name=text), separator="|"))[1:2]
    )
    assert cell.strip('"').startswith("'")


def test_separators_and_line_ends_in_texts_stay_in_their_cell(tmp_path: Path) -> None:
    content = written(tmp_path, a_row(resident_name="a;b\r\nc"))
    assert lines(content)[1] == '04.11.2026;"a;b c";1234,50;S;4711'


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_can_be_read(name: str) -> None:
    form = bookkeeping_format(name)
    assert form.name
    assert _F.AMOUNT in {each.field for each in form.columns}


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ('column = [{ field = "surname" }]', "column 1: field"),
        ("column = []", "column"),
        ('separator = "x"\ncolumn = [{ field = "amount" }]', "separator"),
        ('colour = "red"\ncolumn = [{ field = "amount" }]', "colour"),
        ('papers = ["letters"]\ncolumn = [{ field = "amount" }]', "papers"),
        ('heading = "yes"\ncolumn = [{ field = "amount" }]', "heading"),
        ('accounts = "x"\ncolumn = [{ field = "amount" }]', "accounts"),
    ],
)
def test_a_word_that_is_not_understood_is_named(tmp_path: Path, text: str, word: str) -> None:
    path = tmp_path / "kasse.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DomainRefusal) as refused:
        bookkeeping_format(str(path))
    values: Mapping[str, object] = refused.value.values
    assert (refused.value.code, values["word"]) == ("BOOKKEEPING_WRONG", word)


def test_what_is_no_toml_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "kasse.toml"
    path.write_bytes(b"\xff\xfe")
    with pytest.raises(DomainRefusal) as refused:
        bookkeeping_format(str(path))
    assert refused.value.code == "BOOKKEEPING_UNREADABLE"


def test_a_missing_description_is_a_failure_of_the_environment(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure):
        bookkeeping_format(str(tmp_path / "none.toml"))


def test_a_folder_that_is_not_there_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentFailure):
        write_bookkeeping([a_row()], bookkeeping_format("debitoren"), tmp_path / "none" / "kasse.csv")
    assert not list(tmp_path.iterdir())
