"""Why two records may be one person, in words."""

from __future__ import annotations

from collections.abc import Mapping

from unterkunft.services.duplicates import Likeness, PersonSketch, Reason
from unterkunft.services.merge_plan import Obstacle, ObstacleKind
from unterkunft.ui.wording import tr
from unterkunft.values.period import Period

_CERTAIN, _LIKELY = 95, 80


def reasons_text(likeness: Likeness) -> str:
    """The reasons, separated by dots."""
    words = _reasons()
    return " · ".join(words[reason] for reason in likeness.reasons)


def certainty(likeness: Likeness) -> str:
    """How sure one may be, in a word and with the score."""
    if likeness.score >= _CERTAIN:
        return tr("almost certain ({score} %)", score=likeness.score)
    if likeness.score >= _LIKELY:
        return tr("likely ({score} %)", score=likeness.score)
    return tr("possible ({score} %)", score=likeness.score)


def sketch_text(name: str, sketch: PersonSketch) -> str:
    """`Karimi, Sahar, geb. 07.03.1990`"""
    if sketch.birth_date is None:
        return name
    return tr("{name}, born on {day}", name=name, day=sketch.birth_date)


def obstacle_text(obstacle: Obstacle) -> str:
    """What speaks against merging, with the days of both."""
    what = _obstacles()[obstacle.kind]
    if obstacle.kept is None or obstacle.dropped is None:
        return what
    return tr(
        "{what}: {kept} and {dropped}",
        what=what,
        kept=_days(obstacle.kept),
        dropped=_days(obstacle.dropped),
    )


def _days(period: Period) -> str:
    if period.last_day is None:
        return tr("from {day}", day=period.start)
    return f"{period.start:%d.%m.%Y}–{period.last_day:%d.%m.%Y}"


def _reasons() -> Mapping[Reason, str]:
    return {
        Reason.SAME_NAME: tr("same name"),
        Reason.SOUNDS_ALIKE: tr("name sounds alike"),
        Reason.SIMILAR_NAME: tr("similar name"),
        Reason.NAMES_SWAPPED: tr("family and given name exchanged"),
        Reason.SAME_ORIGINAL: tr("same name in the original script"),
        Reason.SAME_BIRTH_DATE: tr("same birth date"),
        Reason.DAY_AND_MONTH_SWAPPED: tr("day and month of birth exchanged"),
        Reason.NEW_YEAR_BIRTHDAY: tr("same year of birth, one of them on 1 January"),
        Reason.SIMILAR_BIRTH_DATE: tr("birth date differs in one digit"),
        Reason.NO_BIRTH_DATE: tr("birth date not known"),
        Reason.SAME_CASE: tr("same case number"),
    }


def _obstacles() -> Mapping[ObstacleKind, str]:
    return {
        ObstacleKind.STAYS: tr("Two stays at one time"),
        ObstacleKind.BEDS: tr("Two beds in the same nights"),
        ObstacleKind.STATUSES: tr("Two residence statuses at one time"),
        ObstacleKind.ENTITLEMENTS: tr("Two entitlements at one time"),
        ObstacleKind.HOUSEHOLDS: tr("Two households at one time"),
        ObstacleKind.ABSENCES: tr("Two absences at one time"),
        ObstacleKind.COVERAGES: tr("Two payers for the same at one time"),
        ObstacleKind.INCOMES: tr("Two incomes at one time"),
        ObstacleKind.EXTRA_CHARGES: tr("The same extra charge twice"),
        ObstacleKind.OVERRIDES: tr("Two decisions on one amount"),
        ObstacleKind.PLACEHOLDER: tr("One of them only stands for somebody announced; name them on arrival"),
        ObstacleKind.FINALISED: tr(
            "The record that would go has finalised statements; keep it and let the other one go"
        ),
    }
