"""Pictures of people: the day's matters, the list, cards, new people, merging, and attendance."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit, QWidget

from tools.pictures.days import LARGEST
from tools.pictures.stage import Picture, Stage
from unterkunft.services.commands.residents import AddResident, ResidentDetails
from unterkunft.services.duplicates import PersonSketch
from unterkunft.services.plan_state import Person
from unterkunft.services.queries.duplicates import duplicates_of
from unterkunft.ui.attendance.page import AttendancePage
from unterkunft.ui.destination import Destination, PageId
from unterkunft.ui.residents.duplicates.merge_dialog import MergeDialog
from unterkunft.ui.residents.duplicates.pairs_dialog import PairsDialog
from unterkunft.ui.residents.new_person.dialog import NewPersonDialog
from unterkunft.ui.residents.page import ResidentsPage
from unterkunft.ui.theme import Appearance
from unterkunft.values.ids import ResidentId, new_id
from unterkunft.values.statuses import AttendanceState

_TYPED = ResidentDetails(
    family_name="Dogan", given_name="Ayse", birth_date=date(1994, 9, 24), case_reference="33.41-2026/0711"
)
_FIRST_ABSENCE = 18
"""The row of the grid that somebody who is away stands in."""


def head_of_a_family(stage: Stage) -> Person:
    """The first adult of the largest household that is housed."""
    state = stage.workplace.plan_state()
    housed = [bed.occupant for bed in state.beds() if bed.occupant is not None]
    sizes = {each.id: sum(other.household == each.household for other in housed) for each in housed}
    return max((each for each in housed if each.household), key=lambda each: sizes[each.id])


def today(stage: Stage) -> None:
    """What wants attention."""
    stage.choose(LARGEST)
    stage.window.show_page(PageId.TODAY)


def residents(stage: Stage) -> None:
    """The list with the card of a head of family."""
    stage.choose(LARGEST)
    stage.window.go_to(Destination(PageId.RESIDENTS, resident=head_of_a_family(stage).id, topic="statuses"))


def payers_on_card(stage: Stage) -> None:
    """The card with who pays."""
    stage.window.go_to(Destination(PageId.RESIDENTS, resident=head_of_a_family(stage).id, topic="coverages"))


def new_person(stage: Stage) -> QWidget:
    """Someone typed in without the letters of her language; she is known already."""
    page = stage.page(PageId.RESIDENTS, ResidentsPage)
    dialog = NewPersonDialog(stage.workplace, page)
    _type(dialog.family_name, _TYPED.family_name)
    _type(dialog.given_name, _TYPED.given_name or "")
    _type(dialog.born, f"{_TYPED.birth_date:%d.%m.%Y}")
    dialog.look()
    return dialog


def _type(field: QLineEdit, text: str) -> None:
    field.setText(text)
    field.textEdited.emit(text)


def merging(stage: Stage) -> QWidget:
    """The same person taken up a second time."""
    page = stage.page(PageId.RESIDENTS, ResidentsPage)
    dropped = ResidentId(new_id())
    stage.workplace.execute(AddResident(_TYPED, dropped))
    known = duplicates_of(stage.workplace.database, _sketch(), sight=stage.workplace.actor.sight)
    kept = next(each.resident.id for each in known if each.resident.id != dropped)
    return MergeDialog(stage.workplace, kept, dropped, page)


def _take_back(stage: Stage) -> None:
    stage.workplace.undo()


def _sketch() -> PersonSketch:
    return PersonSketch(
        family_name=_TYPED.family_name, given_name=_TYPED.given_name or "", birth_date=_TYPED.birth_date
    )


def pairs(stage: Stage) -> QWidget:
    """The pairs of the county that may be one person."""
    return PairsDialog(stage.workplace, stage.runner, stage.window)


def attendance(stage: Stage) -> None:
    """The month as a grid."""
    stage.choose(LARGEST)
    page = stage.page(PageId.ATTENDANCE, AttendancePage)
    page.grid.verticalScrollBar().setValue(_FIRST_ABSENCE)


def roll_call(stage: Stage) -> None:
    """The corridor walked along, two people not found."""
    stage.choose(LARGEST)
    page = stage.page(PageId.ATTENDANCE, AttendancePage)
    page.begin_roll_call(page.floors.itemData(1))
    for row in page.roll_call.rows[2:4]:
        row.mark(AttendanceState.UNANNOUNCED.value)


def leave_corridor(stage: Stage) -> None:
    """Back to the month, and nothing kept."""
    stage.page(PageId.ATTENDANCE, AttendancePage).roll_call.show_corridor("", ())
    stage.page(PageId.ATTENDANCE, AttendancePage).leave_roll_call()


PICTURES = (
    Picture("heute.png", today),
    Picture("heute-dunkel.png", today, Appearance.DARK),
    Picture("bewohner.png", residents),
    Picture("karte-kostentraeger.png", payers_on_card),
    Picture("neue-person.png", new_person),
    Picture("anwesenheit.png", attendance),
    Picture("rundgang.png", roll_call, tidy=leave_corridor),
)
DUPLICATES = (Picture("doppelte.png", pairs), Picture("zusammenfuehren.png", merging, tidy=_take_back))
