# language: de
Funktionalität: Wer ankommt, bekommt ein Bett

  Wer noch kein Bett hat, wartet rechts in der Ablage und wird von dort auf den Plan gezogen.

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten | nur für |
      | 101    | 2      |         |
      | 102    | 3      |         |
      | 103    | 2      | Frauen  |
    Und dort wohnen:
      | Person        | Zimmer | Bett | seit       |
      | Reza Karimi   | 101    | 1    | 01.03.2026 |
    Und auf ein Bett warten:
      | Person         | Haushalt       |
      | Mariam Haddad  | Familie Haddad |
      | Youssef Haddad | Familie Haddad |
      | Alpha Sow      |                |

  Szenario: Eine Familie kommt gemeinsam in ein Zimmer
    Wenn ich Familie Haddad auf Zimmer 102 ziehe
    Dann schlafen Mariam Haddad und Youssef Haddad in Zimmer 102
    Und wartet nur noch Alpha Sow auf ein Bett
    Und steht unten "3 belegt, 4 frei, 0 gesperrt, 0 abwesend, 0 geplante Einzüge"

  Szenario: Schon beim Ziehen steht am Zeiger, wen die Familie im Zimmer antrifft
    Wenn ich Familie Haddad über Zimmer 102 halte
    Dann lese ich am Zeiger "3 von 3 Betten frei"
    Wenn ich Familie Haddad über Zimmer 101 halte
    Dann lese ich am Zeiger "nur 1 freies Bett für 2 Personen"
    Und warten weiterhin Mariam Haddad, Youssef Haddad und Alpha Sow auf ein Bett

  Szenario: Eine einzelne Person bekommt ein bestimmtes Bett
    Wenn ich Alpha Sow auf Zimmer 101, Bett 2 ziehe
    Dann schläft Alpha Sow in Zimmer 101, Bett 2
    Und schläft Reza Karimi in Zimmer 101, Bett 1

  Szenario: Ohne Maus: auswählen, verlegen, Eingabetaste
    Wenn ich Alpha Sow auswähle
    Und ich "Verlegen nach …" wähle und dort "Zimmer 101" eintippe
    Dann schläft Alpha Sow in Zimmer 101, Bett 2
    Und steht unten als Meldung "Erledigt: Unterbringung von 1 Person in Zimmer 101"
