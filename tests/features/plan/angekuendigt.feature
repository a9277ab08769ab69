# language: de
Funktionalität: Angekündigte Personen bekommen Plätze, bevor jemand ihre Namen kennt

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
      | 102    | 2      |
    Und für heute sind 3 Personen angekündigt: "Transfer aus Eisenhüttenstadt"

  Szenario: Erst die Plätze, später die Namen
    Wenn ich die 3 angekündigten Personen auf Zimmer 101, Bett 1 ziehe
    Dann sind in Zimmer 101 2 Plätze für Angekündigte vergeben
    Und wartet noch 1 angekündigte Person auf einen Platz
    Wenn ich die Namen der Angekündigten aus einer Liste einfüge:
      | Familienname | Vorname | Geburtsdatum | Geschlecht |
      | Haddad       | Mariam  | 03.02.1990   | w          |
      | Haddad       | Youssef | 11.07.1988   | m          |
      | Haddad       | Lina    | 05.05.2019   | w          |
    Dann schlafen Mariam Haddad und Youssef Haddad in Zimmer 101
    Und wartet nur noch Lina Haddad auf ein Bett
    Und ist niemand mehr angekündigt

  Szenario: Wer nicht kommt, gibt den Platz frei
    Wenn ich die 3 angekündigten Personen auf Zimmer 101, Bett 1 ziehe
    Und ich die Namen derer einfüge, die gekommen sind, und die Liste abschließe:
      | Familienname | Vorname | Geburtsdatum | Geschlecht |
      | Haddad       | Mariam  | 03.02.1990   | w          |
    Dann schläft Mariam Haddad in Zimmer 101
    Und ist in Zimmer 101 1 Bett frei
    Und ist niemand mehr angekündigt
