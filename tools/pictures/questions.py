"""Pictures of what the plan asks and offers: places, reasons, names, colours, search, and paper."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from tools.pictures.days import on_floor
from tools.pictures.stage import Picture, Stage
from unterkunft.ui.arrivals.presenter import ArrivalPresenter
from unterkunft.ui.arrivals.resolve_dialog import ResolveDialog
from unterkunft.ui.colour_modes import ColourMode
from unterkunft.ui.consent.acceptance_dialog import AcceptanceDialog
from unterkunft.ui.consent.move_dialog import MoveDialog
from unterkunft.ui.consent.questions import MoveQuestion
from unterkunft.ui.day.view_switch import ViewId
from unterkunft.ui.habits import MoveState
from unterkunft.ui.plan.place_dialog import PlaceDialog
from unterkunft.ui.plan.placement_session import Mark, PlacementSession, mark_of
from unterkunft.ui.printing.print_dialog import PrintDialog
from unterkunft.values.statuses import MoveReason

_SEARCHED = "an"


def _largest_family(stage: Stage) -> PlacementSession:
    on_floor(stage)
    family = max(stage.workplace.plan_state().unhoused, key=lambda group: len(group.people))
    session = stage.day.presenter.question([person.id for person in family.people])
    assert session is not None
    return session


def places(stage: Stage) -> QWidget:
    """Every place for a family, the best first."""
    return PlaceDialog(_largest_family(stage), stage.window)


def acceptance(stage: Stage) -> QWidget:
    """A place that only a reason opens."""
    session = _largest_family(stage)
    found = next(each for each in session.candidates() if mark_of(each.verdict) is Mark.OVERRIDABLE)
    expires_on = stage.workplace.today + timedelta(days=30)
    return AcceptanceDialog(found.verdict, expires_on=expires_on, parent=stage.window)


def move_reason(stage: Stage) -> QWidget:
    """Why somebody who is housed moves."""
    on_floor(stage)
    names = (next(person.name for person in stage.workplace.plan_state().people()),)
    return MoveDialog(MoveQuestion(names, MoveState.HOUSED, MoveReason.WISH), stage.window)


def names_of_announced(stage: Stage) -> QWidget:
    """Names for people who were only announced."""
    on_floor(stage)
    first = min(stage.workplace.plan_state().arrivals, key=lambda each: each.arrives_on)
    return ResolveDialog(ArrivalPresenter(stage.workplace, first), stage.window)


def colours(stage: Stage) -> None:
    """Everyone by the length of the stay."""
    on_floor(stage)
    stage.day.plan.legend.mode_chosen.emit(ColourMode.LENGTH_OF_STAY)


def usual_colours(stage: Stage) -> None:
    """Households again."""
    stage.day.plan.legend.mode_chosen.emit(ColourMode.HOUSEHOLD)


def past_day(stage: Stage) -> None:
    """A day gone by, for looking."""
    on_floor(stage)
    stage.workplace.show_day(stage.workplace.today - timedelta(days=40))


def searched(stage: Stage) -> QWidget:
    """People, rooms, pages and commands that fit what was typed."""
    on_floor(stage)
    search = stage.window.search
    search.setText(_SEARCHED)
    search.textEdited.emit(_SEARCHED)
    return search.hits


def search_left(stage: Stage) -> None:
    """Nothing typed."""
    stage.window.search.hits.hide()
    stage.window.search.clear()


def printing(stage: Stage) -> QWidget:
    """The plan before it is printed."""
    on_floor(stage, ViewId.PLAN)
    stage.day.print_view()
    return next(each for each in stage.day.findChildren(PrintDialog) if each.isVisible())


PICTURES = (
    Picture("verlegen.png", places),
    Picture("begruendung.png", acceptance),
    Picture("umzugsgrund.png", move_reason),
    Picture("namen.png", names_of_announced),
    Picture("farben.png", colours, tidy=usual_colours),
    Picture("vergangenheit.png", past_day),
    Picture("suche.png", searched, tidy=search_left),
    Picture("drucken.png", printing),
)
