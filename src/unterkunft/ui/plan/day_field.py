"""The field for a day under the name by which the plan knows it."""

from unterkunft.ui.widgets.day_field import DayField as DayField
