# language: de
Funktionalität: Eine Datei mit Fehlern

  Szenario: Drei falsche Zellen, repariert und eingelesen
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
      | 102    | 2      |
    Und dort wohnen:
      | Person      | Zimmer | Bett | seit       |
      | Reza Karimi | 101    | 1    | 01.03.2026 |
      | Alpha Sow   | 102    | 1    | 01.03.2026 |
    Wenn ich alles als Arbeitsmappe ausgebe
    Und in der Arbeitsmappe jemand diese Zellen ändert:
      | Blatt      | Zeile | Spalte        | Wert       |
      | Bewohner   | 2     | Familienname  | Karimi-Noor |
      | Bewohner   | 3     | Geburtsdatum | 31.02.1990 |
      | Zimmer     | 2     | Etage         | E-999      |
      | Zimmer     | 3     | Fläche m²     | groß       |
    Und ich die Arbeitsmappe ansehe
    Dann werden 3 Mängel genannt:
      | Blatt    | Stelle                        |
      | Bewohner | Zeile 3, Spalte »Geburtsdatum« |
      | Zimmer   | Zeile 2, Spalte »Etage«       |
      | Zimmer   | Zeile 3, Spalte »Fläche m²«   |
    Und lässt sich die Datei nicht einlesen
    Wenn jemand die 3 Mängel behebt und ich die Arbeitsmappe wieder ansehe
    Dann wird 1 Änderung genannt: "Familienname" von "Karimi" zu "Karimi-Noor"
    Wenn ich sie einlese
    Dann wohnt Reza Karimi-Noor im Haus
    Wenn ich den letzten Schritt rückgängig mache
    Dann wohnt Reza Karimi im Haus
