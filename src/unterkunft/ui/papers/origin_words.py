"""Countries and languages in words, for papers that are made where no words are known."""

from __future__ import annotations

from unterkunft.services.person_papers import OriginWords
from unterkunft.ui.nationality_words import nationality_word
from unterkunft.ui.plan.plan_words import language_words


def origin_words() -> OriginWords:
    """The words of the user's language."""
    return OriginWords(nationality_word, lambda code: language_words((code,))[0])
