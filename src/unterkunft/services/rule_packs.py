"""The rule packs shipped with the program, read from their TOML files."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from typing import Any

from unterkunft.model.placement_rules import NO_RULE_PACK, AbsenceLimit, AbsenceStep, DatedValue, RulePack
from unterkunft.values.resources import resource


def rule_pack(key: str | None) -> RulePack:
    """The pack a facility is bound to; without a key no limits hold."""
    return NO_RULE_PACK if key is None else rule_packs().get(key, NO_RULE_PACK)


@cache
def rule_packs() -> dict[str, RulePack]:
    """All shipped packs by their key."""
    files = sorted(resource("rule_packs").glob("*.toml"))
    packs = (_read(tomllib.loads(file.read_text(encoding="utf-8"))) for file in files)
    return {pack.key: pack for pack in packs}


def _read(document: dict[str, Any]) -> RulePack:
    return RulePack(
        document["key"],
        document["name"],
        area_per_person=_dated(document.get("area_per_person", [])),
        persons_per_room=_dated(document.get("persons_per_room", [])),
        absence_limits=tuple(_absence_limit(each) for each in document.get("absence_limit", [])),
    )


def _dated(steps: list[dict[str, Any]]) -> tuple[DatedValue, ...]:
    return tuple(DatedValue(step["valid_from"], Decimal(step["value"]), step["source"]) for step in steps)


def _absence_limit(step: dict[str, Any]) -> AbsenceLimit:
    return AbsenceLimit(
        step["valid_from"],
        tuple(step["states"]),
        step["days"],
        AbsenceStep(step["step"]),
        step["source"],
    )
