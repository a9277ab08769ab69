"""Pictures of a day on the plan: its views, what is beside them, drags, dialogs, trials, and drawing."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tools.pictures.stage import Picture, Stage
from unterkunft.services.commands.placement import EndStays, PlaceResidents
from unterkunft.services.placement import Placement
from unterkunft.services.plan_state import PlanState
from unterkunft.ui.closures.closure_dialog import ClosureDialog
from unterkunft.ui.closures.presenter import ClosurePresenter
from unterkunft.ui.day.view_switch import ViewId
from unterkunft.ui.destination import PageId
from unterkunft.ui.theme import Appearance
from unterkunft.values.ids import FloorId
from unterkunft.values.statuses import Departure, Designation

LARGEST = "UB"


def most_telling_floor(state: PlanState) -> FloorId:
    """The floor with the most to see: taken and free beds, closures, absences, planned moves."""

    def telling(number: int) -> int:
        beds = [bed for room in state.floors[number].rooms for bed in room.beds]
        kinds = (
            sum(bed.is_free for bed in beds),
            sum(bed.closure is not None for bed in beds),
            sum(bed.occupant is not None and bed.occupant.absence is not None for bed in beds),
            sum(bed.next is not None for bed in beds),
        )
        return sum(min(kind, 3) * 10 for kind in kinds) + len(beds)

    return state.floors[max(range(len(state.floors)), key=telling)].floor.id


def on_floor(stage: Stage, view: ViewId = ViewId.PLAN) -> None:
    """The largest house on its most telling floor, nobody selected."""
    stage.choose(LARGEST)
    stage.workplace.show_day(stage.workplace.today)
    stage.workplace.select(())
    page = stage.day
    page.show_view(view)
    page.show_floor(most_telling_floor(stage.workplace.plan_state()))
    page.focus_tray_search()


def plan_with_a_room(stage: Stage) -> None:
    """The plan, with the weeks of a room that has someone coming."""
    on_floor(stage)
    coming = next(bed for bed in stage.workplace.plan_state().beds() if bed.next is not None)
    stage.day.reveal_room(coming.bed.room)
    stage.day.view.show_room(coming.bed.room)


def calendar(stage: Stage) -> None:
    """Beds and days."""
    on_floor(stage, ViewId.CALENDAR)


def house_list(stage: Stage) -> None:
    """The tree of the house."""
    on_floor(stage, ViewId.LIST)


def all_facilities(stage: Stage) -> None:
    """Every floor of the county."""
    on_floor(stage, ViewId.ALL_FACILITIES)


def dragged_family(stage: Stage) -> None:
    """Rooms answer while a family is on its way."""
    on_floor(stage)
    family = max(stage.workplace.plan_state().unhoused, key=lambda group: len(group.people))
    stage.day.presenter.begin([person.id for person in family.people])


def free_bed_for_a_family(stage: Stage) -> None:
    """The search for a free bed, for the largest household of the tray."""
    on_floor(stage)
    family = max(stage.workplace.plan_state().unhoused, key=lambda group: len(group.people))
    stage.day.look_for_free_bed()
    stage.day.free_beds.seek_for(tuple(person.id for person in family.people))


def conflicts(stage: Stage) -> None:
    """The rules broken on the day."""
    on_floor(stage)
    stage.day.look_at_conflicts()


def month_compared(stage: Stage) -> None:
    """The plan with what has changed within a month."""
    on_floor(stage)
    stage.day.compare_days()
    stage.day.comparison.month.click()


def closing(stage: Stage) -> QWidget:
    """Closing a room in which people sleep."""
    on_floor(stage)
    state = stage.workplace.plan_state()
    rooms = [room for floor in state.floors for room in floor.rooms]
    full = next(room for room in rooms if room.occupied == 2)
    return ClosureDialog(ClosurePresenter(stage.workplace, rooms=(full.room.id,)), stage.window)


def trial(stage: Stage) -> None:
    """On a copy, a family has moved out and another has its room."""
    on_floor(stage)
    workplace = stage.workplace
    workplace.begin_trying()
    state = workplace.plan_state()
    coming = max(state.unhoused, key=lambda group: len(group.people)).people
    floor = next(each for each in state.floors if each.floor.id == most_telling_floor(state))
    room = next(
        each
        for each in floor.rooms
        if each.room.designation is Designation.FAMILIES and each.occupied == len(coming)
    )
    leaving = tuple(bed.occupant.id for bed in room.beds if bed.occupant is not None)
    workplace.execute(EndStays(leaving, workplace.today, Departure.FLAT))
    beds = (bed.bed.id for bed in room.beds)
    placements = tuple(Placement(person.id, bed) for person, bed in zip(coming, beds, strict=False))
    workplace.execute(PlaceResidents(placements, workplace.today))


def drawing(stage: Stage) -> None:
    """The plan editor."""
    on_floor(stage)
    stage.window.show_page(PageId.EDITOR)


PICTURES = (
    Picture("raumplan.png", plan_with_a_room),
    Picture("raumplan-dunkel.png", plan_with_a_room, Appearance.DARK),
    Picture("raumplan-150.png", plan_with_a_room, size=(1000, 640), scale="1.5"),
    Picture("kalender.png", calendar),
    Picture("liste.png", house_list),
    Picture("alle-unterkuenfte.png", all_facilities),
    Picture("ziehen.png", dragged_family, tidy=lambda stage: stage.day.presenter.end()),
    Picture("freies-bett.png", free_bed_for_a_family),
    Picture("konflikte.png", conflicts),
    Picture("vergleich.png", month_compared),
    Picture("sperren.png", closing),
    Picture("kopie.png", trial, tidy=lambda stage: stage.workplace.discard_trial()),
    Picture("zeichnen.png", drawing),
)
