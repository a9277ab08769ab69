# language: de
Funktionalität: Auszug

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
    Und dort wohnen:
      | Person      | Zimmer | Bett | seit       |
      | Reza Karimi | 101    | 1    | 01.03.2026 |
      | Alpha Sow   | 101    | 2    | 01.03.2026 |

  Szenario: Jemand zieht heute aus
    Wenn ich Reza Karimi auswähle
    Und ich "Auszug …" wähle und den 24.11.2026 mit Grund "Eigene Wohnung" eintrage
    Dann ist Reza Karimi am 24.11.2026 nicht mehr im Haus
    Und schläft Reza Karimi am 23.11.2026 in Zimmer 101
    Und ist in Zimmer 101 1 Bett frei
    Und wartet niemand auf ein Bett

  Szenario: Ein Auszug wird vorgemerkt
    Wenn ich Alpha Sow auswähle
    Und ich "Auszug …" wähle und den 01.12.2026 mit Grund "Verlegung" eintrage
    Dann schläft Alpha Sow am 30.11.2026 in Zimmer 101
    Und ist Alpha Sow am 01.12.2026 nicht mehr im Haus
