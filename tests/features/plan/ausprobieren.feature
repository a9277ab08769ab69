# language: de
Funktionalität: Auf einer Kopie ausprobieren

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
      | 204    | 2      |
    Und dort wohnen:
      | Person      | Zimmer | Bett | seit       |
      | Reza Karimi | 101    | 1    | 01.03.2026 |

  Szenario: Niemand sonst sieht, was ausprobiert wird
    Wenn ich "Auf einer Kopie ausprobieren" wähle
    Und ich Reza Karimi auf die Ablage ziehe
    Dann steht im Band der Kopie "4 frei (+1) · 1 ohne Bett (+1)"
    Und schläft Reza Karimi für alle anderen weiter in Zimmer 101
    Wenn ich die Kopie verwerfe
    Dann schläft Reza Karimi in Zimmer 101

  Szenario: Was sich bewährt hat, wird als ein Schritt übernommen
    Wenn ich "Auf einer Kopie ausprobieren" wähle
    Und ich Reza Karimi auf Zimmer 204 ziehe
    Und ich die Kopie übernehme
    Dann schläft Reza Karimi jetzt auch für alle anderen in Zimmer 204
    Und schläft Reza Karimi in Zimmer 204
    Wenn ich den letzten Schritt rückgängig mache
    Dann schläft Reza Karimi in Zimmer 101
