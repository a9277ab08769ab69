"""A cost statement in a few plain sentences, for the one it is about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from unterkunft.documents.statement import DayPresence, PayerSum, StatementPaper
from unterkunft.documents.wording import count_text, euro_text, month_text


def own_share(paper: StatementPaper) -> Decimal:
    """What the resident bears of the paper."""
    return sum((each.amount for each in paper.payers if each.is_self), start=Decimal(0))


def short_sentences(paper: StatementPaper) -> tuple[str, ...]:
    """What it costs and who pays; what corrects or takes back another paper says what changes."""
    if paper.cancellation is not None:
        return (_cancelled(paper),)
    if paper.correction is not None and paper.correction.new_total is not None:
        return tuple(_changed(paper, paper.correction.new_total))
    return (" ".join([_cost(paper), *_shares(paper)]),)


def _cost(paper: StatementPaper) -> str:
    housed = paper.count_days(DayPresence.HOUSED) + paper.count_days(DayPresence.ABSENT)
    days = f" für {count_text(housed, one='Tag', many='Tage')}" if housed else ""
    return f"Die Unterbringung im {month_text(paper.month)} kostet{days} {euro_text(paper.total)}."


def _shares(paper: StatementPaper) -> Iterator[str]:
    others = [each for each in paper.payers if each.payer_key and not each.is_self and each.amount]
    if others:
        yield _paid_by(others, paper)
    missing = sum((each.amount for each in paper.payers if not each.payer_key), start=Decimal(0))
    if missing:
        yield f"Für {euro_text(missing)} steht noch nicht fest, wer zahlt."
    own = own_share(paper)
    if own > 0:
        yield f"Selbst zu zahlen sind {euro_text(own)}."
    elif not missing:
        yield "Selbst ist nichts zu zahlen."


def _paid_by(sums: Sequence[PayerSum], paper: StatementPaper) -> str:
    """One payer by its name; several with what each pays."""
    first = sums[0]
    if len(sums) > 1:
        *parts, last = (f"{each.payer_name} ({euro_text(each.amount)})" for each in sums)
        return f"Davon zahlen {', '.join(parts)} und {last}."
    if first.amount == paper.total:
        return f"Das zahlt {first.payer_name}."
    return f"Davon zahlt {first.payer_name} {euro_text(first.amount)}."


def _changed(paper: StatementPaper, new_total: Decimal) -> Iterator[str]:
    yield (
        f"Die Unterbringung im {month_text(paper.month)} kostet {euro_text(new_total)}. "
        f"Hier steht, was sich gegenüber der bisherigen Aufstellung ändert: {_direction(paper.total)}."
    )
    own = own_share(paper)
    if own > 0:
        yield f"Davon sind {euro_text(own)} selbst zu zahlen."
    elif own < 0:
        yield f"Der eigene Anteil ist um {euro_text(-own)} kleiner; zu viel Gezahltes steht Ihnen zu."


def _direction(difference: Decimal) -> str:
    if difference > 0:
        return f"{euro_text(difference)} mehr"
    if difference < 0:
        return f"{euro_text(-difference)} weniger"
    return "die Summe bleibt, die Anteile ändern sich"


def _cancelled(paper: StatementPaper) -> str:
    own = -own_share(paper)
    text = f"Die frühere Aufstellung über {euro_text(-paper.total)} gilt nicht mehr."
    if own > 0:
        return f"{text} Der eigene Anteil daraus ({euro_text(own)}) ist nicht mehr zu zahlen."
    return text
