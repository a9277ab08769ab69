"""Colours of the plan: text can be read, frames stand out."""

import pytest

from unterkunft.ui.colours import DARK, LIGHT, Colours, contrast
from unterkunft.ui.plan.colours import PAPER, plan_colours


@pytest.mark.parametrize("shown", [LIGHT, DARK])
def test_text_can_be_read_on_every_ground(shown: Colours) -> None:
    colours = plan_colours(shown)
    grounds = [colours.room, colours.chip, colours.selected, *colours.mark_grounds.values()]
    assert min(contrast(colours.text.name(), ground.name()) for ground in grounds) >= 4.5
    assert contrast(colours.muted.name(), colours.other_use.name()) >= 4.5
    assert contrast(colours.absent_text.name(), colours.absent.name()) >= 4.5
    assert contrast(PAPER.muted.name(), PAPER.other_use.name()) >= 4.5


@pytest.mark.parametrize("shown", [LIGHT, DARK])
def test_frames_of_changes_stand_out_from_the_room(shown: Colours) -> None:
    colours = plan_colours(shown)
    assert min(contrast(each.name(), colours.room.name()) for each in colours.changes.values()) >= 3
