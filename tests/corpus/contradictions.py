"""Files in order by themselves whose records contradict each other, or what the database holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.corpus.bad_file import BadFile, bad_json, bad_workbook
from tests.corpus.house import (
    BOOK,
    BOOK_RELATIONS,
    SHEET,
    book_xml,
    house_and,
    house_with,
    only,
    parts_of,
    record_cells,
    record_sheet,
    relations,
    rows_xml,
    text_cell,
    workbook_with,
    zipped,
)

_BED, _COT, _ROOM = "MUSTER-A-001-1", "MUSTER-A-001-2", "MUSTER-A-001"


def _assigned(key: str, resident: str, bed: str, start: str, end: str | None = None) -> dict[str, Any]:
    given = {"key": key, "resident": resident, "bed": bed, "from_on": start, "until_on": end}
    return {name: value for name, value in given.items() if value is not None}


def _tariff(**changes: Any) -> Callable[[], bytes]:
    rate: dict[str, Any] = {
        "component": "lodging",
        "basis": "person_month",
        "steps": [{"valid_from": "2024-01-01", "amount": "345.00"}],
    }
    given = changes.pop("rate", {})
    document = {"key": "SATZUNG", "name": "Satzung", "rate": [rate | given]} | changes
    return only(tariffs=[{name: value for name, value in document.items() if value is not ...}])


def _steps(*steps: Any) -> Callable[[], bytes]:
    return _tariff(rate={"steps": list(steps)})


REFERENCES = (
    *(
        bad_json(f"{field} of {kind} nobody knows", house_with(kind, **{field: "X-999"}), "UNKNOWN_REFERENCE")
        for kind, field in (
            ("buildings", "facility"),
            ("floors", "building"),
            ("rooms", "floor"),
            ("beds", "room"),
            ("closures", "bed"),
            ("residents", "expected_arrival"),
            ("household_members", "household"),
            ("household_members", "resident"),
            ("separations", "resident"),
            ("separations", "other"),
            ("expected_arrivals", "facility"),
            ("stays", "resident"),
            ("stays", "facility"),
            ("bed_assignments", "resident"),
            ("bed_assignments", "bed"),
            ("residence_statuses", "resident"),
            ("entitlements", "resident"),
            ("attendance", "resident"),
            ("cost_coverages", "resident"),
            ("cost_coverages", "payer"),
            ("cost_coverages", "remainder_payer"),
            ("facility_tariffs", "facility"),
            ("facility_tariffs", "tariff"),
            ("incomes", "resident"),
            ("extra_charges", "resident"),
            ("meter_readings", "housing_unit"),
            ("overrides", "resident"),
            ("operator_contracts", "facility"),
            ("operator_contracts", "payer"),
        )
    ),
    bad_json("bed in a building", house_with("beds", room="MUSTER-A"), "UNKNOWN_REFERENCE"),
    bad_json("resident for a bed", house_with("bed_assignments", bed="P-1"), "UNKNOWN_REFERENCE"),
    bad_json("building of itself", house_with("buildings", facility="MUSTER-A"), "UNKNOWN_REFERENCE"),
    bad_json("payer who is a resident", house_with("cost_coverages", payer="P-2"), "UNKNOWN_REFERENCE"),
    bad_json(
        "rooms and floors in a circle",
        only(
            rooms=[{"key": "A", "floor": "B", "number": "1", "use": "sleeping"}],
            floors=[{"key": "B", "building": "A", "name": "B", "level": 0}],
        ),
        "UNKNOWN_REFERENCE",
    ),
)

KEYS = (
    bad_json(
        "room twice",
        house_and(rooms=[{"key": _ROOM, "floor": "MUSTER-A-0", "number": "2", "use": "bath"}]),
        "DUPLICATE_KEY",
    ),
    bad_json(
        "room twice in other forms",
        house_and(
            rooms=[
                {"key": key, "floor": "MUSTER-A-0", "number": "2", "use": "bath"}
                for key in ("Z-é", "Z-e\u0301")
            ]
        ),
        "DUPLICATE_KEY",
    ),
    bad_json(
        "household twice with blanks", house_and(households=[{"key": " HH-1 ", "name": "B"}]), "DUPLICATE_KEY"
    ),
    bad_json(
        "same member twice",
        house_and(
            household_members=[
                {"household": "HH-1", "resident": "P-1", "role": "other", "valid_from": "2026-03-02"}
            ]
        ),
        "DUPLICATE_KEY",
    ),
    bad_json("separated from himself", house_with("separations", other="P-1"), "SAME_PERSON_TWICE"),
    bad_json("closure of both", house_with("closures", room=_ROOM), "BOTH_GIVEN"),
    bad_json("closure of neither", house_with("closures", bed=...), "NEITHER_GIVEN"),
    bad_json("reading of both", house_with("meter_readings", room=_ROOM), "BOTH_GIVEN"),
    bad_json("reading of neither", house_with("meter_readings", housing_unit=...), "NEITHER_GIVEN"),
    bad_json(
        "decision twice",
        house_and(
            overrides=[
                {
                    "key": "E-2",
                    "resident": "P-1",
                    "month": "2026-05",
                    "component": "lodging",
                    "amount": "1.00",
                    "reason": "Noch eine",
                    "approved_by": "S. Wendland",
                }
            ]
        ),
        "DECIDED_TWICE",
    ),
    bad_json(
        "reading twice",
        house_and(
            meter_readings=[
                {
                    "key": "V-2",
                    "housing_unit": "WE 1",
                    "component": "metered",
                    "month": "2026-05",
                    "consumption": "1",
                }
            ]
        ),
        "DECIDED_TWICE",
    ),
)

DAYS = (
    *(
        bad_json(f"{last} of {kind} before its start", house_with(kind, **{last: "2020-01-01"}), codes)
        for kind, last, codes in (
            ("facilities", "closed_on", "ENDS_BEFORE_START"),
            ("closures", "valid_through", "ENDS_BEFORE_START"),
            ("household_members", "valid_through", "ENDS_BEFORE_START"),
            ("separations", "valid_through", "ENDS_BEFORE_START"),
            ("stays", "moved_out_on", "ENDS_BEFORE_START"),
            ("bed_assignments", "until_on", "ENDS_BEFORE_START"),
            ("residence_statuses", "valid_through", "ENDS_BEFORE_START"),
            ("entitlements", "valid_through", "ENDS_BEFORE_START"),
            ("attendance", "returned_on", "ENDS_BEFORE_START"),
            ("cost_coverages", "valid_through", "ENDS_BEFORE_START"),
            ("facility_tariffs", "valid_through", "ENDS_BEFORE_START"),
            ("incomes", "valid_through", "ENDS_BEFORE_START"),
            ("extra_charges", "valid_through", "ENDS_BEFORE_START"),
            ("operator_contracts", "valid_through", "ENDS_BEFORE_START"),
        )
    ),
    bad_json("born tomorrow and later", house_with("residents", birth_date="2199-12-31"), "IN_THE_FUTURE"),
)

TIMELINES = (
    bad_json(
        "two in one bed",
        house_and(bed_assignments=[_assigned("B-9", "P-3", _BED, "2026-04-01")]),
        "BED_TAKEN",
    ),
    bad_json(
        "two in one bed for a night",
        house_and(bed_assignments=[_assigned("B-9", "P-3", _BED, "2026-04-01", "2026-04-02")]),
        "BED_TAKEN",
    ),
    bad_json(
        "two new ones in one bed",
        house_and(
            beds=[{"key": "NEU", "room": _ROOM, "label": "9"}],
            residents=[{"key": "N-1", "family_name": "A"}, {"key": "N-2", "family_name": "B"}],
            bed_assignments=[
                _assigned("B-8", "N-1", "NEU", "2026-04-01"),
                _assigned("B-9", "N-2", "NEU", "2026-05-01"),
            ],
        ),
        "BED_TAKEN",
    ),
    bad_json(
        "one in two beds",
        house_and(
            beds=[{"key": "NEU", "room": _ROOM, "label": "9"}],
            bed_assignments=[_assigned("B-9", "P-1", "NEU", "2026-04-01", "2026-04-05")],
        ),
        "RESIDENT_ELSEWHERE",
    ),
    bad_json(
        "before the house opened",
        house_and(bed_assignments=[_assigned("B-9", "P-3", _BED, "2023-01-01", "2023-02-01")]),
        "OUTSIDE_OPENING",
    ),
    bad_json(
        "house closed over its people", house_with("facilities", closed_on="2026-04-01"), "OUTSIDE_OPENING"
    ),
    bad_json("room opened after its people", house_with("rooms", opened_on="2026-04-01"), "OUTSIDE_OPENING"),
    bad_json(
        "inside a closure",
        house_and(bed_assignments=[_assigned("B-9", "P-3", _COT, "2026-01-12", "2026-01-15")]),
        "INSIDE_CLOSURE",
    ),
    bad_json(
        "closure over people",
        house_and(closures=[{"key": "S-9", "room": _ROOM, "valid_from": "2026-05-01", "reason": "pests"}]),
        "INSIDE_CLOSURE",
    ),
    bad_json("outside the stay", house_with("stays", moved_out_on="2026-04-01"), "OUTSIDE_STAY"),
    bad_json("before the stay", house_with("stays", moved_in_on="2026-03-10"), "OUTSIDE_STAY"),
    bad_json(
        "two stays at once",
        house_and(
            stays=[{"key": "A-9", "resident": "P-1", "facility": "MUSTER", "moved_in_on": "2026-05-01"}]
        ),
        "OVERLAPPING_PERIODS",
    ),
    *(
        bad_json(f"two {kind} at once", house_and(**{kind: [record]}), "OVERLAPPING_PERIODS")
        for kind, record in (
            (
                "residence_statuses",
                {"key": "X", "resident": "P-1", "status": "unknown", "valid_from": "2026-05-01"},
            ),
            (
                "entitlements",
                {"key": "X", "resident": "P-1", "entitlement": "former", "valid_from": "2026-05-01"},
            ),
            (
                "household_members",
                {"household": "HH-1", "resident": "P-1", "role": "other", "valid_from": "2026-05-01"},
            ),
            ("facility_tariffs", {"facility": "MUSTER", "tariff": "SATZUNG", "valid_from": "2026-05-01"}),
            (
                "incomes",
                {
                    "key": "X",
                    "resident": "P-1",
                    "countable_income": "1",
                    "threshold": "1",
                    "valid_from": "2026-07-01",
                },
            ),
            (
                "extra_charges",
                {"key": "X", "resident": "P-1", "component": "other", "valid_from": "2026-07-01"},
            ),
            (
                "cost_coverages",
                {"key": "X", "resident": "P-1", "payer": "SOZ", "rule": "full", "valid_from": "2026-07-01"},
            ),
            (
                "operator_contracts",
                {
                    "key": "X",
                    "facility": "MUSTER",
                    "payer": "SOZ",
                    "capacity": 1,
                    "occupied_rate": "1",
                    "valid_from": "2026-07-01",
                },
            ),
        )
    ),
    bad_json(
        "reading of a unit in two houses",
        house_and(
            buildings=[{"key": "B2", "facility": "MUSTER", "name": "B"}],
            floors=[{"key": "B2-0", "building": "B2", "name": "EG", "level": 0}],
            rooms=[
                {"key": "B2-1", "floor": "B2-0", "number": "1", "use": "sleeping", "housing_unit": "WE 1"}
            ],
        ),
        "AMBIGUOUS_UNIT",
    ),
)

TARIFFS = (
    bad_json("tariff without rates", only(tariffs=[{"key": "S", "name": "S"}]), "TARIFF_REFUSED"),
    bad_json("tariff with a word nobody knows", _tariff(surprise="x"), "TARIFF_REFUSED"),
    bad_json("tariff with a rule nobody knows", _tariff(rate={"basis": "per_head"}), "TARIFF_REFUSED"),
    bad_json("tariff with a component nobody knows", _tariff(rate={"component": "wifi"}), "TARIFF_REFUSED"),
    bad_json(
        "tariff with an amount as number",
        _tariff(rate={"steps": [{"valid_from": "2024-01-01", "amount": 345}]}),
        "TARIFF_REFUSED",
    ),
    bad_json(
        "tariff with a negative amount",
        _steps({"valid_from": "2024-01-01", "amount": "-1.00"}),
        "TARIFF_REFUSED",
    ),
    bad_json(
        "tariff with a comma", _steps({"valid_from": "2024-01-01", "amount": "345,00"}), "TARIFF_REFUSED"
    ),
    bad_json(
        "tariff with an amount NaN", _steps({"valid_from": "2024-01-01", "amount": "NaN"}), "TARIFF_REFUSED"
    ),
    bad_json(
        "tariff with an exponent", _steps({"valid_from": "2024-01-01", "amount": "1e300"}), "TARIFF_REFUSED"
    ),
    bad_json("tariff without steps", _steps(), "TARIFF_REFUSED"),
    bad_json(
        "tariff with two steps of a day",
        _steps(
            {"valid_from": "2024-01-01", "amount": "1.00"}, {"valid_from": "2024-01-01", "amount": "2.00"}
        ),
        "TARIFF_REFUSED",
    ),
    bad_json(
        "tariff with steps backwards",
        _steps(
            {"valid_from": "2025-01-01", "amount": "1.00"}, {"valid_from": "2024-01-01", "amount": "2.00"}
        ),
        "TARIFF_REFUSED",
    ),
    bad_json(
        "tariff with a gap in its table",
        _tariff(
            rate={
                "basis": "household_size_table",
                "steps": [{"valid_from": "2024-01-01", "table": {"1": "1.00", "3": "3.00"}}],
            }
        ),
        "TARIFF_REFUSED",
    ),
    bad_json(
        "tariff with a day that never was",
        _steps({"valid_from": "2023-02-29", "amount": "1.00"}),
        "TARIFF_REFUSED",
    ),
    bad_json(
        "tariff with ages backwards",
        _tariff(rate={"when": {"age_from": 18, "age_below": 6}}),
        "TARIFF_REFUSED",
    ),
    bad_json("tariff rounded to nothing", _tariff(rounding={"step": "0"}), "TARIFF_REFUSED"),
    bad_json("tariff of text", only(tariffs=["SATZUNG"]), "WRONG_SHAPE"),
    bad_json(
        "tariff thirteen levels deep", _tariff(deep=eval("{'a':" * 13 + "1" + "}" * 13)), "NOT_A_DOCUMENT"
    ),
    bad_json("tariff with a number far too large", _tariff(rate={"priority": 2**60}), "TARIFF_REFUSED"),
    bad_json("tariff with a long text", _tariff(name="x" * 2001), "TEXT_TOO_LONG"),
    bad_json("tariff with a bidi override", _tariff(name="Satzung\u202e"), "FORBIDDEN_CHARACTER"),
    bad_json("tariff without a key", _tariff(key=...), "MISSING"),
    *(
        bad_workbook(f"tariff {what}", workbook_with("tariffs", document=text_cell(text)), code)
        for what, text, code in (
            ("that is no TOML", "key = SATZUNG", "NOT_A_DOCUMENT"),
            ("cut off", 'key = "SATZUNG"\nname = "Sat', "NOT_A_DOCUMENT"),
            ("as JSON", '{"key": "SATZUNG"}', "NOT_A_DOCUMENT"),
            ("with a key twice", 'key = "SATZUNG"\nkey = "SATZUNG"', "NOT_A_DOCUMENT"),
            ("with a table twice", 'key = "SATZUNG"\n[counting]\n[counting]', "NOT_A_DOCUMENT"),
            ("with a moment", 'key = "SATZUNG"\nvalid_from = 2024-01-01T00:00:00', "NOT_A_DOCUMENT"),
            ("with nan", 'key = "SATZUNG"\nx = nan', "NOT_A_DOCUMENT"),
            ("with inf", 'key = "SATZUNG"\nx = inf', "NOT_A_DOCUMENT"),
            ("with a number of a thousand digits", f"x = {'9' * 1000}", "NOT_A_DOCUMENT"),
            ("with a fraction of a thousand digits", f"x = 0.{'9' * 1000}", "NOT_A_DOCUMENT"),
            ("a thousand lists deep", f"x = {'[' * 1000}{']' * 1000}", "NOT_A_DOCUMENT"),
            ("with a key of a thousand steps", f"{'a.' * 1000}b = 1", "NOT_A_DOCUMENT"),
            ("with a key of ninety thousand steps", f"{'a.' * 90_000}b = 1", "NOT_A_DOCUMENT"),
            ("with a table of ninety thousand steps", f"[{'a.' * 90_000}b]", "NOT_A_DOCUMENT"),
            ("with a number of five thousand digits", f"x = {'9' * 5000}", "NOT_A_DOCUMENT"),
            ("with a number endless in hex", f"x = 0x{'f' * 100_000}", "NOT_A_DOCUMENT"),
            ("with a day that never was", "valid_from = 2026-02-30", "NOT_A_DOCUMENT"),
            ("of 200,001 characters", "#" * 200_001, "NOT_A_DOCUMENT"),
            ("with another key", 'key = "ANDERER"\nname = "x"', "KEYS_DIFFER"),
            ("with quotes of Word", "key = „SATZUNG“", "NOT_A_DOCUMENT"),
            ("with NUL escaped", 'key = "SATZUNG"\nname = "\\u0000"', "FORBIDDEN_CHARACTER"),
            ("with a name that is a number", 'key = "SATZUNG"\nname = 7', "TARIFF_REFUSED"),
            ("of blanks and comments", "# nichts\n\n", "TARIFF_REFUSED"),
        )
    ),
)


def _two_sheets(first: str, second: str) -> Callable[[], bytes]:
    def content() -> bytes:
        parts = parts_of(record_sheet("rooms"))
        parts[BOOK] = book_xml(first, second)
        parts[BOOK_RELATIONS] = relations(
            "worksheet:worksheets/sheet1.xml", "worksheet:worksheets/sheet2.xml", "styles:styles.xml"
        )
        parts["xl/worksheets/sheet2.xml"] = record_sheet("rooms")
        return zipped(parts)

    return content


def _sheet(*rows: list[str], name: str = "Zimmer") -> Callable[[], bytes]:
    return lambda: zipped(parts_of(rows_xml(rows), name=name))


def _headed(more: list[str], cells: list[str], kind: str = "rooms") -> Callable[[], bytes]:
    headings, values = record_cells(kind)
    return _sheet([*headings, *map(text_cell, more)], [*values, *map(text_cell, cells)])


def _merged() -> bytes:
    headings, values = record_cells("rooms")
    xml = rows_xml([headings, values, [text_cell("Z-2"), *([""] * (len(values) - 1))]])
    merged = '<mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells></worksheet>'
    parts = parts_of(xml.replace("</worksheet>", merged))
    return zipped(parts | {SHEET: parts[SHEET]})


SHEETS = (
    bad_workbook("with a heading twice", _headed(["Nummer"], ["102"]), "REPEATED_COLUMN"),
    bad_workbook("with a heading and its name", _headed(["number"], ["102"]), "REPEATED_COLUMN"),
    bad_workbook("with a heading in other letters", _headed([" NUMMER "], ["102"]), "REPEATED_COLUMN"),
    bad_workbook("with a heading of another name", _headed(["Fläche"], ["7"]), "REPEATED_COLUMN"),
    bad_workbook("with a heading torn by blanks", _headed(["Num mer"], ["102"]), "REPEATED_COLUMN"),
    bad_workbook(
        "with a heading that looks like it",
        _sheet(*[[cell.replace("Nummer", "Nummеr") for cell in row] for row in record_cells("rooms")]),
        "MISSING_COLUMN",
    ),
    bad_workbook(
        "with a hidden sign in a heading",
        _sheet(*[[cell.replace("Nummer", "Num\u200bmer") for cell in row] for row in record_cells("rooms")]),
        "MISSING_COLUMN",
    ),
    bad_workbook(
        "without headings", _sheet(record_cells("rooms")[1], record_cells("rooms")[1]), "MISSING_COLUMN"
    ),
    bad_workbook(
        "with a title above the headings",
        _sheet([text_cell("Zimmerliste 2026")], *record_cells("rooms")),
        "MISSING_COLUMN",
    ),
    bad_workbook(
        "with one column alone", _sheet([text_cell("Schlüssel")], [text_cell("Z-1")]), "MISSING_COLUMN"
    ),
    bad_workbook(
        "with headings of days",
        _sheet(['<c s="1"><v>46083</v></c>'] * 3, [text_cell("a")] * 3),
        "MISSING_COLUMN",
    ),
    bad_workbook(
        "with headings of errors",
        _sheet(['<c t="e"><v>#REF!</v></c>'] * 3, [text_cell("a")] * 3),
        "MISSING_COLUMN",
    ),
    bad_workbook(
        "with a room twice", _sheet(*record_cells("rooms"), record_cells("rooms")[1]), "DUPLICATE_KEY"
    ),
    bad_workbook("with one kind on two sheets", _two_sheets("Zimmer", "rooms"), "DUPLICATE_KEY"),
    bad_workbook(
        "with one kind on sheets of other letters", _two_sheets("Zimmer", " z i m m e r "), "DUPLICATE_KEY"
    ),
    bad_workbook("with merged cells over its data", _merged, "MISSING"),
    bad_workbook(
        "with a sum below the data",
        _sheet(*record_cells("rooms"), [text_cell("Summe"), "<c><f>SUM(A2:A2)</f><v>18</v></c>"]),
        "MISSING",
    ),
    bad_workbook(
        "with the records lying on the side",
        _sheet(*[[heading, value] for heading, value in zip(*record_cells("rooms"), strict=True)]),
        "MISSING_COLUMN",
    ),
)

FILES: tuple[BadFile, ...] = (*REFERENCES, *KEYS, *DAYS, *TIMELINES, *TARIFFS, *SHEETS)
