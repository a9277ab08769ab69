"""Every text people read is marked, has a German version, and the catalogue holds nothing else."""

from pathlib import Path

from PySide6.QtCore import QTranslator

from tools.translations import (
    catalogue_text,
    compile_catalogue,
    current_catalogue,
    marked_texts,
    objections,
    read_catalogue,
    used_sources,
)


def test_the_first_argument_of_every_tr_is_a_literal() -> None:
    assert [text.place for text in marked_texts() if text.source is None] == []


def test_every_english_source_has_a_german_text() -> None:
    assert sorted(used_sources() - current_catalogue().keys()) == []


def test_both_languages_name_the_same_placeholders() -> None:
    catalogue = current_catalogue()
    assert [problem for source in catalogue for problem in objections(source, catalogue[source])] == []


def test_the_catalogue_holds_no_text_that_nobody_asks_for() -> None:
    assert sorted(current_catalogue().keys() - used_sources()) == []


def test_a_variable_or_a_tr_of_a_qt_object_is_no_literal(tmp_path: Path) -> None:
    (tmp_path / "view.py").write_text('tr("Bed {bed}", bed=1)\ntr(text)\nself.tr("Bed")\ntr(f"{bed}")\n')
    assert [(text.place, text.source) for text in marked_texts(tmp_path)] == [
        ("view.py:1", "Bed {bed}"),
        ("view.py:2", None),
        ("view.py:3", None),
        ("view.py:4", None),
    ]


def test_a_missing_placeholder_and_an_unclosed_brace_are_objected_to() -> None:
    assert objections("Bed {bed}", "Bett {bed}") == ()
    assert objections("Bed {bed}", "Bett")
    assert objections("Bed {bed}", "Bett {bed")
    assert objections("Bed", " ")


def test_a_catalogue_reads_back_what_it_was_written_from() -> None:
    catalogue = {"Rooms & beds": "Zimmer & Betten", "A < B\nC": "A < B\nC"}
    assert read_catalogue(catalogue_text(catalogue)) == catalogue


def test_an_unfinished_translation_counts_as_missing() -> None:
    text = catalogue_text({"Bed": "Bett"}).replace("<translation>", '<translation type="unfinished">')
    assert read_catalogue(text) == {}


def test_the_compiled_catalogue_gives_back_every_german_text(tmp_path: Path) -> None:
    (tmp_path / "german.ts").write_text(catalogue_text({"Bed {bed}": "Bett {bed}"} | current_catalogue()))
    assert compile_catalogue(tmp_path / "german.ts") == 0
    german = QTranslator()
    assert german.load(str(tmp_path / "german.qm"))
    assert german.translate("unterkunft", "Bed {bed}") == "Bett {bed}"
    assert [
        source
        for source, text in current_catalogue().items()
        if german.translate("unterkunft", source) != text
    ] == []
