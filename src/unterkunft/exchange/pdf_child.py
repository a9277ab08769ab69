"""Draws a page of a PDF in a process of its own, under limits, and prints it as a PNG picture.

A hostile document can exhaust or crash only this process.
"""

from __future__ import annotations

import json
import struct
import sys
import zlib
from pathlib import Path
from typing import Any

from unterkunft.exchange.process_limits import limit_this_process

MOST_SECONDS = 40


def main(arguments: list[str]) -> int:
    """Print a line with the number of pages and the page's size in pixels, then the picture."""
    limit_this_process(seconds=MOST_SECONDS)
    path, page, longest = Path(arguments[0]), int(arguments[1]), int(arguments[2])
    header, picture = _drawn(path, page, longest)
    sys.stdout.buffer.write(json.dumps(header).encode() + b"\n" + picture)
    sys.stdout.buffer.flush()
    return 0


def _drawn(path: Path, page: int, longest: int) -> tuple[dict[str, int], bytes]:
    import pypdfium2  # loaded under the limits of this process

    document = pypdfium2.PdfDocument(path)
    shown: Any = document[max(0, min(page, len(document) - 1))]
    scale = longest / max(shown.get_width(), shown.get_height(), 1)
    bitmap = shown.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
    picture = _png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
    return {"pages": len(document), "width": bitmap.width, "height": bitmap.height}, picture


def _png(pixels: bytes, width: int, height: int, stride: int) -> bytes:
    """A PNG of pixels of four bytes, of which the last says nothing."""
    lines = bytearray()
    for row in range(height):
        line = pixels[row * stride : row * stride + width * 4]
        colours = bytearray(width * 3)
        for channel in range(3):
            colours[channel::3] = line[channel::4]
        lines += b"\0" + colours
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(lines), 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, content) for kind, content in parts)


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
