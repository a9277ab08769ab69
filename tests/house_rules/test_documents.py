"""The pages in docs say what is there: links, pictures, commands, fields."""

import re
import shlex
from argparse import ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from tools.pictures.album import PICTURES
from unterkunft.app.parser import build_parser
from unterkunft.exchange.facility_file import RECORD_KINDS

ROOT = Path(__file__).resolve().parents[2]
DOCS, IMAGES = ROOT / "docs", ROOT / "docs" / "images"
PAGES = (*sorted(DOCS.rglob("*.md")), *sorted(ROOT.glob("*.md")))
LINK = re.compile(r"\]\(([^)\s]+)\)")
SHELL = re.compile(r"^```sh\n(.*?)^```", re.MULTILINE | re.DOTALL)
TODAY = date(2026, 11, 24)


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def links() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for target in LINK.findall(text_of(page)):
            if "://" not in target and not target.startswith("mailto:"):
                yield page, target


def place(page: Path, target: str) -> Path:
    path = target.partition("#")[0]
    return (page.parent / path).resolve() if path else page


def anchors_of(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.*)$", text_of(page), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-") for heading in headings}


def shown_pictures() -> set[Path]:
    return {place(page, target) for page, target in links() if target.endswith(".png")}


def commands() -> Iterator[str]:
    """Every call of the program on a page, without its remark."""
    for page in PAGES:
        for block in SHELL.findall(text_of(page)):
            for line in block.splitlines():
                if line.startswith("unterkunft "):
                    yield line.partition(" #")[0].strip()


def all_options() -> dict[str, set[str]]:
    parser = build_parser(today=TODAY)
    own = next(each for each in parser._actions if isinstance(each, _SubParsersAction))
    return {name: options_of(each) for name, each in own.choices.items()}


def options_of(parser: ArgumentParser) -> set[str]:
    named = {name for action in parser._actions for name in action.option_strings if name.startswith("--")}
    return named - {"--help", "--database", "--lang"}


def test_every_link_leads_to_a_file() -> None:
    assert [(page.name, target) for page, target in links() if not place(page, target).exists()] == []


def test_every_link_into_a_page_leads_to_a_heading() -> None:
    missing = [
        (page.name, target)
        for page, target in links()
        if "#" in target and target.partition("#")[2] not in anchors_of(place(page, target))
    ]
    assert missing == []


def test_every_picture_is_taken_by_the_script_and_shown_somewhere() -> None:
    taken = {IMAGES / picture.name for picture in PICTURES}
    assert taken == set(IMAGES.glob("*.png"))
    assert taken - shown_pictures() == set()


def test_every_picture_is_described_in_words() -> None:
    bare = [page.name for page in PAGES if "![](" in text_of(page)]
    assert bare == []


@pytest.mark.parametrize("command", sorted(set(commands())))
def test_every_command_in_the_docs_is_understood(command: str) -> None:
    arguments = build_parser(today=TODAY).parse_args(shlex.split(command)[1:])
    assert isinstance(arguments, Namespace)


def test_every_command_and_option_is_told() -> None:
    page = text_of(DOCS / "command-line.md")
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    for command, options in all_options().items():
        told = " ".join(row for row in rows if row.startswith(f"| `{command}"))
        assert told, command
        assert options - set(re.findall(r"--[a-z-]+", told)) == set(), command


def test_no_option_is_told_that_does_not_exist() -> None:
    known = set().union(*all_options().values()) | {"--version", "--lang", "--database", "--help"}
    for page in ("command-line.md", "handbuch/befehle.md", "facility-file.md"):
        assert set(re.findall(r"--[a-z][a-z-]+", text_of(DOCS / page))) - known == set(), page


def test_every_field_of_the_facility_file_is_told() -> None:
    page = text_of(DOCS / "facility-file.md")
    for kind in RECORD_KINDS:
        row = next(line for line in page.splitlines() if line.startswith(f"| `{kind.name}` ({kind.sheet}) |"))
        told = re.findall(r"`(\w+)\*?` \(([^)]*)\)", row.partition("|")[2].partition("|")[2])
        assert told == [(field.name, field.heading) for field in kind.fields], kind.name


def test_every_place_the_architecture_names_exists() -> None:
    named = re.findall(r"`([\w./]+/[\w./]*)`", text_of(DOCS / "architecture.md"))
    roots = (ROOT / "src" / "unterkunft", ROOT)
    assert [path for path in named if not any((root / path).exists() for root in roots)] == []


def test_the_architecture_can_be_read_in_one_sitting() -> None:
    assert len(text_of(DOCS / "architecture.md").splitlines()) <= 220


def test_every_decision_is_in_the_list() -> None:
    listed = LINK.findall(text_of(DOCS / "decisions" / "README.md"))
    assert sorted(listed) == sorted(page.name for page in (DOCS / "decisions").glob("0*.md"))
