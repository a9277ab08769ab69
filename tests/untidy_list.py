"""An untidy workbook as an authority sends it: forty people, three known, one sex wrong."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from openpyxl import Workbook

HEADINGS = ("lfd. Nr.", "Name, Vorname", "Geb.-Dat.", "Geschl.", "Staatsang.", "Fam.-Nr.", "Az.", "Bemerkung")
FAMILIES = (
    (
        "Haddad",
        "SYR",
        "1",
        (
            ("Ali", "12.3.85", "m"),
            ("Mariam", "03.02.1990", "w"),
            ("Lina", "05.05.2019", "w"),
            ("Omar", "2021-07-11", "m"),
        ),
    ),
    (
        "RAHIMI",
        "afghanisch",
        "2",
        (
            ("Ahmad", "1984", "m"),
            ("Zahra", "01.01.1988", "w"),
            ("Parwiz", "7.8.2012", "m"),
            ("Setareh", "9.10.2015", "w"),
            ("Navid", "3.3.2020", "m"),
        ),
    ),
    ("Kowalenko", "Ukraine", "3", (("Olena", "14.06.1987", "weibl."), ("Daria", "22.11.2014", "w"))),
    (
        "Yilmaz",
        "Tuerkei",
        "4",
        (("Mehmet", "30.09.1979", "m"), ("Ayse", "02.12.1983", "w"), ("Elif", "17.01.2010", "w")),
    ),
    ("Tesfay", "Eritrea", "5", (("Selam", "00.00.1995", "w"), ("Filmon", "24.12.2018", "m"))),
    (
        "Karimi",
        "Iran",
        "?",
        (("Reza", "11.11.1980", "m"), ("Narges", "12.12.1982", "w"), ("Mina", "01.04.2013", "w")),
    ),
    (
        "Hussein",
        "Irak",
        "unbekannt",
        (
            ("Khalid", "5.5.1978", "m"),
            ("Suad", "6.6.1981", "w"),
            ("Bilal", "7.7.2009", "m"),
            ("Iman", "8.8.2016", "w"),
        ),
    ),
)
ALONE = (
    ("Diallo, Mamadou", "12.02.2001", "m", "Guinea"),
    ("Sow, Alpha", "03.03.1999", "m", "GIN"),
    ("Nguyen, Van", "k. A.", "m", "Vietnam"),
    ("Petrow, Iwan", "12. März 1969", "männlich", "Russische Föderation"),
    ("Abdi, Farah", "01.01.2000", "m", "Somalia"),
    ("Ali, Fatima", "02.02.1990", "m", "Syrien"),
    ("Okafor, Emmanuel", "15.08.1996", "m", "Nigeria"),
    ("Barry, Amadou", "19.10.2003", "m", "Gambia"),
    ("Keita, Moussa", "07.07.1997", "m", "Mali"),
    ("Zadran, Omid", "20.05.2002", "m", "AFG"),
    ("Noori, Hamid", "21.05.1993", "m", "Afghanistan"),
    ("Mansour, Tarek", "01.09.1991", "m", "Ägypten"),
    ("Bakir, Murat", "11.02.1988", "m", "türkisch"),
    ("Georgi, Levan", "10.10.1990", "m", "Georgien"),
)
KNOWN = (
    ("Negasi, Filmon", "1995-10-05", "m", ""),
    ("Mirani, Shwan", "1992-12-22", "m", ""),
    ("Mirani, Dilnia", "1990-12-30", "w", ""),
)


def write_untidy_list(path: Path, known: Iterable[tuple[str, str, str, str]] = KNOWN) -> None:
    """Merged titles above, empty rows between families, totals and a signature below, a second sheet."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    sheet.title = "Transferliste"
    sheet["A1"], sheet["A2"] = "Zentrale Ausländerbehörde – Transferliste", "Stand: 23.11.2026"
    sheet.merge_cells("A1:H1")
    sheet.merge_cells("A2:H2")
    sheet.append([])
    sheet.append(HEADINGS)
    count = 0
    for family, nationality, mark, members in FAMILIES:
        for given, born, gender in members:
            count += 1
            sheet.append([count, f"{family}, {given}", born, gender, nationality, mark, f"D-26-{count:04}"])
        sheet.append([])
    for name, born, gender, nationality in (*ALONE, *known):
        count += 1
        sheet.append([count, name, born, gender, nationality, "", f"D-26-{count:04}"])
    sheet.append([])
    sheet.append(["Summe:", count])
    sheet.append(["gez. Müller"])
    workbook.create_sheet("Hinweise")["A1"] = "Bitte Eingang bestätigen"
    workbook.save(path)
