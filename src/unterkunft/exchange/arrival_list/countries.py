"""Nationalities as lists word them: countries, adjectives, codes, with and without umlauts."""

from __future__ import annotations

from difflib import get_close_matches

from unterkunft.exchange.arrival_list.folding import folded, says_nothing, words_by_fold
from unterkunft.exchange.arrival_list.readings import Made, Reading
from unterkunft.exchange.iso_codes import NATIONALITIES

_ALIKE = 0.84
_SHORTEST_GUESSED = 5

_WORDS = words_by_fold(
    {
        "AFG": "Afghanistan,afghanisch,Afghane,Afghanin,Afgh.,AF,Afghanistani",
        "AGO": "Angola,angolanisch,AO",
        "ALB": "Albanien,albanisch,Albaner,Albanerin,Albania,AL",
        "ARM": "Armenien,armenisch,Armenier,Armenierin,Armenia,AM",
        "AZE": "Aserbaidschan,aserbaidschanisch,Azerbaijan,Aserb.,AZ",
        "BEN": "Benin,beninisch,BJ",
        "BFA": "Burkina Faso,burkinisch,BF",
        "BGD": "Bangladesch,bangladeschisch,Bangladesh,BD",
        "BGR": "Bulgarien,bulgarisch,Bulgaria,BG",
        "BIH": "Bosnien und Herzegowina,Bosnien-Herzegowina,bosnisch,Bosnien,bosnisch-herzegowinisch,BA",
        "BLR": "Belarus,Weißrussland,belarussisch,weißrussisch,BY",
        "BDI": "Burundi,burundisch,BI",
        "CAF": "Zentralafrikanische Republik,zentralafrikanisch,CF",
        "CHN": "China,chinesisch,VR China,CN",
        "CIV": "Elfenbeinküste,Côte d'Ivoire,ivorisch,CI,Cote dIvoire",
        "CMR": "Kamerun,kamerunisch,Cameroon,CM",
        "COD": "DR Kongo,Kongo,Demokratische Republik Kongo,kongolesisch,Kongo DR,Kongo (DR),CD",
        "COG": "Republik Kongo,Kongo-Brazzaville,CG",
        "COL": "Kolumbien,kolumbianisch,CO,Colombia",
        "COM": "Komoren,komorisch,KM",
        "CUB": "Kuba,kubanisch,CU,Cuba",
        "DEU": "Deutschland,deutsch,BRD,Deutsche,Deutscher,DE,D,Germany",
        "DJI": "Dschibuti,dschibutisch,DJ",
        "DZA": "Algerien,algerisch,Algeria,Algerier,Algerierin,DZ",
        "EGY": "Ägypten,ägyptisch,Egypt,EG",
        "ERI": "Eritrea,eritreisch,Eritreer,Eritreerin,ER",
        "ETH": "Äthiopien,äthiopisch,Ethiopia,ET",
        "GEO": "Georgien,georgisch,Georgia,Georgier,Georgierin,GE",
        "GHA": "Ghana,ghanaisch,GH",
        "GIN": "Guinea,guineisch,Guineer,GN,Guinea-Conakry",
        "GMB": "Gambia,gambisch,GM,The Gambia",
        "GNB": "Guinea-Bissau,GW",
        "GRC": "Griechenland,griechisch,GR,Greece",
        "HRV": "Kroatien,kroatisch,HR,Croatia",
        "HUN": "Ungarn,ungarisch,HU",
        "IND": "Indien,indisch,India,IN",
        "IRN": "Iran,iranisch,Islamische Republik Iran,Iraner,Iranerin,IR,Persien",
        "IRQ": "Irak,irakisch,Iraq,Iraker,Irakerin,IQ",
        "ISR": "Israel,israelisch,IL",
        "ITA": "Italien,italienisch,IT",
        "JOR": "Jordanien,jordanisch,JO,Jordan",
        "KAZ": "Kasachstan,kasachisch,Kazakhstan,KZ",
        "KEN": "Kenia,kenianisch,Kenya,KE",
        "KGZ": "Kirgisistan,kirgisisch,Kirgistan,KG",
        "LBN": "Libanon,libanesisch,Lebanon,LB",
        "LBR": "Liberia,liberianisch,LR",
        "LBY": "Libyen,libysch,Libya,LY",
        "LKA": "Sri Lanka,srilankisch,LK",
        "LTU": "Litauen,litauisch,LT",
        "LVA": "Lettland,lettisch,LV",
        "MAR": "Marokko,marokkanisch,Morocco,Marokkaner,MA",
        "MDA": "Moldau,Moldawien,moldauisch,moldawisch,Republik Moldau,Moldova,MD",
        "MKD": "Nordmazedonien,Mazedonien,mazedonisch,nordmazedonisch,MK,Macedonia",
        "MLI": "Mali,malisch,ML",
        "MMR": "Myanmar,Birma,MM",
        "MNE": "Montenegro,montenegrinisch,ME",
        "MNG": "Mongolei,mongolisch,MN",
        "MRT": "Mauretanien,mauretanisch,MR",
        "NER": "Niger,nigrisch,NE",
        "NGA": "Nigeria,nigerianisch,NG,Nigerianer,Nigerianerin",
        "NPL": "Nepal,nepalesisch,NP",
        "PAK": "Pakistan,pakistanisch,PK,Pakistaner,Pakistanerin",
        "POL": "Polen,polnisch,PL,Poland",
        "PSE": "Palästina,palästinensisch,Palästinensische Gebiete,PS,Palestine",
        "ROU": "Rumänien,rumänisch,Romania,RO",
        "RKS": "Kosovo,kosovarisch,XK,Kosovare,Kosovarin",
        "RUS": "Russland,russisch,Russische Föderation,Russ. Föderation,Russ. Föd.,Russia,RU,Tschetschenien",
        "RWA": "Ruanda,ruandisch,RW",
        "SDN": "Sudan,sudanesisch,SD",
        "SEN": "Senegal,senegalesisch,SN",
        "SLE": "Sierra Leone,sierra-leonisch,SL",
        "SOM": "Somalia,somalisch,Somalier,Somalierin,SO",
        "SRB": "Serbien,serbisch,RS,Serbia",
        "SSD": "Südsudan,südsudanesisch,SS",
        "SVK": "Slowakei,slowakisch,SK",
        "SYR": (
            "Syrien,syrisch,Syria,Syrer,Syrerin,Arabische Republik Syrien,Syrien Arab. Rep.,SY,"
            "Arab. Rep. Syrien,Syr.,syr. arab. Republik"
        ),
        "TCD": "Tschad,tschadisch,TD",
        "TGO": "Togo,togoisch,TG",
        "TJK": "Tadschikistan,tadschikisch,TJ",
        "TKM": "Turkmenistan,turkmenisch,TM",
        "TUN": "Tunesien,tunesisch,Tunisia,TN",
        "TUR": "Türkei,türkisch,Turkey,Türkiye,Türke,Türkin,TR",
        "UGA": "Uganda,ugandisch,UG",
        "UKR": "Ukraine,ukrainisch,Ukrainer,Ukrainerin,UA",
        "USA": "USA,US,Vereinigte Staaten,amerikanisch",
        "UZB": "Usbekistan,usbekisch,UZ",
        "VEN": "Venezuela,venezolanisch,VE",
        "VNM": "Vietnam,vietnamesisch,VN",
        "XXA": "staatenlos,Staatenlose,Staatenloser,stateless",
        "YEM": "Jemen,jemenitisch,Yemen,YE",
    }
)
_UNKNOWN = frozenset(map(folded, ("ungeklärt", "Staatsangehörigkeit ungeklärt", "XXX")))


def nationality_of(text: str) -> Reading[str]:
    """The code of a nationality; of several the first."""
    written = text.strip()
    if folded(written) in _UNKNOWN:
        return Reading("XXX", Made.OTHERWISE_WRITTEN)
    if says_nothing(written):
        return Reading(None, Made.NOTHING_KNOWN if written else Made.AS_WRITTEN)
    return _of_words(written) or _of_words(_first_part(written)) or _alike(written)


def _of_words(written: str) -> Reading[str] | None:
    if written.upper() in NATIONALITIES:
        return Reading(written.upper())
    found = _WORDS.get(folded(written))
    return None if found is None else Reading(found)


def _first_part(written: str) -> str:
    for sign in ("/", ",", ";", "(", " und "):
        written = written.split(sign)[0]
    return written.strip()


def _alike(written: str) -> Reading[str]:
    letters = folded(written)
    near = get_close_matches(letters, _WORDS, n=1, cutoff=_ALIKE) if len(letters) >= _SHORTEST_GUESSED else []
    return Reading(_WORDS[near[0]], Made.SIMILAR_WORD) if near else Reading(None, Made.UNREADABLE)
