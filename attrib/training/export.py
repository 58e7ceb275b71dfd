"""Writes a trained network as the ONNX graph that the package runs.

Matrices lie in the file as int8 rows with a scale each. The encoder multiplies them as they are,
by pieces whose activations are rounded to 8 bits with a step of their own: one step for all would
lose 3 points of LAS, for a few dimensions of the encoder are far larger than the rest, and a
piece's outcome would depend on its company. Where zero lies is the layer's: see `calibration`.
Embeddings and heads are unpacked to float.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from attrib.training.encoder import EncoderSize
from attrib.training.graph import BEYOND, FLOAT, INT64, UINT8, Array, Graph

HIGHEST = 255
LARGEST = 127
TINIEST = 1e-12
PROBED = 64
GIVEN = (
    ("pieces", INT64, ("pieces",)),
    ("places", INT64, ("pieces",)),
    ("spread", INT64, ("stretches", "longest")),
    ("closed", FLOAT, ("stretches", 1, 1, "longest")),
    ("back", INT64, ("pieces",)),
    ("firsts", INT64, ("words",)),
    ("rows", INT64, ("sentences", "most")),
    ("columns", INT64, ("sentences", "most and root")),
    ("barred", FLOAT, ("sentences", 1, "most and root")),
)


@dataclass(frozen=True, slots=True)
class Packed:
    """Weights: whole rows with a scale each, or as they are."""

    rows: Array
    scale: Array | None = None

    def exact(self) -> Array:
        """Return the weights in float."""
        return self.rows if self.scale is None else self.rows.astype(np.float32) * self.scale

    def whole(self) -> tuple[Array, Array]:
        """Return rows and scale of a matrix."""
        if self.scale is None:
            raise ValueError("these weights are no matrix")
        return self.rows, self.scale


class Exporter:
    """Builds the graph of one network.

    Args:
        weights: each weight by its name in the network.
        middles: the whole number that stands for zero in each linear layer of the encoder.
        size: the encoder's shape.
        kept: how many of the encoder's last layers the heads read.
    """

    def __init__(
        self,
        weights: Mapping[str, Packed],
        middles: Mapping[str, int],
        size: EncoderSize,
        kept: int,
    ) -> None:
        self._weights = weights
        self._middles = middles
        self._size = size
        self._kept = kept
        self._graph = Graph()

    def write(self, path: Path, tags: Mapping[str, int]) -> None:
        """Write the graph.

        Args:
            path: the file.
            tags: how many values each label set has.
        """
        firsts = self._encoder()
        made = self._tags(firsts, tags) + self._trees(firsts)
        self._graph.write(path, GIVEN, made)

    def _exact(self, name: str) -> Array:
        return self._weights[name].exact()

    def _floats(self, name: str) -> str:
        """Keep a matrix as int8 and unpack it when the session starts."""
        g = self._graph
        rows, scale = self._weights[name].whole()
        return g.do("Mul", g.do("Cast", g.keep(rows), to=FLOAT), g.keep(scale))

    def _embedding(self, name: str, numbers: str) -> str:
        g = self._graph
        rows, scale = self._weights[name].whole()
        whole = g.do("Cast", g.do("Gather", g.keep(rows), numbers), to=FLOAT)
        return g.do("Mul", whole, g.do("Gather", g.keep(scale), numbers))

    def _norm(self, name: str, states: str) -> str:
        weight, bias = (
            self._graph.keep(self._exact(f"{name}.{part}")) for part in ("weight", "bias")
        )
        return self._graph.do(
            "LayerNormalization", states, weight, bias, axis=-1, epsilon=self._size.epsilon
        )

    def _rounded(self, states: str, middle: int) -> tuple[str, str]:
        """Return whole activations and the step of each piece, (pieces, 1)."""
        g = self._graph
        lowest = g.do("ReduceMin", states, axes=[1], keepdims=0)
        highest = g.do("ReduceMax", states, axes=[1], keepdims=0)
        step = g.do(
            "Max",
            g.do("Mul", lowest, g.keep(np.float32(-1 / middle))),
            g.do("Mul", highest, g.keep(np.float32(1 / (HIGHEST - middle)))),
            g.keep(np.float32(TINIEST)),
        )
        zeros = g.do("Expand", g.keep(np.array([middle], np.uint8)), g.do("Shape", step))
        whole = g.do("QuantizeLinear", states, step, zeros, axis=0)
        return whole, g.do("Unsqueeze", step, g.whole(1))

    def _linear(self, name: str, states: str, factor: Array | None = None) -> str:
        """Multiply in int8; `factor` is what each outcome is multiplied by as well."""
        g = self._graph
        rows, scale = self._weights[f"{name}.weight"].whole()
        bias = self._exact(f"{name}.bias")
        steps = scale[:, 0]
        if factor is not None:
            steps, bias = steps * factor, bias * factor
        middle = self._middles[name]
        whole, step = self._rounded(states, middle)
        product = g.do(
            "MatMulIntegerToFloat",
            whole,
            g.keep(rows.T),
            g.keep(np.float32(1.0)),
            g.keep(steps),
            g.keep(np.uint8(middle)),
            domain=BEYOND,
        )
        return g.do("Add", g.do("Mul", product, step), g.keep(bias))

    def _encoder(self) -> list[str]:
        g = self._graph
        states = g.do(
            "Add",
            self._embedding("encoder.piece.weight", "pieces"),
            self._embedding("encoder.position.weight", "places"),
        )
        states = self._norm("encoder.norm", states)
        self._spread, back = self._places()
        firsts = []
        last = self._size.layers - 1
        for number in range(last):
            states = self._layer(f"encoder.layers.{number}", states, back)
            if number > last - self._kept:
                firsts.append(g.do("Gather", states, "firsts"))
        # Nobody asks the last layer for a word's further pieces.
        back = g.do("Gather", back, "firsts")
        return [*firsts, self._layer(f"encoder.layers.{last}", states, back, "firsts")]

    def _places(self) -> tuple[list[str], str]:
        """Return where attention finds the rows of queries, keys, values, and leaves its own.

        A row is what one head has of one piece: so they are laid out and padded at once.
        """
        g = self._graph
        heads = self._size.heads
        padded = g.do("Mul", g.do("Unsqueeze", "spread", g.whole(1)), g.keep(np.int64(3 * heads)))
        spread = []
        for part in range(3):
            shift = np.arange(part * heads, (part + 1) * heads).reshape(1, heads, 1)
            spread.append(g.do("Add", padded, g.keep(shift)))
        longest = g.do("Gather", g.do("Shape", "spread"), g.keep(np.int64(1)))
        stretch = g.do(
            "Mul", g.do("Div", "back", longest), g.do("Mul", longest, g.keep(np.int64(heads)))
        )
        place = g.do("Add", stretch, g.do("Mod", "back", longest))
        numbers = g.do("Mul", g.keep(np.arange(heads)[None]), longest)
        return spread, g.do("Add", g.do("Unsqueeze", place, g.whole(1)), numbers)

    def _layer(self, name: str, states: str, back: str, wanted: str = "") -> str:
        """Return the next layer's states, of all pieces or only of those `wanted`."""
        g = self._graph
        attended = self._attention(name, states, back)
        if wanted:
            states = g.do("Gather", states, wanted)
        update = self._linear(f"{name}.attention_output", attended)
        states = self._norm(f"{name}.attention_norm", g.do("Add", states, update))
        inner = g.do("Gelu", self._linear(f"{name}.feed_in", states), domain=BEYOND)
        update = self._linear(f"{name}.feed_out", inner)
        return self._norm(f"{name}.feed_norm", g.do("Add", states, update))

    def _attention(self, name: str, states: str, back: str) -> str:
        """Let the pieces of each stretch look at one another; only here are stretches padded."""
        g = self._graph
        hidden = len(self._exact(f"{name}.attention_norm.weight"))
        width = hidden // self._size.heads
        # The queries come already divided by the root of their width.
        factor = np.ones(3 * hidden, np.float32)
        factor[:hidden] = width**-0.5
        packed = self._linear(f"{name}.query_key_value", states, factor)
        rows = g.do("Reshape", packed, g.whole(-1, width))
        query, key, value = (g.do("Gather", rows, places) for places in self._spread)
        scores = g.do("FusedMatMul", query, key, domain=BEYOND, transB=1)
        shares = g.do("Softmax", g.do("Add", scores, "closed"), axis=-1)
        rows = g.do("Reshape", g.do("MatMul", shares, value), g.whole(-1, width))
        return g.do("Reshape", g.do("Gather", rows, back), g.whole(-1, hidden))

    def _mix(self, name: str, states: list[str]) -> str:
        """Return the learned mean of the kept layers."""
        g = self._graph
        weights = np.exp(self._exact(f"{name}.weights").astype(np.float64))
        shares = (weights / weights.sum()).astype(np.float32)
        shared = [
            g.do("Mul", state, g.keep(np.float32(share)))
            for state, share in zip(states, shares, strict=True)
        ]
        return g.do("Sum", *shared)

    def _dense(self, name: str, states: str) -> str:
        bias = self._graph.keep(self._exact(f"{name}.bias"))
        return self._graph.do("Gemm", states, self._floats(f"{name}.weight"), bias, transB=1)

    def _gelu(self, name: str, states: str) -> str:
        return self._graph.do("Gelu", self._dense(name, states), domain=BEYOND)

    def _tags(self, states: list[str], tags: Mapping[str, int]) -> list[str]:
        """Hand out the number of the best value of each label set, (label sets, words)."""
        g = self._graph
        scores = self._dense("tags.outer", self._gelu("tags.inner", self._mix("tags.mix", states)))
        ends = np.cumsum(list(tags.values()))
        best = []
        for start, end in zip([0, *ends], ends, strict=False):
            part = g.do("Slice", scores, g.whole(int(start)), g.whole(int(end)), g.whole(1))
            best.append(g.do("ArgMax", part, axis=1, keepdims=0))
        stacked = [g.do("Unsqueeze", one, g.whole(0)) for one in best]
        return [g.call(g.do("Concat", *stacked, axis=0), "tags")]

    def _with_one(self, states: str) -> str:
        g = self._graph
        first = g.do("Slice", states, g.whole(0), g.whole(1), g.whole(1))
        zero = g.do("Mul", first, g.keep(np.float32(0.0)))
        return g.do("Concat", states, g.do("Add", zero, g.keep(np.float32(1.0))), axis=1)

    def _trees(self, states: list[str]) -> list[str]:
        """Hand out log probabilities of heads, and both sides of the relations' scores."""
        g = self._graph
        dependents = self._mix("trees.mix", states)
        root = self._exact("trees.root")[None]
        heads = g.do("Concat", g.keep(root), dependents, axis=0)
        asking = g.do(
            "MatMul",
            self._with_one(self._gelu("trees.arc_dependent", dependents)),
            self._floats("trees.arc_weight"),
        )
        asked = self._gelu("trees.arc_head", heads)
        asked = g.do("Transpose", g.do("Gather", asked, "columns"), perm=[0, 2, 1])
        arcs = g.do("MatMul", g.do("Gather", asking, "rows"), asked)
        arcs = g.do("LogSoftmax", g.do("Add", arcs, "barred"), axis=-1)
        return [
            g.call(arcs, "arcs"),
            g.call(self._asking(dependents), "asking"),
            g.call(self._with_one(self._gelu("trees.relation_head", heads)), "asked"),
        ]

    def _asking(self, dependents: str) -> str:
        """Return what each word asks of its head in each relation, (words, relations, width)."""
        g = self._graph
        relations, width, _ = self._exact("trees.relation_weight").shape
        weight = g.do("Transpose", self._floats("trees.relation_weight"), perm=[1, 0, 2])
        weight = g.do("Reshape", weight, g.whole(width, -1))
        dependent = self._with_one(self._gelu("trees.relation_dependent", dependents))
        product = g.do("MatMul", dependent, weight)
        return g.do("Reshape", product, g.whole(-1, relations, width))


def write_probe(path: Path) -> None:
    """Write a graph that shows whether a machine adds products of 8 bits without overflow.

    It multiplies what it is given by the largest weights there are, those of every second outcome
    negative.
    """
    g = Graph()
    weights = np.full((PROBED, 32), LARGEST, np.int8)
    weights[:, 1::2] = -LARGEST
    product = g.do(
        "MatMulIntegerToFloat",
        "whole",
        g.keep(weights),
        g.keep(np.float32(1.0)),
        g.keep(np.float32(1.0)),
        g.keep(np.uint8(HIGHEST - LARGEST)),
        domain=BEYOND,
    )
    g.write(path, [("whole", UINT8, ("rows", PROBED))], [g.call(product, "product")])
