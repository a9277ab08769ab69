"""Light and dark colours can be read by everybody."""

import pytest

from unterkunft.ui.colours import DARK, LIGHT, Colours, contrast, stripes

BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
TEXT_ON = (
    ("text", "window"),
    ("text", "surface"),
    ("text", "sunken"),
    ("text", "bed"),
    ("text", "bed_hover"),
    ("text", "selection"),
    ("text", "room"),
    ("text_muted", "window"),
    ("text_muted", "surface"),
    ("text_muted", "sunken"),
    ("text_muted", "bed"),
    ("text_muted", "room"),
    ("text_muted", "room_other"),
    ("accent", "surface"),
    ("accent", "window"),
    ("accent_text", "accent"),
    ("accent_strong", "accent_soft"),
    ("rail_text", "rail"),
    ("rail_text", "rail_hover"),
    ("rail_text", "rail_active"),
    ("free", "surface"),
    ("free", "room"),
    ("free", "free_soft"),
    ("warning", "surface"),
    ("warning", "warning_soft"),
    ("danger", "surface"),
    ("danger", "danger_soft"),
    ("closed", "surface"),
    ("closed", "closed_soft"),
    ("planned", "surface"),
    ("planned", "planned_soft"),
    ("hint_text", "hint"),
)
EDGE_ON = (
    ("border_strong", "surface"),
    ("border_strong", "window"),
    ("border_strong", "sunken"),
    ("focus", "surface"),
    ("focus", "window"),
    ("rail_mark", "rail_active"),
    ("wall", "room"),
    ("wall", "window"),
)


@BOTH
@pytest.mark.parametrize(("text", "ground"), TEXT_ON)
def test_text_stands_out_from_its_ground(colours: Colours, text: str, ground: str) -> None:
    assert contrast(getattr(colours, text), getattr(colours, ground)) >= 4.5


@BOTH
@pytest.mark.parametrize(("edge", "ground"), EDGE_ON)
def test_edges_of_what_can_be_used_stand_out(colours: Colours, edge: str, ground: str) -> None:
    assert contrast(getattr(colours, edge), getattr(colours, ground)) >= 3


@BOTH
def test_household_stripes_stand_out_from_a_bed_and_from_each_other(colours: Colours) -> None:
    shown = stripes(colours)
    assert min(contrast(stripe, colours.bed) for stripe in shown) >= 3
    assert len(set(shown)) == len(shown)


def test_black_on_white_is_the_strongest_contrast_there_is() -> None:
    assert round(contrast("#000000", "#ffffff"), 1) == 21.0
