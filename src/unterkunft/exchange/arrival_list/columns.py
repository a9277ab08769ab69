"""What stands in the columns of a list of people, and the headings by which it is known."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from unterkunft.exchange.arrival_list.folding import folded


class ListColumn(StrEnum):
    """What a column of a list holds."""

    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    FULL_NAME = "full_name"
    """Family name first: `Haddad, Mariam`."""
    GIVEN_FIRST = "given_first"
    """Given name first: `Mariam Haddad`."""
    ORIGINAL = "name_original"
    BIRTH_DATE = "birth_date"
    AGE = "age"
    GENDER = "gender"
    NATIONALITY = "nationality"
    LANGUAGES = "languages"
    CASE = "case_reference"
    FAMILY = "family"
    ROLE = "role"
    REMARK = "note"
    IGNORED = "ignored"


_HEADINGS: Mapping[ListColumn, str] = MappingProxyType(
    {
        ListColumn.FAMILY_NAME: (
            "Familienname,Nachname,Zuname,Name,Surname,Last name,Family name,Familienn,FamName,Nachn,"
            "Name (Familienname),Familienname/n,Nachname(n),Hausname,NName"
        ),
        ListColumn.GIVEN_NAME: (
            "Vorname,Vornamen,Vorname(n),Rufname,First name,Given name,Given names,Vorn,VName,Forename"
        ),
        ListColumn.FULL_NAME: (
            "Name Vorname,Name und Vorname,Familienname Vorname,Nachname Vorname,Zuname Vorname,Name/n,"
            "Name Vornamen,Nachname und Vorname,Familienname und Vorname,Vollständiger Name,Person,Bewohner,"
            "Name der Person,Asylbewerber,Antragsteller,Ausländer,Name Asylbewerber,Leistungsberechtigter"
        ),
        ListColumn.GIVEN_FIRST: (
            "Vorname Name,Vor- und Nachname,Vor- und Zuname,Vorname Nachname,Vorname und Name,Full name,"
            "Vorname und Nachname,Vor- und Familienname,Vorname Familienname,Vor-/Nachname,Vor-/Zuname"
        ),
        ListColumn.ORIGINAL: (
            "Name in Originalschrift,Originalschrift,Originalschreibweise,Name (Original),Name original,"
            "Name arabisch,Name kyrillisch,Name in Heimatschrift"
        ),
        ListColumn.BIRTH_DATE: (
            "Geburtsdatum,Geb.-Dat.,Gebdat,Geb. Datum,Geb-Datum,GebDatum,Geb.,geboren,geboren am,geb. am,"
            "Geburtstag,GD,Date of birth,DOB,Birth date,Birthdate,Geburtsdat,Gebdatum,Geburtsjahr,Jahrgang,"
            "Geb.-Jahr,Geb.tag,Datum der Geburt"
        ),
        ListColumn.AGE: "Alter,Age,Lebensalter,Alter in Jahren,Jahre",
        ListColumn.GENDER: (
            "Geschlecht,Geschl.,m/w/d,m/w,w/m,w/m/d,mwd,Sex,Gender,G,Geschlecht m/w,Geschlecht m/w/d,"
            "Geschl. (m/w),m/f,Geschlecht w/m,Geschlecht w/m/d,Anrede"
        ),
        ListColumn.NATIONALITY: (
            "Staatsangehörigkeit,Staatsang.,Staatsangeh.,StAng,Sta,StA.,Nationalität,Nat.,Herkunftsland,"
            "Herkunft,HKL,Land,Nationality,Country,Country of origin,Heimatland,Herk.land,Staat,"
            "Staatsbürgerschaft,Staatsangehörigk.,Staatsangehörigkeit(en),Nation,Citizenship,Herkunftsstaat"
        ),
        ListColumn.LANGUAGES: (
            "Sprache,Sprachen,Sprache(n),Muttersprache,Language,Languages,Spr.,gesprochene Sprachen,"
            "Dolmetscher,Dolmetschersprache,Verständigung"
        ),
        ListColumn.CASE: (
            "Aktenzeichen,Az.,AZ,AZR,AZR-Nr.,AZR-Nummer,AZR Nummer,AZR-Zahl,ZABH-Nr.,ZABH,BAMF-Az.,BAMF-Az,"
            "BAMF Aktenzeichen,Kennziffer,Personen-Nr.,Personennummer,Az. BAMF,D-Nummer,AKN-Nr.,AKN,"
            "Auftraggeber-Az,EASY,EASY-Nr.,EASY-Nummer,Geschäftszeichen,Gz.,Case number,File number,"
            "Pers.-Nr.,Pers.Nr.,PKZ,Fallnummer,Ordnungsnummer,BAMF-Nr.,Ausweisnummer"
        ),
        ListColumn.FAMILY: (
            "Familie,Fam.-Nr.,Fam.Nr,Familiennummer,Familien-Nr.,Fam.,Haushalt,Haushalts-Nr.,HH,HH-Nr.,"
            "Bedarfsgemeinschaft,BG,BG-Nr.,Family,Household,Familienverband,FamVerband,FV,Familie Nr.,"
            "Zuordnung Familie,gehört zu,Fam.-Verband,Familieneinheit,Gruppe"
        ),
        ListColumn.ROLE: (
            "Stellung,Rolle,Stellung in der Familie,Familienstellung,Verwandtschaft,"
            "Verwandtschaftsverhältnis,Beziehung,Verhältnis,Position,Relation,Familienmitglied,Funktion,Verwandtschaftsgrad,"
            "Stellung zum HV,Fam.-Stellung,Familienbeziehung"
        ),
        ListColumn.REMARK: (
            "Bemerkung,Bemerkungen,Bem.,Hinweis,Hinweise,Anmerkung,Anmerkungen,Notiz,Besonderheiten,Remark,"
            "Remarks,Note,Kommentar,Sonstiges,Info,Bemerk.,Besonderheit"
        ),
        ListColumn.IGNORED: (
            "Nr.,Lfd.Nr.,lfd. Nr,Laufende Nummer,Nummer,lfd,Pos.,Zeile,#,No,Anzahl,Summe,Unterschrift,"
            "Haken,erledigt,lfd. Nummer"
        ),
    }
)
_BY_FOLD = {
    folded(heading): column for column, headings in _HEADINGS.items() for heading in headings.split(",")
}
_BEGINNINGS: tuple[tuple[str, ListColumn], ...] = (
    ("familiennameundvorname", ListColumn.FULL_NAME),
    ("namevorname", ListColumn.FULL_NAME),
    ("vornamename", ListColumn.GIVEN_FIRST),
    ("geburtsdat", ListColumn.BIRTH_DATE),
    ("geburtstag", ListColumn.BIRTH_DATE),
    ("geboren", ListColumn.BIRTH_DATE),
    ("gebdat", ListColumn.BIRTH_DATE),
    ("geschlecht", ListColumn.GENDER),
    ("staatsang", ListColumn.NATIONALITY),
    ("nationalit", ListColumn.NATIONALITY),
    ("herkunft", ListColumn.NATIONALITY),
    ("aktenz", ListColumn.CASE),
    ("azr", ListColumn.CASE),
    ("familiennr", ListColumn.FAMILY),
    ("familiennum", ListColumn.FAMILY),
    ("familienn", ListColumn.FAMILY_NAME),
    ("nachname", ListColumn.FAMILY_NAME),
    ("vorname", ListColumn.GIVEN_NAME),
    ("sprache", ListColumn.LANGUAGES),
    ("bemerk", ListColumn.REMARK),
)
_LONGEST_HEADING = 60


def column_of_heading(text: str) -> ListColumn | None:
    """What a heading announces; None where no list has been seen with it."""
    letters = folded(text)
    if not letters or len(text) > _LONGEST_HEADING:
        return ListColumn.IGNORED if text.strip() in ("#", "Nr.") else None
    known = _BY_FOLD.get(letters)
    if known is not None:
        return known
    return next((column for beginning, column in _BEGINNINGS if letters.startswith(beginning)), None)


def key_of_heading(text: str) -> str:
    """By what a heading is remembered: its letters, whatever stands between them."""
    return folded(text)
