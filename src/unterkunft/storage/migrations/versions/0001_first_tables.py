"""The first tables: facilities down to beds, people, stays, payers, tariffs and the journal."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from unterkunft.storage.overlap_guards import create_guards

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The tables stand below in an order in which references come first.


def upgrade() -> None:
    """Brings an empty database to this version."""
    _create_facilities()
    _create_households()
    _create_journal()
    _create_payers()
    _create_residents()
    _create_tariffs()
    _create_attendance()
    _create_buildings()
    _create_cost_coverages()
    _create_entitlements()
    _create_expected_arrivals()
    _create_facility_tariffs()
    _create_household_members()
    _create_residence_statuses()
    _create_separations()
    _create_stays()
    _create_floors()
    _create_rooms()
    _create_beds()
    _create_rule_exceptions()
    _create_bed_assignments()
    _create_closures()
    if op.get_bind().dialect.name == "postgresql":
        _refuse_shared_nights()
    else:
        create_guards(op.get_bind())


def _refuse_shared_nights() -> None:
    op.execute("CREATE EXTENSION IF NOT EXISTS btree_gist")
    for name, holder in (("no_bed_twice", "bed_id"), ("no_resident_twice", "resident_id")):
        op.execute(
            f"ALTER TABLE bed_assignments ADD CONSTRAINT {name} EXCLUDE USING gist "
            f"({holder} WITH =, daterange(valid_from, valid_until) WITH &&) DEFERRABLE INITIALLY DEFERRED"
        )


def _create_facilities() -> None:
    op.create_table(
        "facilities",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("operator", sa.String(length=200), nullable=True),
        sa.Column("municipality", sa.String(length=200), nullable=True),
        sa.Column("municipality_code", sa.String(length=8), nullable=True),
        sa.Column("street", sa.String(length=200), nullable=True),
        sa.Column("postcode", sa.String(length=200), nullable=True),
        sa.Column("city", sa.String(length=200), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("cost_centre", sa.String(length=200), nullable=True),
        sa.Column("rule_pack", sa.String(length=64), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facilities")),
        sa.UniqueConstraint("key", name=op.f("uq_facilities_key")),
        sqlite_strict=True,
    )


def _create_households() -> None:
    op.create_table(
        "households",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_households")),
        sa.UniqueConstraint("key", name=op.f("uq_households_key")),
        sqlite_strict=True,
    )


def _create_journal() -> None:
    op.create_table(
        "journal",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("operation_id", sa.Uuid(), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("user_name", sa.String(length=200), nullable=False),
        sa.Column("workstation", sa.String(length=200), nullable=False),
        sa.Column("command", sa.String(length=64), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("images", sa.Text(), nullable=False),
        sa.Column("images_digest", sa.String(length=64), nullable=False),
        sa.Column("undoes_id", sa.Uuid(), nullable=True),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["undoes_id"], ["journal.id"], name=op.f("fk_journal_undoes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal")),
        sa.UniqueConstraint("number", name=op.f("uq_journal_number")),
        sa.UniqueConstraint("operation_id", name=op.f("uq_journal_operation_id")),
        sqlite_strict=True,
    )


def _create_payers() -> None:
    op.create_table(
        "payers",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("street", sa.String(length=200), nullable=True),
        sa.Column("postcode", sa.String(length=200), nullable=True),
        sa.Column("city", sa.String(length=200), nullable=True),
        sa.Column("email", sa.String(length=200), nullable=True),
        sa.Column("buyer_reference", sa.String(length=200), nullable=True),
        sa.Column("customer_number", sa.String(length=200), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payers")),
        sa.UniqueConstraint("key", name=op.f("uq_payers_key")),
        sqlite_strict=True,
    )


def _create_residents() -> None:
    op.create_table(
        "residents",
        sa.Column("family_name", sa.String(length=200), nullable=False),
        sa.Column("given_name", sa.String(length=200), nullable=True),
        sa.Column("name_original", sa.String(length=200), nullable=True),
        sa.Column("search_name", sa.String(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=True),
        sa.Column("gender", sa.String(length=40), nullable=True),
        sa.Column("nationality", sa.String(length=3), nullable=True),
        sa.Column("languages", sa.String(length=200), nullable=True),
        sa.Column("needs", sa.String(length=200), nullable=True),
        sa.Column("case_reference", sa.String(length=200), nullable=True),
        sa.Column("restricted", sa.Boolean(), nullable=True),
        sa.Column("note", sa.String(length=2000), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_residents")),
        sa.UniqueConstraint("key", name=op.f("uq_residents_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_residents_search_name"), "residents", ["search_name"], unique=False)


def _create_tariffs() -> None:
    op.create_table(
        "tariffs",
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tariffs")),
        sa.UniqueConstraint("key", name=op.f("uq_tariffs_key")),
        sqlite_strict=True,
    )


def _create_attendance() -> None:
    op.create_table(
        "attendance",
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("left_on", sa.Date(), nullable=False),
        sa.Column("returned_on", sa.Date(), nullable=True),
        sa.Column("note", sa.String(length=2000), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("returned_on >= left_on", name=op.f("ck_attendance_period")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_attendance_resident_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attendance")),
        sa.UniqueConstraint("key", name=op.f("uq_attendance_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_attendance_resident_id"), "attendance", ["resident_id"], unique=False)


def _create_buildings() -> None:
    op.create_table(
        "buildings",
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["facility_id"], ["facilities.id"], name=op.f("fk_buildings_facility_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_buildings")),
        sa.UniqueConstraint("key", name=op.f("uq_buildings_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_buildings_facility_id"), "buildings", ["facility_id"], unique=False)


def _create_cost_coverages() -> None:
    op.create_table(
        "cost_coverages",
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("payer_id", sa.Uuid(), nullable=False),
        sa.Column("components", sa.String(length=200), nullable=True),
        sa.Column("rule", sa.String(length=40), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=True),
        sa.Column("remainder_payer_id", sa.Uuid(), nullable=True),
        sa.Column("reference", sa.String(length=200), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("valid_until > valid_from", name=op.f("ck_cost_coverages_period")),
        sa.ForeignKeyConstraint(["payer_id"], ["payers.id"], name=op.f("fk_cost_coverages_payer_id")),
        sa.ForeignKeyConstraint(
            ["remainder_payer_id"], ["payers.id"], name=op.f("fk_cost_coverages_remainder_payer_id")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_cost_coverages_resident_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cost_coverages")),
        sa.UniqueConstraint("key", name=op.f("uq_cost_coverages_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_cost_coverages_payer_id"), "cost_coverages", ["payer_id"], unique=False)
    op.create_index(op.f("ix_cost_coverages_resident_id"), "cost_coverages", ["resident_id"], unique=False)


def _create_entitlements() -> None:
    op.create_table(
        "entitlements",
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("entitlement", sa.String(length=40), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("valid_until > valid_from", name=op.f("ck_entitlements_period")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_entitlements_resident_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entitlements")),
        sa.UniqueConstraint("key", name=op.f("uq_entitlements_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_entitlements_resident_id"), "entitlements", ["resident_id"], unique=False)


def _create_expected_arrivals() -> None:
    op.create_table(
        "expected_arrivals",
        sa.Column("facility_id", sa.Uuid(), nullable=True),
        sa.Column("arrives_on", sa.Date(), nullable=False),
        sa.Column("persons", sa.Integer(), nullable=False),
        sa.Column("description", sa.String(length=2000), nullable=False),
        sa.Column("sent_by", sa.String(length=200), nullable=True),
        sa.Column("note", sa.String(length=2000), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["facility_id"], ["facilities.id"], name=op.f("fk_expected_arrivals_facility_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_expected_arrivals")),
        sa.UniqueConstraint("key", name=op.f("uq_expected_arrivals_key")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_expected_arrivals_facility_id"), "expected_arrivals", ["facility_id"], unique=False
    )


def _create_facility_tariffs() -> None:
    op.create_table(
        "facility_tariffs",
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        sa.Column("tariff_id", sa.Uuid(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("valid_until > valid_from", name=op.f("ck_facility_tariffs_period")),
        sa.ForeignKeyConstraint(
            ["facility_id"], ["facilities.id"], name=op.f("fk_facility_tariffs_facility_id")
        ),
        sa.ForeignKeyConstraint(["tariff_id"], ["tariffs.id"], name=op.f("fk_facility_tariffs_tariff_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_facility_tariffs")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_facility_tariffs_facility_id"), "facility_tariffs", ["facility_id"], unique=False
    )
    op.create_index(op.f("ix_facility_tariffs_tariff_id"), "facility_tariffs", ["tariff_id"], unique=False)


def _create_household_members() -> None:
    op.create_table(
        "household_members",
        sa.Column("household_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(length=40), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("valid_until > valid_from", name=op.f("ck_household_members_period")),
        sa.ForeignKeyConstraint(
            ["household_id"], ["households.id"], name=op.f("fk_household_members_household_id")
        ),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_household_members_resident_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_household_members")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_household_members_household_id"), "household_members", ["household_id"], unique=False
    )
    op.create_index(
        op.f("ix_household_members_resident_id"), "household_members", ["resident_id"], unique=False
    )


def _create_residence_statuses() -> None:
    op.create_table(
        "residence_statuses",
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("status", sa.String(length=40), nullable=False),
        sa.Column("document_number", sa.String(length=200), nullable=True),
        sa.Column("document_expires_on", sa.Date(), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("valid_until > valid_from", name=op.f("ck_residence_statuses_period")),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_residence_statuses_resident_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_residence_statuses")),
        sa.UniqueConstraint("key", name=op.f("uq_residence_statuses_key")),
        sqlite_strict=True,
    )
    op.create_index(
        op.f("ix_residence_statuses_resident_id"), "residence_statuses", ["resident_id"], unique=False
    )


def _create_separations() -> None:
    op.create_table(
        "separations",
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("other_id", sa.Uuid(), nullable=False),
        sa.Column("scope", sa.String(length=40), nullable=False),
        sa.Column("note", sa.String(length=2000), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("resident_id <> other_id", name=op.f("ck_separations_two_people")),
        sa.CheckConstraint("valid_until > valid_from", name=op.f("ck_separations_period")),
        sa.ForeignKeyConstraint(["other_id"], ["residents.id"], name=op.f("fk_separations_other_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_separations_resident_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_separations")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_separations_other_id"), "separations", ["other_id"], unique=False)
    op.create_index(op.f("ix_separations_resident_id"), "separations", ["resident_id"], unique=False)


def _create_stays() -> None:
    op.create_table(
        "stays",
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("facility_id", sa.Uuid(), nullable=False),
        sa.Column("moved_in_on", sa.Date(), nullable=False),
        sa.Column("moved_out_on", sa.Date(), nullable=True),
        sa.Column("departure", sa.String(length=40), nullable=True),
        sa.Column("is_derived", sa.Boolean(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("moved_out_on >= moved_in_on", name=op.f("ck_stays_period")),
        sa.ForeignKeyConstraint(["facility_id"], ["facilities.id"], name=op.f("fk_stays_facility_id")),
        sa.ForeignKeyConstraint(["resident_id"], ["residents.id"], name=op.f("fk_stays_resident_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stays")),
        sa.UniqueConstraint("key", name=op.f("uq_stays_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_stays_facility_id"), "stays", ["facility_id"], unique=False)
    op.create_index(op.f("ix_stays_resident_id"), "stays", ["resident_id"], unique=False)


def _create_floors() -> None:
    op.create_table(
        "floors",
        sa.Column("building_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["building_id"], ["buildings.id"], name=op.f("fk_floors_building_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_floors")),
        sa.UniqueConstraint("key", name=op.f("uq_floors_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_floors_building_id"), "floors", ["building_id"], unique=False)


def _create_rooms() -> None:
    op.create_table(
        "rooms",
        sa.Column("floor_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(length=200), nullable=False),
        sa.Column("use", sa.String(length=40), nullable=False),
        sa.Column("area_m2", sa.BigInteger(), nullable=True),
        sa.Column("approved_places", sa.Integer(), nullable=True),
        sa.Column("designation", sa.String(length=40), nullable=True),
        sa.Column("features", sa.String(length=200), nullable=True),
        sa.Column("housing_unit", sa.String(length=200), nullable=True),
        sa.Column("outline", sa.Text(), nullable=True),
        sa.Column("opened_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["floor_id"], ["floors.id"], name=op.f("fk_rooms_floor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rooms")),
        sa.UniqueConstraint("key", name=op.f("uq_rooms_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_rooms_floor_id"), "rooms", ["floor_id"], unique=False)


def _create_beds() -> None:
    op.create_table(
        "beds",
        sa.Column("room_id", sa.Uuid(), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name=op.f("fk_beds_room_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_beds")),
        sa.UniqueConstraint("key", name=op.f("uq_beds_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_beds_room_id"), "beds", ["room_id"], unique=False)


def _create_rule_exceptions() -> None:
    op.create_table(
        "rule_exceptions",
        sa.Column("room_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("reason", sa.String(length=2000), nullable=False),
        sa.Column("accepted_by", sa.String(length=200), nullable=False),
        sa.Column("accepted_on", sa.Date(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_rule_exceptions_resident_id")
        ),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name=op.f("fk_rule_exceptions_room_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_exceptions")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_rule_exceptions_resident_id"), "rule_exceptions", ["resident_id"], unique=False)
    op.create_index(op.f("ix_rule_exceptions_room_id"), "rule_exceptions", ["room_id"], unique=False)


def _create_bed_assignments() -> None:
    op.create_table(
        "bed_assignments",
        sa.Column("stay_id", sa.Uuid(), nullable=False),
        sa.Column("resident_id", sa.Uuid(), nullable=False),
        sa.Column("bed_id", sa.Uuid(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("valid_until >= valid_from", name=op.f("ck_bed_assignments_period")),
        sa.ForeignKeyConstraint(["bed_id"], ["beds.id"], name=op.f("fk_bed_assignments_bed_id")),
        sa.ForeignKeyConstraint(
            ["resident_id"], ["residents.id"], name=op.f("fk_bed_assignments_resident_id")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stays.id"], name=op.f("fk_bed_assignments_stay_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bed_assignments")),
        sa.UniqueConstraint("key", name=op.f("uq_bed_assignments_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_bed_assignments_bed_id"), "bed_assignments", ["bed_id"], unique=False)
    op.create_index(op.f("ix_bed_assignments_resident_id"), "bed_assignments", ["resident_id"], unique=False)
    op.create_index(op.f("ix_bed_assignments_stay_id"), "bed_assignments", ["stay_id"], unique=False)


def _create_closures() -> None:
    op.create_table(
        "closures",
        sa.Column("bed_id", sa.Uuid(), nullable=True),
        sa.Column("room_id", sa.Uuid(), nullable=True),
        sa.Column("reason", sa.String(length=40), nullable=False),
        sa.Column("note", sa.String(length=2000), nullable=True),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("(bed_id IS NULL) <> (room_id IS NULL)", name=op.f("ck_closures_bed_or_room")),
        sa.CheckConstraint("valid_until > valid_from", name=op.f("ck_closures_period")),
        sa.ForeignKeyConstraint(["bed_id"], ["beds.id"], name=op.f("fk_closures_bed_id")),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name=op.f("fk_closures_room_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closures")),
        sa.UniqueConstraint("key", name=op.f("uq_closures_key")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_closures_bed_id"), "closures", ["bed_id"], unique=False)
    op.create_index(op.f("ix_closures_room_id"), "closures", ["room_id"], unique=False)
