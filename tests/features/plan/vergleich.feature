# language: de
Funktionalität: Zwei Tage vergleichen

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
      | 102    | 2      |
    Und dort wohnen:
      | Person      | Zimmer | Bett | seit       | bis        |
      | Reza Karimi | 101    | 1    | 01.03.2026 |            |
      | Alpha Sow   | 101    | 2    | 20.11.2026 |            |
      | Jawad Noori | 102    | 1    | 01.03.2026 | 22.11.2026 |

  Szenario: Was sich in einer Woche geändert hat
    Wenn ich heute mit dem 17.11.2026 vergleiche
    Dann steht unter "Eingezogen: 1" im Vergleich "Sow, Alpha"
    Und steht unter "Ausgezogen: 1" im Vergleich "Noori, Jawad"
    Und ist Zimmer 101, Bett 2 auf dem Plan hervorgehoben
    Und ist Zimmer 101, Bett 1 auf dem Plan nicht hervorgehoben

  Szenario: Ein Umzug während des Vergleichs erscheint sofort
    Wenn ich heute mit dem 23.11.2026 vergleiche
    Und ich Reza Karimi auf Zimmer 102 ziehe
    Dann steht unter "Umgezogen: 1" im Vergleich "Karimi, Reza"
