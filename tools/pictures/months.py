"""Pictures of money: a month as draft, its check, finalised, with corrections, and as paper."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from tools.pictures.days import LARGEST
from tools.pictures.stage import TODAY, Picture, Stage
from unterkunft.services.commands.finalising import AcknowledgeFindings, FinaliseMonth, FindingChoice
from unterkunft.services.commands.placement import EndStays
from unterkunft.services.executor import Command
from unterkunft.ui.billing.page import BillingPage
from unterkunft.ui.billing.pdf_dialog import PdfDialog
from unterkunft.ui.billing.shown import Part
from unterkunft.ui.destination import PageId
from unterkunft.ui.operators.dialog import OperatorsDialog
from unterkunft.ui.theme import Appearance
from unterkunft.values.month import Month
from unterkunft.values.refusals import DomainRefusal
from unterkunft.values.statuses import Departure

_MONTH = Month.parse("2026-10")


def draft(stage: Stage) -> None:
    """The last complete month, with one person's statement."""
    stage.choose(LARGEST)
    page = stage.page(PageId.BILLING, BillingPage)
    page.presenter.show_facility(LARGEST)
    page.presenter.show_month(_MONTH)
    page.show_part(Part.PEOPLE)
    loaded = page.presenter.loaded
    assert loaded is not None
    page.presenter.choose(loaded.rows[0].subject)


def check(stage: Stage) -> None:
    """What stands in the way of finalising."""
    draft(stage)
    stage.page(PageId.BILLING, BillingPage).show_part(Part.RELEASE)


def reconciliation(stage: Stage) -> None:
    """Place-days of the plan against billed days."""
    check(stage)
    stage.page(PageId.BILLING, BillingPage).release.show_step(1)


def finalising(stage: Stage) -> None:
    """The last step before numbers are given."""
    check(stage)
    stage.page(PageId.BILLING, BillingPage).release.show_step(2)


def finalised(stage: Stage) -> None:
    """The month once it is frozen."""
    _released(stage, FinaliseMonth(_MONTH, TODAY, TODAY + timedelta(days=30)))
    draft(stage)
    stage.page(PageId.BILLING, BillingPage).show_part(Part.PAPERS)


def statement_on_paper(stage: Stage) -> QWidget:
    """A statement as it is printed."""
    draft(stage)
    page = stage.page(PageId.BILLING, BillingPage)
    page.print_view()
    return next(each for each in page.findChildren(PdfDialog) if each.isVisible())


def corrections(stage: Stage) -> None:
    """Somebody left in October already, as is known only now."""
    draft(stage)
    page = stage.page(PageId.BILLING, BillingPage)
    shown = page.statement.shown
    assert shown is not None
    leaving = shown.row.person.id
    assert leaving is not None
    stage.workplace.execute(EndStays((leaving,), date(2026, 10, 16), Departure.FLAT))
    draft(stage)
    page.show_part(Part.CORRECTIONS)


def letterhead(stage: Stage) -> QWidget:
    """What an operator has written on its papers."""
    return OperatorsDialog(stage.workplace, stage.window)


def _released(stage: Stage, command: Command) -> None:
    workplace = stage.workplace
    try:
        workplace.execute(command)
    except DomainRefusal as refusal:
        findings = refusal.values["findings"]
        assert isinstance(findings, tuple)
        chosen = tuple({FindingChoice(each.code, each.resident): None for each in findings})
        workplace.execute(AcknowledgeFindings(_MONTH, chosen, "wird nachgereicht", TODAY))
        workplace.execute(command)


PICTURES = (
    Picture("abrechnung.png", draft),
    Picture("abrechnung-dunkel.png", draft, Appearance.DARK),
    Picture("abrechnung-pruefen.png", check),
    Picture("abrechnung-verprobung.png", reconciliation),
    Picture("abrechnung-festschreiben.png", finalising),
    Picture("abrechnung-belege.png", finalised),
    Picture("kostenaufstellung.png", statement_on_paper),
    Picture("abrechnung-korrekturen.png", corrections),
    Picture("briefkopf.png", letterhead),
)
