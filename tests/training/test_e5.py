from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest

from attrib.errors import ModelError
from attrib.training import e5


def block(scale: float, nibbles: list[int]) -> bytes:
    packed = bytes(nibbles[n] | nibbles[n + 16] << 4 for n in range(16))
    return struct.pack("<e", scale) + packed


def test_a_block_holds_its_low_nibbles_first() -> None:
    nibbles = [n % 16 for n in range(32)]
    weights = e5._tensor(b"##" + block(0.5, nibbles), e5.QUANTISED, 32, 2)
    assert [(n - 8) * 0.5 for n in nibbles] == weights.tolist()


def test_a_whole_file_is_read(tmp_path: Path) -> None:
    pieces = ["<s>", "▁Haus"]
    blob = "".join(pieces).encode()
    offsets = struct.pack("<3I", 0, 3, len(blob))
    head = b"E5S1" + struct.pack("<I7ifi", 1, 4, 1, 1, 8, 2, 16, 1, 1e-12, 32)
    tokenizer = struct.pack("<5iQ", 2, 0, 2, 1, 3, len(blob)) + offsets
    tokenizer += struct.pack("<2f", 0.0, -3.5) + blob + struct.pack("<iI", 0, 0)
    name = b"emb.ln.w"
    entry = struct.pack("<iH", 1, len(name)) + name
    start = len(head) + len(tokenizer) + len(entry) + struct.calcsize("<BIQQ")
    entry += struct.pack("<BI", 0, 4) + struct.pack("<QQ", start, 16)
    path = tmp_path / "weights.bin"
    path.write_bytes(head + tokenizer + entry + struct.pack("<4f", 1, 2, 3, 4))
    loaded = e5.load(path)
    assert (loaded.hidden, loaded.layers, loaded.feed_forward, loaded.positions) == (4, 1, 8, 16)
    assert loaded.pieces == [("<s>", 0.0), ("▁Haus", -3.5)]
    assert np.array_equal(loaded.tensors["emb.ln.w"], np.array([1, 2, 3, 4], dtype=np.float32))


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "weights.bin"
    path.write_bytes(b"GGUF0000")
    with pytest.raises(ModelError, match="no E5S1 weights"):
        e5.load(path)
