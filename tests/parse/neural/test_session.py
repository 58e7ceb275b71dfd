from __future__ import annotations

import numpy as np
import pytest

from attrib.parse.neural import card, session
from attrib.parse.neural.session import Session, overflows

PROBE = card.read(card.folder(), card.PROBE)


def test_products_without_sign_never_overflow() -> None:
    whole = np.full((16, 64), 255, np.uint8)
    product = Session(PROBE, exact=True).run({"whole": whole})["product"]
    assert (np.abs(product) == 127 * 127 * 64).all()


def test_this_machine_is_asked_whether_it_overflows(monkeypatch: pytest.MonkeyPatch) -> None:
    class Saturating:
        """What AVX2 makes of it, as seen on an emulated Haswell."""

        def __init__(self, _: bytes) -> None: ...

        def run(self, given: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
            return {"product": np.full((len(given["whole"]), 32), 8160.0)}

    monkeypatch.setattr(session, "Session", Saturating)
    assert overflows(PROBE)


def test_a_machine_that_does_not_overflow_is_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    exact = Session(PROBE, exact=True)
    monkeypatch.setattr(session, "Session", lambda _: exact)
    assert not overflows(PROBE)
