"""How a paper asks for payment: amount, account, reference and day, beside them the GiroCode."""

from __future__ import annotations

from collections.abc import Iterator

from unterkunft.documents.blocks import LEFT, RIGHT, Block, heading, kept_together
from unterkunft.documents.giro_code import Payment, giro_code
from unterkunft.documents.pen import BODY, SMALL, Align, Pen, wrapped
from unterkunft.documents.wording import day_text, euro_text
from unterkunft.values.bank import grouped_iban

_SIDE = 32.0
_CODE_LEFT = RIGHT - _SIDE
_VALUE = LEFT + 34.0
_CAPTION = "GiroCode"


def payment_blocks(title: str, payment: Payment, *, opening: str) -> tuple[Block, ...]:
    """A heading, a sentence and the account with its code, never parted by a page's end."""
    return kept_together((heading(title), _block(payment, opening)))


def _block(payment: Payment, opening: str) -> Block:
    code = giro_code(payment, side=_SIDE)
    sentence = wrapped(opening, BODY, _CODE_LEFT - LEFT - 4)
    rows = [(label, wrapped(text, BODY, _CODE_LEFT - _VALUE - 4)) for label, text in _rows(payment)]
    above = len(sentence) * BODY.leading + 1.6
    height = above + sum(len(lines) * BODY.leading + 0.7 for _, lines in rows)

    def draw(pen: Pen, top: float) -> None:
        pen.lines(LEFT, top, sentence)
        y = top + above
        for label, lines in rows:
            pen.text(LEFT, y + BODY.ascent, label, SMALL)
            style = BODY.bold if label in _STRONG else BODY
            pen.lines(_VALUE, y, lines, style)
            y += len(lines) * BODY.leading + 0.7
        pen.drawing(_CODE_LEFT, top - 3.0, code)
        pen.lines(_CODE_LEFT + _SIDE / 2, top + _SIDE - 5.0, (_CAPTION,), SMALL, Align.CENTRE)

    return Block(max(height, _SIDE), draw)


_STRONG = frozenset({"Betrag", "Verwendungszweck"})


def _rows(payment: Payment) -> Iterator[tuple[str, str]]:
    account = payment.account
    rows = (
        ("Betrag", euro_text(payment.amount)),
        ("Empfänger", account.holder),
        ("IBAN", grouped_iban(account.iban)),
        ("BIC", account.bic),
        ("Bank", account.bank),
        ("Verwendungszweck", payment.reference),
        ("Zahlbar bis", day_text(payment.due_on)),
    )
    return ((label, text) for label, text in rows if text)
