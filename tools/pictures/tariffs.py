"""Pictures of by-laws: validity, the editor, trying out, and comparing on a real month."""

from __future__ import annotations

from tools.pictures.days import LARGEST
from tools.pictures.stage import Picture, Stage
from unterkunft.ui.destination import PageId
from unterkunft.ui.tariffs.page import Tab, TariffsPage

_OWN, _OTHER = "oberhavel", "prenzlau"


def shown(stage: Stage, tab: Tab, key: str = _OWN) -> TariffsPage:
    """A part of the page for the tariff whose key begins so."""
    stage.choose(LARGEST)
    page = stage.page(PageId.TARIFFS, TariffsPage)
    page.presenter.choose(next(each for each in page.presenter.book.tariffs if each.key.startswith(key)))
    page.show_tab(tab)
    return page


def validity(stage: Stage) -> None:
    """Which house charges by what, since when."""
    shown(stage, Tab.VALIDITY)


def editor(stage: Stage) -> None:
    """A rate with every word explained."""
    page = shown(stage, Tab.EDIT)
    page.editor.go_to(("rates", 0))


def tried_out(stage: Stage) -> None:
    """A person, a month, the amount and why."""
    shown(stage, Tab.TRY)


def compared(stage: Stage) -> None:
    """What another by-law would cost whom."""
    page = shown(stage, Tab.COMPARE, _OTHER)
    view = page.comparison
    view.has_day.setChecked(False)
    house = stage.workplace.facility
    assert house is not None
    view.scope.setCurrentIndex(view.scope.findText(house.name))
    view.compute.click()


PICTURES = (
    Picture("tarife.png", validity),
    Picture("tarife-bearbeiten.png", editor),
    Picture("tarife-probieren.png", tried_out),
    Picture("tarife-vergleich.png", compared),
)
