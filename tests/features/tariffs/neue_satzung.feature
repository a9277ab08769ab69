# language: de
Funktionalität: Eine neue Satzung kommt

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
    Und dort wohnen:
      | Person        | Zimmer | Bett | seit       |
      | Alpha Sow     | 101    | 1    | 01.03.2026 |
      | Mariam Haddad | 101    | 2    | 12.10.2026 |
    Und es gilt seit dem 01.01.2026 der Tarif "Gebührensatzung" mit 300,00 € je Person und Monat

  Szenario: Ein neuer Betrag ab Jahresbeginn
    Wenn ich die Tarife öffne
    Und ich im Tarif "Gebührensatzung" ab dem 01.01.2027 den Betrag "345,00" eintrage
    Und ich den Tarif speichere
    Dann hat der Tarif "Gebührensatzung" diese Beträge:
      | ab         | Betrag |
      | 01.01.2020 | 300.00 |
      | 01.01.2027 | 345.00 |
    Wenn ich den letzten Schritt rückgängig mache
    Dann hat der Tarif "Gebührensatzung" diese Beträge:
      | ab         | Betrag |
      | 01.01.2020 | 300.00 |

  Szenario: Vorher sehen, was sie wen kostet
    Wenn ich die Tarife öffne
    Und ich im Tarif "Gebührensatzung" ab dem 01.01.2027 den Betrag "345,00" eintrage
    Und ich ihn für "Oktober 2026" mit den Beträgen vom 01.01.2027 vergleiche
    Dann steht im Vergleich:
      | Person        | bisher   | neu      | Differenz |
      | Alpha Sow     | 300,00 € | 345,00 € | +45,00 €  |
      | Mariam Haddad | 200,00 € | 230,00 € | +30,00 €  |

  Szenario: Ausprobieren, während man tippt
    Wenn ich die Tarife öffne
    Und ich den Tarif "Gebührensatzung" mit Einzug am 12.11.2026 ausprobiere
    Dann kostet das "190,00 € im Monat"
    Und die Rechnung lautet "19/30 × 300,00 €"

  Szenario: Eine andere Satzung löst die alte ab
    Wenn ich die Tarife öffne
    Und ich aus dem Muster "je Bettplatz und Tag" einen Tarif anlege
    Und ich ihn der Unterkunft ab dem 01.01.2027 zuordne
    Dann gelten dort nacheinander:
      | Tarif                         | ab         | bis        |
      | Gebührensatzung               | 01.01.2026 | 31.12.2026 |
      | Muster: je Bettplatz und Tag  | 01.01.2027 |            |
    Wenn ich den letzten Schritt rückgängig mache
    Dann gelten dort nacheinander:
      | Tarif           | ab         | bis |
      | Gebührensatzung | 01.01.2026 |     |

  Szenario: Ein unbekanntes Wort steht sofort am Feld
    Wenn ich die Tarife öffne
    Und ich im Text des Tarifs "Gebührensatzung" aus "person_month" ein "per_moon" mache
    Dann steht beim Feld "basis" "Unbekanntes Wort „per_moon“"
    Und lässt sich der Tarif nicht speichern
