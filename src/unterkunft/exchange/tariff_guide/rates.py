"""The words of a rate and of its steps."""

from __future__ import annotations

from unterkunft.billing.tariff import Basis
from unterkunft.exchange.tariff_guide.field import FieldKind, GuidedField, GuidedSection, choices
from unterkunft.exchange.tariff_guide.general import COMPONENTS

_SHARED = (Basis.ROOM_SQM_MONTH, Basis.UNIT_MONTH, Basis.HOUSEHOLD_SIZE_TABLE, Basis.METERED)
_MONTHLY = (
    Basis.PERSON_MONTH,
    Basis.PLACE_MONTH,
    Basis.ROOM_SQM_MONTH,
    Basis.UNIT_MONTH,
    Basis.HOUSEHOLD_SIZE_TABLE,
)
_AMOUNT = tuple(each for each in Basis if each not in (Basis.HOUSEHOLD_SIZE_TABLE, Basis.METERED))

RATE = GuidedSection(
    "rate",
    "Satz",
    "Ein Preis mit den Umständen, unter denen er gilt.",
    (
        GuidedField(
            "component",
            "Kostenart",
            "Wofür der Betrag erhoben wird. Von mehreren Sätzen einer Kostenart gilt genau einer.",
            FieldKind.WORD,
            choices=COMPONENTS,
            is_required=True,
        ),
        GuidedField(
            "label",
            "Bezeichnung",
            "So steht die Position auf der Kostenaufstellung. Leer heißt: der Name der Kostenart.",
            FieldKind.TEXT,
        ),
        GuidedField(
            "basis",
            "Berechnet je",
            "Wofür der Betrag einmal anfällt.",
            FieldKind.WORD,
            is_required=True,
            choices=choices(
                ("person_month", "Person und Monat"),
                ("person_day", "Person und Tag"),
                ("person_night", "Person und Nacht"),
                ("place_month", "Bettplatz und Monat"),
                ("place_day", "Bettplatz und Tag"),
                ("room_sqm_month", "m² des Zimmers und Monat"),
                ("unit_month", "Wohneinheit (sonst Zimmer) und Monat"),
                ("household_size_table", "Haushalt und Monat, nach Größe"),
                ("metered", "Verbrauch laut Zähler"),
            ),
        ),
        GuidedField(
            "proration",
            "Angebrochener Monat",
            "Wie ein Monat berechnet wird, der nicht voll ist.",
            FieldKind.WORD,
            default="per_30",
            bases=_MONTHLY,
            choices=choices(
                ("per_30", "je Tag 1/30, voller Monat voll"),
                ("calendar_days", "nach Kalendertagen des Monats"),
                ("any_day_full", "schon ein Tag kostet den ganzen Monat"),
            ),
        ),
        GuidedField(
            "count",
            "Tage der Abwesenheit",
            "Ob auch Tage berechnet werden, an denen die Person fort ist (der Platz bleibt ja belegt).",
            FieldKind.WORD,
            default="housed_days",
            choices=choices(
                ("housed_days", "werden berechnet (Platz ist belegt)"),
                ("presence_days", "werden nicht berechnet (nur Anwesenheit)"),
            ),
        ),
        GuidedField(
            "reference_day",
            "Maßgeblicher Tag",
            "Welcher Tag über Betrag und Bedingungen entscheidet.",
            FieldKind.WORD,
            default="each_day",
            choices=choices(
                ("each_day", "jeder Tag für sich"),
                ("first_of_month", "der Monatserste für den ganzen Monat"),
            ),
        ),
        GuidedField(
            "condition_change",
            "Änderung der Umstände wirkt",
            "Wann ein anderes Alter, ein anderer Status oder Haushalt zu einem anderen Satz führt.",
            FieldKind.WORD,
            default="day",
            choices=choices(
                ("day", "ab dem Tag selbst"),
                ("next_month", "ab dem nächsten Monat"),
                ("month_start", "rückwirkend ab dem Monatsersten"),
            ),
        ),
        GuidedField(
            "priority",
            "Vorrang",
            "Passen mehrere Sätze einer Kostenart, gilt der mit der höchsten Zahl. Zwei gleiche sind ein "
            "Fehler.",
            FieldKind.NUMBER,
            default=0,
        ),
        GuidedField(
            "factor",
            "Faktor",
            "Womit der Betrag malgenommen wird, etwa 0,5 für die Hälfte. 0 heißt: frei.",
            FieldKind.FACTOR,
            default="1",
        ),
        GuidedField(
            "sharing",
            "Aufteilung",
            "Wie ein Betrag für Zimmer, Wohneinheit oder Haushalt auf die Bewohner verteilt wird.",
            FieldKind.WORD,
            default="heads_per_day",
            bases=_SHARED,
            choices=choices(
                ("heads_per_day", "nach Köpfen, Tag für Tag"),
                ("heads_per_month", "nach Köpfen des ganzen Monats"),
                ("none", "einer trägt alles (Haushaltsvorstand)"),
            ),
        ),
        GuidedField(
            "shared_surcharge",
            "Zuschlag bei gemeinsamer Nutzung",
            "Um so viel steigt der ganze Betrag an Tagen, an denen zwei oder mehr darin wohnen; 0,25 heißt "
            "25 %.",
            FieldKind.FACTOR,
            default="0",
            bases=_SHARED,
        ),
        GuidedField(
            "size_at_move_in",
            "Größe beim Einzug gilt",
            "Ja: Es bleibt bei der Haushaltsgröße des Einzugstags, auch wenn später jemand dazukommt oder "
            "auszieht.",
            FieldKind.FLAG,
            default=False,
            bases=(Basis.HOUSEHOLD_SIZE_TABLE,),
        ),
    ),
)

STEPS = GuidedSection(
    "steps",
    "Beträge",
    "Ab welchem Tag welcher Betrag gilt. Jede Stufe gilt bis zur nächsten.",
    (
        GuidedField("valid_from", "Gültig ab", "Erster Tag des Betrags.", FieldKind.DAY, is_required=True),
        GuidedField(
            "amount",
            "Betrag",
            "Der Preis. 0,00 heißt: frei.",
            FieldKind.AMOUNT,
            is_required=True,
            bases=_AMOUNT,
            unit="€",
        ),
        GuidedField(
            "table",
            "Beträge nach Haushaltsgröße",
            "Der Preis für 1, 2, 3 … Personen, der Reihe nach und mit Strichpunkt getrennt.",
            FieldKind.SIZE_TABLE,
            is_required=True,
            bases=(Basis.HOUSEHOLD_SIZE_TABLE,),
            unit="€",
        ),
        GuidedField(
            "each_further",
            "Jede weitere Person",
            "Was jede Person über die Tabelle hinaus kostet. Leer heißt: größere Haushalte haben keinen "
            "Satz.",
            FieldKind.AMOUNT,
            bases=(Basis.HOUSEHOLD_SIZE_TABLE,),
            unit="€",
        ),
        GuidedField(
            "size_at_move_in",
            "Größe beim Einzug",
            "Wie beim Satz, aber nur für diese Stufe.",
            FieldKind.FLAG,
            bases=(Basis.HOUSEHOLD_SIZE_TABLE,),
        ),
        GuidedField(
            "allowance",
            "Freimenge je Monat",
            "So viel Verbrauch ist im Monat frei.",
            FieldKind.FACTOR,
            default="0",
            bases=(Basis.METERED,),
        ),
        GuidedField(
            "unit_price",
            "Preis je Einheit",
            "Was jede Einheit über der Freimenge kostet.",
            FieldKind.AMOUNT,
            is_required=True,
            bases=(Basis.METERED,),
            unit="€",
        ),
    ),
)
