"""Which font draws what, and that the fonts are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from unterkunft.documents.typefaces import BASE, SIGNS, Weight, candidates, covers, font, typeface_of
from unterkunft.values.resources import resource


@pytest.mark.parametrize(
    ("character", "typeface"),
    [
        ("a", BASE),
        ("Ж", BASE),
        ("م", "NotoSansArabic"),
        ("ﷲ", "NotoSansArabic"),
        ("א", "NotoSansHebrew"),
        ("ገ", "NotoSansEthiopic"),
        ("გ", "NotoSansGeorgian"),
        ("Հ", "NotoSansArmenian"),
        ("र", "NotoSansDevanagari"),
        ("漢", BASE),
    ],
)
def test_a_character_belongs_to_the_typeface_of_its_script(character: str, typeface: str) -> None:
    assert typeface_of(character) == typeface


def test_a_sign_is_looked_for_in_the_script_then_the_base_then_the_signs() -> None:
    assert candidates("م") == ("NotoSansArabic", BASE, SIGNS)
    assert candidates("a") == (BASE, SIGNS)


def test_a_typeface_shipped_in_one_weight_serves_for_both() -> None:
    assert font("NotoSansTamil", Weight.BOLD) is font("NotoSansTamil", Weight.REGULAR)


def test_a_font_is_loaded_once() -> None:
    assert font(BASE, Weight.REGULAR) is font(BASE, Weight.REGULAR)


def test_a_private_character_is_covered_by_no_typeface() -> None:
    assert not covers("NotoSansArabic", Weight.REGULAR, "\ue123")


def test_every_font_stands_in_the_read_me_and_has_its_licence() -> None:
    folder = resource("fonts")
    read_me = (folder / "README.md").read_text(encoding="utf-8")
    names = {Path(path).stem.partition("-")[0] for path in folder.glob("*.?tf")}
    assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / "OFL.txt").read_text(encoding="utf-8")
    assert all(name.removeprefix("NotoSans") in read_me for name in names)
