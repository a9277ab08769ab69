# language: de
Funktionalität: Monatsabrechnung

  Grundlage:
    Angenommen heute ist der 05.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten |
      | 101    | 2      |
      | 102    | 1      |
    Und dort wohnen:
      | Person        | Zimmer | Bett | seit       |
      | Reza Karimi   | 101    | 1    | 01.03.2026 |
      | Olha Petrenko | 101    | 2    | 12.10.2026 |
      | Jawad Noori   | 102    | 1    | 01.05.2026 |
    Und die Satzung verlangt 300,00 € im Monat, von Anerkannten 435,00 €
    Und Reza Karimi, Olha Petrenko und Jawad Noori haben seit dem 01.03.2026 eine Duldung
    Und für Reza Karimi, Olha Petrenko und Jawad Noori zahlt das Sozialamt seit dem 01.03.2026

  Szenario: Ein Monat wird geprüft und festgeschrieben
    Wenn ich die Abrechnung öffne
    Dann zeigt die Abrechnung "Oktober 2026" als "Entwurf" mit der Summe "800,00 €"
    Und steht bei Olha Petrenko "Einzug 12.10."
    Wenn ich in der Abrechnung Olha Petrenko wähle
    Dann wird ihr Betrag mit "20/30 × 300,00 € = 200,00 €" erklärt
    Wenn ich den Monat festschreibe
    Dann zeigt die Abrechnung "Oktober 2026" als "festgeschrieben" mit der Summe "800,00 €"
    Und hat jede Person eine Nummer, die erste "2026-000001"
    Wenn ich den letzten Schritt rückgängig machen will
    Dann sagt ein Fenster "Was festgeschrieben ist, wird weder geändert noch entfernt"

  Szenario: Ein fehlender Kostenträger wird zur Kenntnis genommen
    Angenommen die Kostenübernahme für Jawad Noori endet am 20.10.2026
    Wenn ich die Abrechnung öffne
    Dann steht bei Jawad Noori "Kostenträger fehlt"
    Und kann ich den Monat noch nicht festschreiben
    Wenn ich den Hinweis "Kostenträger fehlt" zur Kenntnis nehme, weil "Antrag läuft"
    Und ich den Monat festschreibe
    Dann zeigt die Abrechnung "Oktober 2026" als "festgeschrieben" mit der Summe "800,00 €"

  Szenario: Ein Status kommt fünf Monate zu spät
    Wenn ich die Abrechnung öffne
    Und ich den Monat festschreibe
    Und an einem anderen Arbeitsplatz bekannt wird, dass Reza Karimi seit dem 16.10.2026 anerkannt ist
    Dann zeigt die Abrechnung "Oktober 2026" als "Korrekturen offen" mit der Summe "800,00 €"
    Wenn ich den Korrekturlauf beginne
    Dann soll Reza Karimi statt "300,00" nun "369,68" zahlen, denn "Aufenthaltsstatus: ab 16.10.2026"
    Wenn ich die Korrekturen ausstelle
    Dann zeigt die Abrechnung "Oktober 2026" als "festgeschrieben" mit der Summe "869,68 €"
    Und gibt es den Beleg "2026-K000001" über "69,68 €"
