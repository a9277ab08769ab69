"""What the placement rules say, as sentences."""

from datetime import date
from decimal import Decimal

import pytest

from unterkunft.model.placement_rules import Breach, Capacity, LimitedBy, Rule
from unterkunft.services.placement import PlacementQuestion, Verdict
from unterkunft.services.plan_state import RoomState
from unterkunft.ui.rule_sentences import bed_name, breach_sentence, capacity_sentence, verdict_sentence
from unterkunft.ui.workplace import Workplace
from unterkunft.values.statuses import ClosureReason, Designation, RoomUse, SeparationScope

pytestmark = pytest.mark.usefixtures("german")

DAY = date(2026, 12, 15)
CASES = [
    (
        Breach(Rule.BED_TAKEN, {"bed": "2", "person": "Haddad, Mariam", "from": DAY, "until": None}),
        "Bett 2 ist belegt (Haddad, Mariam)",
    ),
    (
        Breach(Rule.BED_TAKEN, {"bed": "2", "person": "Haddad, Mariam", "from": DAY, "until": DAY}),
        "Bett 2 ist bis 14.12.2026 belegt (Haddad, Mariam)",
    ),
    (
        Breach(Rule.BED_CLOSED, {"bed": "2", "reason": ClosureReason.DAMAGE, "from": DAY, "through": DAY}),
        "Bett 2 ist bis 15.12.2026 gesperrt (Schaden)",
    ),
    (
        Breach(
            Rule.BED_CLOSED,
            {"bed": "2", "reason": ClosureReason.DAMAGE, "note": "Wasserschaden", "through": DAY},
        ),
        "Bett 2 ist bis 15.12.2026 gesperrt (Wasserschaden)",
    ),
    (
        Breach(Rule.BED_CLOSED, {"bed": "Bett 2", "reason": "repair", "from": DAY, "through": None}),
        "Bett 2 ist gesperrt (Reparatur)",
    ),
    (
        Breach(Rule.NOT_FOR_SLEEPING, {"room": "K", "use": RoomUse.KITCHEN}),
        "Küche: hier schläft niemand",
    ),
    (
        Breach(Rule.NOT_OPEN, {"room": "1", "opened": DAY, "closed": None}),
        "erst ab 15.12.2026 geöffnet",
    ),
    (
        Breach(Rule.NOT_OPEN, {"room": "1", "opened": None, "closed": DAY}),
        "nur bis 14.12.2026 geöffnet, der Aufenthalt dauert länger",
    ),
    (
        Breach(Rule.NOT_OPEN, {"room": "1", "opened": date(2026, 1, 1), "closed": DAY}),
        "nur von 01.01.2026 bis 14.12.2026 geöffnet",
    ),
    (
        Breach(Rule.NOT_OPEN, {"room": "1", "opened": None, "closed": None}),
        "an diesem Tag nicht geöffnet",
    ),
    (
        Breach(Rule.SEPARATION, {"scope": SeparationScope.FLOOR, "person": "A", "other": "B"}),
        "A und B dürfen nicht zusammen auf einer Etage sein",
    ),
    (
        Breach(Rule.NO_BED_LEFT, {"room": "1", "persons": 4, "free": 0}),
        "kein freies Bett für 4 Personen",
    ),
    (
        Breach(Rule.NO_BED_LEFT, {"room": "1", "persons": 4, "free": 1}),
        "nur 1 freies Bett für 4 Personen",
    ),
    (
        Breach(Rule.NO_BED_LEFT, {"persons": 4, "free": 2}),
        "nur 2 freie Betten für 4 Personen",
    ),
    (
        Breach(Rule.APPROVED_PLACES, {"approved": 3, "persons": 4}),
        "4 Personen bei 3 genehmigten Plätzen",
    ),
    (
        Breach(Rule.PERSONS_PER_ROOM, {"limit": 4, "persons": 5, "source": ""}),
        "5 Personen, höchstens 4 je Zimmer",
    ),
    (
        Breach(
            Rule.AREA_PER_PERSON,
            {"area": Decimal("5.999"), "limit": Decimal(6), "persons": 3, "source": ""},
        ),
        "5,99 m² je Person statt 6 m²",
    ),
    (
        Breach(Rule.DESIGNATION, {"designation": Designation.WOMEN, "person": "Zimmer, Çelik"}),
        "Widmung „nur Frauen“: Zimmer, Çelik passt nicht dazu",
    ),
    (
        Breach(Rule.DESIGNATION, {"designation": Designation.FAMILIES, "person": ""}),
        "Widmung „nur Familien“: eine Person noch ohne Namen passt nicht dazu",
    ),
    (
        Breach(Rule.MIXED_GENDERS, {"person": "A", "other": "B"}),
        "A und B: Frau und Mann aus verschiedenen Haushalten",
    ),
    (Breach(Rule.MINOR_ALONE, {"person": "A", "age": 12}), "A (12) ohne Erwachsene des Haushalts"),
    (Breach(Rule.WHEELCHAIR, {"person": "A"}), "A braucht ein barrierefreies Zimmer"),
    (Breach(Rule.GROUND_FLOOR, {"person": "A"}), "A braucht ein Zimmer im Erdgeschoss"),
    (
        Breach(Rule.HOUSEHOLD_SPLIT, {"household": "Haddad", "rooms": "101, 104"}),
        "Haddad schläft in den Zimmern 101, 104",
    ),
    (
        Breach(Rule.HOUSEHOLD_APART, {"household": "Haddad", "facility": "Angermünde"}),
        "Haddad ist auf mehrere Unterkünfte verteilt: andere wohnen in Angermünde",
    ),
    (
        Breach(Rule.COT_NEEDED, {"person": "Haddad, Noor", "age": 1}),
        "Haddad, Noor braucht ein Kinderbett",
    ),
    (
        Breach(Rule.TRANSFER, {"person": "Haddad, Noor", "facility": "Angermünde"}),
        "Haddad, Noor wohnt in Angermünde: wird zur Verlegung von dort",
    ),
    (
        Breach(Rule.HOUSEHOLD_SPLIT, {"left": 1, "persons": 4}),
        "1 von 4 Personen findet hier kein Bett",
    ),
    (
        Breach(Rule.HOUSEHOLD_SPLIT, {"left": 2, "persons": 4}),
        "2 von 4 Personen finden hier kein Bett",
    ),
    (
        Breach(Rule.SAME_DAY_CHANGE, {}),
        "wird am selben Tag frei, vor dem Einzug reinigen",
    ),
    (
        Breach(Rule.SAME_DAY_CHANGE, {"bed": "2"}),
        "Bett 2 wird am selben Tag frei, vor dem Einzug reinigen",
    ),
]


@pytest.mark.parametrize(("breach", "sentence"), CASES, ids=lambda case: str(getattr(case, "rule", "")))
def test_a_broken_rule_gives_its_reason(breach: Breach, sentence: str) -> None:
    assert breach_sentence(breach) == sentence


def test_every_rule_has_a_sentence() -> None:
    assert {breach.rule for breach, _ in CASES} == set(Rule)


def room(workplace: Workplace, number: str) -> RoomState:
    rooms = (room for floor in workplace.plan_state().floors for room in floor.rooms)
    return next(each for each in rooms if each.room.number == number)


def verdict(workplace: Workplace, number: str, *residents: str) -> Verdict:
    ids = [each.id for each in workplace.timeline().residents if each.key in residents]
    question = PlacementQuestion(workplace.timeline(), workplace.rule_pack(), ids, on=workplace.as_of)
    return question.for_room(room(workplace, number).room.id)


def test_a_fitting_room_says_what_is_free_and_how_much_area_each_gets(workplace: Workplace) -> None:
    sentence = verdict_sentence(verdict(workplace, "104", "R-1"), room(workplace, "104"))
    assert sentence == "Zimmer 104: passt — 1 von 2 Betten frei, 18 m² je Person"


def test_who_already_sleeps_in_the_room_is_counted_once(workplace: Workplace) -> None:
    sentence = verdict_sentence(verdict(workplace, "101", "R-1"), room(workplace, "101"))
    assert "20 m² je Person" in sentence


def test_an_overridable_breach_asks_for_a_reason(workplace: Workplace) -> None:
    sentence = verdict_sentence(verdict(workplace, "101", "R-2"), room(workplace, "101"))
    assert sentence == (
        "Zimmer 101: nur mit Begründung — Haddad, Mariam und Zimmer, Çelik: "
        "Frau und Mann aus verschiedenen Haushalten"
    )


def test_a_refused_room_says_that_it_is_not_possible(workplace: Workplace) -> None:
    sentence = verdict_sentence(verdict(workplace, "104", "R-1", "R-2"), room(workplace, "104"))
    assert sentence.startswith("Zimmer 104: nicht möglich — nur 1 freies Bett für 2 Personen")


def test_a_warning_stands_before_the_figures(workplace: Workplace) -> None:
    left = Breach(Rule.HOUSEHOLD_SPLIT, {"left": 2, "persons": 4})
    split = Verdict(2, verdict(workplace, "104", "R-1").placements, (left,))
    sentence = verdict_sentence(split, room(workplace, "104"))
    assert sentence.startswith("Zimmer 104: passt, aber 2 von 4 Personen finden hier kein Bett — 1 von 2")


def test_what_is_only_told_speaks_not_against_the_room(workplace: Workplace) -> None:
    told = Breach(Rule.TRANSFER, {"person": "Zimmer, Çelik", "facility": "Haus B"})
    move = Verdict(1, verdict(workplace, "104", "R-1").placements, (told,))
    sentence = verdict_sentence(move, room(workplace, "104"))
    assert sentence.startswith(
        "Zimmer 104: passt — Zimmer, Çelik wohnt in Haus B: wird zur Verlegung von dort, 1 von 2"
    )


def test_all_who_were_asked_for_stay_together(workplace: Workplace) -> None:
    one = verdict(workplace, "101", "R-1")
    both = Verdict(2, one.placements * 2, ())
    assert verdict_sentence(both, room(workplace, "101")).endswith("alle bleiben zusammen")


def test_a_bed_is_not_called_bed_twice() -> None:
    assert bed_name("1") == "Bett 1"
    assert bed_name("Bett 1") == "Bett 1"


def test_capacity_says_what_limits_it() -> None:
    assert capacity_sentence(Capacity(1, LimitedBy.BEDS)) == "1 Platz, begrenzt durch die Zahl der Betten"
    assert (
        capacity_sentence(Capacity(3, LimitedBy.AREA_PER_PERSON))
        == "3 Plätze, begrenzt durch die Fläche je Person"
    )


def test_a_closure_that_begins_later_says_from_when() -> None:
    values = {"bed": "Bett 2", "reason": "repair", "from": DAY, "through": None, "begins_later": True}

    assert breach_sentence(Breach(Rule.BED_CLOSED, values)) == "Bett 2 ist ab 15.12.2026 gesperrt (Reparatur)"


def test_a_room_closed_as_a_whole_is_named() -> None:
    values = {"room": "109", "reason": ClosureReason.DAMAGE, "note": "Wasserschaden", "through": DAY}

    sentence = breach_sentence(Breach(Rule.BED_CLOSED, values))

    assert sentence == "Zimmer 109 ist bis 15.12.2026 gesperrt (Wasserschaden)"
