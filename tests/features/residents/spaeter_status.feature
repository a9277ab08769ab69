# language: de
Funktionalität: Ein Status kommt Monate später

  Szenario: Fünf Monate zu spät, abgerechnete Monate werden genannt
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
    Und dort wohnen:
      | Person       | Zimmer | Bett | seit       |
      | Selam Tesfay | 101    | 1    | 01.03.2026 |
    Und Selam Tesfay hat seit dem 01.03.2026 den Status "Aufenthaltsgestattung (AsylG § 55)"
    Und für Selam Tesfay sind Juni, Juli und August 2026 abgerechnet
    Wenn ich die Karte von Selam Tesfay öffne
    Und ich "Neuer Aufenthaltsstatus ab einem Tag …" wähle und "Duldung § 60b" ab dem 20.06.2026 eintrage
    Dann hieß es vorher "„Aufenthaltsgestattung (AsylG § 55)“ gilt dann 01.03.2026 – 19.06.2026."
    Und hieß es vorher "Berührt abgerechnete Monate: 06/2026, 07/2026, 08/2026. Der nächste Lauf schlägt eine Korrektur vor."
    Und stehen im Teil "Aufenthaltsstatus" diese Einträge:
      | Eintrag                             | Ab         | Bis einschließlich |
      | Duldung § 60b                       | 20.06.2026 | offen              |
      | Aufenthaltsgestattung (AsylG § 55)  | 01.03.2026 | 19.06.2026         |
    Wenn ich den letzten Schritt rückgängig mache
    Dann stehen im Teil "Aufenthaltsstatus" diese Einträge:
      | Eintrag                             | Ab         | Bis einschließlich |
      | Aufenthaltsgestattung (AsylG § 55)  | 01.03.2026 | offen              |
