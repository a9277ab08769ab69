# language: de
Funktionalität: Zweimal dieselbe Person

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
    Und dort wohnen:
      | Person          | Zimmer | Bett | seit       |
      | Mehmet Özdemir  | 101    | 1    | 01.03.2026 |
      | Alpha Sow       | 101    | 2    | 01.03.2026 |

  Szenario: Beim Aufnehmen fällt auf, wer schon bekannt ist
    Wenn ich "Neue Person …" drücke und "Oezdemir", "Mehmed", geboren "17.5.90" tippe
    Dann wird gefragt, ob das "Özdemir, Mehmet" ist

  Szenario: Zusammengeführt und wieder getrennt
    Angenommen außerdem ist bekannt: Mehmet Oezdemir
    Wenn ich unter allen Personen "oezdemir" suche
    Dann stehen in der Liste 2 Personen
    Wenn ich beide auswähle und zusammenführe
    Dann stehen in der Liste 1 Personen
    Wenn ich den letzten Schritt rückgängig mache
    Dann stehen in der Liste 2 Personen
