"""The words of papers as they were approved; UNTERKUNFT_APPROVE=1 writes them anew."""

from __future__ import annotations

import os
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader

_GOLDEN = Path(__file__).resolve().parents[2] / "golden"


def approved(name: str, text: str) -> str:
    path = _GOLDEN / name
    if os.environ.get("UNTERKUNFT_APPROVE"):
        path.write_text(text, encoding="utf-8")
    return path.read_text(encoding="utf-8")


def text_of(file: BytesIO) -> str:
    lines: list[str] = []
    for number, page in enumerate(PdfReader(file).pages, start=1):
        lines += [f"--- Seite {number} ---", *page.extract_text().splitlines()]
    return "".join(f"{line.strip()}\n" for line in lines if line.strip())
