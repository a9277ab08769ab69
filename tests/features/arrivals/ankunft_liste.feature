# language: de
Funktionalität: Ankunft von vierzig aus einer unordentlichen Liste

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 4      |
      | 102    | 4      |
    Und früher schliefen in Zimmer 102:
      | Person         | Geburtsdatum | Geschlecht |
      | Filmon Negasi  | 05.10.1995   | m          |
      | Shwan Mirani   | 22.12.1992   | m          |
      | Dilnia Mirani  | 30.12.1990   | w          |

  Szenario: Vierzig Personen in einem Zug, ohne etwas neu zu tippen
    Angenommen für heute sind 4 Personen auf Zimmer 101 angekündigt: "Transfer aus Eisenhüttenstadt"
    Und alle Zeilen der Datenbank sind notiert
    Wenn ich die unordentliche Liste öffne
    Dann steht über der Liste "40 gelesen · 29 bereit · 11 zu klären"
    Und sagt die Liste zu "Ali, Fatima": "„Fatima“ und „männlich“ widersprechen sich"
    Und sagt die Liste zu "Negasi, Filmon": "Schon bekannt?"
    Und sagt die Liste zu "Karimi, Reza": "Die Liste nennt keine Familie"
    Wenn ich die Ankündigung "Transfer aus Eisenhüttenstadt" wähle
    Und ich jede Abweichung mit einem Klick kläre
    Dann steht über der Liste "40 gelesen · 40 bereit · 0 zu klären"
    Wenn ich den Status "Ankunftsnachweis" und alle aufnehme
    Dann steht da "36 Personen warten in der Ablage des Plans auf ein Bett."
    Und wohnen 40 Personen im Haus
    Und haben 4 von ihnen ein Bett in Zimmer 101
    Und haben alle den Status "Ankunftsnachweis"
    Und gibt es 3 bekannte Personen nicht doppelt
    Wenn ich den letzten Schritt rückgängig mache
    Dann sind alle Zeilen der Datenbank wie notiert

  Szenario: Aus der Zwischenablage auf den Plan
    Wenn ich diese Liste einfüge:
      | Nachname | Vorname | geb. am    | m/w | Land   |
      | Haddad   | Mariam  | 3.2.90     | w   | Syrien |
      | Haddad   | Lina    | 05.05.2019 | w   | Syrien |
    Dann steht über der Liste "2 gelesen · 2 bereit · 0 zu klären"
    Wenn ich alle aufnehme und auf dem Plan unterbringe
    Dann warten Mariam Haddad und Lina Haddad auf ein Bett
    Und sind auf dem Plan 2 Personen ausgewählt
