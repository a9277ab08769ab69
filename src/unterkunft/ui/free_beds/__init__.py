"""The panel “Freies Bett für …”: who needs a bed, and where there is one."""
