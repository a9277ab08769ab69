"""What the card of a resident shows and decides; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from unterkunft.services.changes import Changes
from unterkunft.services.commands.rescheduling import RescheduleAssignment
from unterkunft.services.commands.timelines import ChangePeriod, RemoveRecord
from unterkunft.services.executor import Command
from unterkunft.services.looks import record_look
from unterkunft.services.permissions import Right
from unterkunft.services.queries import person_choices
from unterkunft.services.queries import resident_card as queries
from unterkunft.services.queries.facilities import FacilityChoice
from unterkunft.services.queries.residents import ResidentRow
from unterkunft.services.resident_card import CardBed, CardMembership, CardRows, PayerChoice
from unterkunft.services.timeline_edits import GENTLE, Adjustment, Held, Neighbours, adjustments
from unterkunft.ui.residents.card.lanes import TIMELINES, Bar, Lane, Topic, excluded_by, lanes_of
from unterkunft.ui.workplace import Workplace
from unterkunft.values.ids import HouseholdId, ResidentId
from unterkunft.values.month import Month
from unterkunft.values.period import Period


@dataclass(frozen=True, slots=True)
class Preview:
    """What would happen to the neighbours of a bar with other days."""

    period: Period
    adjusted: tuple[tuple[Bar, Adjustment], ...] = ()

    @property
    def replaces(self) -> bool:
        """Whether a neighbour would keep no day."""
        return any(not each.after for _, each in self.adjusted)


class CardPresenter:
    """One resident at a time."""

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace
        self.rows: CardRows | None = None

    @property
    def today(self) -> date:
        """The day of the program's clock."""
        return self.workplace.today

    @property
    def may_edit(self) -> bool:
        """Whether the user may change what is recorded of people."""
        return Right.EDIT_RESIDENTS in self.workplace.actor.rights

    @property
    def may_reschedule(self) -> bool:
        """Whether the user may change the days of a bed."""
        return Right.PLACE in self.workplace.actor.rights

    def load(self, resident: ResidentId) -> CardRows:
        """Reads the card; refused for those who may not see it. Touches nothing of the window."""
        return queries.load_card(self.workplace.database, resident, self.workplace.actor.sight)

    def note_look(self, rows: CardRows) -> None:
        """Records that a restricted person's card has been opened."""
        if rows.person.restricted:
            record_look(
                self.workplace.lasting_database,
                rows.person.key,
                actor=self.workplace.actor,
                at=self.workplace.executor.clock(),
            )

    # -- what is shown ---------------------------------------------------------------------------

    def lanes(self) -> tuple[Lane, ...]:
        """The timelines one below the other."""
        return () if self.rows is None else lanes_of(self.rows)

    def periods(self) -> tuple[Period, ...]:
        """All days on record."""
        return tuple(bar.period for lane in self.lanes() for bar in lane.bars)

    def last_known_day(self) -> date:
        """Today, or for somebody who has left the last day of which anything is known."""
        ends = [each.end for each in self.periods()]
        if not ends or None in ends:
            return self.today
        return min(self.today, max(end for end in ends if end is not None))

    def bed_on(self, day: date) -> CardBed | None:
        """Where the person sleeps on a day."""
        beds = () if self.rows is None else self.rows.beds
        return next((each for each in beds if day in each.period), None)

    def own_membership(self, day: date) -> CardMembership | None:
        """The household the person belongs to on a day."""
        members = () if self.rows is None else self.rows.memberships
        return next((each for each in members if each.is_own and day in each.period), None)

    def members_on(self, day: date) -> tuple[CardMembership, ...]:
        """Everybody of the person's household on a day, the person included."""
        own = self.own_membership(day)
        if own is None or self.rows is None:
            return ()
        return tuple(
            each for each in self.rows.memberships if each.household == own.household and day in each.period
        )

    def is_housed(self, day: date) -> bool:
        """Whether a stay holds the day."""
        return self.rows is not None and any(day in each.period for each in self.rows.stays)

    def payers(self) -> tuple[PayerChoice, ...]:
        """All payers by name."""
        return queries.payers(self.workplace.database)

    def people_like(self, text: str) -> tuple[tuple[str, ResidentId], ...]:
        """Others of all facilities whom a text finds, each with birth date and facility."""
        if self.rows is None:
            return ()
        place = self.workplace
        found = person_choices.people_like(
            place.database,
            text,
            day=place.as_of,
            sight=place.actor.sight,
            except_for=self.rows.person.id,
        )
        return tuple((_told(each), each.id) for each in found)

    def households_like(self, text: str, day: date) -> tuple[tuple[str, HouseholdId], ...]:
        """The households of those whom a text finds, on a day and in all facilities."""
        if self.rows is None:
            return ()
        place = self.workplace
        found = person_choices.households_like(
            place.database, text, day=day, sight=place.actor.sight, except_for=self.rows.person.id
        )
        return tuple((f"{each.name} · {_told(each.person)}", each.id) for each in found)

    def facilities(self) -> tuple[FacilityChoice, ...]:
        """All facilities, the one shown in the window first."""
        shown = self.workplace.facility
        return tuple(sorted(self.workplace.facilities(), key=lambda each: each != shown))

    def billed_months(self, period: Period) -> tuple[Month, ...]:
        """The finalised months of the person that a change of these days touches."""
        if self.rows is None:
            return ()
        return queries.billed_months(self.workplace.database, self.rows.person.id, period)

    # -- changing --------------------------------------------------------------------------------

    def can_change(self, bar: Bar) -> bool:
        """Whether the user may give a bar other days."""
        if bar.topic is Topic.BEDS:
            return self.may_reschedule
        return bar.topic in TIMELINES and self.may_edit

    def preview(self, bar: Bar, period: Period, neighbours: Neighbours = GENTLE) -> Preview:
        """What the neighbours would do, before anything is changed."""
        if self.rows is None or bar.topic not in TIMELINES:
            return Preview(period)
        others = {each.id: each for each in excluded_by(self.rows, bar)}
        return self._preview(others, period, neighbours, before=bar.period)

    def preview_new(self, example: Bar, period: Period, neighbours: Neighbours = GENTLE) -> Preview:
        """The same for a record still to be made, which excludes what the example excludes."""
        if self.rows is None:
            return Preview(period)
        others = {each.id: each for each in excluded_by(self.rows, example)}
        return self._preview(others, period, neighbours, before=None)

    def _preview(
        self, others: dict[UUID, Bar], period: Period, neighbours: Neighbours, *, before: Period | None
    ) -> Preview:
        held = [Held(each.id, each.period) for each in others.values()]
        made = adjustments(held, period, before=before, neighbours=neighbours)
        return Preview(period, tuple((others[each.id], each) for each in made))

    def change_days(self, bar: Bar, period: Period, neighbours: Neighbours = GENTLE) -> Changes | None:
        """Gives a bar other days, in one step."""
        if period == bar.period:
            return None
        if isinstance(bar.record, CardBed):
            return self.carry_out(RescheduleAssignment(bar.record.id, bar.record.bed, period))
        return self.carry_out(ChangePeriod(TIMELINES[bar.topic], bar.id, period, neighbours))

    def remove(self, bar: Bar) -> Changes:
        """Takes a record away."""
        return self.carry_out(RemoveRecord(TIMELINES[bar.topic], bar.id))

    def carry_out(self, command: Command) -> Changes:
        """One step of the user; raises DomainRefusal where a rule says no."""
        return self.workplace.execute(command)


def _told(row: ResidentRow) -> str:
    """`Moradi, Zahra, 05.11.1990, Prenzlau`: enough to tell people of one name apart."""
    born = None if row.birth_date is None else f"{row.birth_date:%d.%m.%Y}"
    return ", ".join(filter(None, (row.name, born, row.facility)))


def touched_days(periods: Iterable[Period]) -> Period | None:
    """From the first day to the last that a change is about."""
    known = tuple(periods)
    if not known:
        return None
    ends = [each.end for each in known]
    return Period(
        min(each.start for each in known),
        None if None in ends else max(end for end in ends if end is not None),
    )
