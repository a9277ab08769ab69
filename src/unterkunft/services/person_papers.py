"""The papers about single people: admission forms, and the landlord's confirmations."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from unterkunft.documents.person_papers import (
    AdmissionForm,
    AdmissionForms,
    FormField,
    LandlordConfirmation,
    LandlordConfirmations,
    Occasion,
)
from unterkunft.documents.statement import PostalAddress
from unterkunft.documents.wording import day_text
from unterkunft.exchange.german_words import GENDERS, HOUSEHOLD_ROLES, NEEDS, RESIDENCE_STATUSES
from unterkunft.services.house_on_paper import HouseOnPaper
from unterkunft.services.house_papers import german_word
from unterkunft.services.permissions import Right
from unterkunft.services.timeline import Membership, ResidentOnPlan, StayOnPlan
from unterkunft.values.ids import ResidentId
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import FacilityKind, Gender


@dataclass(frozen=True, slots=True)
class OriginWords:
    """How the codes of countries and languages are worded; without words they stay codes."""

    country: Callable[[str], str] = str
    language: Callable[[str], str] = str


CODES_ONLY = OriginWords()


@dataclass(frozen=True, slots=True)
class Landlord:
    """What the records do not hold: the landlord's own address, who owns the house, where a flat lies."""

    address: str = ""
    owner: str = ""
    dwelling: str = ""
    """The address of the dwelling, where it is not the facility's."""


NO_LANDLORD = Landlord()
_SCATTERED = frozenset({FacilityKind.FLAT, FacilityKind.COMPOUND})


def admission_forms(
    house: HouseOnPaper, residents: Sequence[ResidentId], *, words: OriginWords
) -> AdmissionForms:
    """A form for each person; refused where somebody's name may not be seen."""
    _must_be_seen(house, residents)
    forms = tuple(_form(house, house.residents[each], words) for each in residents)
    return AdmissionForms(house.head(residents), forms)


def landlord_confirmations(
    house: HouseOnPaper,
    residents: Sequence[ResidentId],
    *,
    occasion: Occasion = Occasion.MOVE_IN,
    landlord: Landlord = NO_LANDLORD,
) -> LandlordConfirmations:
    """A confirmation for all of a household who moved on one day."""
    _must_be_seen(house, residents)
    dwelling = _dwelling(house, landlord.dwelling.strip())
    confirmations = tuple(
        _confirmation(house, group, occasion, dwelling) for group in _groups(house, residents, occasion)
    )
    address = PostalAddress(house.head().sender.address.name, street=landlord.address.strip())
    return LandlordConfirmations(house.head(residents), address, confirmations, landlord.owner.strip())


def _must_be_seen(house: HouseOnPaper, residents: Sequence[ResidentId]) -> None:
    if not residents:
        raise DomainRefusal("NOBODY_CHOSEN")
    if any(each not in house.residents for each in residents):
        raise DomainRefusal("NOT_HOUSED_HERE", facility=house.details.house.name)
    if any(house.is_hidden(each) for each in residents):
        missing = Right.SEE_RESTRICTED if house.sight.names else Right.SEE_NAMES
        raise DomainRefusal("NO_RIGHT", right=missing.value)


def _form(house: HouseOnPaper, resident: ResidentOnPlan, words: OriginWords) -> AdmissionForm:
    details, membership = house.details_of(resident.id), _membership(house, resident.id)
    gender = "" if resident.gender is Gender.UNKNOWN else german_word(GENDERS, resident.gender)
    status = "" if details.status is None else german_word(RESIDENCE_STATUSES, details.status)
    expires = day_text(details.document_expires_on)
    document = " · gültig bis ".join(filter(None, (details.document_number, expires)))
    role = "" if membership is None else german_word(HOUSEHOLD_ROLES, membership.role)
    household = "" if membership is None else f"{membership.household_name} ({role})"
    stay = _stay(house, resident.id)
    fields = (
        FormField("Familienname", resident.family_name),
        FormField("Vorname", resident.given_name),
        FormField("Name in eigener Schrift", details.name_original),
        FormField("Geburtsdatum", day_text(resident.birth_date)),
        FormField("Geschlecht", gender),
        FormField("Staatsangehörigkeit", words.country(resident.nationality or "")),
        FormField("Sprachen", ", ".join(map(words.language, resident.languages))),
        FormField("Aktenzeichen", details.case_reference),
        FormField("Aufenthaltsstatus", status),
        FormField("Dokument, gültig bis", document),
        FormField("Haushalt", household),
        FormField(
            "Bedarf bei der Unterbringung", ", ".join(german_word(NEEDS, each) for each in resident.needs)
        ),
        FormField("Einzug am", "" if stay is None else day_text(stay.period.start)),
        FormField("Gebäude, Etage, Zimmer, Bett", location(house, resident.id, with_bed=True)),
        FormField("Zugewiesen durch, Aktenzeichen der Behörde"),
        FormField("Telefon"),
    )
    return AdmissionForm(fields, tuple(_companions(house, resident.id, membership)))


def location(house: HouseOnPaper, resident: ResidentId, *, with_bed: bool = False) -> str:
    """Where in the house a person lives on the day."""
    for floor in house.state.floors:
        for room in floor.rooms:
            for bed in room.beds:
                if bed.occupant is not None and bed.occupant.id == resident:
                    place = f"{floor.floor.building}, {floor.floor.name}, Zimmer {room.room.number}"
                    return f"{place}, Bett {bed.bed.label}" if with_bed else place
    return ""


def _membership(house: HouseOnPaper, resident: ResidentId) -> Membership | None:
    memberships = house.timeline.memberships
    return next(
        (each for each in memberships if each.resident == resident and house.day in each.period), None
    )


def _companions(house: HouseOnPaper, resident: ResidentId, own: Membership | None) -> Iterator[str]:
    """Those of the household who moved in on the same day, as far as their names may be seen."""
    stay = _stay(house, resident)
    if own is None or stay is None:
        return
    for each in house.timeline.memberships:
        other = None if each.resident == resident else _stay(house, each.resident)
        together = each.household == own.household and house.day in each.period
        if together and other is not None and other.period.start == stay.period.start:
            person = house.residents[each.resident]
            born = f", geb. {day_text(person.birth_date)}" if person.birth_date is not None else ""
            yield person.name if house.is_hidden(person.id) else f"{person.name}{born}"


def _stay(house: HouseOnPaper, resident: ResidentId) -> StayOnPlan | None:
    """The stay that covers the day, else the one that ended last before it."""
    own = [each for each in house.timeline.stays if each.resident == resident]
    return max(
        (each for each in own if each.period.start <= house.day),
        key=lambda each: each.period.start,
        default=None,
    )


def _groups(
    house: HouseOnPaper, residents: Sequence[ResidentId], occasion: Occasion
) -> tuple[tuple[date, tuple[ResidentId, ...]], ...]:
    """Those chosen, by household and the day they moved; refused where somebody did not."""
    groups: dict[tuple[object, date], list[ResidentId]] = {}
    for resident in residents:
        stay, membership = _stay(house, resident), _membership(house, resident)
        moved_on = (
            None if stay is None else stay.period.start if occasion is Occasion.MOVE_IN else stay.period.end
        )
        if moved_on is None:
            raise DomainRefusal("DID_NOT_MOVE", resident=house.residents[resident].name)
        belongs = resident if membership is None else membership.household
        groups.setdefault((belongs, moved_on), []).append(resident)
    return tuple((moved_on, tuple(group)) for (_, moved_on), group in groups.items())


def _confirmation(
    house: HouseOnPaper,
    group: tuple[date, tuple[ResidentId, ...]],
    occasion: Occasion,
    dwelling: PostalAddress,
) -> LandlordConfirmation:
    moved_on, residents = group
    places = dict.fromkeys(filter(None, (location(house, each) for each in residents)))
    return LandlordConfirmation(
        occasion,
        moved_on,
        tuple(house.residents[each].name for each in residents),
        dwelling,
        "; ".join(places),
    )


def _dwelling(house: HouseOnPaper, typed: str) -> PostalAddress:
    """The address typed, else the facility's; flats in several houses have addresses nobody recorded."""
    address = house.details.house
    if typed:
        return PostalAddress(address.name, street=typed)
    buildings = {each.building_key for each in house.timeline.floors}
    if house.timeline.facility.kind in _SCATTERED and len(buildings) > 1:
        return PostalAddress(address.name)
    return PostalAddress(address.name, "", address.street, address.postcode, address.city)
