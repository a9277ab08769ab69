"""Names of the sample county, in Latin letters and in the script their bearers write."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from unterkunft.services.sample_county.records import Table
from unterkunft.values.resources import resource
from unterkunft.values.statuses import Gender


@dataclass(frozen=True, slots=True)
class Name:
    """A name in Latin letters; `original` is empty where it is written in them anyway."""

    latin: str
    original: str = ""


@dataclass(frozen=True, slots=True)
class FamilyName:
    """A family name; some tongues give women their own form."""

    male: Name
    female: Name

    def form_for(self, gender: Gender) -> Name:
        """The form that a woman or a man bears."""
        return self.female if gender is Gender.FEMALE else self.male


@dataclass(frozen=True, slots=True)
class NameStock:
    """The names of one tongue. Without family names people are called after their father."""

    families: tuple[FamilyName, ...]
    male: tuple[Name, ...]
    female: tuple[Name, ...]
    family_first: bool

    @property
    def is_patronymic(self) -> bool:
        """Whether the father's given name stands where others have a family name."""
        return not self.families

    def given(self, gender: Gender, rng: random.Random, taken: tuple[str, ...] = ()) -> Name:
        """A given name that nobody else in the household bears."""
        stock = self.female if gender is Gender.FEMALE else self.male
        return rng.choice([name for name in stock if name.latin not in taken])

    def family(self, rng: random.Random) -> FamilyName:
        """A family name, or a father's name in its place."""
        if self.families:
            return rng.choice(self.families)
        return self.after_father(rng.choice(self.male))

    def after_father(self, father: Name) -> FamilyName:
        """The father's given name, borne by sons and daughters alike."""
        return FamilyName(father, father)

    def in_original(self, given: Name, family: Name) -> str:
        """The whole name in its own script and order, or nothing where that is Latin."""
        if not (given.original and family.original):
            return ""
        parts = (family, given) if self.family_first else (given, family)
        return " ".join(part.original for part in parts)


def name_stocks() -> Mapping[str, NameStock]:
    """All stocks by their name in the resource."""
    stocks = tomllib.loads(resource("samples", "names.toml").read_text("utf-8"))
    return {key: _stock(table) for key, table in stocks.items()}


def _stock(table: Table) -> NameStock:
    return NameStock(
        families=tuple(_family_name(text) for text in table.get("family", ())),
        male=tuple(_name(text) for text in table["male"]),
        female=tuple(_name(text) for text in table["female"]),
        family_first=table.get("family_first", False),
    )


def _name(text: str) -> Name:
    return Name(*text.split("|"))


def _family_name(text: str) -> FamilyName:
    male, original, female, female_original = [*text.split("|"), "", "", ""][:4]
    return FamilyName(Name(male, original), Name(female or male, female_original or original))
