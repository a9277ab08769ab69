"""The list of residents: columns, filters, rows loaded as they come into sight, copies and exports."""
