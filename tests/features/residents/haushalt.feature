# language: de
Funktionalität: Haushalt

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 4      |
    Und dort wohnen:
      | Person          | Zimmer | Bett | seit       | Haushalt | Geschlecht |
      | Farid Moradi    | 101    | 1    | 01.03.2026 | Moradi   | m          |
      | Zahra Moradi    | 101    | 2    | 01.03.2026 | Moradi   | w          |
      | Nima Moradi     | 101    | 3    | 01.03.2026 | Moradi   | m          |

  Szenario: Ein Haushalt teilt sich am 16.
    Wenn ich die Karte von Zahra Moradi öffne
    Und ich "Haushalt aufteilen …" wähle, ab dem 16.11.2026 gehen Zahra Moradi und Nima Moradi
    Dann sind am 15.11.2026 Farid Moradi, Zahra Moradi und Nima Moradi ein Haushalt
    Und sind am 16.11.2026 Zahra Moradi und Nima Moradi ein Haushalt
    Wenn ich den letzten Schritt rückgängig mache
    Dann sind am 16.11.2026 Farid Moradi, Zahra Moradi und Nima Moradi ein Haushalt

  Szenario: Ein Kind kommt zur Welt
    Wenn ich die Karte von Zahra Moradi öffne
    Und ich "Geburt eines Kindes …" wähle und "Lina", weiblich, am 20.11.2026 eintrage
    Dann sind am 20.11.2026 Farid Moradi, Zahra Moradi, Nima Moradi und Lina Moradi ein Haushalt
    Und wartet nur noch Lina Moradi auf ein Bett
