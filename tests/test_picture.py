from __future__ import annotations

import pytest

from tests.picture import PICTURE, drawn


@pytest.mark.model
def test_the_picture_in_the_readme_is_what_is_printed() -> None:
    shown = drawn()
    assert "http" not in shown.replace("http://www.w3.org/2000/svg", "").replace(
        "https://www.textualize.io", ""
    )
    assert PICTURE.read_text("utf-8") == shown, "run python -m tests.picture"
