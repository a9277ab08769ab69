"""The life events of the card's menu: which form each opens."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from unterkunft.ui.residents.card.event_dialogs import (
    BirthDateDialog,
    BirthDialog,
    DeathDialog,
    NameDialog,
    PayerDialog,
    ReturnDialog,
)
from unterkunft.ui.residents.card.household_dialogs import FoundDialog, HeadDialog, JoinDialog, SplitDialog
from unterkunft.ui.residents.card.lanes import Topic
from unterkunft.ui.residents.card.presenter import CardPresenter
from unterkunft.ui.residents.card.step_dialog import StepDialog

EVENTS: dict[str, Callable[[CardPresenter, QWidget], StepDialog]] = {
    "payer": PayerDialog,
    "birth": BirthDialog,
    "death": DeathDialog,
    "name": NameDialog,
    "birth_date": BirthDateDialog,
    "found": FoundDialog,
    "join": JoinDialog,
    "split": SplitDialog,
    "head": HeadDialog,
    "return": ReturnDialog,
}
RECORD_EVENTS = {"status": Topic.STATUSES, "separation": Topic.SEPARATIONS}
