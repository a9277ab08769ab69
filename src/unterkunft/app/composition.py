"""Putting the window together: database, executor, workplace, pages, and what was remembered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from unterkunft.app.opening import executor_for, person_at_the_computer
from unterkunft.app.settings import Settings
from unterkunft.services.permissions import Actor
from unterkunft.storage.engine import Database
from unterkunft.ui.arrivals_page.page import ArrivalsPage
from unterkunft.ui.attendance.page import AttendancePage
from unterkunft.ui.background import BackgroundRunner
from unterkunft.ui.billing.page import BillingPage
from unterkunft.ui.day.page import DayPage
from unterkunft.ui.destination import PageId
from unterkunft.ui.exchange.page import ExchangePage
from unterkunft.ui.main_window import MainWindow
from unterkunft.ui.page import PageRow
from unterkunft.ui.plan_editor.page import PlanEditorPage
from unterkunft.ui.residents.page import ResidentsPage
from unterkunft.ui.tariffs.page import TariffsPage
from unterkunft.ui.theme import theme
from unterkunft.ui.today.page import TodayPage
from unterkunft.ui.wording import tr
from unterkunft.ui.workplace import Workplace

PAGES: tuple[PageRow, ...] = (
    PageRow(PageId.TODAY, lambda: tr("Today"), "home", TodayPage),
    PageRow(PageId.PLAN, lambda: tr("Room plan"), "plan", DayPage),
    PageRow(PageId.RESIDENTS, lambda: tr("Residents"), "residents", ResidentsPage),
    PageRow(PageId.ARRIVALS, lambda: tr("Arrivals"), "arrivals", ArrivalsPage),
    PageRow(PageId.ATTENDANCE, lambda: tr("Attendance"), "attendance", AttendancePage),
    PageRow(PageId.BILLING, lambda: tr("Billing"), "billing", BillingPage),
    PageRow(PageId.TARIFFS, lambda: tr("Tariffs"), "tariffs", TariffsPage),
    PageRow(PageId.EXCHANGE, lambda: tr("Exchange"), "exchange", ExchangePage, works_without_facility=True),
    PageRow(PageId.EDITOR, lambda: tr("Draw"), "editor", PlanEditorPage, works_without_facility=True),
)
"""The pages in the order of the rail."""


@dataclass(frozen=True, slots=True)
class Composed:
    """The window with what it works on."""

    window: MainWindow
    workplace: Workplace


def compose(
    database: Database,
    settings: Settings,
    *,
    today: date,
    actor: Actor | None = None,
    runner: BackgroundRunner | None = None,
    pages: Sequence[PageRow] = PAGES,
) -> Composed:
    """The window on a database, as its user left it."""
    who = actor or person_at_the_computer()
    workplace = Workplace(database, executor_for(database), who, today=today)
    workplace.habits = settings.habits
    window = MainWindow(workplace, runner or BackgroundRunner(), pages)
    _choose_facility(workplace, settings.facility_key)
    if not settings.geometry.isEmpty():
        window.restoreGeometry(settings.geometry)
    window.closing.connect(lambda: _remember(window, workplace, settings))
    return Composed(window, workplace)


def _choose_facility(workplace: Workplace, remembered: str | None) -> None:
    """The one shown last, else the first there is."""
    choices = workplace.facilities()
    first = next(iter(choices), None)
    workplace.choose_facility(next((each for each in choices if each.key == remembered), first))


def _remember(window: MainWindow, workplace: Workplace, settings: Settings) -> None:
    settings.geometry = window.saveGeometry()
    settings.appearance = theme().appearance
    settings.facility_key = None if workplace.facility is None else workplace.facility.key
    settings.habits = workplace.habits
    settings.save()
