"""Pictures of people on their way: who is expected, a list of an authority, and moving out."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tools.pictures.days import LARGEST, on_floor
from tools.pictures.people import head_of_a_family
from tools.pictures.stage import Picture, Stage
from unterkunft.ui.arrivals_page.page import ArrivalsPage
from unterkunft.ui.departures.dialog import DepartureDialog
from unterkunft.ui.departures.presenter import DeparturePresenter
from unterkunft.ui.destination import PageId

_LIST = """Landesamt – Verteilung vom 24.11.2026\t\t\t\t\t\t
\t\t\t\t\t\t
lfd. Nr.\tName, Vorname\tGeb.-Dat.\tGeschl.\tHerkunftsland\tAZR-Nr.\tFam.-Nr.
1\tHADDAD, Mariam\t12.3.1985\tw\tSyrien\t250311001\t1
2\tHaddad, Ali\t00.00.1983\tm\tsyrisch\t250311002\t1
3\tHaddad, Nour\t4. Mai 2014\tw\tSyrien\t250311003\t1
4\tHaddad, Omar\t42384\tm\tSyrien\t250311004\t1
5\tKOVALENKO, Olena\t1991-07-08\tweibl.\tUkraine\t250311010\t2
6\tKovalenko, Sofiia\t19.02.2019\tw\tUkraine\t250311011\t2
7\tDogan, Ayse\t24.09.1994\tw\tTürkei\t250311020\t
8\tTesfay, Yonas\tunbekannt\tm\tEritrea\t250311031\t
9\tRahimi, Farid\t31.02.1990\tm\tAfghanistan\t250311040\t
Summe\t9\t\t\t\t\t
"""


def expected(stage: Stage) -> None:
    """Who is expected in the largest house."""
    stage.choose(LARGEST)
    page = stage.page(PageId.ARRIVALS, ArrivalsPage)
    page.expected.table.selectRow(0)


def received_list(stage: Stage) -> None:
    """A list as authorities send it, with what was made of it."""
    stage.choose(LARGEST)
    page = stage.page(PageId.ARRIVALS, ArrivalsPage)
    page.lists.paste(_LIST)


def leave_list(stage: Stage) -> None:
    """The list was only looked at."""
    stage.page(PageId.ARRIVALS, ArrivalsPage).lists.give_up()


def taken_up(stage: Stage) -> None:
    """Those of the list about whom nothing is to be cleared, in the house."""
    received_list(stage)
    lists = stage.page(PageId.ARRIVALS, ArrivalsPage).lists
    lists.leave_out([row.number for row in lists.draft.open_rows], is_left_out=True)
    lists.receive(is_complete=False)


def moving_out(stage: Stage) -> QWidget:
    """A family leaves: when, where to, and what follows."""
    on_floor(stage)
    return DepartureDialog(DeparturePresenter(stage.workplace, (head_of_a_family(stage).id,)), stage.window)


PICTURES = (
    Picture("ankuenfte.png", expected),
    Picture("ankuenfte-liste.png", received_list, tidy=leave_list),
    Picture("auszug.png", moving_out),
)
TAKEN_UP = (Picture("ankuenfte-aufgenommen.png", taken_up),)
