"""What a finalised paper holds, packed for the database and read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from unterkunft.billing.facts import BillingMonth
from unterkunft.billing.statement import Statement
from unterkunft.documents.statement import FindingOnPaper, PayerPaper, StatementPaper
from unterkunft.model.statement import FinalisedStatement, StatementKind
from unterkunft.services.stored_values import digest_of, from_json_text, json_text, packed, unpacked


@dataclass(frozen=True, slots=True)
class StatementContent:
    """A resident's paper as it was written; `state` is what holds for the resident from it on."""

    paper: StatementPaper
    state: Statement | None
    causes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PayerContent:
    """A paper to a payer as it was written."""

    paper: PayerPaper


@dataclass(frozen=True, slots=True)
class StoredFacts:
    """What a run was computed from: facts, the tariffs' own texts, and the findings of the month."""

    facts: BillingMonth
    tariff_documents: Mapping[str, str]
    findings: tuple[FindingOnPaper, ...]


Content: TypeAlias = StatementContent | PayerContent

_TO_PAYERS = (StatementKind.PAYER_STATEMENT, StatementKind.OPERATOR_INVOICE)


def put_content(row: FinalisedStatement, content: Content) -> None:
    """Stores the content in a new row, with the digest over all the row says."""
    text = json_text(content)
    row.content = packed(text)
    row.digest = statement_digest(row, text)


def statement_digest(row: FinalisedStatement, text: str) -> str:
    """Over the content and the columns that repeat it for searching."""
    columns = (row.kind, row.number, row.month, row.facility, row.resident, row.payer, row.total.normalize())
    days = (row.issued_on, row.due_on, row.billed_days, row.corrects_id, row.cancels_id)
    return digest_of("\n".join([*map(str, columns), *map(str, days), text]))


def statement_content(content: bytes) -> StatementContent:
    """The content of a resident's paper."""
    return from_json_text(StatementContent, unpacked(content))


def payer_content(content: bytes) -> PayerContent:
    """The content of a paper to a payer."""
    return from_json_text(PayerContent, unpacked(content))


def content_of(kind: StatementKind, content: bytes) -> Content:
    """The content of a paper of any kind."""
    return payer_content(content) if kind in _TO_PAYERS else statement_content(content)


def stored_facts(content: bytes) -> StoredFacts:
    """What a run was computed from."""
    return from_json_text(StoredFacts, unpacked(content))
