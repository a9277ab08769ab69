"""The journeys of a month at the desk of whoever bills it: the steps that only they use."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytest_bdd import given, scenarios, then, when

from tests.features.answers import an_answer, answering
from tests.features.at_work import AtWork
from tests.features.conftest import COLLEAGUE, Story
from tests.features.words import listed, step
from unterkunft.app.opening import executor_for
from unterkunft.exchange.json_format import read_json
from unterkunft.services.facility_transfer.importing import ImportFacilityFile
from unterkunft.services.month_overview.rows import PersonRow
from unterkunft.services.permissions import Actor
from unterkunft.services.queries.facilities import facilities
from unterkunft.ui.billing.page import BillingPage
from unterkunft.ui.billing.reason_dialog import ReasonDialog
from unterkunft.ui.billing.shown import Part
from unterkunft.ui.billing.words import notes_text

# What a platform without a screen cannot do, Qt says aloud.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

scenarios("billing")

Record = Mapping[str, Any]


def bring_in(story: Story, **records: Iterable[Record]) -> None:
    """Records arrive as a facility file brings them in, at another desk."""
    document = {"format": "unterkunft", "version": 1, **{name: list(each) for name, each in records.items()}}
    file, findings = read_json(json.dumps(document).encode(), "haus.json")
    executor = executor_for(story.house.database)
    executor.execute(ImportFacilityFile(file, findings, story.today), actor=Actor(COLLEAGUE, "PC-2"))


def keys_of(story: Story, people: Iterable[str]) -> list[str]:
    keys = {each.name: each.key for each in story.house.timeline().residents}
    return [keys[listed(name)] for name in people]


def billing(ich: AtWork) -> BillingPage:
    return ich.part(BillingPage)


def row_of(ich: AtWork, name: str) -> PersonRow:
    rows = billing(ich).people.model.rows
    return next(row for row in rows if row.person.name == listed(name))


# -- how things stand ------------------------------------------------------------------------------


@given(step("die Satzung verlangt {satz} € im Monat, von Anerkannten {anderer} €"))
def _(story: Story, satz: str, anderer: str) -> None:
    facility = facilities(story.house.database)[0].key
    rate = {"component": "lodging", "label": "Unterkunft", "basis": "person_month"}
    rates = [
        {**rate, "steps": [{"valid_from": "2020-01-01", "amount": satz.replace(",", ".")}]},
        {
            **rate,
            "priority": 1,
            "when": {"statuses": ["permit_25_2_refugee"]},
            "steps": [{"valid_from": "2020-01-01", "amount": anderer.replace(",", ".")}],
        },
    ]
    tariff = {"key": "T", "name": "Gebührensatzung", "source": "Amtsblatt 1, § 4", "rate": rates}
    assigned = {"facility": facility, "tariff": "T", "valid_from": "2020-01-01"}
    payer = {"key": "SOZ", "name": "Sozialamt", "kind": "social_office"}
    bring_in(story, tariffs=[tariff], facility_tariffs=[assigned], payers=[payer])


@given(step("{leute:Personen} haben seit dem {tag:Tag} eine Duldung"))
def _(story: Story, leute: tuple[str, ...], tag: date) -> None:
    keys = keys_of(story, leute)
    bring_in(
        story,
        households=[{"key": f"HH-{key}", "name": key} for key in keys],
        household_members=[
            {"household": f"HH-{key}", "resident": key, "role": "head", "valid_from": tag.isoformat()}
            for key in keys
        ],
        residence_statuses=[
            {"key": f"S-{key}", "resident": key, "status": "suspension_60a", "valid_from": tag.isoformat()}
            for key in keys
        ],
    )


@given(step("für {leute:Personen} zahlt das Sozialamt seit dem {tag:Tag}"))
def _(story: Story, leute: tuple[str, ...], tag: date) -> None:
    bring_in(story, cost_coverages=[_coverage(key, tag) for key in keys_of(story, leute)])


@given(step("die Kostenübernahme für {wer:Person} endet am {tag:Tag}"))
def _(story: Story, wer: str, tag: date) -> None:
    (key,) = keys_of(story, (wer,))
    ended = {**_coverage(key, date(2026, 3, 1)), "valid_through": tag.isoformat()}
    bring_in(story, cost_coverages=[ended])


def _coverage(resident: str, since: date) -> dict[str, Any]:
    promise = {"key": f"C-{resident}", "resident": resident, "payer": "SOZ", "rule": "full"}
    return {**promise, "valid_from": since.isoformat()}


# -- what is done ----------------------------------------------------------------------------------


@when("ich die Abrechnung öffne")
def _(ich: AtWork) -> None:
    ich.open_page("Abrechnung")
    QApplication.processEvents()


@when(step("ich in der Abrechnung {wer:Person} wähle"))
def _(ich: AtWork, wer: str) -> None:
    view = billing(ich).people
    place = view.model.place_of(row_of(ich, wer).subject)
    assert place is not None
    point = view.table.visualRect(view.model.index(place, 1)).center()
    QTest.mouseClick(view.table.viewport(), Qt.MouseButton.LeftButton, pos=point)


@when("ich den Monat festschreibe")
def _(ich: AtWork) -> None:
    page = billing(ich)
    page.head.release.click()
    page.release.forward.click()
    page.release.forward.click()
    page.release.end.form.writes.setChecked(False)
    assert page.release.end.button.isEnabled()
    page.release.end.button.click()


@when(step('ich den Hinweis "{hinweis}" zur Kenntnis nehme, weil "{grund}"'))
def _(ich: AtWork, hinweis: str, grund: str) -> None:
    page = billing(ich)
    page.head.release.click()
    table = page.release.check.table
    place = next(i for i, row in enumerate(table.cells.rows) if hinweis in row.cells[0])
    table.selectRow(place)

    def give(dialog: ReasonDialog) -> None:
        dialog.reason.setPlainText(grund)
        dialog.button.click()

    with answering(an_answer(ReasonDialog, give)):
        page.release.check.note.click()
        QTest.qWait(50)


@when(step("an einem anderen Arbeitsplatz bekannt wird, dass {wer:Person} seit dem {tag:Tag} anerkannt ist"))
def _(story: Story, ich: AtWork, wer: str, tag: date) -> None:
    (key,) = keys_of(story, (wer,))
    before = {"key": f"S-{key}", "resident": key, "status": "suspension_60a", "valid_from": "2026-03-01"}
    until = (tag - timedelta(days=1)).isoformat()
    known = {"key": f"S2-{key}", "resident": key, "status": "permit_25_2_refugee"}
    known["valid_from"] = tag.isoformat()
    bring_in(story, residence_statuses=[{**before, "valid_through": until}, known])
    ich.workplace.reload()


@when("ich den Korrekturlauf beginne")
def _(ich: AtWork) -> None:
    head = billing(ich).head
    assert head.release.text() == "Korrekturlauf …"
    head.release.click()


@when("ich die Korrekturen ausstelle")
def _(ich: AtWork) -> None:
    corrections = billing(ich).corrections
    corrections.issue.writes.setChecked(False)
    corrections.run.click()


# -- what is then so -------------------------------------------------------------------------------


@then(step('zeigt die Abrechnung "{monat}" als "{stand}" mit der Summe "{summe}"'))
def _(ich: AtWork, monat: str, stand: str, summe: str) -> None:
    page = billing(ich)
    assert page.head.months.currentText().startswith(monat)
    assert page.head.standing.text() == stand
    assert page.tiles.total.value.text() == summe


@then(step('steht bei {wer:Person} "{text}"'))
def _(ich: AtWork, wer: str, text: str) -> None:
    assert text in notes_text(row_of(ich, wer))


@then(step('wird ihr Betrag mit "{text}" erklärt'))
def _(ich: AtWork, text: str) -> None:
    assert text in billing(ich).statement.why_text


@then(step('hat jede Person eine Nummer, die erste "{nummer}"'))
def _(ich: AtWork, nummer: str) -> None:
    numbers = sorted(row.number or "" for row in billing(ich).people.model.rows)
    assert numbers[0] == nummer
    assert len(set(numbers)) == len(numbers)


@then("kann ich den Monat noch nicht festschreiben")
def _(ich: AtWork) -> None:
    assert not billing(ich).release.end.button.isEnabled()


@then(step('soll {wer:Person} statt "{alt}" nun "{neu}" zahlen, denn "{ursache}"'))
def _(ich: AtWork, wer: str, alt: str, neu: str, ursache: str) -> None:
    page = billing(ich)
    assert page.parts[Part.CORRECTIONS].isChecked()
    cells = next(row.cells for row in page.corrections.table.cells.rows if row.cells[1] == listed(wer))
    assert cells[3:5] == (alt, neu)
    assert ursache in cells[6]


@then(step('gibt es den Beleg "{nummer}" über "{betrag}"'))
def _(ich: AtWork, nummer: str, betrag: str) -> None:
    amounts = {row.cells[0]: row.cells[5] for row in billing(ich).papers.table.cells.rows}
    assert amounts[nummer] == betrag
