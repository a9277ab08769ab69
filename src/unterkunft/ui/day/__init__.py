"""The page people look at all day: plan, calendar and list of one day."""
