"""Usual wordings of why an invoice bears no value added tax; an office chooses its own."""

from __future__ import annotations

TAX_NOTES = (
    "Die Leistung ist nach § 4 Nr. 18 UStG von der Umsatzsteuer befreit (Leistungen der Sozialfürsorge).",
    "Die Leistung ist nach § 4 Nr. 12 Satz 1 Buchst. a UStG von der Umsatzsteuer befreit (Vermietung).",
    "Nach § 19 Abs. 1 UStG wird keine Umsatzsteuer berechnet (Kleinunternehmer).",
)
"""To be checked with the tax adviser: which one applies depends on the operator."""
