# language: de
Funktionalität: Rundgang

  Szenario: Vierzig Menschen eines Flurs, nur mit der Tastatur
    Angenommen heute ist der 24.11.2026
    Und auf einem Flur wohnen 40 Personen in 10 Zimmern
    Wenn ich den Rundgang dieses Flurs beginne
    Und ich bei der 8., 19. und 33. Person "u" tippe und sonst die Eingabetaste drücke
    Und ich den Rundgang mit Strg+Eingabe abschließe
    Dann sind am 24.11.2026 3 Personen abwesend und 37 anwesend
    Und steht unten als Meldung "Rundgang vom 24.11.2026"
    Wenn ich den letzten Schritt rückgängig mache
    Dann sind am 24.11.2026 0 Personen abwesend und 40 anwesend

  Szenario: Ein Rundgang geht nicht aus Versehen verloren
    Angenommen heute ist der 24.11.2026
    Und auf einem Flur wohnen 4 Personen in 1 Zimmern
    Wenn ich den Rundgang dieses Flurs beginne
    Und ich bei der 2. Person "k" tippe und sonst die Eingabetaste drücke
    Und ich den Rundgang mit Esc verlassen will und abbreche
    Und ich den Rundgang mit Strg+Eingabe abschließe
    Dann sind am 24.11.2026 1 Personen abwesend und 3 anwesend

  Szenario: Im Monat mit Buchstaben eintragen, füllen, kopieren
    Angenommen heute ist der 24.11.2026
    Und auf einem Flur wohnen 4 Personen in 1 Zimmern
    Wenn ich die Anwesenheit im November ansehe
    Und ich bei der 1. Person vom 20. bis 22. "b" eintrage
    Und ich vom 20. bis 22. nach unten fülle
    Dann ist die 4. Person vom 20. bis 22. "BBB"
    Wenn ich bei der 1. Person den 20. bis 21. kopiere und bei der 2. Person ab dem 10. einfüge
    Dann ist die 2. Person vom 9. bis 12. "·BB·"
