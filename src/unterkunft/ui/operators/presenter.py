"""Letterheads of the operators as they are entered; knows neither Qt nor its view."""

from __future__ import annotations

from collections.abc import Mapping

from unterkunft.services.changes import Wording
from unterkunft.services.commands.letterheads import ChooseDisclosure, KeepLetterhead
from unterkunft.services.letterheads import Letterhead
from unterkunft.services.queries.letterheads import OperatorRow, disclosures, operators
from unterkunft.ui.workplace import Workplace
from unterkunft.values.disclosure import NameDisclosure
from unterkunft.values.statuses import PayerKind


class OperatorsPresenter:
    """What is kept, and what of it is changed."""

    def __init__(self, workplace: Workplace) -> None:
        self._workplace = workplace
        self.operators: tuple[OperatorRow, ...] = operators(workplace.database)
        self.disclosures: Mapping[PayerKind, NameDisclosure] = disclosures(workplace.database)

    @property
    def first(self) -> int:
        """The operator of the facility shown, or the first."""
        shown = self._workplace.facility
        keys = [each.facilities for each in self.operators]
        found = [number for number, own in enumerate(keys) if shown is not None and shown.key in own]
        return found[0] if found else 0

    def is_changed(self, operator: str, letterhead: Letterhead) -> bool:
        """Whether something else is entered than what is kept."""
        return any(each.name == operator and each.letterhead != letterhead for each in self.operators)

    def keep(
        self, letterheads: Mapping[str, Letterhead], chosen: Mapping[PayerKind, NameDisclosure]
    ) -> tuple[Wording, ...]:
        """Keeps what is changed; raises DomainRefusal where a text or an account is refused."""
        done = [
            self._workplace.execute(KeepLetterhead(operator, letterhead)).wording
            for operator, letterhead in letterheads.items()
            if self.is_changed(operator, letterhead)
        ]
        done += [
            self._workplace.execute(ChooseDisclosure(kind, disclosure)).wording
            for kind, disclosure in chosen.items()
            if self.disclosures[kind] is not disclosure
        ]
        self.operators = operators(self._workplace.database)
        self.disclosures = disclosures(self._workplace.database)
        return tuple(done)
