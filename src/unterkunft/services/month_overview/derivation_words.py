"""The German sentences of a derivation: days, prices, factors, divisors, promises and rounding."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from unterkunft.billing.absences import rule_for
from unterkunft.billing.choosing import Choice
from unterkunft.billing.facts import CoverageFacts, ResidentFacts
from unterkunft.billing.house_book import HouseBook
from unterkunft.billing.segments import SHARED, Terms
from unterkunft.billing.statement import StatementLine
from unterkunft.billing.tariff import (
    ONE,
    AbsenceRule,
    Basis,
    Counting,
    DayCount,
    DayRule,
    FullMonthScope,
    Proration,
    RoundingStage,
    Sharing,
    Tariff,
    TransferDay,
)
from unterkunft.exchange.german_words import ATTENDANCE_STATES
from unterkunft.services.day_runs import days_in_german
from unterkunft.services.month_overview.conditions_in_words import (
    conditions_in_words,
    factor_in_words,
    joined,
    word,
)
from unterkunft.services.statement_papers import StatementNames
from unterkunft.values.money import german_amount, german_number
from unterkunft.values.period import Period
from unterkunft.values.statuses import CoverageRule

_FOR = {
    Basis.PERSON_MONTH: "je Person und Monat",
    Basis.PERSON_DAY: "je Person und Tag",
    Basis.PERSON_NIGHT: "je Person und Nacht",
    Basis.PLACE_MONTH: "je Platz und Monat",
    Basis.PLACE_DAY: "je Platz und Tag",
    Basis.ROOM_SQM_MONTH: "je Quadratmeter und Monat",
    Basis.UNIT_MONTH: "je Wohneinheit und Monat",
    Basis.HOUSEHOLD_SIZE_TABLE: "je Haushalt und Monat",
    Basis.METERED: "je verbrauchter Einheit",
}
_SCOPES = {
    FullMonthScope.FACILITY_MONTH: "in dieser Unterkunft",
    FullMonthScope.PERSON_MONTH: "in allen Unterkünften zusammen",
    FullMonthScope.SEGMENT: "in diesem Abschnitt",
}
_STAGES = {
    RoundingStage.LINE: "Jede Position wird kaufmännisch auf {step} € gerundet",
    RoundingStage.DAY_RATE_FIRST: "Der Satz eines Tages wird kaufmännisch auf {step} € gerundet",
    RoundingStage.TOTAL: "Erst die Summe wird kaufmännisch auf {step} € gerundet",
}


def days(number: int) -> str:
    """How many days."""
    return "1 Tag" if number == 1 else f"{number} Tage"


# -- days ------------------------------------------------------------------------------------------


def housed(book: HouseBook, resident: ResidentFacts, facility: str) -> Iterator[str]:
    """The stays of the month, and what arriving and leaving count."""
    month = book.month
    for stay in resident.stays:
        is_over = stay.moved_out_on is not None and stay.moved_out_on < month.first_day
        if stay.facility != facility or is_over or stay.moved_in_on > month.last_day:
            continue
        if stay.moved_out_on is None or stay.moved_out_on > month.last_day:
            yield f"Untergebracht seit {stay.moved_in_on:%d.%m.%Y}."
        else:
            yield f"Untergebracht vom {stay.moved_in_on:%d.%m.%Y} bis {stay.moved_out_on:%d.%m.%Y}."
        yield from _moving_days(book, resident, facility, stay.moved_in_on, stay.moved_out_on)


def _moving_days(
    book: HouseBook, resident: ResidentFacts, facility: str, moved_in_on: date, moved_out_on: date | None
) -> Iterator[str]:
    period = book.month.period
    if moved_in_on in period:
        counting = _counting(book, facility, moved_in_on)
        if any(each.moved_out_on == moved_in_on and each.facility != facility for each in resident.stays):
            yield f"Verlegung am {moved_in_on:%d.%m.%Y}: {_transfer(counting)}."
        else:
            yield f"Der Tag des Einzugs ({moved_in_on:%d.%m.%Y}) {_counts(counting.arrival_day)}."
    if moved_out_on is not None and moved_out_on in period:
        counting = _counting(book, facility, moved_out_on)
        if any(each.moved_in_on == moved_out_on and each.facility != facility for each in resident.stays):
            yield f"Verlegung am {moved_out_on:%d.%m.%Y}: {_transfer(counting)}."
        else:
            yield f"Der Tag des Auszugs ({moved_out_on:%d.%m.%Y}) {_counts(counting.departure_day)}."
        if counting.minimum_days_per_stay:
            yield f"Je Aufenthalt werden mindestens {days(counting.minimum_days_per_stay)} berechnet."


def _counting(book: HouseBook, facility: str, day: date) -> Counting:
    tariff = book.tariff_on(facility, day)
    return tariff.counting if tariff else Counting()


def _counts(rule: DayRule) -> str:
    return "zählt mit" if rule is DayRule.COUNT else "zählt nicht mit"


def _transfer(counting: Counting) -> str:
    return {
        TransferDay.NEW_ONLY: "der Tag zählt nur in der neuen Unterkunft",
        TransferDay.OLD_ONLY: "der Tag zählt nur in der alten Unterkunft",
        TransferDay.BOTH: "der Tag zählt in beiden Unterkünften",
    }[counting.transfer_day]


def absences(book: HouseBook, resident: ResidentFacts, facility: str) -> Iterator[str]:
    """Full days of absence in the month, and what the tariff makes of them."""
    for absence in book.absences[resident.key]:
        shared = absence.days.intersection(book.month.period)
        if shared is None or shared.last_day is None:
            continue
        state = word(ATTENDANCE_STATES, absence.state)
        when = days_in_german(shared.start, shared.last_day)
        yield f"{state} {when}: {_full_days(len(shared))} (ohne die Tage von Weggang und Rückkehr)."
        rules = {
            rule: None
            for tariff in book.tariffs_in(facility)
            if (rule := rule_for(tariff.absences, absence.state, None)) is not None
        }
        if not rules:
            yield "Abwesenheit ändert nach dem Tarif nichts an den Sätzen."
        for rule in rules:
            yield _absence_rule(rule)


def _full_days(number: int) -> str:
    return "1 voller Tag" if number == 1 else f"{number} volle Tage"


def _absence_rule(rule: AbsenceRule) -> str:
    parts = []
    beyond = factor_in_words(rule.factor_beyond)
    if rule.threshold_days:
        within = factor_in_words(rule.factor_within)
        start = "vom ersten vollen Tag an" if rule.from_first_day else "ab dem Tag danach"
        parts.append(f"bis {days(rule.threshold_days)} {within}, bei längerer Abwesenheit {start} {beyond}")
    else:
        parts.append(f"volle Tage {beyond}")
    if rule.yearly_limit_days:
        after = factor_in_words(rule.factor_after_limit)
        parts.append(f"nach {days(rule.yearly_limit_days)} im Kalenderjahr {after}")
    return f"Der Tarif berechnet {'; '.join(parts)}{_components(rule)}."


def _components(rule: AbsenceRule) -> str:
    return f" (nur {joined(each.german for each in rule.components)})" if rule.components else ""


# -- prices ----------------------------------------------------------------------------------------


def price(terms: Terms, choice: Choice) -> str:
    """The rate with the day from which it holds."""
    since = f"seit {choice.step.valid_from:%d.%m.%Y}"
    amount = f"{german_amount(terms.amount)} € {_FOR[terms.rate.basis]}"
    if choice.step.table:
        return f"Satz: {amount} nach der Tabelle für {_persons(choice, terms)} ({since})."
    return f"Satz: {amount} ({since})."


def _persons(choice: Choice, terms: Terms) -> str:
    size = choice.circumstances.household_size
    if choice.step.size_at_move_in:
        at = next((n for n in range(1, 40) if choice.step.amount_for(n) == terms.amount), size)
        return f"{at} Personen beim Einzug" if at != 1 else "1 Person beim Einzug"
    return "1 Person im Haushalt" if size == 1 else f"{size} Personen im Haushalt"


def reason(choice: Choice) -> str:
    """Why this rate and no other."""
    clauses = conditions_in_words(choice.rate.when, choice.circumstances, choice.rate.component)
    if not clauses:
        return "Der Satz gilt ohne weitere Bedingung."
    on = f"{choice.circumstances.day:%d.%m.%Y}"
    return f"Der Satz gilt, denn am {on}: {'; '.join(clauses)}."


def quantity(terms: Terms) -> Iterator[str]:
    """What the rate is multiplied with, and who shares the charge."""
    if terms.rate.basis is Basis.ROOM_SQM_MONTH:
        yield f"Fläche des Zimmers: {german_number(terms.quantity)} m²."
    if terms.metered is not None:
        free = german_number(terms.metered.allowance)
        yield f"Verbrauch: {german_number(terms.metered.consumption)}, davon frei: {free}."
    if terms.factor != ONE:
        yield f"Der Satz wird {factor_in_words(terms.factor)} berechnet."
    if terms.absence_factor != ONE:
        yield f"Wegen Abwesenheit wird der Satz {factor_in_words(terms.absence_factor)} berechnet."
    if terms.rate.basis in SHARED:
        yield _sharing(terms)
    if terms.rate.count is DayCount.PRESENCE_DAYS:
        yield "Berechnet werden nur Tage der Anwesenheit."


def _sharing(terms: Terms) -> str:
    whom = (
        "des Haushalts"
        if terms.rate.basis is Basis.HOUSEHOLD_SIZE_TABLE
        else "des Zimmers oder der Wohneinheit"
    )
    shared = {
        Sharing.HEADS_PER_DAY: f"Der Betrag wird an jedem Tag auf alle Personen {whom} verteilt.",
        Sharing.HEADS_PER_MONTH: f"Der Betrag wird auf alle Personen {whom} im Monat verteilt.",
        Sharing.NONE: "Der Betrag wird nicht verteilt; ihn trägt eine Person.",
    }[terms.rate.sharing]
    surcharge = terms.rate.shared_surcharge
    return (
        f"{shared} Zuschlag, wenn mehrere sie teilen: {factor_in_words(surcharge)[3:]}."
        if surcharge
        else shared
    )


def proration(terms: Terms, line: StatementLine, *, of_month: int, scope: int) -> Iterator[str]:
    """How many of the month's days are charged, and by what they are divided."""
    if terms.is_daily:
        return
    where = _SCOPES[terms.tariff.counting.full_month_scope]
    counted = f"{scope} von {of_month} Tagen des Monats sind {where} berechnet"
    if terms.is_undivided:
        yield "Der Betrag fällt einmal im Monat an, gleich an wie vielen Tagen."
    elif terms.rate.proration is Proration.CALENDAR_DAYS:
        yield f"{counted}; geteilt wird durch die {of_month} Kalendertage des Monats."
    elif scope >= of_month:
        yield f"{counted}: ein voller Monat, also genau ein Monatsbetrag."
    else:
        yield f"{counted}: ein angebrochener Monat, jeder Tag kostet 1/{line.divisor} des Monatsbetrags."


def reduction(terms: Terms, line: StatementLine, resident: ResidentFacts, book: HouseBook) -> Iterator[str]:
    """Why something is taken back."""
    rules = terms.tariff.household
    why = line.label.removeprefix(f"{terms.rate.label}: ")
    yield f"Abzug von „{terms.rate.label}“: {why}."
    if terms.spared is not None and rules.free_from_nth_minor and "minderjährig" in why:
        yield "Minderjährige des Haushalts zählen nach dem Alter, die ältesten zuerst."
    if rules.cap_amount is not None and "Höchstbetrag" in why:
        yield f"Der Tarif begrenzt, was ein Haushalt im Monat zahlt, auf {german_amount(rules.cap_amount)} €."
    decided = [each for each in resident.overrides if each.month == book.month]
    for each in decided if "Einzelentscheidung" in why else ():
        yield f"Begründung: {each.reason} (genehmigt durch {each.approved_by})."


# -- payers and rounding ---------------------------------------------------------------------------


def promises(book: HouseBook, resident: ResidentFacts, names: StatementNames) -> Iterator[str]:
    """The promises that reach into the month."""
    for coverage in resident.coverages:
        shared = coverage.period.intersection(book.month.period)
        if shared is not None:
            payer, promised = _payer(coverage.payer, names), _promised(coverage, names)
            yield f"{payer} trägt {_share(coverage, names)}, {promised}."


def _payer(key: str, names: StatementNames) -> str:
    return next((each.name for each in names.payers if each.key == key), key)


def _share(coverage: CoverageFacts, names: StatementNames) -> str:
    what = joined(each.german for each in coverage.components) if coverage.components else "alle Positionen"
    rest = f", den Rest {_payer(coverage.remainder_payer, names)}" if coverage.remainder_payer else ""
    value = coverage.value or Decimal(0)
    if coverage.rule is CoverageRule.PERCENT:
        return f"{german_number(value)} % ({what}){rest}"
    if coverage.rule is CoverageRule.CEILING:
        return f"bis zu {german_amount(value)} € im Monat ({what}){rest}"
    return f"{what} in voller Höhe"


def _promised(coverage: CoverageFacts, names: StatementNames) -> str:
    reference = names.references.get(coverage.key) or coverage.key
    return f"nach der Kostenübernahme {reference} {_lasting(coverage.period)}"


def _lasting(period: Period) -> str:
    last = period.last_day
    return (
        f"ab {period.start:%d.%m.%Y}" if last is None else f"vom {period.start:%d.%m.%Y} bis {last:%d.%m.%Y}"
    )


def rounding(tariff: Tariff) -> str:
    """When and how finely amounts are rounded."""
    return _STAGES[tariff.rounding.stage].format(step=german_amount(tariff.rounding.step)) + "."
