"""Reads the structure of a tariff document into a tariff, or into everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise

from unterkunft.billing.tariff import (
    ONE,
    AbsenceRule,
    Basis,
    Component,
    Condition,
    ConditionChange,
    Counting,
    DayCount,
    DayRule,
    FullMonthScope,
    HouseholdReductions,
    Proration,
    Rate,
    RateStep,
    ReferenceDay,
    Residual,
    Rounding,
    RoundingStage,
    Sharing,
    StaySince,
    Tariff,
    TransferDay,
)
from unterkunft.billing.tariff_fields import Fields
from unterkunft.billing.tariff_findings import TariffFinding, TariffFindingCode
from unterkunft.values.statuses import (
    Designation,
    Entitlement,
    FacilityKind,
    HouseholdRole,
    PayerKind,
    ResidenceStatus,
)

_STEP_WORDS = {
    Basis.HOUSEHOLD_SIZE_TABLE: ("table", "each_further", "size_at_move_in"),
    Basis.METERED: ("allowance", "unit_price"),
}
_Words = tuple[str, ...]
_ALL_STEP_WORDS = ("amount", "table", "each_further", "size_at_move_in", "allowance", "unit_price")


def read_tariff(document: Mapping[str, object]) -> Tariff | tuple[TariffFinding, ...]:
    """The tariff a document describes, or all findings about it at once."""
    findings: list[TariffFinding] = []
    tariff = _tariff(Fields(document, "", findings))
    return tuple(findings) if findings else tariff


def _tariff(fields: Fields) -> Tariff:
    tariff = Tariff(
        key=fields.text("key"),
        name=fields.text("name"),
        source=fields.text("source", default=""),
        counting=_counting(fields.section("counting")),
        rounding=_rounding(fields.section("rounding")),
        household=_household(fields.section("household")),
        income_capped=_income_capped(fields.section("income")),
        absences=tuple(_absence(section) for section in fields.sections("absence")),
        rates=tuple(_rate(section) for section in fields.sections("rate")),
    )
    if not tariff.rates:
        fields.complain(TariffFindingCode.MISSING, "rate", expected="mindestens ein Satz")
    fields.report_unknown()
    return tariff


def _counting(fields: Fields) -> Counting:
    counting = Counting(
        arrival_day=fields.word("arrival_day", DayRule, default=DayRule.COUNT),
        departure_day=fields.word("departure_day", DayRule, default=DayRule.COUNT),
        transfer_day=fields.word("transfer_day", TransferDay, default=TransferDay.NEW_ONLY),
        full_month_scope=fields.word(
            "full_month_scope", FullMonthScope, default=FullMonthScope.FACILITY_MONTH
        ),
        minimum_days_per_stay=fields.number("minimum_days_per_stay"),
    )
    fields.report_unknown()
    return counting


def _rounding(fields: Fields) -> Rounding:
    rounding = Rounding(
        stage=fields.word("stage", RoundingStage, default=RoundingStage.LINE),
        step=fields.amount("step", default=Decimal("0.01")),
        residual=fields.word("residual", Residual, default=Residual.LARGEST_REMAINDER),
    )
    if rounding.step == 0 or rounding.step % Decimal("0.01"):
        expected = "ein Vielfaches von 0.01"
        fields.complain(TariffFindingCode.WRONG_VALUE, "step", value=rounding.step, expected=expected)
    fields.report_unknown()
    return rounding


def _household(fields: Fields) -> HouseholdReductions:
    household = HouseholdReductions(
        free_from_nth_minor=fields.number("free_from_nth_minor"),
        cap_persons=fields.number("cap_persons"),
        cap_amount=fields.optional_amount("cap_amount"),
    )
    fields.report_unknown()
    return household


def _income_capped(fields: Fields) -> bool:
    capped = fields.flag("capped", default=False)
    fields.report_unknown()
    return capped


def _absence(fields: Fields) -> AbsenceRule:
    rule = AbsenceRule(
        states=fields.texts("states"),
        threshold_days=fields.number("threshold_days"),
        factor_within=fields.amount("factor_within", default=ONE),
        factor_beyond=fields.amount("factor_beyond", default=Decimal("0.75")),
        from_first_day=fields.flag("from_first_day", default=True),
        yearly_limit_days=fields.number("yearly_limit_days"),
        factor_after_limit=fields.amount("factor_after_limit", default=Decimal(0)),
        propose_end_after_days=fields.number("propose_end_after_days"),
        components=fields.words("components", Component),
    )
    if not rule.states:
        fields.complain(
            TariffFindingCode.MISSING, "states", expected='eine Liste wie ["hospital"] oder ["any"]'
        )
    fields.report_unknown()
    return rule


def _rate(fields: Fields) -> Rate:
    component = fields.word("component", Component)
    basis = fields.word("basis", Basis)
    own_words = _STEP_WORDS.get(basis, ("amount",)) if fields.holds_word("basis", Basis) else None
    size_at_move_in = fields.flag("size_at_move_in", default=False)
    rate = Rate(
        component=component,
        label=fields.text("label", default=component.german),
        basis=basis,
        steps=_steps(fields, own_words, size_at_move_in=size_at_move_in),
        proration=fields.word("proration", Proration, default=Proration.PER_30),
        count=fields.word("count", DayCount, default=DayCount.HOUSED_DAYS),
        reference_day=fields.word("reference_day", ReferenceDay, default=ReferenceDay.EACH_DAY),
        condition_change=fields.word("condition_change", ConditionChange, default=ConditionChange.DAY),
        priority=fields.number("priority", low=-(10**6)),
        factor=fields.amount("factor", default=ONE),
        when=_condition(fields.section("when")),
        sharing=fields.word("sharing", Sharing, default=Sharing.HEADS_PER_DAY),
        shared_surcharge=fields.amount("shared_surcharge", default=Decimal(0)),
    )
    if size_at_move_in and own_words is not None and "size_at_move_in" not in own_words:
        _misplaced(fields, "size_at_move_in", Basis.HOUSEHOLD_SIZE_TABLE)
    fields.report_unknown()
    return rate


def _steps(fields: Fields, own_words: _Words | None, *, size_at_move_in: bool) -> tuple[RateStep, ...]:
    sections = fields.sections("steps")
    if not sections:
        expected = "mindestens eine Stufe mit valid_from"
        fields.complain(TariffFindingCode.MISSING, "steps", expected=expected)
    steps = tuple(_step(section, own_words, size_at_move_in=size_at_move_in) for section in sections)
    _check_order(fields, steps)
    return steps


def _check_order(fields: Fields, steps: tuple[RateStep, ...]) -> None:
    expected = "ein späterer Tag als in der Stufe davor"
    for i, (earlier, later) in enumerate(pairwise(steps), start=1):
        if date.min in (earlier.valid_from, later.valid_from) or earlier.valid_from < later.valid_from:
            continue
        same = earlier.valid_from == later.valid_from
        code = TariffFindingCode.OVERLAP if same else TariffFindingCode.NOT_ASCENDING
        fields.complain(code, f"steps[{i}].valid_from", value=later.valid_from, expected=expected)


def _step(fields: Fields, own_words: _Words | None, *, size_at_move_in: bool) -> RateStep:
    """A step with the words of its basis; where the basis is unknown, its words are not judged."""
    needed = own_words or ()
    step = RateStep(
        valid_from=fields.day("valid_from"),
        amount=fields.amount("amount") if "amount" in needed else None,
        table=_size_table(fields) if "table" in needed else (),
        each_further=fields.optional_amount("each_further"),
        size_at_move_in=fields.flag("size_at_move_in", default=size_at_move_in),
        allowance=fields.amount("allowance", default=Decimal(0)),
        unit_price=fields.amount("unit_price") if "unit_price" in needed else None,
    )
    for word in _ALL_STEP_WORDS:
        fields.pass_over(word)
        if own_words is not None and word not in own_words and fields.has(word):
            _misplaced(fields, word, _basis_of(word))
    fields.report_unknown()
    return step


def _basis_of(word: str) -> Basis | None:
    return next((basis for basis, words in _STEP_WORDS.items() if word in words), None)


def _misplaced(fields: Fields, name: str, basis: Basis | None) -> None:
    expected = f"die Angabe nur bei basis = {basis}" if basis else "keine Angabe bei dieser basis"
    fields.complain(TariffFindingCode.MISPLACED, name, expected=expected)


def _size_table(fields: Fields) -> tuple[Decimal, ...]:
    table = fields.mapping("table")
    if not table:
        expected = 'eine Tabelle wie { 1 = "435.00", 2 = "550.00" }'
        fields.complain(TariffFindingCode.MISSING, "table", expected=expected)
        return ()
    amounts = {str(size): fields.as_amount(f"table.{size}", amount) for size, amount in table.items()}
    for expected_size in range(1, len(amounts) + 1):
        if str(expected_size) not in amounts:
            fields.complain(
                TariffFindingCode.GAP, "table", value=expected_size, expected="jede Größe von 1 an"
            )
            return ()
    return tuple(amounts[str(size)] or Decimal(0) for size in range(1, len(amounts) + 1))


def _condition(fields: Fields) -> Condition:
    condition = Condition(
        statuses=fields.words("statuses", ResidenceStatus),
        entitlement=fields.words("entitlement", Entitlement),
        age_from=fields.optional_number("age_from"),
        age_below=fields.optional_number("age_below"),
        role=fields.words("role", HouseholdRole),
        household_size_from=fields.optional_number("household_size_from"),
        household_size_to=fields.optional_number("household_size_to"),
        payer_kinds=fields.words("payer_kinds", PayerKind),
        facility_kinds=fields.words("facility_kinds", FacilityKind),
        designation=fields.words("designation", Designation),
        beds_from=fields.optional_number("beds_from"),
        beds_to=fields.optional_number("beds_to"),
        own_unit=fields.optional_flag("own_unit"),
        stay_months_from=fields.optional_number("stay_months_from"),
        stay_months_below=fields.optional_number("stay_months_below"),
        stay_since=fields.word("stay_since", StaySince, default=StaySince.FIRST_ADMISSION),
        months=fields.numbers("months", low=1, high=12),
        extra_charge=fields.flag("extra_charge", default=False),
    )
    _check_ranges(fields, condition)
    fields.report_unknown()
    return condition


def _check_ranges(fields: Fields, condition: Condition) -> None:
    ranges = (
        ("age_from", condition.age_from, "age_below", condition.age_below),
        ("stay_months_from", condition.stay_months_from, "stay_months_below", condition.stay_months_below),
    )
    for first, low, name, below in ranges:
        if low is not None and below is not None and below <= low:
            _complain_of_range(fields, name, below, expected=f"mehr als {low} wie bei {first}")
    inclusive = (
        ("household_size", condition.household_size_from, condition.household_size_to),
        ("beds", condition.beds_from, condition.beds_to),
    )
    for name, low, high in inclusive:
        if low is not None and high is not None and high < low:
            _complain_of_range(fields, f"{name}_to", high, expected=f"mindestens {low} wie bei {name}_from")


def _complain_of_range(fields: Fields, name: str, value: int, *, expected: str) -> None:
    fields.complain(TariffFindingCode.WRONG_VALUE, name, value=value, expected=expected)
