"""The words of the tariff document explained in German: one table for forms, hints and help."""
