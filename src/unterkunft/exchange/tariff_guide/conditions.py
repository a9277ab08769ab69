"""The words of a rate's conditions: all that are given must hold."""

from __future__ import annotations

from unterkunft.exchange.german_words import (
    DESIGNATIONS,
    ENTITLEMENTS,
    FACILITY_KINDS,
    HOUSEHOLD_ROLES,
    PAYER_KINDS,
    RESIDENCE_STATUSES,
    GermanWords,
)
from unterkunft.exchange.tariff_guide.field import Choice, FieldKind, GuidedField, GuidedSection, choices


def _from(words: GermanWords) -> tuple[Choice, ...]:
    return tuple(Choice(str(word), german[0]) for word, german in words.items())


CONDITIONS = GuidedSection(
    "when",
    "Bedingungen",
    "Wann der Satz gilt. Alles Angegebene muss zutreffen; ohne Angabe gilt der Satz immer.",
    (
        GuidedField(
            "statuses",
            "Aufenthaltsstatus",
            "Nur für Menschen mit einem dieser Status.",
            FieldKind.WORDS,
            choices=_from(RESIDENCE_STATUSES),
        ),
        GuidedField(
            "entitlement",
            "Unterbringungsanspruch",
            "Nur für Menschen, deren Anspruch auf Unterbringung so steht.",
            FieldKind.WORDS,
            choices=_from(ENTITLEMENTS),
        ),
        GuidedField(
            "age_from",
            "Alter ab",
            "Vollendete Jahre, einschließlich. 18 heißt: ab dem 18. Geburtstag.",
            FieldKind.NUMBER,
            unit="Jahre",
        ),
        GuidedField(
            "age_below",
            "Alter unter",
            "Vollendete Jahre, ausschließlich. 18 heißt: bis zum Tag vor dem 18. Geburtstag.",
            FieldKind.NUMBER,
            unit="Jahre",
        ),
        GuidedField(
            "role",
            "Stellung im Haushalt",
            "Nur für den Haushaltsvorstand, den Partner, die Kinder oder Sonstige.",
            FieldKind.WORDS,
            choices=_from(HOUSEHOLD_ROLES),
        ),
        GuidedField(
            "household_size_from",
            "Haushalt ab",
            "Mindestens so viele Personen im Haushalt.",
            FieldKind.NUMBER,
            unit="Personen",
        ),
        GuidedField(
            "household_size_to",
            "Haushalt bis",
            "Höchstens so viele Personen im Haushalt.",
            FieldKind.NUMBER,
            unit="Personen",
        ),
        GuidedField(
            "payer_kinds",
            "Art des Kostenträgers",
            "Nur wenn ein Kostenträger dieser Art die Kosten übernommen hat.",
            FieldKind.WORDS,
            choices=_from(PAYER_KINDS),
        ),
        GuidedField(
            "facility_kinds",
            "Art der Unterkunft",
            "Nur in Unterkünften dieser Art.",
            FieldKind.WORDS,
            choices=_from(FACILITY_KINDS),
        ),
        GuidedField(
            "designation",
            "Widmung des Zimmers",
            "Nur in Zimmern, die so gewidmet sind.",
            FieldKind.WORDS,
            choices=_from(DESIGNATIONS),
        ),
        GuidedField(
            "beds_from",
            "Betten im Zimmer ab",
            "Mindestens so viele Betten hat das Zimmer; wie viele belegt sind, spielt keine Rolle.",
            FieldKind.NUMBER,
            unit="Betten",
        ),
        GuidedField(
            "beds_to",
            "Betten im Zimmer bis",
            "Höchstens so viele Betten hat das Zimmer.",
            FieldKind.NUMBER,
            unit="Betten",
        ),
        GuidedField(
            "own_unit",
            "Abgeschlossene Wohneinheit",
            "Ja: nur in Zimmern einer Wohneinheit. Nein: nur in den übrigen.",
            FieldKind.FLAG,
        ),
        GuidedField(
            "stay_months_from",
            "Wohnt hier seit … Monaten",
            "Ab so vielen vollendeten Monaten.",
            FieldKind.NUMBER,
            unit="Monate",
        ),
        GuidedField(
            "stay_months_below",
            "Wohnt hier weniger als",
            "Solange weniger als so viele Monate vollendet sind.",
            FieldKind.NUMBER,
            unit="Monate",
        ),
        GuidedField(
            "stay_since",
            "Monate zählen ab",
            "Von welchem Einzug an die Monate gezählt werden.",
            FieldKind.WORD,
            default="first_admission",
            choices=choices(
                ("first_admission", "dem allerersten Einzug"),
                ("facility", "dem ersten Einzug in diese Unterkunft"),
                ("current_stay", "dem Beginn dieses Aufenthalts"),
            ),
        ),
        GuidedField(
            "months",
            "Nur in den Monaten",
            "Etwa November bis März für eine Heizpauschale. Nichts gewählt heißt: immer.",
            FieldKind.MONTHS,
        ),
        GuidedField(
            "extra_charge",
            "Nur auf Anforderung",
            "Ja: nur wenn bei der Person ein Zusatzposten dieser Kostenart eingetragen ist, etwa ein Keller.",
            FieldKind.FLAG,
            default=False,
        ),
    ),
)
