"""Patterns found in real by-laws, to begin a tariff with."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from unterkunft.services.tariff_documents import read_text
from unterkunft.values.resources import resource

_MARK = "Muster: "


@dataclass(frozen=True, slots=True)
class TariffPreset:
    """A pattern with its text; `title` is what it is about."""

    title: str
    text: str

    @property
    def remarks(self) -> str:
        """What stands above it: where it comes from and what must be checked."""
        lines = (line[1:].strip() for line in self.text.splitlines() if line.startswith("#"))
        return "\n".join(lines)


@cache
def tariff_presets() -> tuple[TariffPreset, ...]:
    """All patterns in the order in which they are offered."""
    texts = (path.read_text("utf-8") for path in sorted(resource("tariffs", "presets").glob("*.toml")))
    return tuple(TariffPreset(_title(text), text) for text in texts)


def _title(text: str) -> str:
    tariff = read_text(text).tariff
    return "" if tariff is None else tariff.name.removeprefix(_MARK)
