# language: de
Funktionalität: Wo ist noch ein Bett frei?

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten | nur für |
      | 101    | 2      |         |
      | 102    | 3      |         |
      | 103    | 2      | Frauen  |
    Und dort wohnen:
      | Person      | Zimmer | Bett | seit       |
      | Reza Karimi | 101    | 1    | 01.03.2026 |
      | Alpha Sow   | 102    | 1    | 01.03.2026 |
    Und auf ein Bett warten:
      | Person        | Geschlecht | Haushalt       |
      | Mariam Haddad | w          | Familie Haddad |
      | Lina Haddad   | w          | Familie Haddad |

  Szenario: Das beste Ergebnis wird gleich genommen
    Wenn ich Familie Haddad auswähle
    Und ich ein freies Bett für die Auswahl suche
    Dann steht als Erstes "Zimmer 103" in den Ergebnissen
    Wenn ich das erste Ergebnis nehme
    Dann schlafen Mariam Haddad und Lina Haddad in Zimmer 103

  Szenario: Aus der Ablage auf ein Ergebnis ziehen
    Wenn ich ein freies Bett für 2 Frauen suche
    Und ich Familie Haddad auf das Ergebnis "Zimmer 103" ziehe
    Dann schlafen Mariam Haddad und Lina Haddad in Zimmer 103
    Und wartet niemand auf ein Bett
