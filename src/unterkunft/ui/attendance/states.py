"""The letters by which states of attendance are shown and typed."""

from __future__ import annotations

from unterkunft.ui.wording import tr
from unterkunft.ui.words import absence_word
from unterkunft.values.statuses import AttendanceState

PRESENT = AttendanceState.PRESENT.value
PRESENT_SIGN, NOT_HERE_SIGN = "·", "–"


def _named() -> dict[str, str]:
    """Each state as `K (Krankenhaus)`: the letter that is typed, and the short word for it."""
    return {
        AttendanceState.HOSPITAL.value: tr("H (hospital)"),
        AttendanceState.VISIT.value: tr("V (visit)"),
        AttendanceState.UNANNOUNCED.value: tr("U (unannounced)"),
        AttendanceState.DETENTION.value: tr("D (detention)"),
        AttendanceState.CARE_HOME.value: tr("C (care home)"),
        AttendanceState.WOMENS_SHELTER.value: tr("W (women's shelter)"),
        AttendanceState.OTHER.value: tr("O (other)"),
        PRESENT: tr("A (attending)"),
    }


def letters() -> dict[str, str]:
    """The letter of every state but presence."""
    return {state: name[0] for state, name in _named().items() if state != PRESENT}


def short_word(state: str) -> str:
    """The state in one word, for buttons and legends."""
    name = _named().get(state)
    return absence_word(state) if name is None else name[3:-1]


def sign_of(state: str | None) -> str:
    """What a cell shows; a state that the office added bears its own first letter."""
    if state is None:
        return NOT_HERE_SIGN
    if state == PRESENT:
        return PRESENT_SIGN
    return letters().get(state, state[:1].upper())


def state_of_letter(letter: str) -> str | None:
    """The state a typed letter stands for; a dot, a space or A mean presence."""
    if letter in (".", " ", PRESENT_SIGN):
        return PRESENT
    return next((state for state, name in _named().items() if name[0] == letter.upper()), None)


def state_word(state: str | None) -> str:
    """The state in words, for tooltips and screen readers."""
    return tr("not in the house") if state is None else absence_word(state)
