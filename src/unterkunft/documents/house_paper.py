"""What the papers of a house have in common: the house, the day, who printed them, and how places count."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from unterkunft.documents.statement import FacilityOnPaper, Sender
from unterkunft.documents.wording import count_text, day_text, weekday_text


@dataclass(frozen=True, slots=True)
class PaperStamp:
    """When a paper was printed and by whom."""

    printed_at: datetime
    printed_by: str

    @property
    def text(self) -> str:
        """The stamp as `gedruckt am 24.11.2026, 09:12 Uhr von M. Krüger`."""
        return f"gedruckt am {self.printed_at:%d.%m.%Y, %H:%M} Uhr von {self.printed_by}"


@dataclass(frozen=True, slots=True)
class HousePaper:
    """The house a paper is about, on which day, and its stamp."""

    facility: FacilityOnPaper
    sender: Sender
    day: date
    stamp: PaperStamp
    names_restricted: bool = False
    """Whether people with a restriction of information (Auskunftssperre) stand on it by name."""

    @property
    def day_text(self) -> str:
        """The day with its weekday: `Di 24.11.2026`."""
        return f"{weekday_text(self.day)} {day_text(self.day)}"

    @property
    def confidence(self) -> str:
        """How the paper is to be handled."""
        text = "Vertraulich – nur für den Dienstgebrauch, nicht aushängen."
        if self.names_restricted:
            text += " Enthält Angaben zu Personen mit Auskunftssperre (§ 51 BMG)."
        return text


@dataclass(frozen=True, slots=True)
class PlaceCounts:
    """Places on a day: capacity = occupied + free + closed; the absent are among the occupied."""

    capacity: int = 0
    occupied: int = 0
    free: int = 0
    closed: int = 0
    absent: int = 0

    def __add__(self, other: PlaceCounts) -> PlaceCounts:
        return PlaceCounts(
            self.capacity + other.capacity,
            self.occupied + other.occupied,
            self.free + other.free,
            self.closed + other.closed,
            self.absent + other.absent,
        )

    @property
    def text(self) -> str:
        """The counts in a line: `12 Plätze · 9 belegt · 2 frei · 1 gesperrt · 1 abwesend`."""
        places = count_text(self.capacity, one="Platz", many="Plätze")
        return (
            f"{places} · {self.occupied} belegt · {self.free} frei"
            f" · {self.closed} gesperrt · {self.absent} abwesend"
        )


def people_text(count: int) -> str:
    """A number of people: `1 Person`, `12 Personen`."""
    return count_text(count, one="Person", many="Personen")


def absence_text(word: str) -> str:
    """An absence as a note beside a name: `abwesend: Krankenhaus`; nothing for those present."""
    return word if not word or word.startswith("abwesend") else f"abwesend: {word}"
