"""What headings of lists were said to mean, written down as one text among the habits of a user."""

from __future__ import annotations

from unterkunft.exchange.arrival_list.columns import ListColumn

_MOST = 200


def remembered_headings(text: str) -> dict[str, ListColumn]:
    """The meanings by heading; what cannot be read is forgotten."""
    known = {each.value: each for each in ListColumn}
    pairs = (entry.partition("=")[::2] for entry in text.split(";"))
    return {heading: known[column] for heading, column in pairs if heading and column in known}


def with_heading(text: str, heading: str, column: ListColumn) -> str:
    """The text with one more meaning; the oldest go where there are too many."""
    kept = remembered_headings(text)
    kept.pop(heading, None)
    kept[heading] = column
    return ";".join(f"{each}={meant.value}" for each, meant in list(kept.items())[-_MOST:])
