"""The countries people come from, in the user's language."""

from __future__ import annotations

from collections.abc import Mapping

from unterkunft.ui.wording import tr


def nationality_word(code: str | None) -> str:
    """The country of an ISO 3166-1 alpha-3 code; rare ones stay codes, nothing stays nothing."""
    return "" if code is None else _countries().get(code, code)


def nationality_words() -> Mapping[str, str]:
    """All countries that have a word, by their codes."""
    return _countries()


def _countries() -> Mapping[str, str]:
    return _near() | _far()


def _near() -> dict[str, str]:
    """Europe and the states around it."""
    return {
        "ALB": tr("Albania"),
        "ARM": tr("Armenia"),
        "AZE": tr("Azerbaijan"),
        "BGR": tr("Bulgaria"),
        "BIH": tr("Bosnia and Herzegovina"),
        "BLR": tr("Belarus"),
        "DEU": tr("Germany"),
        "GEO": tr("Georgia"),
        "GRC": tr("Greece"),
        "HRV": tr("Croatia"),
        "ITA": tr("Italy"),
        "KAZ": tr("Kazakhstan"),
        "MDA": tr("Moldova"),
        "MKD": tr("North Macedonia"),
        "MNE": tr("Montenegro"),
        "POL": tr("Poland"),
        "RKS": tr("Kosovo"),
        "ROU": tr("Romania"),
        "RUS": tr("Russia"),
        "SRB": tr("Serbia"),
        "TJK": tr("Tajikistan"),
        "TUR": tr("Türkiye"),
        "UKR": tr("Ukraine"),
        "UZB": tr("Uzbekistan"),
        "XXA": tr("stateless"),
        "XXX": tr("nationality unknown"),
    }


def _far() -> dict[str, str]:
    """Africa, Asia and America."""
    return {
        "AFG": tr("Afghanistan"),
        "BEN": tr("Benin"),
        "BGD": tr("Bangladesh"),
        "BFA": tr("Burkina Faso"),
        "CHN": tr("China"),
        "CIV": tr("Côte d’Ivoire"),
        "CMR": tr("Cameroon"),
        "COD": tr("Congo (Kinshasa)"),
        "COG": tr("Congo (Brazzaville)"),
        "COL": tr("Colombia"),
        "CUB": tr("Cuba"),
        "DZA": tr("Algeria"),
        "EGY": tr("Egypt"),
        "ERI": tr("Eritrea"),
        "ETH": tr("Ethiopia"),
        "GHA": tr("Ghana"),
        "GIN": tr("Guinea"),
        "GMB": tr("Gambia"),
        "IND": tr("India"),
        "IRN": tr("Iran"),
        "IRQ": tr("Iraq"),
        "JOR": tr("Jordan"),
        "KEN": tr("Kenya"),
        "LBN": tr("Lebanon"),
        "LBR": tr("Liberia"),
        "LBY": tr("Libya"),
        "LKA": tr("Sri Lanka"),
        "MAR": tr("Morocco"),
        "MLI": tr("Mali"),
        "MMR": tr("Myanmar"),
        "NER": tr("Niger"),
        "NGA": tr("Nigeria"),
        "NPL": tr("Nepal"),
        "PAK": tr("Pakistan"),
        "PSE": tr("Palestinian territories"),
        "SDN": tr("Sudan"),
        "SEN": tr("Senegal"),
        "SLE": tr("Sierra Leone"),
        "SOM": tr("Somalia"),
        "SSD": tr("South Sudan"),
        "SYR": tr("Syria"),
        "TCD": tr("Chad"),
        "TGO": tr("Togo"),
        "TUN": tr("Tunisia"),
        "UGA": tr("Uganda"),
        "VEN": tr("Venezuela"),
        "VNM": tr("Vietnam"),
        "YEM": tr("Yemen"),
    }
