"""How much a facility file may ask of the machine; every limit is far above an honest file."""

from __future__ import annotations

MEGABYTE = 1024 * 1024

LARGEST_FILE = 64 * MEGABYTE
LARGEST_UNPACKED = 384 * MEGABYTE
LARGEST_SMALL_PART = 16 * MEGABYTE  # of a workbook: styles and lists of its parts
MOST_PARTS = 1_000
MOST_ELEMENTS = 12_000_000  # of XML, in all parts together
MOST_NAMES = 10_000  # of elements; Excel has some hundreds
LONGEST_TOKEN = 4 * MEGABYTE  # of XML: a tag with its attributes, a comment
MOST_CELLS = 3_000_000
MOST_CELLS_WITH_EMPTY = 5_000_000  # cells that hold nothing but a format
MOST_RECORDS = 600_000
MOST_FINDINGS = 20_000
DEEPEST_JSON = 40
MOST_JSON_VALUES = 4_000_000  # seven for each of the most records
MOST_JSON_CONTAINERS = 1_000_000  # objects and lists

# Of the process that parses a workbook.
MOST_MEMORY = 1024 * MEGABYTE
MOST_SECONDS = 120

LONGEST_CELL = 32_767  # Excel's own limit
LONGEST_TEXT = 1_000_000  # of a cell as other programs may write it
LARGEST_ROW = 16 * MEGABYTE
MOST_ROWS = 1_048_576  # Excel's own limit
MOST_COLUMNS = 16_384  # Excel's own limit


def in_megabytes(size: int) -> str:
    """A size for people: `64 MB`."""
    return f"{-(-size // MEGABYTE)} MB"
