"""What is not right on a floor, in a sentence."""

from __future__ import annotations

from unterkunft.ui.plan_editor.findings import Finding, FindingKind
from unterkunft.ui.wording import tr

_MOST_NAMED = 6


def finding_sentence(finding: Finding) -> str:
    """One line for the list of findings."""
    rooms = _named(finding.numbers)
    if finding.kind is FindingKind.OVERLAP:
        return tr("{rooms} lie over each other.", rooms=rooms)
    if finding.kind is FindingKind.NUMBER_TWICE:
        return tr("Several rooms bear the number {number}.", number=finding.numbers[0])
    if finding.kind is FindingKind.NOT_DRAWN:
        return tr("Not drawn yet, laid out by the program: {rooms}", rooms=rooms)
    if finding.kind is FindingKind.CROSSES_ITSELF:
        return tr("The walls of {rooms} cross.", rooms=rooms)
    if finding.kind is FindingKind.NO_BEDS:
        return tr("Bedrooms without beds: {rooms}", rooms=rooms)
    return tr("The area given differs from the outline: {rooms}", rooms=rooms)


def _named(numbers: tuple[str, ...]) -> str:
    shown = ", ".join(numbers[:_MOST_NAMED])
    return shown if len(numbers) <= _MOST_NAMED else f"{shown} …"
