"""Names in every script people bring: no box, whole runs, right order."""

from __future__ import annotations

from io import BytesIO

import pytest
import uharfbuzz
from pypdf import PdfReader
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from unterkunft.documents.names import Run, draw_text, runs, text_width, unprintable_characters
from unterkunft.documents.typefaces import Weight

# A superset of the letters of DIN 91379:2022-08; the norm's letter sequences are bases with these marks.
_LATIN_LETTERS = (
    "".join(
        chr(code)
        for first, last in ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F), (0x1E00, 0x1E99), (0x1EA0, 0x1EF9))
        for code in range(first, last + 1)
    )
    + "\u0259\u0268\u0292\u1e9e"
)
_MARKS = (
    "\u0300\u0301\u0302\u0304\u0306\u0307\u0308\u030b\u030c\u030d"
    "\u0310\u0315\u031b\u0323\u0325\u0326\u0327\u0328\u0331\u035f"
)
_NON_LETTERS = " ',-.`~¨´·ʹʺʾʿˈˌ’‡!\"#$%&()*+/0123456789:;<=>?@[\\]^_{|}¡¢£¥§©ª«¬®¯°±²³µ¶¹º»¿×÷€¤¦¸¼½¾"

NAMES = {
    "Arabic": "محمد عبد الرحمن الأسدي",
    "Persian": "پژمان گچ‌ساز چمنی",
    "Urdu": "بیٹا ٹھاکر ڈوگر",
    "Kurdish": "ڕێبوار ھەڵۆ",
    "Pashto": "ښاغلی ګل ړومبی",
    "Tigrinya": "ገብረመስቀል ተወልደ መሓሪ ቐሺ",
    "Amharic": "ኃይለ ማርያም ደሳለኝ",
    "Ukrainian": "Ґалаґан Їжакевич Євгенія",
    "Chechen": "Ӏадлан Хьожа",
    "Georgian": "გიორგი მაისურაძე",
    "Armenian": "Հայկ Սարգսյան եւ",
    "Hebrew": "יוסף כהן־לוי",
    "Hindi": "राजेश क्षत्रिय श्रीवास्तव",
    "Bengali": "মোহাম্মদ শ্রীকৃষ্ণ",
    "Punjabi": "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "Tamil": "தமிழ்ச்செல்வன் ஸ்ரீ",
    "Sinhala": "ශ්‍රී ලංකා",
    "Burmese": "အောင်ဆန်းစုကြည်",
    "Syriac": "ܝܘܣܦ ܒܪ ܫܡܥܘܢ",
    "Thai": "สมชาย ใจดี",
    "Greek": "Νικόλαος Παπαδόπουλος",
    "Vietnamese": "Nguyễn Thị Phượng",
}


def _glyphs(run: Run) -> list[int]:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(run.text)
    buffer.guess_segment_properties()
    loaded = getFont(run.font_name)
    assert isinstance(loaded, TTFont)
    uharfbuzz.shape(uharfbuzz.Font(loaded.hbFace), buffer, {"kern": True, "liga": True})
    return [glyph.codepoint for glyph in buffer.glyph_infos]


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_a_name_in_its_own_script_has_a_glyph_for_every_letter(name: str, weight: Weight) -> None:
    assert unprintable_characters(name) == ""
    assert all(0 not in _glyphs(run) for run in runs(name, weight))


@pytest.mark.parametrize("weight", Weight)
def test_every_latin_letter_of_din_91379_has_a_glyph(weight: Weight) -> None:
    text = _LATIN_LETTERS + _NON_LETTERS
    assert unprintable_characters(text) == ""
    assert all(0 not in _glyphs(run) for run in runs(text, weight))


@pytest.mark.parametrize("mark", _MARKS, ids=lambda mark: f"U+{ord(mark):04X}")
def test_every_letter_with_a_combining_mark_of_din_91379_has_its_glyphs(mark: str) -> None:
    text = "".join(f"{letter}{mark}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    assert all(0 not in _glyphs(run) for run in runs(text))


def test_a_mark_over_a_letter_takes_no_room_of_its_own() -> None:
    assert text_width("M̂", Weight.REGULAR, 10) == pytest.approx(text_width("M", Weight.REGULAR, 10))


def test_a_plain_name_is_one_run_that_needs_no_shaping() -> None:
    assert runs("Müller-Lüdenscheidt, Zoë") == (
        Run("Müller-Lüdenscheidt, Zoë", "NotoSans-Regular", needs_shaping=False, right_to_left=False),
    )


def test_an_arabic_name_with_blanks_is_kept_whole() -> None:
    (run,) = runs("محمد عبد الرحمن")
    assert run.text == "محمد عبد الرحمن"
    assert run.right_to_left


def test_an_arabic_name_inside_a_german_line_stands_where_it_is_written() -> None:
    order = [run.text for run in runs("Karimi (رضا کریمی) Reza")]
    assert order == ["Karimi (", "رضا کریمی", ") Reza"]


def test_a_latin_name_after_an_arabic_one_stands_on_its_left() -> None:
    order = [run.text.strip() for run in runs("محمد Schmidt")]
    assert [text for text in order if text] == ["Schmidt", "محمد"]


def test_brackets_around_a_right_to_left_word_are_mirrored() -> None:
    assert [run.text for run in runs("אב (גד)")] == ["(", "גד", ")", "אב "]


def test_letters_of_a_right_to_left_word_join() -> None:
    alone = [glyph for letter in reversed("محمد") for glyph in _glyphs(*runs(letter))]
    assert len(_glyphs(*runs("محمد"))) == len(alone)
    assert _glyphs(*runs("محمد")) != alone


def test_what_no_font_draws_is_named_and_shown_as_missing() -> None:
    assert unprintable_characters("漢 Li") == "漢"
    assert runs("漢")[0].text == "\ufffd"


def test_private_characters_never_reach_a_glyph() -> None:
    assert unprintable_characters("\ue0ff") == "\ue0ff"


def test_steering_characters_are_left_out() -> None:
    assert runs("Ali\u202eabc\x00\n") == runs("Aliabc ")


def test_a_minus_is_set_as_a_dash() -> None:
    assert runs("−5") == runs("–5")


def test_signs_the_letters_lack_come_from_the_typeface_of_signs() -> None:
    assert [run.font_name for run in runs("a ≤ b")] == [
        "NotoSans-Regular",
        "NotoSansMath-Regular",
        "NotoSans-Regular",
    ]


def test_nothing_is_drawn_for_an_empty_text() -> None:
    assert runs("") == ()
    assert text_width("", Weight.REGULAR, 10) == 0


def test_the_latin_name_beside_an_arabic_one_can_be_searched() -> None:
    file = BytesIO()
    canvas = Canvas(file, invariant=1)
    draw_text(canvas, 50, 700, "Karimi, Reza رضا کریمی", weight=Weight.REGULAR, size=10)
    canvas.save()
    assert "Karimi, Reza" in PdfReader(file).pages[0].extract_text()


def test_bytes_do_not_depend_on_the_names_drawn_before() -> None:
    def paper(name: str) -> bytes:
        file = BytesIO()
        canvas = Canvas(file, invariant=1)
        draw_text(canvas, 50, 700, name, weight=Weight.BOLD, size=10)
        canvas.save()
        return file.getvalue()

    before = paper("श्री क्षत्रिय")
    paper("राजेन्द्र त्रिपाठी ज्ञान")
    assert paper("श्री क्षत्रिय") == before
