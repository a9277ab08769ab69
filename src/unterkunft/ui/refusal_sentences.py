"""What a refusal or a failure of the computer says to the user, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from unterkunft.model.placement_rules import Rule
from unterkunft.services.permissions import Right
from unterkunft.ui.resident_sentences import REFUSALS
from unterkunft.ui.rule_sentences import breach_sentence
from unterkunft.ui.wording import tr
from unterkunft.ui.words import word
from unterkunft.values.refusals import DomainRefusal, EnvironmentFailure

Values = Mapping[str, Any]


def refusal_sentence(refusal: DomainRefusal | EnvironmentFailure) -> str:
    """Why it does not go, in one or two sentences."""
    worded = _SENTENCES.get(refusal.code)
    if worded is None:
        return tr("This was refused ({code}).", code=refusal.code)
    return worded(refusal.values)


def _breaches(values: Values) -> str:
    return "; ".join(breach_sentence(breach) for breach in values["breaches"])


def _changed_since(values: Values) -> str:
    if not values.get("by"):
        return tr("This cannot be undone: the same places have been changed since.")
    return tr(
        "This cannot be undone: {by} has changed the same places since ({at}).",
        by=values["by"],
        at=_moment(values.get("at")),
    )


def _moment(at: object) -> object:
    """The journal keeps moments as ISO texts in universal time; the user lives in local time."""
    if isinstance(at, str):
        try:
            at = datetime.fromisoformat(at)
        except ValueError:
            return at
    return at.astimezone() if isinstance(at, datetime) and at.tzinfo is not None else at


def _gone(values: Values) -> str:
    return tr("{what} is no longer there: someone else has removed it.", what=_thing(values.get("table")))


def _unknown_key(values: Values) -> str:
    return tr("{what} “{key}” does not exist.", what=_thing(values.get("table")), key=values["key"])


def _no_right(values: Values) -> str:
    rights = {right.value: word(right) for right in Right}
    right = rights.get(values["right"], values["right"])
    return tr("Your user has no right to do this ({right}).", right=right)


def _tariff_overlap(values: Values) -> str:
    if values.get("last") is None:
        return tr(
            "From {first} on, {facility} already charges by the tariff {tariff}. "
            "Only one tariff can hold on a day: let one end before the other begins.",
            first=values["first"],
            facility=values["facility"],
            tariff=values["tariff"],
        )
    return tr(
        "From {first} to {last}, {facility} already charges by the tariff {tariff}. "
        "Only one tariff can hold on a day: let one end before the other begins.",
        first=values["first"],
        last=values["last"],
        facility=values["facility"],
        tariff=values["tariff"],
    )


def _unreachable(values: Values) -> str:
    causes = {
        "disk_full": tr("The disk is full. Make room on it and try again."),
        "read_only": tr("The database is write-protected. Check the rights on file and folder."),
        "cannot_open": tr("The database file cannot be opened. Check the path and the rights on the folder."),
        "locked": tr("The database is in use by another program. Close it and try again."),
        "no_database": tr("The file is not a database of this program. Choose another file."),
        "damaged": tr("The database file is damaged. Restore the last backup."),
        "server": tr("The database server does not answer. Check the network and try again."),
    }
    return causes.get(str(values.get("cause")), causes["server"])


def _outside_stay(values: Values) -> str:
    moved_in_on, moved_out_on = values["moved_in_on"], values.get("moved_out_on")
    if moved_out_on is None:
        return tr("The person moves in on {day}; a bed before that is not possible.", day=moved_in_on)
    return tr(
        "The person moves in on {day} and out on {until}; a bed outside of that is not possible.",
        day=moved_in_on,
        until=moved_out_on,
    )


def _stay_elsewhere(values: Values) -> str:
    if values.get("until") is None:
        return tr("The person has another stay from {on} on.", on=values["on"])
    return tr("The person has another stay from {on} to {until}.", on=values["on"], until=values["until"])


def _own_bed(values: Values) -> str:
    if values.get("until") is None:
        return tr("The person has another bed from {on} on.", on=values["on"])
    return tr("The person has another bed from {on} to {until}.", on=values["on"], until=values["until"])


def _thing(table: object) -> str:
    things = {
        "facilities": tr("The facility"),
        "buildings": tr("The building"),
        "floors": tr("The floor"),
        "rooms": tr("The room"),
        "floor_backgrounds": tr("The picture behind the floor"),
        "beds": tr("The bed"),
        "residents": tr("The resident"),
        "households": tr("The household"),
        "stays": tr("The stay"),
        "bed_assignments": tr("The bed assignment"),
        "closures": tr("The closure"),
        "payers": tr("The payer"),
        "tariffs": tr("The tariff"),
    }
    return things.get(str(table), tr("The entry"))


def _findings(values: Values) -> str:
    return " ".join(finding.message for finding in values["findings"] if finding.is_blocking)


_PLAN_EDITING: Mapping[str, Callable[[Values], str]] = {
    "ROOM_NUMBER_MISSING": lambda _: tr("A room needs a number or a name."),
    "ROOM_NUMBER_TAKEN": lambda values: tr(
        "There is a room {number} on this floor already. Give it another number.", number=values["number"]
    ),
    "NAME_MISSING": lambda _: tr("A name is needed."),
    "FORBIDDEN_CHARACTER": lambda values: tr(
        "The text holds a character that is not allowed ({character}).", character=values["character"]
    ),
    "TEXT_TOO_LONG": lambda values: tr(
        "The text is too long; at most {limit} characters are possible.", limit=values["limit"]
    ),
    "OUTLINE_TOO_SMALL": lambda _: tr("The outline encloses no room. Draw it larger."),
    "OUTLINE_CROSSES_ITSELF": lambda _: tr("The walls of the room cross. Draw the corners in their order."),
    "AREA_NOT_POSITIVE": lambda _: tr("An area must be greater than zero."),
    "TOO_MANY_BEDS": lambda values: tr(
        "At most {limit} beds of one kind are possible in a room.", limit=values["limit"]
    ),
    "BEDS_WERE_HELD": lambda _: tr("Somebody slept there; beds with a history can only be closed."),
    "PLACE_IN_USE": lambda _: tr("Something else still refers to this place; it cannot be removed."),
    "FLOOR_NOT_EMPTY": lambda values: tr(
        "There are rooms on the floor {name}. Delete them first.", name=values["name"]
    ),
    "NO_SUCH_LEVEL": lambda _: tr("There is no such level."),
    "NO_ROOM_TO_SPLIT": lambda _: tr("Draw the line through one room, from wall to wall."),
    "NO_PICTURE": lambda _: tr("There is no picture behind this floor yet."),
    "NO_SUCH_SCALE": lambda _: tr("The picture cannot be placed like this."),
    "PICTURE_UNREADABLE": lambda _: tr(
        "The file cannot be read as a picture. Possible are PNG, JPG, SVG and PDF."
    ),
    "PICTURE_TOO_LARGE": lambda values: tr(
        "The picture is too large; at most {megabytes} MB are possible.", megabytes=values["megabytes"]
    ),
}


def _cause(values: Values) -> str:
    causes = {
        "missing": tr("it does not exist"),
        "is_folder": tr("it is a folder"),
        "no_file": tr("it is no file but a device or a pipe"),
        "too_large": tr("it is too large"),
        "no_folder": tr("a part of the path is no folder"),
        "denied": tr("access is denied"),
        "read_only": tr("the disk is write-protected"),
        "disk_full": tr("the disk is full"),
        "name_too_long": tr("the name is too long"),
    }
    return causes.get(str(values.get("cause")), tr("the system refuses it"))


def _findings_block(values: Values) -> str:
    lines = "\n".join(
        f"{each.code} {each.resident or each.facility}: {each.message}" for each in values["findings"]
    )
    return tr(
        "The month cannot be finalised while these findings are neither solved nor acknowledged:\n{findings}",
        findings=lines,
    )


_FINALISING: Mapping[str, Callable[[Values], str]] = {
    "FINALISED_STAYS": lambda _: tr(
        "What is finalised is never changed or removed. A cancellation or a correction is the way."
    ),
    "FINALISED_IN_TRIAL": lambda _: tr("In a trial nothing can be finalised."),
    "ALREADY_FINALISED": lambda values: tr(
        "{month} is finalised already ({facilities}). Later changes become corrections.",
        month=values["month"],
        facilities=", ".join(values["facilities"]),
    ),
    "MONTH_OUT_OF_ORDER": lambda values: tr(
        "Months are finalised in their order: for {facility} the next one is {due}, not {month}.",
        facility=values["facility"],
        due=values["due"],
        month=values["month"],
    ),
    "FINDINGS_BLOCK": _findings_block,
    "NO_SUCH_FINDING": lambda values: tr(
        "There is no finding {finding} to acknowledge.",
        finding=":".join(filter(None, (values["finding"], values.get("resident")))),
    ),
    "BOOKKEEPING_UNREADABLE": lambda values: tr(
        "{file} cannot be read as a description of a bookkeeping file: {reason}",
        file=values["file"],
        reason=values["reason"],
    ),
    "BOOKKEEPING_WRONG": lambda values: tr(
        "In the description of the bookkeeping file “{word}” is “{value}”; possible is: {expected}",
        word=values["word"],
        value=values["value"],
        expected=values["expected"],
    ),
    "IBAN_LENGTH": lambda values: tr(
        "The IBAN {iban} has {found} characters; one of this country has {expected}.",
        iban=values["iban"],
        found=values["found"],
        expected=values["expected"],
    ),
    "IBAN_FORM": lambda values: tr(
        "{iban} is no IBAN: it begins with two letters and two digits, without other signs.",
        iban=values["iban"],
    ),
    "IBAN_CHECK_DIGITS": lambda values: tr(
        "The IBAN {iban} holds a typing error: its check digits do not fit.", iban=values["iban"]
    ),
    "IBAN_MISSING": lambda _: tr("Please give the IBAN too: without it nobody can pay."),
    "BIC_FORM": lambda values: tr("{bic} is no BIC: it has 8 or 11 letters and digits.", bic=values["bic"]),
    "UNKNOWN_STATEMENT": lambda values: tr("There is no statement {number}.", number=values["number"]),
    "NOT_CANCELLABLE": lambda values: tr(
        "{number} is no statement about a resident; only those can be cancelled.", number=values["number"]
    ),
    "ALREADY_CANCELLED": lambda values: tr(
        "{number} has been cancelled already, by {by}.", number=values["number"], by=values["by"]
    ),
    "CORRECTED_SINCE": lambda values: tr(
        "{number} has been corrected by {by} since. Cancel that one first.",
        number=values["number"],
        by=values["by"],
    ),
}


_SENTENCES: Mapping[str, Callable[[Values], str]] = {
    **_PLAN_EDITING,
    **_FINALISING,
    **REFUSALS,
    "IMPORT_REFUSED": lambda values: tr("The file was not imported: {reasons}", reasons=_findings(values)),
    "UNWRITABLE_FILE": lambda values: tr("The file cannot be written: {reasons}", reasons=_findings(values)),
    "NOT_EMPTY": lambda _: tr("The database is not empty; the sample county goes into an empty one only."),
    "FILE_UNREADABLE": lambda values: tr(
        "The file {path} cannot be read: {cause}. Check its name and your rights.",
        path=values["path"],
        cause=_cause(values),
    ),
    "FILE_UNWRITABLE": lambda values: tr(
        "The file {path} cannot be written: {cause}. Choose another folder or check your rights.",
        path=values["path"],
        cause=_cause(values),
    ),
    "CANNOT_WRITE": lambda values: tr(
        "Nothing can be written to the folder {folder}: {cause}. Choose another folder or check your rights.",
        folder=values["folder"],
        cause=_cause(values),
    ),
    "FILE_NOT_WRITTEN": lambda values: tr(
        "The file {path} could not be written. Choose another folder or check your rights.",
        path=values["path"],
    ),
    "PRINTING_NOT_STARTED": lambda _: tr(
        "The printer does not take anything. Check that it is switched on and reachable, or save a PDF."
    ),
    "UNKNOWN_ENDING": lambda values: tr(
        "Files like {path} are not written; possible endings are {known}.",
        path=values["path"],
        known=values["known"],
    ),
    "NOBODY_CHOSEN": lambda _: tr("Please choose at least one person."),
    "NOT_HOUSED_HERE": lambda values: tr(
        "Someone chosen never lived in {facility}.", facility=values["facility"]
    ),
    "DID_NOT_MOVE": lambda values: tr(
        "No such day is known for {resident}: nothing can be confirmed.", resident=values["resident"]
    ),
    "TARIFF_REFUSED": lambda values: tr(
        "The tariff cannot be kept like this: {findings}", findings=" ".join(values["findings"])
    ),
    "TARIFF_KEY_TAKEN": lambda values: tr(
        "Another tariff already bears the key “{key}”. Please choose another one.", key=values["key"]
    ),
    "TARIFF_KEY_IN_USE": lambda values: tr(
        "Facilities charge by this tariff: its key must remain “{key}”.", key=values["key"]
    ),
    "TARIFF_CHANGED_MEANWHILE": lambda values: tr(
        "Someone else has changed the tariff {tariff} meanwhile. Open it anew; your text can be copied.",
        tariff=values["tariff"],
    ),
    "TARIFF_IN_USE": lambda values: tr(
        "{tariff} cannot be deleted: {facilities} charge or have charged by it.",
        tariff=values["tariff"],
        facilities="; ".join(values["facilities"]),
    ),
    "TARIFF_OVERLAP": _tariff_overlap,
    "NO_NIGHT": lambda values: tr(
        "The last day must lie after the first: from {on}, until {until}.",
        on=values["on"],
        until=values["until"],
    ),
    "PAST_DAY": lambda values: tr(
        "{day} has passed. To change it, switch on “Correct the past”.", day=values["day"]
    ),
    "OUTSIDE_STAY": _outside_stay,
    "STAY_ELSEWHERE": _stay_elsewhere,
    "OWN_BED": _own_bed,
    "OCCUPIED": lambda values: tr(
        "People still sleep there: {people}. They must move or be lifted out of bed first.",
        people="; ".join(values["people"]),
    ),
    "BED_TAKEN": lambda _: tr("The bed has just been taken by someone else. Please choose another one."),
    "RESIDENT_TWICE": lambda _: tr("The person already has a bed in this period."),
    "CHANGED_MEANWHILE": lambda _: tr("Someone else has just changed the same. The plan now shows it."),
    "CHANGED_SINCE": _changed_since,
    "GONE": _gone,
    "SAME_RECORD": lambda _: tr("A record cannot be merged with itself."),
    "CANNOT_MERGE": lambda _: tr(
        "The two records tell of different things at one time. These must be solved first."
    ),
    "UNKNOWN_KEY": _unknown_key,
    "NO_RIGHT": _no_right,
    "NOTHING_TO_UNDO": lambda _: tr("There is nothing to undo."),
    "PLACEMENT_REFUSED": lambda values: tr("Not possible: {reasons}.", reasons=_breaches(values)),
    "REASON_NEEDED": lambda values: tr("A reason is needed: {reasons}.", reasons=_breaches(values)),
    "NO_REASON": lambda _: tr("Please give a reason."),
    "EXPIRES_TOO_EARLY": lambda values: tr("An exception must hold at least until {on}.", on=values["on"]),
    "NOT_ACCEPTABLE": lambda values: tr(
        "{rule}: no reason makes this possible.", rule=word(Rule(values["rule"]))
    ),
    "ALREADY_HERE": lambda values: tr(
        "{resident} already lives in this facility in that time.", resident=values["resident"]
    ),
    "NOBODY_TO_RECEIVE": lambda _: tr("There is nobody to take up."),
    "FEWER_THAN_PLACED": lambda values: tr(
        "{placed} of the people announced have places already; there cannot be fewer.",
        placed=values["placed"],
    ),
    "PERSONS_OUT_OF_RANGE": lambda values: tr("Between 1 and {most} people can come.", most=values["most"]),
    "LIST_REFUSED": lambda values: str(values["sentence"]),
    "LIST_EMPTY": lambda _: tr("There is no list of people in it: no cell holds anything."),
    "NOT_ANNOUNCED": lambda _: tr("These people were not announced, or their names are known by now."),
    "TOO_MANY_ANNOUNCED": lambda values: tr(
        "Only {waiting} of the people announced have no place yet.", waiting=values["waiting"]
    ),
    "NAME_MISSING": lambda _: tr("Everyone needs a family name."),
    "NOT_HOUSED": lambda values: tr(
        "{resident} is not housed here on this day.", resident=values["resident"]
    ),
    "NOT_ABSENT": lambda values: tr(
        "{resident} is not absent on {day}: there is nothing to note.",
        resident=values["resident"],
        day=values["on"],
    ),
    "DATABASE_ADDRESS": lambda values: tr(
        "“{address}” is no address of a database. Give a file or postgresql://…",
        address=values.get("address", ""),
    ),
    "NO_SUCH_FOLDER": lambda values: tr("The folder {folder} does not exist.", folder=values["folder"]),
    "NO_DATABASE": lambda values: tr(
        "The database {address} does not exist. “unterkunft import” or “unterkunft migrate” create one.",
        address=values["address"],
    ),
    "DATABASE_ON_NETWORK": lambda _: tr(
        "The database lies on a network drive, where it would be damaged. "
        "Put it on this computer, or use a database server for several workplaces."
    ),
    "DATABASE_UNREACHABLE": _unreachable,
    "DATABASE_NEWER": lambda _: tr(
        "The database was written by a newer version of this program. Please update the program."
    ),
    "DATABASE_OLDER": lambda _: tr(
        "The database was written by an older version of this program. "
        "Make a copy of it, then bring it up to date with “unterkunft migrate”."
    ),
    "SQLITE_TOO_OLD": lambda _: tr("The installation is incomplete (SQLite is too old). Install it again."),
    "POSTGRESQL_TOO_OLD": lambda values: tr(
        "The database server is too old (PostgreSQL {version}); at least 14 is needed.",
        version=values["version"],
    ),
    "NO_WRITE_AHEAD_LOG": lambda _: tr(
        "The database cannot be used safely in this folder. Put it in a folder on this computer's own disk."
    ),
    "TOO_MANY_CONFLICTS": lambda _: tr(
        "Several workplaces write at the same time. Nothing was changed; please try again."
    ),
}
