"""Keeping the letterheads of operators, and what payers get to know of people."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar

from sqlalchemy import select

from unterkunft.model.operator import Operator, PayerDisclosure
from unterkunft.services.changes import Wording
from unterkunft.services.commands.person_texts import note_text
from unterkunft.services.commands.plan_texts import named, plan_text
from unterkunft.services.executor import Step, apply
from unterkunft.services.letterheads import Letterhead
from unterkunft.services.permissions import Right
from unterkunft.values.bank import checked_bic, checked_iban
from unterkunft.values.disclosure import NameDisclosure
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import PayerKind

_LINES = frozenset({"contact", "footer", "tax_note"})


@dataclass(frozen=True, slots=True)
class KeepLetterhead:
    """Keep an operator's letterhead; papers finalised before keep theirs. An empty one is forgotten."""

    operator: str
    letterhead: Letterhead
    right: ClassVar[Right] = Right.BILL


@dataclass(frozen=True, slots=True)
class ChooseDisclosure:
    """Decide how people stand on the collective statements of payers of a kind."""

    payer_kind: PayerKind
    disclosure: NameDisclosure
    right: ClassVar[Right] = Right.BILL


@apply.register
def keep_letterhead(command: KeepLetterhead, step: Step) -> Wording:
    """Writes the texts; an account that cannot be right is refused with the reason."""
    operator = named(command.operator)
    texts = _checked(command.letterhead)
    work = step.work
    row = work.session.scalar(select(Operator).where(Operator.name == operator))
    wording = Wording("LETTERHEAD_KEPT", {"operator": operator})
    if not any(texts.values()):
        if row is not None:
            work.remove(row)
        return wording
    if row is None:
        work.add(Operator(name=operator, **texts))
        return wording
    for name, text in texts.items():
        setattr(row, name, text)
    work.flush()
    return wording


@apply.register
def choose_disclosure(command: ChooseDisclosure, step: Step) -> Wording:
    """Writes the decision over the usual one."""
    work = step.work
    kind = command.payer_kind
    row = work.session.scalar(select(PayerDisclosure).where(PayerDisclosure.payer_kind == kind))
    if row is None:
        work.add(PayerDisclosure(payer_kind=kind, disclosure=command.disclosure))
    else:
        row.disclosure = command.disclosure
        work.flush()
    return Wording("DISCLOSURE_CHOSEN", {"payer_kind": kind.value})


def _checked(letterhead: Letterhead) -> dict[str, str | None]:
    """The texts as they are kept; None where there is none."""
    texts = {
        each.name: (note_text if each.name in _LINES else plan_text)(getattr(letterhead, each.name))
        for each in fields(Letterhead)
    }
    texts["iban"], texts["bic"] = checked_iban(texts["iban"]), checked_bic(texts["bic"])
    if not texts["iban"] and (texts["bic"] or texts["bank"] or texts["account_holder"]):
        raise DomainRefusal("IBAN_MISSING")
    return {name: text or None for name, text in texts.items()}
