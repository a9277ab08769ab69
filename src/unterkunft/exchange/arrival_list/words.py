"""Genders and places in a family as lists word them."""

from __future__ import annotations

from unterkunft.exchange.arrival_list.folding import folded, says_nothing, words_by_fold
from unterkunft.exchange.arrival_list.readings import Made, Reading
from unterkunft.values.statuses import Gender, HouseholdRole

_GENDERS = words_by_fold(
    {
        Gender.FEMALE: (
            "w,f,weiblich,weibl,wbl,Frau,Fr.,female,fem,feminin,Mädchen,Tochter,Mutter,girl,Ehefrau,"
            "Schwester,Großmutter,Oma,Tante,Partnerin,Lebensgefährtin"
        ),
        Gender.MALE: (
            "m,männlich,männl,mnl,Mann,Herr,Hr.,male,mask,maskulin,Junge,Sohn,Vater,boy,Ehemann,Bruder,"
            "Großvater,Opa,Onkel"
        ),
        Gender.DIVERSE: "d,divers,div,diverse,inter",
        Gender.UNKNOWN: "u,x,unbekannt,unbek,unknown,ohne Angabe",
    }
)
_SIGNS = {"♀": Gender.FEMALE, "♂": Gender.MALE, "1": None, "2": None}
_ROLES = words_by_fold(
    {
        HouseholdRole.HEAD: (
            "Haushaltsvorstand,HV,Vorstand,Antragsteller,Antragstellerin,AST,Kopf,Head,Hauptperson,"
            "Familienvorstand,FV,Vater,Familienoberhaupt,Haupt,Bezugsperson"
        ),
        HouseholdRole.PARTNER: (
            "Partner,Partnerin,Ehefrau,Ehemann,EF,EM,Ehegatte,Ehegattin,Frau,Mann,Mutter,Lebensgefährte,"
            "Lebensgefährtin,Gattin,Gatte,spouse,wife,husband,Ehepartner,Ehepartnerin"
        ),
        HouseholdRole.CHILD: (
            "Kind,Sohn,Tochter,K,Kinder,child,son,daughter,Säugling,Baby,Stiefsohn,Stieftochter,Ki,"
            "minderjähriges Kind,mj. Kind"
        ),
        HouseholdRole.OTHER: (
            "Sonstige,Sonstiger,Bruder,Schwester,Großmutter,Großvater,Oma,Opa,Onkel,Tante,Neffe,Nichte,"
            "Schwager,Schwägerin,Verwandter,Verwandte,Cousin,Cousine,Enkel,Enkelin,brother,sister,other,"
            "volljähriges Kind,Geschwister,Schwiegermutter,Schwiegervater,Einzelperson,allein"
        ),
    }
)


def gender_of(text: str) -> Reading[Gender]:
    """The gender a word, a letter or a sign stands for."""
    written = text.strip()
    if written in _SIGNS and _SIGNS[written] is not None:
        return Reading(_SIGNS[written], Made.OTHERWISE_WRITTEN)
    if not written:
        return Reading(None)
    found = _GENDERS.get(folded(written))
    if found is not None:
        return Reading(Gender(found), Made.AS_WRITTEN)
    return Reading(None, Made.NOTHING_KNOWN if says_nothing(written) else Made.UNREADABLE)


def looks_like_gender(text: str) -> bool:
    """Whether a cell can be nothing else, as `m` and `weiblich`."""
    return text in ("♀", "♂") or folded(text) in _GENDERS


def role_of(text: str) -> Reading[HouseholdRole]:
    """The place in a family; words nobody knows are not worth a question."""
    found = _ROLES.get(folded(text))
    return Reading(None if found is None else HouseholdRole(found))
