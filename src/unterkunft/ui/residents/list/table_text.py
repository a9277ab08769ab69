"""The list as text for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from unterkunft.exchange.table_file import harmless


def table_text(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Tab-separated lines, headings first; nothing in it is computed where it is pasted."""
    lines = [headings, *rows]
    return "".join("\t".join(harmless(_one_line(cell)) for cell in line) + "\n" for line in lines)


def _one_line(cell: str) -> str:
    return " ".join(cell.split())
