# language: de
Funktionalität: Rückgängig machen

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
      | 204    | 2      |
    Und dort wohnen:
      | Person      | Zimmer | Bett | seit       |
      | Reza Karimi | 101    | 1    | 01.03.2026 |

  Szenario: Der Schritt wird beim Namen genannt
    Wenn ich Reza Karimi auf Zimmer 204 ziehe
    Dann heißt der Menüpunkt zum Zurücknehmen "Umzug von Zimmer 101 nach 204 (Wunsch der Person) rückgängig machen"
    Wenn ich den letzten Schritt rückgängig mache
    Dann schläft Reza Karimi in Zimmer 101
    Und steht unten als Meldung "Rückgängig gemacht: Umzug von Zimmer 101 nach 204"
    Wenn ich den Schritt wiederhole
    Dann schläft Reza Karimi in Zimmer 204

  Szenario: Was andere inzwischen geändert haben, bleibt
    Wenn ich Reza Karimi auf Zimmer 204 ziehe
    Und an einem anderen Arbeitsplatz A. Schulz Reza Karimi in Zimmer 101, Bett 2 verlegt
    Und ich den letzten Schritt rückgängig machen will
    Dann sagt ein Fenster "A. Schulz hat dieselben Plätze inzwischen geändert"
    Und schläft Reza Karimi in Zimmer 101, Bett 2
