# language: de
Funktionalität: Regeln sagen nein und sagen, warum

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten | nur für |
      | 101    | 2      |         |
      | 103    | 2      | Frauen  |
    Und dort wohnen:
      | Person       | Geschlecht | Zimmer | Bett | seit       |
      | Reza Karimi  | m          | 101    | 1    | 01.03.2026 |
      | Alpha Sow    | m          | 101    | 2    | 01.03.2026 |
      | Zahra Moradi | w          | 103    | 1    | 01.03.2026 |
    Und auf ein Bett warten:
      | Person      | Geschlecht |
      | Jawad Noori | m          |

  Szenario: Ein belegtes Bett nimmt niemanden auf
    Wenn ich Jawad Noori über Zimmer 101 halte
    Dann lese ich am Zeiger "kein freies Bett"
    Wenn ich Jawad Noori auf Zimmer 101, Bett 1 ziehe
    Dann steht unten als Meldung "Bett 1 ist belegt (Karimi, Reza)"
    Und wartet nur noch Jawad Noori auf ein Bett
    Und schläft Reza Karimi in Zimmer 101, Bett 1

  Szenario: Wer sich über eine Regel hinwegsetzt, sagt warum und bis wann
    Wenn ich Jawad Noori auf Zimmer 103 ziehe und als Grund "Kein anderes Bett frei" bis 10.12.2026 angebe
    Dann schläft Jawad Noori in Zimmer 103, Bett 2
    Und steht unter "Angenommen" bei den verletzten Regeln "Angenommen von M. Krüger bis 10.12.2026: Kein anderes Bett frei"
    Und sind am 11.12.2026 die Ausnahmen wieder offen

  Szenario: Ohne Grund geschieht nichts
    Wenn ich Jawad Noori auf Zimmer 103 ziehe und keinen Grund angeben mag
    Dann wartet nur noch Jawad Noori auf ein Bett
    Und ist keine Regel verletzt
