# language: de
Funktionalität: Ein Zimmer fällt aus

  In Zimmer 109 ist ein Rohr gebrochen. Wer dort schläft, muss noch heute woanders unterkommen.

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 109    | 2      |
      | 110    | 2      |
      | 111    | 1      |
    Und dort wohnen:
      | Person       | Zimmer | Bett | seit       | Haushalt       |
      | Zahra Moradi | 109    | 1    | 01.03.2026 | Familie Moradi |
      | Farid Moradi | 109    | 2    | 01.03.2026 | Familie Moradi |
      | Reza Karimi  | 111    | 1    | 01.05.2026 |                |

  Szenario: Wasserschaden: sperren, wer umziehen muss, neu unterbringen
    Wenn ich Zimmer 109 bis einschließlich 06.12.2026 wegen "Schaden" sperre und alle in die Ablage nehme
    Dann mussten laut Meldung Zahra Moradi und Farid Moradi umziehen
    Und warten Zahra Moradi und Farid Moradi auf ein Bett
    Und ist Zimmer 109 gesperrt
    Wenn ich Familie Moradi auf Zimmer 110 ziehe
    Dann schlafen Zahra Moradi und Farid Moradi in Zimmer 110
    Und wartet niemand auf ein Bett
    Und steht unten "3 belegt, 0 frei, 2 gesperrt, 0 abwesend, 0 geplante Einzüge"

  Szenario: Solange jemand dort schläft, wird nicht gesperrt
    Wenn ich Zimmer 109 bis einschließlich 06.12.2026 wegen "Schaden" sperren will, ohne dass jemand auszieht
    Dann mussten laut Meldung Zahra Moradi und Farid Moradi umziehen
    Und schlafen Zahra Moradi und Farid Moradi in Zimmer 109

  Szenario: In ein gesperrtes Zimmer kommt niemand, danach schon
    Angenommen Zimmer 110 ist bis einschließlich 06.12.2026 gesperrt
    Wenn ich Reza Karimi auf Zimmer 110, Bett 1 ziehe
    Dann steht unten als Meldung "Bett 1 ist bis 06.12.2026 gesperrt"
    Und schläft Reza Karimi in Zimmer 111
    Wenn ich den 07.12.2026 ansehe
    Und ich Reza Karimi auf Zimmer 110 ziehe
    Dann schläft Reza Karimi am 07.12.2026 in Zimmer 110
    Und schläft Reza Karimi am 06.12.2026 in Zimmer 111
