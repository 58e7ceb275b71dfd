"""Writes ONNX graphs: a thin layer over `onnx.helper` that names and counts for itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

FLOAT, UINT8 = TensorProto.FLOAT, TensorProto.UINT8
INT32, INT64 = TensorProto.INT32, TensorProto.INT64
# Operators of ONNX Runtime beyond the standard.
BEYOND = "com.microsoft"
OPSET = 17

SMALL = 64

Array = npt.NDArray[Any]
Setting = int | float | str | Sequence[int]


class Graph:
    """A graph in the making. Values go by name, arrays are kept as constants."""

    def __init__(self) -> None:
        self._nodes: list[onnx.NodeProto] = []
        self._kept: list[onnx.TensorProto] = []
        self._small: dict[tuple[str, str], str] = {}

    def keep(self, array: Array | np.generic) -> str:
        """Put an array into the file, once if it is small, and return its name."""
        solid = np.ascontiguousarray(array).reshape(np.shape(array))
        key = (str(solid.dtype), str(solid.tolist())) if solid.size < SMALL else None
        if key in self._small:
            return self._small[key]
        name = f"kept{len(self._kept)}"
        self._kept.append(numpy_helper.from_array(solid, name))
        if key is not None:
            self._small[key] = name
        return name

    def whole(self, *values: int) -> str:
        """Return the name of a vector of whole numbers: axes, shapes."""
        return self.keep(np.array(values, np.int64))

    def do(self, kind: str, *given: str, domain: str = "", **settings: Setting) -> str:
        """Add an operation and return its outcome's name."""
        return self.several(1, kind, *given, domain=domain, **settings)[0]

    def several(
        self, count: int, kind: str, *given: str, domain: str = "", **settings: Setting
    ) -> list[str]:
        """Add an operation with several outcomes and return their names."""
        number = len(self._nodes)
        names = [f"value{number}" if count == 1 else f"value{number}.{n}" for n in range(count)]
        node = helper.make_node(kind, list(given), names, domain=domain)
        node.attribute.extend(helper.make_attribute(name, said) for name, said in settings.items())
        self._nodes.append(node)
        return names

    def call(self, value: str, name: str) -> str:
        """Give a value the name under which the graph hands it out."""
        self._nodes.append(helper.make_node("Identity", [value], [name]))
        return name

    def write(
        self, path: Path, given: Sequence[tuple[str, int, Sequence[str | int]]], made: Sequence[str]
    ) -> None:
        """Write the graph.

        Args:
            path: the file.
            given: name, type and shape of each input.
            made: the names of the outputs.
        """
        inputs = [helper.make_tensor_value_info(*one) for one in given]
        outputs = [onnx.ValueInfoProto(name=name) for name in made]
        graph = helper.make_graph(self._nodes, "attrib", inputs, outputs, self._kept)
        versions = [helper.make_opsetid("", OPSET), helper.make_opsetid(BEYOND, 1)]
        model = helper.make_model(graph, opset_imports=versions, ir_version=8)
        path.write_bytes(model.SerializeToString())
