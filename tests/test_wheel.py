from __future__ import annotations

import subprocess
import sys
import zipfile
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PARTS = ("hatchling", "build")

pytestmark = [
    pytest.mark.skipif(not all(map(find_spec, PARTS)), reason="needs the extra 'dev'"),
    pytest.mark.skipif(not (ROOT / "pyproject.toml").exists(), reason="needs a checkout"),
    pytest.mark.skipif(
        not (ROOT / "attrib/models/de/checksums.json").exists(), reason="the model is not built yet"
    ),
]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*command, str(ROOT)], check=True, capture_output=True, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("installed")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*command, "--target", str(target), str(wheel)], check=True, capture_output=True)
    return target


def test_the_wheel_holds_code_words_model_and_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    package = ROOT / "attrib"
    wanted = [*package.rglob("*.py"), *package.rglob("*.tsv"), package / "py.typed"]
    kinds = ("schema.json", "css", "js", "html")
    wanted += [file for kind in kinds for file in package.rglob(f"*.{kind}")]
    wanted += [file for file in (package / "models" / "de").iterdir() if file.is_file()]
    assert {str(file.relative_to(ROOT)) for file in wanted} - names == set()
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert any(name.endswith("licenses/attrib/models/de/LICENSE") for name in names)
    assert not [name for name in names if name.startswith(("tests", "fixtures"))]


def test_the_wheel_works_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    program = (
        f"import sys; sys.path.insert(0, {str(installed)!r});"
        "import attrib;"
        "from attrib.parse.neural.card import fingerprint, verify;"
        "verify();"
        "print(attrib.__file__, fingerprint())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, cwd=tmp_path
    )
    where, fingerprint = done.stdout.split()
    assert Path(where).is_relative_to(installed)
    assert len(fingerprint) >= 8
