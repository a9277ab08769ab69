"""Papers: cost statements as PDF and workbook."""
