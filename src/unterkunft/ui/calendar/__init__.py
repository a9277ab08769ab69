"""The calendar: every bed of the facility over the days, with bars that can be moved in time."""
