"""Keeps the German catalogue: what is missing, what is new, what is no longer used, and the compiled file.

python tools/translations.py missing            sources without a German text, as JSON to fill in
python tools/translations.py add < german.json  {"English source": "deutscher Text"} into the catalogue
python tools/translations.py prune              drops what no tr() asks for any more
python tools/translations.py compile            writes the .qm the program loads
"""

from __future__ import annotations

import argparse
import ast
import fcntl
import json
import subprocess
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import TextIO
from xml.etree import ElementTree
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "src"
CATALOGUE = ROOT / "resources" / "translations" / "unterkunft_de.ts"

Catalogue = dict[str, str]

_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>unterkunft</name>
"""
_MESSAGE = """    <message>
        <source>{source}</source>
        <translation>{translation}</translation>
    </message>
"""
_FOOT = """</context>
</TS>
"""


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One tr() call of the program; `source` is None where its first argument is no literal."""

    place: str
    source: str | None


def marked_texts(folder: Path = SOURCES) -> tuple[MarkedText, ...]:
    """Every tr() call below a folder, in the order of files and lines."""
    return tuple(text for path in sorted(folder.rglob("*.py")) for text in _texts_of(path, folder))


def _texts_of(path: Path, folder: Path) -> Iterator[MarkedText]:
    code = path.read_text(encoding="utf-8")
    nodes = ast.walk(ast.parse(code, filename=str(path))) if "tr(" in code else iter(())
    for node in nodes:
        if isinstance(node, ast.Call) and _is_tr(node.func):
            yield MarkedText(f"{path.relative_to(folder)}:{node.lineno}", _literal(node))


def _is_tr(function: ast.expr) -> bool:
    # QObject.tr() would look the text up in a context of its own, so it counts as a call without a literal.
    return getattr(function, "id", getattr(function, "attr", None)) == "tr"


def _literal(call: ast.Call) -> str | None:
    first = call.args[0] if call.args else None
    plain = isinstance(call.func, ast.Name) and isinstance(first, ast.Constant)
    return first.value if plain and isinstance(first, ast.Constant) and isinstance(first.value, str) else None


def used_sources(folder: Path = SOURCES) -> frozenset[str]:
    """The English texts the program asks for."""
    return frozenset(text.source for text in marked_texts(folder) if text.source is not None)


def read_catalogue(text: str) -> Catalogue:
    """The finished translations of a catalogue's text; an empty text is an empty catalogue."""
    if not text.strip():
        return {}
    messages = ElementTree.fromstring(text).iter("message")
    return {source: german for source, german in map(_entry, messages) if german}


def _entry(message: ElementTree.Element) -> tuple[str, str]:
    translation = message.find("translation")
    is_finished = translation is not None and translation.get("type") is None
    return message.findtext("source", ""), message.findtext("translation", "") if is_finished else ""


def catalogue_text(catalogue: Mapping[str, str]) -> str:
    """The .ts file of a catalogue, sorted by source, so that two additions rarely meet in one place."""
    messages = (
        _MESSAGE.format(source=escape(source), translation=escape(german))
        for source, german in sorted(catalogue.items())
    )
    return _HEAD + "".join(messages) + _FOOT


def placeholders(text: str) -> frozenset[str]:
    """The names in braces; ValueError where the braces do not match."""
    return frozenset(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def objections(source: str, german: object) -> tuple[str, ...]:
    """Why this German text cannot stand for this source."""
    if not isinstance(german, str) or not german.strip():
        return (f"{source!r}: no German text",)
    try:
        expected, found = placeholders(source), placeholders(german)
    except ValueError as error:
        return (f"{source!r} → {german!r}: {error}",)
    return () if expected == found else (f"{source!r}: {{…}} differ: {sorted(expected)} and {sorted(found)}",)


@contextmanager
def _opened_catalogue() -> Iterator[TextIO]:
    """The catalogue, for this process alone; two people adding at once wait for each other."""
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("a+", encoding="utf-8", newline="\n") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.seek(0)
        yield file


def current_catalogue() -> Catalogue:
    """The finished translations as they are on disk."""
    with _opened_catalogue() as file:
        return read_catalogue(file.read())


def _rewrite(file: TextIO, catalogue: Catalogue) -> None:
    file.seek(0)
    file.truncate()
    file.write(catalogue_text(catalogue))


def missing() -> int:
    """Prints the untranslated sources as JSON, ready to be filled in and given to `add`."""
    untranslated = sorted(used_sources() - current_catalogue().keys())
    print(json.dumps(dict.fromkeys(untranslated, ""), ensure_ascii=False, indent=2))
    return 1 if untranslated else 0


def add() -> int:
    """Takes {source: German} from standard input, all or nothing."""
    added: dict[str, str] = json.load(sys.stdin)
    problems = [problem for source, german in added.items() for problem in objections(source, german)]
    if problems:
        print("\n".join(problems), file=sys.stderr)
        return 1
    with _opened_catalogue() as file:
        _rewrite(file, read_catalogue(file.read()) | added)
    print(f"{len(added)} added")
    return 0


def prune() -> int:
    """Drops the translations no tr() asks for."""
    used = used_sources()
    with _opened_catalogue() as file:
        catalogue = read_catalogue(file.read())
        kept = {source: german for source, german in catalogue.items() if source in used}
        _rewrite(file, kept)
    print(f"{len(catalogue) - len(kept)} dropped")
    return 0


def compile_catalogue(catalogue: Path = CATALOGUE) -> int:
    """Writes the compiled .qm beside the catalogue, whole: a program that runs has the old one mapped."""
    release = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    target = catalogue.with_suffix(".qm")
    made = target.with_suffix(".qm.new")
    code = subprocess.run([release, "-silent", catalogue, "-qm", made], check=False).returncode
    if code == 0:
        made.replace(target)
    return code


_COMMANDS = {"missing": missing, "add": add, "prune": prune, "compile": compile_catalogue}


def main() -> int:
    """Runs one of the commands above."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("command", choices=_COMMANDS)
    return _COMMANDS[parser.parse_args().command]()


if __name__ == "__main__":
    sys.exit(main())
