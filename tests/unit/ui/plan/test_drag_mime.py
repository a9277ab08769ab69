"""What a drag of people carries."""

from PySide6.QtCore import QMimeData

from tests.unit.ui.plan.samples import person_id
from unterkunft.ui.plan.drag_mime import RESIDENTS, mime_of, residents_in


def test_a_drag_carries_ids_and_nothing_else() -> None:
    mime = mime_of([person_id("A"), person_id("B")])
    assert mime.formats() == [RESIDENTS]
    assert residents_in(mime) == (person_id("A"), person_id("B"))


def test_another_kind_of_drag_carries_nobody() -> None:
    mime = QMimeData()
    mime.setText(str(person_id("A")))
    assert residents_in(mime) == ()


def test_a_broken_drag_carries_nobody() -> None:
    mime = QMimeData()
    mime.setData(RESIDENTS, b"\xff no id")
    assert residents_in(mime) == ()
