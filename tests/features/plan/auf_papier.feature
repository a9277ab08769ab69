# language: de
Funktionalität: Der Plan auf Papier

  Grundlage:
    Angenommen heute ist der 24.11.2026
    Und im Haus gibt es diese Zimmer:
      | Zimmer | Betten | nur für |
      | 101    | 2      |         |
      | 102    | 3      | Frauen  |
    Und dort wohnen:
      | Person       | Geschlecht | Zimmer | Bett | seit       | bis        | Haushalt       |
      | Zahra Moradi | w          | 101    | 1    | 01.03.2026 | 01.12.2026 | Familie Moradi |
      | Farid Moradi | m          | 101    | 2    | 01.03.2026 |            | Familie Moradi |

  Szenario: Der Befehl "unterkunft plan" zeichnet dasselbe Bild wie das Fenster
    Wenn ich Zahra Moradi auf Zimmer 102, Bett 1 ziehe
    Und ich den 30.11.2026 ansehe
    Dann zeichnet der Befehl "unterkunft plan" für den 30.11.2026 dasselbe Bild
    Wenn ich den 01.12.2026 ansehe
    Dann zeichnet der Befehl "unterkunft plan" für den 01.12.2026 dasselbe Bild
    Und zeichnet der Befehl "unterkunft plan" für den 30.11.2026 ein anderes Bild
