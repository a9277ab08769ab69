"""What undo, redo and the status bar say of a step."""

import re
from pathlib import Path

import pytest

from unterkunft import services
from unterkunft.services.changes import Wording
from unterkunft.ui.step_sentences import _TITLES, done_sentence, redo_text, step_title, undo_text

pytestmark = pytest.mark.usefixtures("german")

MOVE = Wording("MOVED", {"persons": 2, "from_room": "101", "to_room": "204"})


@pytest.mark.parametrize(
    ("wording", "title"),
    [
        (MOVE, "Umzug von Zimmer 101 nach 204"),
        (Wording("MOVED", {"persons": 2, "to_room": "204"}), "Umzug von 2 Personen nach Zimmer 204"),
        (Wording("MOVED", {"persons": 1, "from_room": "101"}), "Umzug von 1 Person aus Zimmer 101"),
        (Wording("MOVED", {"persons": 1, "from_room": "9", "to_room": "9"}), "Bettwechsel in Zimmer 9"),
        (Wording("MOVED", {"persons": 3}), "Umzug von 3 Personen"),
        (
            Wording("PLACED", {"persons": 4, "to_room": "103"}),
            "Unterbringung von 4 Personen in Zimmer 103",
        ),
        (Wording("PLACED", {"persons": 4}), "Unterbringung von 4 Personen"),
        (
            Wording("LIFTED", {"persons": 1, "from_room": "101"}),
            "Herausnahme von 1 Person aus Zimmer 101",
        ),
        (
            Wording("EXCHANGED", {"persons": 1, "room": "104"}),
            "Tausch von 1 Person mit der Ablage in Zimmer 104",
        ),
        (Wording("EXCHANGED", {"persons": 2}), "Tausch von 2 Personen mit der Ablage"),
        (Wording("LIFTED", {"persons": 2}), "Herausnahme von 2 Personen aus den Betten"),
        (Wording("ENDED", {"persons": 1}), "Auszug von 1 Person"),
        (Wording("IMPORTED", {"created": 3, "changed": 1}), "Import (3 neu, 1 geändert)"),
        (Wording("CLOSED", {"places": 1, "persons": 0}), "Sperrung von 1 Platz"),
        (Wording("CLOSED", {"places": 4, "persons": 2}), "Sperrung von 4 Plätzen"),
        (Wording("REOPENED"), "Ende einer Sperrung"),
        (Wording("SOMETHING_NEW"), "Änderung"),
    ],
)
def test_a_step_has_a_title(wording: Wording, title: str) -> None:
    assert step_title(wording) == title


def test_every_step_of_the_program_has_a_title() -> None:
    sources = Path(services.__file__).parent.rglob("*.py")
    worded = re.compile(r'(?:Wording\(|code = )\s*"([A-Z_]+)"(?:.* else "([A-Z_]+)")?')
    codes = {
        code
        for path in sources
        for found in worded.findall(path.read_text(encoding="utf-8"))
        for code in found
        if code
    }
    assert codes >= {"MOVED", "PLACED", "IMPORTED"}
    assert codes - set(_TITLES) == set()


def test_undo_and_redo_name_the_step() -> None:
    assert undo_text(MOVE) == "Umzug von Zimmer 101 nach 204 rückgängig machen"
    assert redo_text(MOVE) == "Umzug von Zimmer 101 nach 204 wiederholen"


def test_undo_and_redo_without_a_step_are_only_named() -> None:
    assert (undo_text(None), redo_text(None)) == ("Rückgängig", "Wiederholen")


def test_the_status_bar_tells_done_from_undone() -> None:
    assert done_sentence(MOVE) == "Erledigt: Umzug von Zimmer 101 nach 204"
    undone = Wording("UNDO:MOVED", MOVE.values)
    assert done_sentence(undone) == "Rückgängig gemacht: Umzug von Zimmer 101 nach 204"
