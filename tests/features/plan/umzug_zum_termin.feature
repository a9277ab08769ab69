# language: de
Funktionalität: Umziehen und bleiben auf Termin

  Ein Umzug kann später beginnen, ein Bett von vornherein nur für einige Nächte vergeben sein.

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
      | 204    | 2      |
    Und dort wohnen:
      | Person      | Zimmer | Bett | seit       |
      | Reza Karimi | 101    | 1    | 01.03.2026 |
      | Alpha Sow   | 101    | 2    | 01.03.2026 |
    Und auf ein Bett warten:
      | Person      |
      | Jawad Noori |

  Szenario: Umzug im Haus zum Monatsersten
    Wenn ich den 01.12.2026 ansehe
    Und ich Reza Karimi auf Zimmer 204 ziehe
    Dann schläft Reza Karimi am 01.12.2026 in Zimmer 204
    Und schläft Reza Karimi am 30.11.2026 in Zimmer 101
    Und steht unten als Meldung "Umzug von Zimmer 101 nach 204"
    Wenn ich den 24.11.2026 ansehe
    Dann ist der nächste Tag mit einer Änderung der 01.12.2026

  Szenario: Bleibt bis zu einem Tag
    Wenn ich Alpha Sow auswähle
    Und ich "Bleibt bis …" wähle und den 05.12.2026 eintrage
    Dann schläft Alpha Sow am 04.12.2026 in Zimmer 101
    Und hat Alpha Sow am 05.12.2026 kein Bett
    Und ist am 05.12.2026 in Zimmer 101 1 Bett frei

  Szenario: Ein Gast bekommt das Bett nur für einige Nächte
    Wenn ich Jawad Noori mit gedrückter Alt-Taste auf Zimmer 204 ziehe und bis 01.12.2026 eintrage
    Dann schläft Jawad Noori am 30.11.2026 in Zimmer 204
    Und hat Jawad Noori am 01.12.2026 kein Bett

  Szenario: Vergangene Tage sind zum Ansehen da
    Wenn ich den 20.11.2026 ansehe
    Und ich Reza Karimi auf Zimmer 204 ziehe
    Dann steht unten als Meldung "Der 20.11.2026 ist vorbei"
    Und schläft Reza Karimi in Zimmer 101
    Wenn ich "Vergangenheit berichtigen" wähle
    Und ich Reza Karimi auf Zimmer 204 ziehe
    Dann schläft Reza Karimi am 20.11.2026 in Zimmer 204
    Und schläft Reza Karimi am 19.11.2026 in Zimmer 101
