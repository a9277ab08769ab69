"""All row classes by their table, in an order in which references come first."""

from __future__ import annotations

from unterkunft.model.attendance import Absence, RollCall
from unterkunft.model.base import Row
from unterkunft.model.charges_input import ExtraCharge, Income, MeterReading, OperatorContract, Override
from unterkunft.model.facility import Building, Facility, Floor
from unterkunft.model.floor_background import FloorBackground
from unterkunft.model.household import Household, HouseholdMember
from unterkunft.model.operator import Operator, PayerDisclosure
from unterkunft.model.payer import CostCoverage, Payer
from unterkunft.model.resident import (
    DifferentPeople,
    EntitlementRecord,
    ResidenceStatusRecord,
    Resident,
    Separation,
)
from unterkunft.model.room import Bed, Closure, Room
from unterkunft.model.rule_exception import RuleException
from unterkunft.model.statement import BillingRun, FinalisedMonth, FindingAcknowledgement
from unterkunft.model.stay import BedAssignment, ExpectedArrival, Stay
from unterkunft.model.tariff import FacilityTariff, TariffDocument

ROW_CLASSES: tuple[type[Row], ...] = (
    Facility,
    Building,
    Floor,
    FloorBackground,
    Room,
    Bed,
    Closure,
    Household,
    ExpectedArrival,
    Resident,
    HouseholdMember,
    Separation,
    DifferentPeople,
    Stay,
    BedAssignment,
    ResidenceStatusRecord,
    EntitlementRecord,
    Absence,
    RollCall,
    Payer,
    CostCoverage,
    TariffDocument,
    FacilityTariff,
    Income,
    ExtraCharge,
    MeterReading,
    Override,
    OperatorContract,
    RuleException,
    Operator,
    PayerDisclosure,
    BillingRun,
    FinalisedMonth,
    FindingAcknowledgement,
)

ROW_CLASS_OF_TABLE: dict[str, type[Row]] = {each.__tablename__: each for each in ROW_CLASSES}
