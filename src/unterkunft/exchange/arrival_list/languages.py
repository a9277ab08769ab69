"""Languages as lists word them, several in one cell."""

from __future__ import annotations

import re

from unterkunft.exchange.arrival_list.folding import folded, says_nothing, words_by_fold
from unterkunft.exchange.arrival_list.readings import Made, Reading
from unterkunft.exchange.iso_codes import LANGUAGES

_WORDS = words_by_fold(
    {
        "sq": "Albanisch",
        "am": "Amharisch",
        "ar": "Arabisch,Arab.,Hocharabisch,Arabic",
        "hy": "Armenisch",
        "az": "Aserbaidschanisch,Aseri",
        "bn": "Bengalisch,Bengali",
        "bs": "Bosnisch",
        "bg": "Bulgarisch",
        "zh": "Chinesisch,Mandarin",
        "ce": "Tschetschenisch",
        "de": "Deutsch,German",
        "en": "Englisch,Engl.,English",
        "fa": "Persisch,Farsi,Dari,Pers.,Persian",
        "fr": "Französisch,Franz.,French",
        "ff": "Fula,Fulfulde,Pular,Fulani",
        "ka": "Georgisch",
        "el": "Griechisch",
        "ha": "Hausa",
        "hi": "Hindi",
        "it": "Italienisch",
        "ku": "Kurdisch,Kurmandschi,Kurmanci,Sorani,Kurd.,Kurmandji",
        "ln": "Lingala",
        "mk": "Mazedonisch",
        "om": "Oromo",
        "ps": "Paschtu,Pashto,Paschto",
        "pl": "Polnisch",
        "pt": "Portugiesisch",
        "pa": "Punjabi,Pandschabi",
        "ro": "Rumänisch",
        "ru": "Russisch,Russ.",
        "sr": "Serbisch",
        "so": "Somali,Somalisch",
        "es": "Spanisch",
        "sw": "Suaheli,Swahili",
        "tg": "Tadschikisch",
        "ta": "Tamil,Tamilisch",
        "ti": "Tigrinya,Tigrinisch,Tigrigna",
        "tr": "Türkisch",
        "uk": "Ukrainisch,Ukr.",
        "ur": "Urdu",
        "uz": "Usbekisch",
        "vi": "Vietnamesisch",
        "wo": "Wolof",
    }
)
_BETWEEN = re.compile(r"[,;/+&]|\bund\b|\boder\b")


def languages_of(text: str) -> Reading[tuple[str, ...]]:
    """The codes of the languages; unreadable where not one is known."""
    if says_nothing(text):
        return Reading((), Made.NOTHING_KNOWN if text.strip() else Made.AS_WRITTEN)
    found = [_code(part) for part in _BETWEEN.split(text) if part.strip()]
    known = tuple(dict.fromkeys(code for code in found if code is not None))
    if not known:
        return Reading((), Made.UNREADABLE)
    return Reading(known, Made.AS_WRITTEN if None not in found else Made.SIMILAR_WORD)


def _code(word: str) -> str | None:
    small = word.strip().lower()
    return small if small in LANGUAGES and len(small) == 2 else _WORDS.get(folded(word))
