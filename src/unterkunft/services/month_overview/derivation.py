"""“Warum dieser Betrag?”: from the text of the by-law to the cent, in sentences that can be checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from unterkunft.billing.assessment import Assessed, assess
from unterkunft.billing.choosing import Choice, Spot, choose
from unterkunft.billing.facts import BillingMonth, ResidentFacts
from unterkunft.billing.house_book import HouseBook
from unterkunft.billing.notes import Notes
from unterkunft.billing.ordering import in_order
from unterkunft.billing.parts import parts_of
from unterkunft.billing.segments import Terms
from unterkunft.billing.statement import Statement, StatementLine
from unterkunft.billing.tariff import Tariff
from unterkunft.services.day_runs import days_in_german
from unterkunft.services.month_overview import derivation_words as words
from unterkunft.services.statement_papers import StatementNames
from unterkunft.values.money import german_amount

_ROUNDING = "Rundung"


@dataclass(frozen=True, slots=True)
class Chapter:
    """A step of the derivation: what it is about, and its sentences."""

    title: str
    sentences: tuple[str, ...]


def derivation(facts: BillingMonth, statement: Statement, names: StatementNames) -> tuple[Chapter, ...]:
    """Every step from the by-law to the sum of a statement, from the facts it was computed from."""
    book = HouseBook(_concerned(in_order(facts), statement.resident))
    if statement.resident not in book.residents:
        return ()
    case = _Case(book, statement, names)
    return tuple(chapter for chapter in case.chapters() if chapter.sentences)


def as_text(chapters: Iterable[Chapter]) -> str:
    """The derivation for a letter or the clipboard."""
    return "\n\n".join("\n".join((each.title, *each.sentences)) for each in chapters)


def _concerned(facts: BillingMonth, resident: str) -> BillingMonth:
    """The resident with all who may share a charge: what the others do changes nothing."""
    parts = parts_of(facts, max(1, len(facts.residents)))
    return next((each for each in parts if any(one.key == resident for one in each.residents)), facts)


@dataclass(frozen=True, slots=True)
class _Position:
    """Lines that rest on the same terms: split over payers, or over days with other payers."""

    terms: Terms | None
    charged: frozenset[date]
    lines: tuple[StatementLine, ...]


class _Case:
    """One statement while it is explained."""

    def __init__(self, book: HouseBook, statement: Statement, names: StatementNames) -> None:
        self.book, self.statement, self.names = book, statement, names
        self.resident: ResidentFacts = book.residents[statement.resident]
        self.facility = statement.facility
        self.assessed = [
            each
            for each in assess(book, statement.resident, Notes())
            if each.terms.facility == statement.facility
        ]

    def chapters(self) -> Iterator[Chapter]:
        """The steps in the order in which a reader checks them."""
        yield Chapter("Rechtsgrundlage", tuple(self._legal_bases()))
        yield Chapter("Berechnete Tage", tuple(self._days()))
        yield Chapter("Abwesenheit", tuple(words.absences(self.book, self.resident, self.facility)))
        for number, position in enumerate(self._positions(), start=1):
            yield Chapter(f"Position {number}: {position.lines[0].label}", tuple(self._position(position)))
        yield Chapter("Kostenträger", tuple(words.promises(self.book, self.resident, self.names)))
        yield Chapter("Rundung und Summe", tuple(self._sum()))

    @property
    def tariffs(self) -> tuple[Tariff, ...]:
        """The tariffs by which the facility bills in the month."""
        return self.book.tariffs_in(self.facility)

    def _legal_bases(self) -> Iterator[str]:
        assigned = self.book.facilities[self.facility].tariffs
        for tariff in self.tariffs:
            periods = [each.period for each in assigned if each.tariff == tariff.key]
            in_month = next(each for each in periods if each.overlaps(self.book.month.period))
            source = f", {tariff.source}" if tariff.source else ""
            yield f"{tariff.name}{source}; für diese Unterkunft gültig ab {in_month.start:%d.%m.%Y}."

    def _days(self) -> Iterator[str]:
        yield from words.housed(self.book, self.resident, self.facility)
        yield f"Berechnet werden {words.days(self.statement.billed_days)}."

    def _positions(self) -> list[_Position]:
        positions: list[_Position] = []
        for line in self.statement.lines:
            found = self._assessed_of(line)
            terms = found[0].terms if found else None
            last = positions[-1] if positions else None
            if last is not None and last.lines[0].label == line.label and last.terms == terms:
                positions[-1] = _Position(terms, last.charged, (*last.lines, line))
            else:
                charged = frozenset(day for each in found for day, _ in each.charged)
                positions.append(_Position(terms, charged, (line,)))
        return positions

    def _assessed_of(self, line: StatementLine) -> Sequence[Assessed]:
        """What was assessed for the days of a line; a reduction bears the label of what it reduces."""
        return [
            each
            for each in self.assessed
            if each.component is line.component
            and (line.label == each.terms.rate.label or line.label.startswith(f"{each.terms.rate.label}: "))
            and any(line.first_day <= day <= line.last_day for day, _ in each.charged)
        ]

    def _position(self, position: _Position) -> Iterator[str]:
        first, terms = position.lines[0], position.terms
        if first.label == _ROUNDING:
            yield "Der Tarif rundet die Summe gröber als auf Cent; dies ist der Unterschied."
        elif terms is not None and first.label == terms.rate.label:
            yield from self._rate(terms, position)
        elif terms is not None:
            yield from words.reduction(terms, first, self.resident, self.book)
        for line in position.lines:
            yield self._line(line)

    def _rate(self, terms: Terms, position: _Position) -> Iterator[str]:
        day = min(position.charged)
        choice = choose(
            terms.tariff, terms.rate.component, Spot(self.book, self.resident.key, self.facility), day=day
        )
        if isinstance(choice, Choice):
            yield words.price(terms, choice)
            yield words.reason(choice)
        yield from words.quantity(terms)
        scope = self.book.housed[self.resident.key][self.facility].number
        yield from words.proration(terms, position.lines[0], of_month=self.book.month.days, scope=scope)

    def _line(self, line: StatementLine) -> str:
        payer = next((each.name for each in self.names.payers if each.key == line.payer), line.payer)
        borne = f"trägt {payer}" if payer else "dafür hat niemand die Kosten übernommen"
        amount = german_amount(line.amount)
        return f"{days_in_german(line.first_day, line.last_day)}: {line.arithmetic} = {amount} €; {borne}."

    def _sum(self) -> Iterator[str]:
        for tariff in self.tariffs:
            yield words.rounding(tariff)
        amounts = [line.amount for line in self.statement.lines]
        parts = " ".join(
            _signed(german_amount(abs(each)), each < 0, first=not i) for i, each in enumerate(amounts)
        )
        total = german_amount(self.statement.total)
        yield f"Summe: {parts} = {total} €." if len(amounts) > 1 else f"Summe: {total} €."


def _signed(amount: str, is_negative: bool, *, first: bool) -> str:
    if first:
        return f"−{amount} €" if is_negative else f"{amount} €"
    return f"− {amount} €" if is_negative else f"+ {amount} €"
