"""What papers there are to choose and what is wished of them; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from unterkunft.documents.door_sheet import DoorSheetSize
from unterkunft.documents.house_paper import PaperStamp
from unterkunft.documents.person_papers import Occasion
from unterkunft.services.paper_kinds import ABOUT_PEOPLE, PaperKind
from unterkunft.services.papers import PaperWish, paper
from unterkunft.services.person_papers import Landlord, OriginWords
from unterkunft.services.plan_days import plan_state_on
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import FloorId, ResidentId

_DAYS_AROUND_DEPARTURE = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class FloorChoice:
    """The whole house (no floors), a building or a floor."""

    building: str
    floor: str
    floors: tuple[FloorId, ...]


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """Someone for whom a paper can be made, with where the person lives and the day of moving."""

    id: ResidentId
    name: str
    search_name: str
    room: str
    moved_on: date
    has_left: bool = False


@dataclass(frozen=True, slots=True)
class PaperChoice:
    """All that can be chosen of a paper."""

    kind: PaperKind
    day: date
    floors: tuple[FloorId, ...] = ()
    residents: tuple[ResidentId, ...] = ()
    assembly_point: str = ""
    with_names: bool = False
    door_size: DoorSheetSize = DoorSheetSize.TWO_ON_A4
    occasion: Occasion = Occasion.MOVE_IN
    landlord_address: str = ""
    owner: str = ""
    dwelling: str = ""


class PapersPresenter:
    """The papers of the facility shown."""

    def __init__(self, workplace: Workplace, words: OriginWords) -> None:
        self._workplace, self._words = workplace, words

    @property
    def facility_name(self) -> str:
        """The facility the papers are about."""
        return self._workplace.timeline().facility.name

    @property
    def day(self) -> date:
        """The day to begin with: the one shown."""
        return self._workplace.as_of

    def floors(self) -> tuple[FloorChoice, ...]:
        """The whole house, then each building with its floors; a single building needs no line of its own."""
        floors = self._workplace.timeline().floors
        buildings = dict.fromkeys(floor.building for floor in floors)
        choices = [FloorChoice("", "", ())]
        for building in buildings:
            own = [floor for floor in floors if floor.building == building]
            if len(buildings) > 1 and len(own) > 1:
                choices.append(FloorChoice(building, "", tuple(floor.id for floor in own)))
            choices += [FloorChoice(building, floor.name, (floor.id,)) for floor in own]
        return tuple(choices)

    def people(self, day: date, occasion: Occasion) -> tuple[PersonChoice, ...]:
        """Who lives here on the day, or who moved out around it; those who moved on that day first."""
        found = self._moved_out(day) if occasion is Occasion.MOVE_OUT else self._housed(day)
        return tuple(sorted(found, key=lambda each: (each.moved_on != day, each.search_name, each.name)))

    def chosen_at_first(self, people: tuple[PersonChoice, ...], day: date) -> frozenset[ResidentId]:
        """The people selected in the window, else those who moved on the day."""
        selected = self._workplace.selection & {each.id for each in people}
        return selected or frozenset(each.id for each in people if each.moved_on == day)

    def is_ready(self, choice: PaperChoice) -> bool:
        """Whether the paper can be made: papers about people need some."""
        return choice.kind not in ABOUT_PEOPLE or bool(choice.residents)

    def work(self, choice: PaperChoice) -> Callable[[], bytes]:
        """Making the paper, to be done beside the window."""
        database, sight = self._workplace.database, self._workplace.actor.sight
        stamp = PaperStamp(self._workplace.executor.clock().astimezone(), self._workplace.actor.name)
        wish = self._wish(choice)
        return lambda: paper(database, wish, sight=sight, stamp=stamp)

    def _wish(self, choice: PaperChoice) -> PaperWish:
        return PaperWish(
            choice.kind,
            self._workplace.timeline().facility.id,
            choice.day,
            floors=choice.floors if choice.kind not in ABOUT_PEOPLE else (),
            residents=choice.residents,
            assembly_point=choice.assembly_point,
            with_names=choice.with_names,
            door_size=choice.door_size,
            occasion=choice.occasion,
            # The operator's own address is not recorded: it stands on the paper as it was typed.
            landlord=Landlord(choice.landlord_address, choice.owner, choice.dwelling),
            words=self._words,
        )

    def _housed(self, day: date) -> Iterator[PersonChoice]:
        timeline = self._workplace.timeline()
        state = plan_state_on(timeline, day, self._workplace.rule_pack())
        since = {each.resident: each.period.start for each in timeline.stays if day in each.period}
        rooms = {
            bed.occupant.id: room.room.number
            for floor in state.floors
            for room in floor.rooms
            for bed in room.beds
            if bed.occupant is not None
        }
        for person in state.people():
            if self._may_name(person.id) and person.id in since:
                yield PersonChoice(
                    person.id, person.name, person.search_name, rooms.get(person.id, ""), since[person.id]
                )

    def _moved_out(self, day: date) -> Iterator[PersonChoice]:
        timeline = self._workplace.timeline()
        people = {each.id: each for each in timeline.residents}
        for stay in timeline.stays:
            ended = stay.period.end
            if ended is None or not abs(ended - day) <= _DAYS_AROUND_DEPARTURE:
                continue
            if self._may_name(stay.resident):
                person = people[stay.resident]
                yield PersonChoice(person.id, person.name, person.search_name, "", ended, has_left=True)

    def _may_name(self, resident: ResidentId) -> bool:
        known = next(each for each in self._workplace.timeline().residents if each.id == resident)
        return not self._workplace.actor.sight.hides(restricted=known.restricted)
