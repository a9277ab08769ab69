"""The cost statement (Kostenaufstellung) of one resident and month as PDF."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import BinaryIO

from unterkunft.documents.blocks import (
    LEFT,
    RIGHT,
    WIDTH,
    Block,
    heading,
    kept_together,
    marked_paragraph,
    paragraph,
)
from unterkunft.documents.giro_code import Payment
from unterkunft.documents.letterhead import Letter, Reference, draft_mark_width, draw_draft_mark, write_letter
from unterkunft.documents.month_strip import month_strip
from unterkunft.documents.names import unprintable_characters
from unterkunft.documents.payment_block import payment_blocks
from unterkunft.documents.pen import ACCENT, BODY, GREY, SMALL, Align, Pen, TextStyle, wrapped
from unterkunft.documents.plain_sentences import own_share, short_sentences
from unterkunft.documents.statement import (
    CorrectionNote,
    DatedText,
    FacilityOnPaper,
    FindingOnPaper,
    LegalBasis,
    LineOnPaper,
    ResidentOnPaper,
    StatementPaper,
)
from unterkunft.documents.table import Cell, Heading, Row, Table
from unterkunft.documents.typefaces import Weight
from unterkunft.documents.wording import (
    DRAFT,
    amount_text,
    count_text,
    day_text,
    euro_text,
    month_text,
    rate_text,
    span_text,
)
from unterkunft.values.month import Month
from unterkunft.values.statuses import Severity

PURPOSE = (
    "Diese Kostenaufstellung ist ein Nachweis über Unterbringungskosten. "
    "Sie ist keine Rechnung und kein Gebührenbescheid; sie fordert zu keiner Zahlung auf."
)
PAYMENT_PURPOSE = (
    "Diese Kostenaufstellung ist ein Nachweis über Unterbringungskosten und nennt, wohin der eigene Anteil "
    "zu zahlen ist. Sie ist keine Rechnung und kein Gebührenbescheid."
)
_TITLE = TextStyle(16, Weight.BOLD, ACCENT)
_SHORT = TextStyle(9.5)
_NAME = TextStyle(11, Weight.BOLD)
_LINE_HEADINGS = (
    Heading("Zeitraum", 22),
    Heading("Position", 43.5),
    Heading("Tage", 11, Align.RIGHT),
    Heading("Satz €", 29.5, Align.RIGHT),
    Heading("Rechnung", 36),
    Heading("Betrag €", 23, Align.RIGHT),
)
_PAYER_HEADINGS = (
    Heading("Kostenträger", 82),
    Heading("Aktenzeichen der Zusage", 60),
    Heading("Betrag €", 23, Align.RIGHT),
)
_NO_PAYER = "ohne Kostenträger"
_FACT_LABEL = 26.0
_HOUSING_LEFT = LEFT + 74.0
_FACT_GAP = 4.0

_SPAN_WIDTH = 18.0

_FactLine = tuple[str, str]  # the days it holds, empty for the whole month, and the text
_Fact = tuple[str, tuple[_FactLine, ...]]


def write_statement_pdf(paper: StatementPaper, file: BinaryIO) -> None:
    """Write the statement as PDF; the same paper always gives the same bytes."""
    write_letter(_letter(paper), _blocks(paper), file)


def _letter(paper: StatementPaper) -> Letter:
    number = paper.number or DRAFT
    title = _title(paper)
    return Letter(
        title=f"{title} – {paper.resident.name} – {number}",
        running_title=f"{title} · {number} · {paper.resident.name}",
        subject=f"{_kind(paper)} {paper.month}, {paper.facility.name}",
        sender=paper.sender,
        recipient=paper.recipient,
        references=_references(paper),
        purpose=PURPOSE if own_payment(paper) is None else PAYMENT_PURPOSE,
        is_draft=paper.is_draft,
    )


def _kind(paper: StatementPaper) -> str:
    """What the paper is, in its title."""
    if paper.cancellation is not None:
        return "Storno der Kostenaufstellung"
    if paper.correction is not None and paper.correction.new_total is not None:
        return "Korrektur der Kostenaufstellung"
    return "Kostenaufstellung"


def _title(paper: StatementPaper) -> str:
    return f"{_kind(paper)} {month_text(paper.month)}"


def _references(paper: StatementPaper) -> tuple[Reference, ...]:
    references = (
        Reference("Nummer", paper.number or DRAFT),
        Reference("Monat", month_text(paper.month)),
        Reference("Datum", day_text(paper.issued_on)),
        Reference("Fällig am", day_text(paper.due_on)),
        Reference("Aktenzeichen", paper.resident.case_reference),
        Reference("Kostenstelle", paper.facility.cost_centre),
        Reference("Summe", euro_text(paper.total), is_strong=True),
    )
    return tuple(reference for reference in references if reference.value)


def _blocks(paper: StatementPaper) -> tuple[Block, ...]:
    return (
        title_block(_title(paper), is_draft=paper.is_draft),
        *_cancellation(paper),
        *_correction(paper),
        paragraph(paper.resident.name, _NAME),
        _facts(paper),
        *_in_short(paper),
        *_days(paper),
        *table_under("Unterschied" if _holds_difference(paper) else "Kosten", _line_table(paper)),
        *_new_lines(paper),
        *kept_together(table_under("Kostenträger", _payer_table(paper))),
        *_payment(paper),
        *_calculation(paper),
        *_findings(paper.findings),
        *(() if paper.is_draft else (_certificate(),)),
    )


def _days(paper: StatementPaper) -> tuple[Block, ...]:
    """The month day by day; what takes a paper back needs none."""
    if paper.cancellation is not None:
        return ()
    return (heading(f"Tage im {month_text(paper.month)}"), month_strip(paper))


def title_block(title: str, *, is_draft: bool) -> Block:
    """The title of the paper, beside it the mark of a draft."""
    width = WIDTH - (draft_mark_width() + 3 if is_draft else 0)
    text = paragraph(title, _TITLE, width=width)

    def draw(pen: Pen, top: float) -> None:
        text.draw(pen, top)
        if is_draft:
            draw_draft_mark(pen, top + 1.0)

    return Block(text.height + 1.0, draw, keep_with_next=True)


def table_under(title: str, table: Table) -> tuple[Block, ...]:
    """A table with its heading, which never stands without a first row."""
    return (heading(title), *table.blocks())


def _correction(paper: StatementPaper) -> tuple[Block, ...]:
    if paper.correction is None:
        return ()
    note = paper.correction
    return (*_correction_texts(note, paper), Block(2.0, _nothing))


def _cancellation(paper: StatementPaper) -> tuple[Block, ...]:
    note = paper.cancellation
    if note is None:
        return ()
    text = f"Storno zu {note.cancels} vom {day_text(note.cancels_issued_on)}"
    return (paragraph(text, BODY.bold), paragraph(f"Grund: {note.reason}"), Block(2.0, _nothing))


def _holds_difference(paper: StatementPaper) -> bool:
    return paper.correction is not None and paper.correction.new_total is not None


def _new_lines(paper: StatementPaper) -> tuple[Block, ...]:
    """What is right now, under a paper that holds the difference only."""
    note = paper.correction
    if note is None or note.new_total is None or not note.new_lines:
        return ()
    shows_payer = len({line.payer_key for line in note.new_lines}) > 1
    rows = tuple(_line_row(line, shows_payer=shows_payer) for line in note.new_lines)
    return table_under("Neue Berechnung", Table(_LINE_HEADINGS, rows, total=note.new_total))


def _correction_texts(note: CorrectionNote, paper: StatementPaper) -> tuple[Block, ...]:
    new_total = paper.total if note.new_total is None else note.new_total
    difference = new_total - note.former_total
    amounts = (
        f"Bisher {euro_text(note.former_total)}, neu {euro_text(new_total)}, "
        f"Unterschied {euro_text(difference)}."
    )
    return (
        paragraph(f"Korrektur zur Kostenaufstellung {note.corrects}", BODY.bold),
        paragraph(f"Ursache: {note.cause}"),
        paragraph(amounts),
    )


def _nothing(pen: Pen, top: float) -> None:
    """Empty space draws nothing."""


def _facts(paper: StatementPaper) -> Block:
    """Who, on the left; where and under which status, on the right."""
    left = _fact_column(LEFT, _HOUSING_LEFT - _FACT_GAP, _resident_facts(paper.resident))
    right = _fact_column(_HOUSING_LEFT, RIGHT, _housing_facts(paper))

    def draw(pen: Pen, top: float) -> None:
        left.draw(pen, top)
        right.draw(pen, top)

    return Block(max(left.height, right.height), draw, space_before=1.0)


def _resident_facts(resident: ResidentOnPaper) -> tuple[_Fact, ...]:
    facts = (
        ("Originalschrift", _original_name(resident)),
        ("geboren am", day_text(resident.birth_date)),
        ("Kennung", resident.key),
        ("Haushalt", _household(resident)),
    )
    return tuple((label, (("", text),)) for label, text in facts if text)


def _original_name(resident: ResidentOnPaper) -> str:
    """The name in its own script, or a word instead of boxes where no font has it."""
    if unprintable_characters(resident.name_original):
        return "(Schrift nicht druckbar)"
    return resident.name_original


def _household(resident: ResidentOnPaper) -> str:
    if resident.household_size is None:
        return resident.household
    persons = count_text(resident.household_size, one="Person", many="Personen")
    return f"{resident.household} ({persons})" if resident.household else persons


def _housing_facts(paper: StatementPaper) -> tuple[_Fact, ...]:
    facts = (
        ("Unterkunft", _facility_lines(paper.facility)),
        ("Zimmer, Bett", _dated(paper.places, paper.month)),
        ("Aufenthaltsstatus", _dated(paper.statuses, paper.month)),
    )
    return tuple((label, lines) for label, lines in facts if lines)


def _facility_lines(facility: FacilityOnPaper) -> tuple[_FactLine, ...]:
    town = f"{facility.postcode} {facility.city}".strip()
    address = ", ".join(part for part in (facility.street, town) if part)
    return tuple(("", text) for text in (facility.name, address) if text)


def _dated(texts: Iterable[DatedText], month: Month) -> tuple[_FactLine, ...]:
    """Each wording with its days in the month; one that holds all month stands alone."""
    lines = []
    for dated in texts:
        inside = dated.period.intersection(month.period)
        if inside is not None and inside.last_day is not None:
            span = "" if inside == month.period else span_text(inside.start, inside.last_day)
            lines.append((span, dated.text))
    return tuple(lines)


def _fact_column(left: float, right: float, facts: Sequence[_Fact]) -> Block:
    """Labels with their texts under each other; days stand in a column of their own before the text."""
    value = left + _FACT_LABEL
    rows = [(label, _wrapped_facts(lines, right - value)) for label, lines in facts]
    heights = [len(lines) * BODY.leading + 0.6 for _, lines in rows]

    def draw(pen: Pen, top: float) -> None:
        for (label, lines), height in zip(rows, heights, strict=True):
            pen.text(left, top + BODY.ascent, label, SMALL)
            pen.lines(value, top, tuple(span for span, _, _ in lines))
            for number, (_, indent, text) in enumerate(lines):
                pen.lines(value + indent, top + number * BODY.leading, (text,))
            top += height

    return Block(sum(heights), draw)


def _wrapped_facts(lines: Iterable[_FactLine], width: float) -> tuple[tuple[str, float, str], ...]:
    """Each line with its days, indent and text; what wraps stands under the text, not under the days."""
    result = []
    for span, text in lines:
        indent = _SPAN_WIDTH if span else 0.0
        first, *others = wrapped(text, BODY, width - indent)
        result.append((span, indent, first))
        result.extend(("", indent, other) for other in others)
    return tuple(result)


def _line_table(paper: StatementPaper) -> Table:
    shows_payer = len({line.payer_key for line in paper.lines}) > 1
    rows = tuple(_line_row(line, shows_payer=shows_payer) for line in paper.lines)
    return Table(_LINE_HEADINGS, rows, total=paper.total)


def _line_row(line: LineOnPaper, *, shows_payer: bool) -> Row:
    payer = (line.payer_name or _NO_PAYER) if shows_payer else ""
    cells = (
        Cell(span_text(line.first_day, line.last_day)),
        Cell(line.label, note=" · ".join(part for part in (payer, line.note) if part)),
        Cell(str(line.days) if line.days else ""),
        Cell(rate_text(line.rate), note=f"je {line.rate_unit}" if line.rate_unit else ""),
        Cell(line.arithmetic),
        Cell(amount_text(line.amount)),
    )
    return Row(cells, line.amount)


def _payer_table(paper: StatementPaper) -> Table:
    rows = tuple(
        Row((Cell(each.payer_name or _NO_PAYER), Cell(each.reference), Cell(amount_text(each.amount))))
        for each in paper.payers
    )
    return Table(_PAYER_HEADINGS, rows, total=paper.total if len(rows) > 1 else None)


def own_payment(paper: StatementPaper) -> Payment | None:
    """What the resident is asked to pay: the own share of a paper that is finalised and not taken back."""
    own = own_share(paper)
    account = paper.sender.account
    if paper.number is None or account is None or own <= 0:
        return None
    return Payment(account, own, f"{paper.number} {paper.resident.key}", paper.due_on)


def _payment(paper: StatementPaper) -> tuple[Block, ...]:
    payment = own_payment(paper)
    if payment is None:
        return ()
    opening = (
        "Bitte überweisen Sie den eigenen Anteil. Geben Sie nur den Verwendungszweck an, der hier steht: "
        "an ihm erkennen wir Ihre Zahlung."
    )
    return payment_blocks("Ihr Anteil", payment, opening=opening)


def _in_short(paper: StatementPaper) -> tuple[Block, ...]:
    """What it comes to, before how it comes about."""
    first, *others = short_sentences(paper)
    return (paragraph(first, _SHORT, space_before=3.0), *(paragraph(each, _SHORT) for each in others))


def _findings(findings: Sequence[FindingOnPaper]) -> tuple[Block, ...]:
    if not findings:
        return ()
    return (heading("Hinweise"), *map(_finding, findings))


def _finding(finding: FindingOnPaper) -> Block:
    mark = "i" if finding.severity is Severity.INFO else "!"
    days = ""
    if finding.first_day and finding.last_day:
        days = f"{span_text(finding.first_day, finding.last_day)}: "
    reason = f" Zur Kenntnis genommen: {finding.acknowledged}" if finding.acknowledged else ""
    return marked_paragraph(mark, f"{days}{finding.text}{reason}")


def _calculation(paper: StatementPaper) -> tuple[Block, ...]:
    texts = [*map(_legal_basis, paper.legal_bases), *paper.explanations]
    if not texts or paper.cancellation is not None:
        return ()
    return (heading("So haben wir gerechnet"), *(marked_paragraph("–", text) for text in texts))


def _legal_basis(basis: LegalBasis) -> str:
    since = f", gültig ab {day_text(basis.valid_from)}" if basis.valid_from else ""
    return f"Grundlage: {basis.tariff_name}{since} ({basis.source})."


def _certificate() -> Block:
    """The line on which a municipal office certifies what it has checked."""

    def draw(pen: Pen, top: float) -> None:
        y = top + 10
        for left, right, text in (
            (LEFT, LEFT + 100, "Sachlich und rechnerisch richtig (Unterschrift)"),
            (LEFT + 115, RIGHT, "Datum"),
        ):
            pen.rule(left, y, right, colour=GREY)
            pen.lines(left, y + 0.6, (text,), SMALL)

    return replace(Block(15.0, draw), space_before=3.0)
