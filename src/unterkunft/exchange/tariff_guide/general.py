"""The words that hold for a tariff as a whole: name, counting, rounding, household, income, absence."""

from __future__ import annotations

from unterkunft.billing.tariff import Component
from unterkunft.exchange.tariff_guide.field import Choice, FieldKind, GuidedField, GuidedSection, choices

COMPONENTS = tuple(Choice(each.value, each.german) for each in Component)
_DAY_RULES = choices(("count", "wird berechnet"), ("skip", "wird nicht berechnet"))

WHOLE = GuidedSection(
    "",
    "Satzung",
    "Wie der Tarif heißt und worauf er beruht.",
    (
        GuidedField(
            "key",
            "Schlüssel",
            "Kurzer, eindeutiger Name. Er steht in Dateien und bleibt, wenn sich der Name ändert.",
            FieldKind.TEXT,
            is_required=True,
        ),
        GuidedField(
            "name",
            "Name",
            "So heißt der Tarif in Listen und auf Kostenaufstellungen.",
            FieldKind.TEXT,
            is_required=True,
        ),
        GuidedField(
            "source",
            "Fundstelle",
            "Satzung, Amtsblatt und Paragraf. Steht als Rechtsgrundlage auf jeder Kostenaufstellung.",
            FieldKind.TEXT,
            default="",
        ),
    ),
)

COUNTING = GuidedSection(
    "counting",
    "Zählung der Tage",
    "Welche Tage berechnet werden und wann ein Monat ein voller ist.",
    (
        GuidedField(
            "arrival_day",
            "Tag des Einzugs",
            "Ob der Tag, an dem jemand einzieht, als berechneter Tag zählt.",
            FieldKind.WORD,
            default="count",
            choices=_DAY_RULES,
        ),
        GuidedField(
            "departure_day",
            "Tag des Auszugs",
            "Ob der Tag, an dem jemand auszieht, als berechneter Tag zählt.",
            FieldKind.WORD,
            default="count",
            choices=_DAY_RULES,
        ),
        GuidedField(
            "transfer_day",
            "Tag der Verlegung",
            "Wer am selben Tag aus einer Unterkunft in eine andere zieht: welche der beiden den Tag "
            "berechnet.",
            FieldKind.WORD,
            default="new_only",
            choices=choices(
                ("new_only", "nur die neue Unterkunft"),
                ("old_only", "nur die alte Unterkunft"),
                ("both", "beide Unterkünfte"),
            ),
        ),
        GuidedField(
            "full_month_scope",
            "Voller Monat gilt für",
            "Welche Tage zusammengezählt werden, um zu entscheiden, ob der Monat voll ist (dann volle "
            "Gebühr).",
            FieldKind.WORD,
            default="facility_month",
            choices=choices(
                ("facility_month", "alle Tage in dieser Unterkunft"),
                ("person_month", "alle Tage in allen Unterkünften"),
                ("segment", "jeden Abschnitt für sich"),
            ),
        ),
        GuidedField(
            "minimum_days_per_stay",
            "Mindestens berechnete Tage",
            "So viele Tage werden je Aufenthalt mindestens berechnet. 0 heißt: kein Mindestbetrag.",
            FieldKind.NUMBER,
            default=0,
            unit="Tage",
        ),
    ),
)

ROUNDING = GuidedSection(
    "rounding",
    "Rundung",
    "Was wann gerundet wird. Gerundet wird kaufmännisch, bei 5 vom Nullpunkt weg.",
    (
        GuidedField(
            "stage",
            "Gerundet wird",
            "Jede Position für sich, zuerst der Tagessatz (der dann mit den Tagen malgenommen wird) "
            "oder erst die Summe.",
            FieldKind.WORD,
            default="line",
            choices=choices(
                ("line", "jede Position"),
                ("day_rate_first", "zuerst der Tagessatz"),
                ("total", "erst die Summe"),
            ),
        ),
        GuidedField(
            "step",
            "Auf volle",
            "0,01 rundet auf Cent, 0,10 auf zehn Cent, 1,00 auf ganze Euro.",
            FieldKind.AMOUNT,
            default="0.01",
            unit="€",
        ),
        GuidedField(
            "residual",
            "Übrige Cent",
            "Bleiben beim Aufteilen eines Betrags Cent übrig: wer sie trägt.",
            FieldKind.WORD,
            default="largest_remainder",
            choices=choices(
                ("largest_remainder", "je einer an die größten Bruchteile"),
                ("last_bill", "die letzte Rechnung"),
            ),
        ),
    ),
)

HOUSEHOLD = GuidedSection(
    "household",
    "Haushalt",
    "Was Familien erlassen wird. Jede Ermäßigung steht als eigene Position mit Minus auf der Aufstellung.",
    (
        GuidedField(
            "free_from_nth_minor",
            "Frei ab dem … Kind",
            "Minderjährige werden nach dem Alter gezählt, die ältesten zuerst. 5 heißt: ab dem fünften Kind "
            "frei. "
            "0 heißt: kein Kind ist deshalb frei.",
            FieldKind.NUMBER,
            default=0,
        ),
        GuidedField(
            "cap_persons",
            "Höchstens zahlende Personen",
            "Nur für so viele Personen eines Haushalts wird die volle Gebühr erhoben. 0 heißt: für alle.",
            FieldKind.NUMBER,
            default=0,
            unit="Personen",
        ),
        GuidedField(
            "cap_amount",
            "Höchstbetrag je Haushalt und Monat",
            "Mehr zahlt ein Haushalt im Monat nicht, über alle Kostenarten. Leer heißt: kein Höchstbetrag.",
            FieldKind.AMOUNT,
            default="",
            unit="€",
        ),
    ),
)

INCOME = GuidedSection(
    "income",
    "Einkommen",
    "Ermäßigung für Menschen mit geringem eigenem Einkommen.",
    (
        GuidedField(
            "capped",
            "Nach Einkommen begrenzt",
            "Ja: Die Gebühr ist höchstens das anrechenbare Einkommen über der Freigrenze. "
            "Wer keines hat, zahlt nichts.",
            FieldKind.FLAG,
            default=False,
        ),
    ),
)

ABSENCE = GuidedSection(
    "absence",
    "Abwesenheit",
    "Was sich ändert, wenn jemand fort ist. Ohne Regel ändert Abwesenheit nichts. Als fort zählen "
    "nur ganze Tage; "
    "der Tag des Weggehens und der des Wiederkommens sind anwesend.",
    (
        GuidedField(
            "states",
            "Gilt bei",
            "Gründe der Abwesenheit aus der Anwesenheitsliste. „any“ steht für jeden Grund.",
            FieldKind.STATES,
            is_required=True,
            choices=choices(
                ("any", "jeder Grund"),
                ("visit", "Besuch, gemeldet"),
                ("hospital", "Krankenhaus"),
                ("detention", "Haft"),
                ("care_home", "Pflegeeinrichtung"),
                ("womens_shelter", "Frauenhaus"),
                ("unannounced", "abwesend, ungemeldet"),
                ("other", "Sonstiges"),
            ),
        ),
        GuidedField(
            "threshold_days",
            "Schwelle",
            "Bis zu so vielen ganzen Tagen gilt der Faktor „bis zur Schwelle“, bei längerer Abwesenheit der "
            "danach.",
            FieldKind.NUMBER,
            default=0,
            unit="Tage",
        ),
        GuidedField(
            "factor_within",
            "Faktor bis zur Schwelle",
            "1 heißt volle Gebühr, 0,75 heißt 75 %, 0 heißt nichts.",
            FieldKind.FACTOR,
            default="1",
        ),
        GuidedField(
            "factor_beyond",
            "Faktor über der Schwelle",
            "Womit die Gebühr malgenommen wird, wenn die Abwesenheit länger dauert als die Schwelle.",
            FieldKind.FACTOR,
            default="0.75",
        ),
        GuidedField(
            "from_first_day",
            "Dann ab dem ersten Tag",
            "Ja: Ist die Schwelle überschritten, gilt der Faktor schon ab dem ersten ganzen Tag. "
            "Nein: erst ab dem Tag nach der Schwelle.",
            FieldKind.FLAG,
            default=True,
        ),
        GuidedField(
            "yearly_limit_days",
            "Höchstens im Kalenderjahr",
            "So viele Tage im Kalenderjahr wird ermäßigt; danach gilt der letzte Faktor. 0 heißt: keine "
            "Grenze.",
            FieldKind.NUMBER,
            default=0,
            unit="Tage",
        ),
        GuidedField(
            "factor_after_limit",
            "Faktor nach der Jahresgrenze",
            "Womit die Gebühr malgenommen wird, wenn die Tage des Jahres verbraucht sind.",
            FieldKind.FACTOR,
            default="0",
        ),
        GuidedField(
            "propose_end_after_days",
            "Ende vorschlagen nach",
            "Nach so vielen ganzen Tagen wird vorgeschlagen, den Aufenthalt zu beenden. Beendet wird nie von "
            "selbst. "
            "0 heißt: nie vorschlagen.",
            FieldKind.NUMBER,
            default=0,
            unit="Tage",
        ),
        GuidedField(
            "components",
            "Für Kostenarten",
            "Nur diese Kostenarten werden ermäßigt. Nichts gewählt heißt: alle.",
            FieldKind.WORDS,
            choices=COMPONENTS,
        ),
    ),
)
