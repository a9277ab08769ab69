# language: de
Funktionalität: Plätze tauschen

  Zwei oder mehr Personen wechseln in einem einzigen Schritt die Betten.

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 1      |
      | 102    | 1      |
      | 103    | 2      |
    Und dort wohnen:
      | Person       | Zimmer | Bett | seit       |
      | Reza Karimi  | 101    | 1    | 01.03.2026 |
      | Alpha Sow    | 102    | 1    | 01.03.2026 |
      | Jawad Noori  | 103    | 1    | 01.03.2026 |

  Szenario: Zwei tauschen, weil das Zimmer voll ist
    Wenn ich Reza Karimi auf Zimmer 102, Bett 1 ziehe
    Dann schläft Reza Karimi in Zimmer 102
    Und schläft Alpha Sow in Zimmer 101
    Wenn ich den letzten Schritt rückgängig mache
    Dann schläft Reza Karimi in Zimmer 101
    Und schläft Alpha Sow in Zimmer 102

  Szenario: Zwei tauschen, obwohl daneben ein Bett frei ist
    Wenn ich Reza Karimi mit gedrückter Strg-Taste auf Zimmer 103, Bett 1 ziehe
    Dann schläft Reza Karimi in Zimmer 103, Bett 1
    Und schläft Jawad Noori in Zimmer 101

  Szenario: Drei wechseln reihum
    Wenn ich Reza Karimi, Alpha Sow und Jawad Noori auswähle
    Und ich "Ringtausch …" wähle und bestätige
    Dann haben Reza Karimi, Alpha Sow und Jawad Noori reihum die Zimmer gewechselt
    Und wartet niemand auf ein Bett
    Wenn ich den letzten Schritt rückgängig mache
    Dann schläft Reza Karimi in Zimmer 101
    Und schläft Alpha Sow in Zimmer 102
    Und schläft Jawad Noori in Zimmer 103
