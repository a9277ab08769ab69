# language: de
Funktionalität: Der Morgen mit „Heute“

  Szenario: Was ansteht, ist einen Klick entfernt
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
    Und dort wohnen:
      | Person      | Zimmer | Bett | seit       |
      | Reza Karimi | 101    | 1    | 01.03.2026 |
    Und auf ein Bett warten:
      | Person    |
      | Alpha Sow |
    Wenn ich "Heute" öffne
    Dann steht unter "Ohne Bett" "Sow, Alpha"
    Wenn ich dort "Platz suchen" drücke
    Dann bin ich auf der Seite "Raumplan" und Alpha Sow ist ausgewählt
    Wenn ich "Heute" öffne
    Und ich unter "Vor der Abrechnung" bei "2 Personen ohne Kostenträger" auf "Ergänzen" drücke
    Dann bin ich auf der Seite "Bewohner"
    Und stehen in der Liste der Bewohner "Karimi, Reza" und "Sow, Alpha"
    Und ist auf der Karte der Teil "Kostenträger" aufgeschlagen

  Szenario: Wenn alles in Ordnung ist, ist die Seite leer
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
    Wenn ich "Heute" öffne
    Dann steht dort nur "Heute wartet nichts auf Sie. Alles ist in Ordnung."
