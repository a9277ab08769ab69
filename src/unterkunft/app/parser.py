"""The words of the command line: commands, their arguments, and what `--help` says of them."""

from __future__ import annotations

import argparse
from argparse import ArgumentParser, ArgumentTypeError, _SubParsersAction
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

from unterkunft.app import console
from unterkunft.services.paper_kinds import PaperKind
from unterkunft.ui.wording import tr
from unterkunft.values.month import Month
from unterkunft.values.statuses import Departure

_WRONG_USAGE = 2


class _Parser(ArgumentParser):
    """A parser that explains wrong usage in the user's language."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self.add_argument("-h", "--help", action="help", help=tr("shows this help"))

    def error(self, message: str) -> NoReturn:
        console.complain(
            tr("This call is not understood: {reason}", reason=message),
            tr("“{program} --help” explains it.", program=self.prog),
        )
        raise SystemExit(_WRONG_USAGE)


def build_parser(*, today: date) -> ArgumentParser:
    """The parser of the whole command line."""
    _translate_argparse()
    parser = _Parser(
        prog="unterkunft", description=tr("Room plan, placement and monthly statements for shelters.")
    )
    parser.add_argument("--version", action="version", version=_version(), help=tr("shows the version"))
    _add_common(parser, default=None)
    commands = parser.add_subparsers(
        dest="command", title=tr("commands"), metavar=tr("COMMAND"), parser_class=_Parser
    )
    _add_window(commands)
    _add_transfer(commands)
    _add_house(commands, today)
    _add_paper(commands, today)
    _add_placing(commands, today)
    _add_billing(commands)
    return parser


def _version() -> str:
    from importlib.metadata import version

    return f"unterkunft {version('unterkunft')}"


def _add_common(parser: ArgumentParser, *, default: Any) -> None:
    parser.add_argument(
        "--database",
        metavar="URL",
        default=default,
        help=tr("a path, sqlite:///… or postgresql://…; default: the user's data folder"),
    )
    parser.add_argument(
        "--lang", choices=[console.GERMAN, console.ENGLISH], default=default, help=tr("language of messages")
    )


def _command(commands: _SubParsersAction[Any], name: str, text: str) -> ArgumentParser:
    parser: ArgumentParser = commands.add_parser(name, help=text, description=text)
    _add_common(parser, default=argparse.SUPPRESS)
    return parser


def _add_window(commands: _SubParsersAction[Any]) -> None:
    demo = _command(
        commands, "demo", tr("fills an empty database with the sample county and opens the window")
    )
    demo.add_argument("--no-window", action="store_true", help=tr("only fills the database"))
    _command(commands, "migrate", tr("brings the database to this program's version"))


def _add_transfer(commands: _SubParsersAction[Any]) -> None:
    reading = _command(commands, "import", tr("reads a facility file (.xlsx, .json)"))
    reading.add_argument("file", type=Path, metavar=tr("FILE"), help=tr("the file to read"))
    reading.add_argument("--dry-run", action="store_true", help=tr("shows what would change"))
    _add_format(reading)
    writing = _command(commands, "export", tr("writes a facility file (.xlsx, .json)"))
    target = writing.add_mutually_exclusive_group(required=True)
    written = _file_ending_in(".xlsx", ".json")
    target.add_argument("file", type=written, nargs="?", metavar=tr("FILE"), help=tr("the file to write"))
    target.add_argument("--out", type=written, dest="out", metavar=tr("FILE"), help=tr("the file to write"))
    writing.add_argument(
        "--facility",
        nargs="+",
        action="extend",
        default=[],
        metavar=tr("KEY"),
        help=tr("only these facilities"),
    )
    writing.add_argument(
        "--without-people", action="store_true", help=tr("only houses, tariffs and contracts")
    )
    writing.add_argument(
        "--template", action="store_true", help=tr("an empty workbook to fill in, with explanations")
    )


def _add_house(commands: _SubParsersAction[Any], today: date) -> None:
    plan = _command(commands, "plan", tr("draws the room plan of each floor"))
    plan.add_argument("facility", metavar=tr("FACILITY"), help=tr("the facility's key"))
    _add_day(plan, today)
    plan.add_argument(
        "--out",
        type=_file_ending_in(".pdf", ".svg", ".png"),
        required=True,
        metavar=tr("FILE"),
        help=tr("a file .pdf, .svg or .png"),
    )
    occupancy = _command(commands, "occupancy", tr("counts places per facility, building and floor"))
    _add_day(occupancy, today)
    _add_format(occupancy)


def _add_paper(commands: _SubParsersAction[Any], today: date) -> None:
    paper = _command(commands, "paper", tr("writes a paper of the house as PDF"))
    paper.add_argument("kind", choices=[each.value for each in PaperKind], help=tr("which paper"))
    paper.add_argument("facility", metavar=tr("FACILITY"), help=tr("the facility's key"))
    _add_day(paper, today)
    _add_keys(paper, "--floor", tr("only these floors"))
    _add_keys(paper, "--resident", tr("for these people: admission form and landlord's confirmation"))
    paper.add_argument("--names", action="store_true", help=tr("names on door sheets"))
    paper.add_argument("--moved-out", action="store_true", help=tr("confirms the day of moving out"))
    file = _file_ending_in(".pdf")
    paper.add_argument("--out", type=file, required=True, metavar=tr("FILE"), help=tr("a file .pdf"))


def _add_keys(parser: ArgumentParser, name: str, text: str) -> None:
    parser.add_argument(name, nargs="+", action="extend", default=[], metavar=tr("KEY"), help=text)


def _add_placing(commands: _SubParsersAction[Any], today: date) -> None:
    assign = _command(commands, "assign", tr("places a resident into a bed, under the rules of the plan"))
    assign.add_argument("resident", metavar=tr("RESIDENT"), help=tr("the resident's key"))
    assign.add_argument("bed", metavar=tr("BED"), help=tr("the bed's key"))
    _add_day(assign, today)
    assign.add_argument("--until", type=_day, metavar=tr("DATE"), help=tr("the day the bed is free again"))
    assign.add_argument("--reason", default="", metavar=tr("TEXT"), help=tr("why a broken rule is accepted"))
    assign.add_argument("--accept-until", type=_day, metavar=tr("DATE"), help=tr("until when it is accepted"))
    vacate = _command(commands, "vacate", tr("ends a resident's stay"))
    vacate.add_argument("resident", metavar=tr("RESIDENT"), help=tr("the resident's key"))
    _add_day(vacate, today)
    vacate.add_argument(
        "--departure",
        choices=[each.value for each in Departure],
        default=Departure.OTHER.value,
        help=tr("why the stay ends"),
    )
    vacate.add_argument(
        "--keep-stay", action="store_true", help=tr("frees the bed only; the person waits for another one")
    )


def _add_billing(commands: _SubParsersAction[Any]) -> None:
    bill = _command(commands, "bill", tr("computes a month and prints it; changes nothing"))
    bill.add_argument("month", type=_month, metavar=tr("MONTH"), help=tr("as 2026-10"))
    bill.add_argument("--facility", metavar=tr("KEY"), help=tr("only this facility"))
    _add_format(bill)
    bill.add_argument(
        "--out",
        type=Path,
        metavar=tr("FOLDER"),
        help=tr("writes the papers as PDF and workbook there; with --csv the name of the file"),
    )
    bill.add_argument(
        "--finalise", action="store_true", help=tr("numbers and freezes the statements; needs --out")
    )
    bill.add_argument(
        "--finalised", action="store_true", help=tr("shows what was finalised, and writes it once more")
    )
    bill.add_argument(
        "--csv",
        metavar=tr("FORMAT"),
        help=tr("writes a file for bookkeeping to --out: debitoren, hkr, or your own description as .toml"),
    )
    _add_release(bill)
    correct = _command(
        commands, "correct", tr("compares finalised statements with what is known today, and says why")
    )
    correct.add_argument("month", type=_month, nargs="?", metavar=tr("MONTH"), help=tr("as 2026-10"))
    correct.add_argument("--facility", metavar=tr("KEY"), help=tr("only this facility"))
    _add_format(correct)
    correct.add_argument("--finalise", action="store_true", help=tr("issues the corrections; needs --out"))
    correct.add_argument(
        "--form",
        choices=["difference", "reissue"],
        default="difference",
        help=tr("a paper over the difference, or cancellation and a new statement"),
    )
    correct.add_argument(
        "--cancel", metavar=tr("NUMBER"), help=tr("takes back one finalised statement; needs --reason")
    )
    correct.add_argument("--out", type=Path, metavar=tr("FOLDER"), help=tr("writes the papers there"))
    _add_release(correct)
    check = _command(
        commands, "check", tr("checks the database and every finalised statement; changes nothing")
    )
    check.add_argument(
        "--quick", action="store_true", help=tr("does not draw the papers again to compare them")
    )


def _add_release(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--acknowledge",
        action="append",
        default=[],
        metavar=tr("CODE[:RESIDENT]"),
        help=tr("takes note of findings that block; needs --reason"),
    )
    parser.add_argument("--reason", default="", metavar=tr("TEXT"), help=tr("why the findings may stand"))
    parser.add_argument(
        "--due", type=_day, metavar=tr("DATE"), help=tr("when the payers are to pay; default: in 30 days")
    )


def _add_day(parser: ArgumentParser, today: date) -> None:
    parser.add_argument(
        "--on",
        type=_day,
        default=today,
        metavar=tr("DATE"),
        help=tr("the day, as 2026-10-31; default: today"),
    )


def _add_format(parser: ArgumentParser) -> None:
    parser.add_argument("--format", choices=["text", "json"], default="text", help=tr("form of the answer"))


def _file_ending_in(*endings: str) -> Callable[[str], Path]:
    """Reads the name of a file to write; its ending says what it becomes."""

    def file(text: str) -> Path:
        if Path(text).suffix.lower() in endings:
            return Path(text)
        known = ", ".join(endings)
        raise ArgumentTypeError(tr("“{text}” ends in none of {known}", text=text, known=known))

    return file


def _day(text: str) -> date:
    for form in ("%Y-%m-%d", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007 - a day has no time zone
        except ValueError:
            continue
    raise ArgumentTypeError(tr("“{text}” is no day; write it as 2026-10-31", text=text))


def _month(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError:
        raise ArgumentTypeError(tr("“{text}” is no month; write it as 2026-10", text=text)) from None


def _translate_argparse() -> None:
    """Gives argparse's own words to our catalogue: it asks gettext, which knows no German of them."""
    words: dict[str, Callable[[], str]] = {
        "usage: ": lambda: tr("usage: "),
        "options": lambda: tr("options"),
        "positional arguments": lambda: tr("arguments"),
        "show program's version number and exit": lambda: tr("shows the version"),
        "argument %(argument_name)s: %(message)s": lambda: tr("argument %(argument_name)s: %(message)s"),
        "the following arguments are required: %s": lambda: tr("missing: %s"),
        "unrecognized arguments: %s": lambda: tr("unknown: %s"),
        "one of the arguments %s is required": lambda: tr("one of these is missing: %s"),
        "not allowed with argument %s": lambda: tr("not together with %s"),
        "expected one argument": lambda: tr("a value is missing"),
        "expected at least one argument": lambda: tr("a value is missing"),
        "invalid choice: %(value)r (choose from %(choices)s)": lambda: tr(
            "%(value)s is not possible (only %(choices)s)"
        ),
    }
    setattr(argparse, "_", lambda text: words[text]() if text in words else text)  # noqa: B010
