"""The letter every paper to a payer is: letterhead, address window, reference block, footer and page numbers.

Distances follow DIN 5008:2020, form A: address field from 27 mm, text from 80.46 mm, folds at 87 and 192 mm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from unterkunft.documents.blocks import LEFT, RIGHT, Block, Column, paginate
from unterkunft.documents.pen import (
    ACCENT,
    BODY,
    GREY,
    HAIRLINE,
    INK,
    SMALL,
    Align,
    Pen,
    TextStyle,
    width_of,
    wrapped,
)
from unterkunft.documents.statement import PostalAddress, Sender
from unterkunft.documents.typefaces import BASE, Weight, font
from unterkunft.documents.wording import DRAFT_MARK
from unterkunft.values.bank import grouped_iban

# Plain compressed streams: smaller and faster than the text form reportlab writes by default.
rl_config.useA85 = 0

_FIRST_TOP, _LATER_TOP = 80.46, 27.0
_LOWEST = 290.0  # what lies below, many printers cannot print
_FOLDS = (87.0, 192.0)
_PUNCH = 148.5
_ADDRESS_TOP = 27.0 + 17.7
_ADDRESS_WIDTH = 80.0
_REFERENCE_LEFT = 125.0
_REFERENCE_TOP = 32.0
_REFERENCE_VALUE = 151.0
_ABOVE_FOOTER = 4.0
_PAGE_NUMBER_WIDTH = 26.0
_CONTACT_LINES = 5
_FOOTER_LINES = 4
_NAME = TextStyle(12.5, Weight.BOLD, ACCENT)
_FINE = TextStyle(6.8, colour=GREY)
_ADDRESS = TextStyle(10)


@dataclass(frozen=True, slots=True)
class Reference:
    """One line of the reference block (Informationsblock)."""

    label: str
    value: str
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything around the text of a paper; `purpose` says in its footer what the paper is and is not."""

    title: str
    running_title: str
    subject: str
    sender: Sender
    recipient: PostalAddress | None
    references: tuple[Reference, ...]
    purpose: str
    is_draft: bool


def write_letter(letter: Letter, blocks: Sequence[Block], file: BinaryIO) -> None:
    """Write the letter with its blocks as PDF; the same values give the same bytes."""
    footer = _footer(letter)
    pages = paginate(blocks, Column(_FIRST_TOP, _LATER_TOP, bottom=footer.top - _ABOVE_FOOTER))
    base = font(BASE, Weight.REGULAR).fontName
    canvas = Canvas(file, pagesize=A4, invariant=1, pageCompression=1, lang="de-DE", initialFontName=base)  # type: ignore[arg-type] # the stubs take it for a number
    _describe(canvas, letter)
    for number, page in enumerate(pages, start=1):
        pen = Pen(canvas)
        _draw_head(pen, letter, number)
        for top, block in page:
            block.draw(pen, top)
        _draw_footer(pen, footer, f"Seite {number} von {len(pages)}")
        canvas.showPage()
    canvas.save()


def _describe(canvas: Canvas, letter: Letter) -> None:
    canvas.setTitle(letter.title)
    canvas.setAuthor(letter.sender.address.name)
    canvas.setSubject(letter.subject)
    canvas.setCreator("unterkunft")
    canvas.setViewerPreference("DisplayDocTitle", "true")


def _draw_head(pen: Pen, letter: Letter, number: int) -> None:
    if letter.is_draft:
        pen.watermark("ENTWURF")
    if number == 1:
        _draw_sender(pen, letter.sender)
        _draw_window(pen, letter.sender.address, letter.recipient)
        _draw_references(pen, letter.references)
        _draw_fold_marks(pen)
    else:
        _draw_running_title(pen, letter)


def _draw_sender(pen: Pen, sender: Sender) -> None:
    """The operator on the left, how to reach it on the right."""
    top = 11.0
    pen.fill(LEFT, top - 2.2, 14, 0.9, colour=ACCENT)
    name = wrapped(sender.address.name, _NAME, _REFERENCE_LEFT - LEFT - 5)[:2]
    pen.lines(LEFT, top, name, _NAME)
    width = _REFERENCE_LEFT - LEFT - 5
    place = wrapped(" · ".join(sender.address.lines[1:]), SMALL, width)[:1]
    pen.lines(LEFT, top + len(name) * _NAME.leading, place, SMALL)
    contact = [line for text in sender.contact for line in wrapped(text, SMALL, RIGHT - _REFERENCE_LEFT)]
    pen.lines(_REFERENCE_LEFT, top + 0.6, tuple(contact[:_CONTACT_LINES]), SMALL)


def _draw_window(pen: Pen, sender: PostalAddress, recipient: PostalAddress | None) -> None:
    """The address as the window of a DL envelope shows it, the sender in small print above."""
    if recipient is None:
        return
    back = " · ".join(sender.lines)
    style = _FINE if width_of(back, _FINE) <= _ADDRESS_WIDTH else TextStyle(5.2, colour=GREY)
    pen.text(LEFT, _ADDRESS_TOP - 1.6, wrapped(back, style, _ADDRESS_WIDTH)[0], style)
    pen.rule(LEFT, _ADDRESS_TOP - 0.6, LEFT + _ADDRESS_WIDTH)
    lines = tuple(line for part in recipient.lines for line in wrapped(part, _ADDRESS, _ADDRESS_WIDTH))
    pen.lines(LEFT, _ADDRESS_TOP + 0.8, lines[:6], _ADDRESS)


def _draw_references(pen: Pen, references: tuple[Reference, ...]) -> None:
    top = _REFERENCE_TOP
    for reference in references:
        style = BODY.bold if reference.is_strong else BODY
        lines = wrapped(reference.value, style, RIGHT - _REFERENCE_VALUE)
        if reference.is_strong:
            pen.rule(_REFERENCE_LEFT, top + 0.4, RIGHT)
            top += 0.8
        pen.text(_REFERENCE_LEFT, top + style.ascent, reference.label, SMALL)
        pen.lines(_REFERENCE_VALUE, top, lines, style)
        top += len(lines) * style.leading + 0.4


def _draw_fold_marks(pen: Pen) -> None:
    for y in _FOLDS:
        pen.rule(4, y, 8, colour=HAIRLINE)
    pen.rule(4, _PUNCH, 10, colour=HAIRLINE)


def _draw_running_title(pen: Pen, letter: Letter) -> None:
    mark = draft_mark_width() + 3 if letter.is_draft else 0.0
    lines = wrapped(letter.running_title, SMALL, RIGHT - LEFT - mark)
    pen.lines(LEFT, 19 - len(lines) * SMALL.leading, lines, SMALL)
    if letter.is_draft:
        draw_draft_mark(pen, 13.2)
    pen.rule(LEFT, 20, RIGHT)


def draft_mark_width() -> float:
    """How much room the mark of a draft takes, in millimetres."""
    return width_of(DRAFT_MARK, SMALL.bold) + 4


def draw_draft_mark(pen: Pen, top: float) -> None:
    """The framed words that say a paper is not finalised, at the right edge."""
    width = draft_mark_width()
    pen.frame(RIGHT - width, top, width, 5.4, line=0.9, colour=INK)
    style = TextStyle(SMALL.size, Weight.BOLD)
    pen.text(RIGHT - width / 2, top + 3.7, DRAFT_MARK, style, Align.CENTRE)


@dataclass(frozen=True, slots=True)
class _Footer:
    """What stands at the foot of every page, as high as it needs to be."""

    purpose: tuple[str, ...]
    sender: tuple[str, ...]

    @property
    def top(self) -> float:
        return _LOWEST - 1.6 - (len(self.purpose) + len(self.sender)) * _FINE.leading


def _footer(letter: Letter) -> _Footer:
    """What the paper is, the operator's own lines as far as there is room, its account and tax number."""
    sender = letter.sender
    purpose = wrapped(letter.purpose, _FINE, RIGHT - LEFT - _PAGE_NUMBER_WIDTH)
    own = [line for text in sender.footer for line in wrapped(text, _FINE, RIGHT - LEFT)]
    account = account_line(sender)
    last = wrapped(account, _FINE, RIGHT - LEFT) if account else ()
    return _Footer(purpose, (*own[: _FOOTER_LINES - len(last)], *last))


def _draw_footer(pen: Pen, footer: _Footer, page: str) -> None:
    pen.rule(LEFT, footer.top, RIGHT)
    pen.lines(LEFT, footer.top + 1, footer.purpose, _FINE)
    pen.lines(RIGHT, footer.top + 0.6, (page,), TextStyle(8, colour=GREY), Align.RIGHT)
    pen.lines(LEFT, footer.top + 1.6 + len(footer.purpose) * _FINE.leading, footer.sender, _FINE)


def account_line(sender: Sender) -> str:
    """Bank, IBAN, BIC and tax number in one line."""
    account = sender.account
    parts = []
    if account is not None:
        parts = [
            account.bank,
            f"IBAN {grouped_iban(account.iban)}",
            f"BIC {account.bic}" if account.bic else "",
        ]
    tax = f"Steuernummer {sender.tax_number}" if sender.tax_number else ""
    return " · ".join(part for part in (*parts, tax) if part)
