"""Pure calculation of monthly charges from frozen inputs and tariff documents."""
