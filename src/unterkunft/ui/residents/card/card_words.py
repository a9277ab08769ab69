"""The words of a card: titles of its parts, what stands on a bar, and what a change would mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from unterkunft.model.statement import StatementKind
from unterkunft.services.resident_card import (
    CardAbsence,
    CardBed,
    CardCoverage,
    CardEntitlement,
    CardExtraCharge,
    CardIncome,
    CardMembership,
    CardPerson,
    CardSeparation,
    CardStatement,
    CardStatus,
    CardStay,
)
from unterkunft.ui.billed_sentences import billed_sentence as billed_sentence
from unterkunft.ui.nationality_words import nationality_word
from unterkunft.ui.residents.card.axis import Zoom
from unterkunft.ui.residents.card.lanes import Bar, CardRecord, Topic
from unterkunft.ui.residents.card.presenter import Preview
from unterkunft.ui.wording import tr
from unterkunft.ui.words import absence_word, word
from unterkunft.values.money import german_amount, german_number
from unterkunft.values.period import Period
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import CoverageRule

_LONGEST_CODE = 3


def topic_title(topic: Topic) -> str:
    """What a lane is called."""
    titles = {
        Topic.STAYS: tr("Stay"),
        Topic.BEDS: tr("Room and bed"),
        Topic.STATUSES: tr("Residence status"),
        Topic.ENTITLEMENTS: tr("Entitlement"),
        Topic.ATTENDANCE: tr("Absences"),
        Topic.COVERAGES: tr("Payers"),
        Topic.INCOMES: tr("Incomes"),
        Topic.EXTRA_CHARGES: tr("Extra charges"),
        Topic.HOUSEHOLD: tr("Household"),
        Topic.SEPARATIONS: tr("Separations"),
        Topic.STATEMENTS: tr("Statements"),
    }
    return titles[topic]


def zoom_word(zoom: Zoom) -> str:
    """How much time is in sight."""
    words = {
        Zoom.MONTH: tr("1 month"),
        Zoom.QUARTER: tr("3 months"),
        Zoom.YEAR: tr("1 year"),
        Zoom.FIVE_YEARS: tr("5 years"),
        Zoom.ALL: tr("Everything"),
    }
    return words[zoom]


def period_text(period: Period) -> str:
    """`01.10.2026 – 31.10.2026`, `seit 01.10.2026`, with the last day included."""
    if period.end is None:
        return tr("since {day}", day=period.start)
    return tr("{first} – {last}", first=period.start, last=period.last_day or period.start)


def record_text(record: CardRecord) -> str:
    """What a bar says, and the first column of the table."""
    return _TEXTS[type(record)](record)


def record_details(record: CardRecord) -> str:
    """What else is known of a record."""
    describe = _DETAILS.get(type(record))
    return "" if describe is None else describe(record)


def bar_sentence(bar: Bar) -> str:
    """A bar in one sentence, for tips and screen readers."""
    parts = (record_text(bar.record), period_text(bar.period), record_details(bar.record))
    return f"{topic_title(bar.topic)}: " + ", ".join(filter(None, parts))


def preview_sentence(preview: Preview) -> str:
    """What the neighbours would do: `Duldung § 60a endet dann am 30.09.2026.`"""
    return " ".join(_adjusted(bar, change.after) for bar, change in preview.adjusted)


def change_sentence(bar: Bar, preview: Preview) -> str:
    """The same, after what the bar itself would hold."""
    own = tr("“{entry}” then holds {days}.", entry=record_text(bar.record), days=period_text(preview.period))
    return " ".join(filter(None, (own, preview_sentence(preview))))


def _adjusted(bar: Bar, after: tuple[Period, ...]) -> str:
    name = record_text(bar.record)
    if not after:
        return tr("“{entry}” ({days}) is replaced.", entry=name, days=period_text(bar.period))
    if len(after) > 1:
        return tr(
            "“{entry}” is split: until {last}, and again from {first}.",
            entry=name,
            last=after[0].last_day,
            first=after[1].start,
        )
    return tr("“{entry}” then holds {days}.", entry=name, days=period_text(after[0]))


def person_line(person: CardPerson, today: date) -> str:
    """Birth date and age, gender, nationality, languages, case number, key."""
    languages = ", ".join(language_word(each) for each in person.languages)
    case = tr("Case {reference}", reference=person.case_reference) if person.case_reference else ""
    gender = "" if person.gender is None else word(person.gender)
    parts = (_born(person.birth_date, today), gender, nationality_word(person.nationality), languages, case)
    return "  ·  ".join(filter(None, (*parts, tr("No. {key}", key=person.key))))


def _born(born: date | None, today: date) -> str:
    if born is None:
        return tr("birth date unknown")
    return tr("* {day} ({age})", day=born, age=age_text(born, today))


def age_text(born: date, today: date) -> str:
    """`36 Jahre`; the first two years in months."""
    months = (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day)
    if months < 24:
        return tr("1 month old") if months == 1 else tr("{count} months old", count=max(months, 0))
    return tr("{count} years old", count=months // 12)


def language_word(code: str) -> str:
    """The name of a language; rare ones stay codes."""
    return _languages().get(code, code)


def languages_of(text: str) -> tuple[str, ...]:
    """The codes of languages as they are typed: by name, by the beginning of a name, or by code."""
    # A comma also stands inside a name: `Persisch (Dari, Farsi)`.
    parts = (part.strip() for part in re.split(r"[,;](?![^(]*\))", text))
    return tuple(dict.fromkeys(_code_of(part) for part in parts if part))


def _code_of(typed: str) -> str:
    wanted, names = typed.casefold(), _languages()
    exact = [code for code, name in names.items() if wanted in (code, name.casefold())]
    begun = [code for code, name in names.items() if name.casefold().startswith(wanted)]
    if not exact and not begun and len(wanted) > _LONGEST_CODE:
        raise DomainRefusal("UNKNOWN_LANGUAGE", word=typed)
    return next(iter([*exact, *begun]), wanted)


def _languages() -> Mapping[str, str]:
    return {
        "ar": tr("Arabic"),
        "az": tr("Azerbaijani"),
        "de": tr("German"),
        "en": tr("English"),
        "es": tr("Spanish"),
        "fa": tr("Persian (Dari, Farsi)"),
        "prs": tr("Dari"),
        "ff": tr("Fula"),
        "fr": tr("French"),
        "hy": tr("Armenian"),
        "ka": tr("Georgian"),
        "ku": tr("Kurdish"),
        "ps": tr("Pashto"),
        "ro": tr("Romanian"),
        "ru": tr("Russian"),
        "so": tr("Somali"),
        "sq": tr("Albanian"),
        "sr": tr("Serbian"),
        "ti": tr("Tigrinya"),
        "tr": tr("Turkish"),
        "uk": tr("Ukrainian"),
        "ur": tr("Urdu"),
        "vi": tr("Vietnamese"),
    }


def _coverage(record: CardCoverage) -> str:
    return f"{record.payer_name} · {promise_word(record)}"


def promise_word(record: CardCoverage) -> str:
    """`voll`, `80 %`, `bis 480,00 €`, and who bears the rest."""
    words = {
        CoverageRule.FULL: tr("in full"),
        CoverageRule.PERCENT: tr("{value} %", value=german_number(record.value or 0)),  # type: ignore[arg-type]
        CoverageRule.CEILING: tr("up to {value} €", value=german_amount(record.value or 0)),  # type: ignore[arg-type]
    }
    rest = tr("rest: {payer}", payer=record.remainder_name) if record.remainder_name else ""
    return ", ".join(filter(None, (words[record.rule], rest)))


def component_word(component: str) -> str:
    """What a charge is for, where it is one of the usual components; tariffs may know others."""
    known = {
        "lodging": tr("Lodging"),
        "heating": tr("Heating"),
        "energy": tr("Household energy"),
        "cellar": tr("Cellar"),
        "parking": tr("Parking place"),
    }
    return known.get(component, component)


def _components(components: tuple[str, ...]) -> str:
    return ", ".join(component_word(each) for each in components) if components else tr("all components")


def _status_details(record: CardStatus) -> str:
    number = tr("document {number}", number=record.document_number) if record.document_number else ""
    expiry = tr("valid until {day}", day=record.document_expires_on) if record.document_expires_on else ""
    return ", ".join(filter(None, (number, expiry)))


def _coverage_details(record: CardCoverage) -> str:
    reference = tr("Case {reference}", reference=record.reference) if record.reference else ""
    return ", ".join(filter(None, (_components(record.components), reference)))


def _income(record: CardIncome) -> str:
    return tr(
        "{income} €, of which {threshold} € stay",
        income=german_amount(record.countable_income),
        threshold=german_amount(record.threshold),
    )


def _statement_kind(kind: StatementKind) -> str:
    kinds = {
        StatementKind.STATEMENT: tr("Cost statement"),
        StatementKind.CORRECTION: tr("Correction"),
        StatementKind.CANCELLATION: tr("Cancellation"),
        StatementKind.PAYER_STATEMENT: tr("Collective statement"),
        StatementKind.OPERATOR_INVOICE: tr("Operator's invoice"),
    }
    return kinds[kind]


def _statement(record: CardStatement) -> str:
    return tr("{number}: {total} €", number=record.number, total=german_amount(record.total))


_TEXTS: Mapping[type[Any], Callable[[Any], str]] = {
    CardStay: lambda record: record.facility_name,
    CardBed: lambda record: tr("Room {room}, bed {bed}", room=record.room_number, bed=record.label),
    CardStatus: lambda record: word(record.status),
    CardEntitlement: lambda record: word(record.entitlement),
    CardAbsence: lambda record: absence_word(record.state),
    CardCoverage: _coverage,
    CardIncome: _income,
    CardExtraCharge: lambda record: component_word(record.component),
    CardMembership: lambda record: f"{record.household_name} · {word(record.role)}",
    CardSeparation: lambda record: tr(
        "not {scope} with {person}", scope=word(record.scope), person=record.other_name
    ),
    CardStatement: _statement,
}

_DETAILS: Mapping[type[Any], Callable[[Any], str]] = {
    CardStay: lambda record: "" if record.departure is None else word(record.departure),
    CardStatus: _status_details,
    CardAbsence: lambda record: record.note,
    CardCoverage: _coverage_details,
    CardMembership: lambda record: record.name,
    CardSeparation: lambda record: record.note,
    CardStatement: lambda record: _statement_kind(record.kind),
}
