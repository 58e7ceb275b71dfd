"""Runs ONNX graphs, each run on one thread: ours are shared out by a crew."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

# Release 1.32 numbers the machine in the user's cache and holds a client for figures of use, unless
# it is told not to before it loads.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

# Operators fused with the sum before a layer's norm are slower than apart.
UNWANTED = ["SkipLayerNormFusion"]
PROVIDERS = ["CPUExecutionProvider"]


# For a program that has loaded it before.
onnxruntime.disable_telemetry_events()


class Session:
    """A graph, ready to run in several threads at once.

    Args:
        graph: the bytes of an ONNX file.
        exact: whether weights of 8 bits are multiplied without sign, which takes longer and
            cannot overflow.
    """

    def __init__(self, graph: bytes, *, exact: bool = False) -> None:
        settings = onnxruntime.SessionOptions()
        settings.intra_op_num_threads = settings.inter_op_num_threads = 1
        # Shapes hardly ever come twice, and what is planned for each of them would be kept.
        settings.enable_mem_pattern = False
        settings.log_severity_level = 3
        settings.add_session_config_entry("session.intra_op.allow_spinning", "0")
        settings.add_session_config_entry("session.x64quantprecision", str(int(exact)))
        self._session = onnxruntime.InferenceSession(
            graph, settings, providers=PROVIDERS, disabled_optimizers=UNWANTED
        )
        self._names = [output.name for output in self._session.get_outputs()]

    def run(self, given: Mapping[str, npt.NDArray[Any]]) -> dict[str, npt.NDArray[Any]]:
        """Return the graph's outputs by their names."""
        return dict(zip(self._names, self._session.run(self._names, dict(given)), strict=True))


def overflows(probe: bytes) -> bool:
    """Tell whether this machine adds two products of 8 bits in 16, as AVX2 does without VNNI.

    Args:
        probe: a graph that multiplies the largest numbers there are.
    """
    whole = np.full((16, 64), 255, np.uint8)
    product = Session(probe).run({"whole": whole})["product"]
    return bool((np.abs(product) != 127 * 127 * 64).any())
