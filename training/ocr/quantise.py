"""Eight-bit 1 x 1 convolutions and an integer Gelu between them, written as QDQ so that ONNX Runtime runs them as integers.

Weights take 7 bits, one scale an output channel: AVX2 adds two products of 8-bit numbers in 16 bits, and with 8-bit weights that sum
saturates, silently and only on machines without VNNI. With 7 bits every machine computes the same.

Gelu(x) is read as x * sigmoid(1.702 x): on 8-bit numbers the sigmoid is a table of 256 entries and the product an integer one, where
the float Gelu costs as much as a third of the convolutions. `refit` makes up for the difference.
"""

from dataclasses import dataclass, field

import numpy as np
import onnx
from onnx import helper, numpy_helper
from scipy.special import erf

from graphs import session, tapped, with_nodes

GELU_SLOPE = 1.702
WEIGHT_LIMIT = 64  # 2 * 255 * 64 < 2 ** 15
SHRINK = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3)
GELU_FLOORS = (-12.0, -8.0, -6.0, -5.0, -4.0, -3.5, -3.0)
SAMPLE, SAMPLE_MOST = 3000, 200_000


@dataclass(frozen=True)
class Layer:
    """A convolution to be quantised; `read` and `made` are the tensors it reads and makes, `partner` what its result is added to."""

    name: str
    read: str
    made: str
    weight: np.ndarray
    bias: np.ndarray
    weight_name: str
    partner: str | None


@dataclass
class Plan:
    """What the quantised graph is built from: (scale, zero) of every tensor, and (integers, scales, bias) of every layer by its name."""

    layers: list[Layer]
    tensors: dict[str, tuple[float, int]]
    weights: dict[str, tuple[np.ndarray, np.ndarray, np.ndarray]] = field(default_factory=dict)


def gelu(x: np.ndarray) -> np.ndarray:
    return 0.5 * x * (1 + erf(x / np.sqrt(2)))


def layers_of(model: onnx.ModelProto, feed: np.ndarray) -> list[Layer]:
    """The 1 x 1 convolutions over a map of more than one position, in the order they run."""
    graph = model.graph
    constants = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    plain = [n for n in graph.node if n.op_type == "Conv" and constants[n.input[1]].shape[2:] == (1, 1) and constants[n.input[1]].shape[1] > 1]
    shapes = session(tapped(model, [n.output[0] for n in plain])).run(None, {"x": feed})
    out = []
    for node, made in zip(plain, shapes, strict=True):
        adds = [n for n in graph.node if n.op_type == "Add" and node.output[0] in n.input]
        partner = next((i for i in adds[0].input if i != node.output[0]), None) if adds else None
        weight = constants[node.input[1]]
        bias = constants[node.input[2]] if len(node.input) > 2 else np.zeros(len(weight), np.float32)
        if made.shape[2] * made.shape[3] > 1:
            out.append(Layer(node.name, node.input[0], node.output[0], weight, bias, node.input[1], None if partner in constants else partner))
    return out


def step(low: float, high: float) -> tuple[float, int]:
    """(scale, zero) of unsigned 8-bit numbers over a range that holds nought."""
    low, high = min(low, 0.0), max(high, 0.0)
    scale = float(np.float32(max((high - low) / 255, 1e-8)))
    return scale, int(np.clip(round(-low / scale), 0, 255))


def rounded(x: np.ndarray, scale: float, zero: int) -> np.ndarray:
    return (np.clip(np.rint(x / scale) + zero, 0, 255) - zero) * scale


def best_step(values: np.ndarray, low: float, high: float, before_gelu: bool) -> tuple[float, int]:
    """The (scale, zero) of least squared error, after the Gelu where one follows: far below nought nothing needs to be told apart there."""
    after = gelu if before_gelu else lambda x: x
    wanted = after(values)
    floors = {max(low, f) for f in GELU_FLOORS} if before_gelu else {low * s for s in SHRINK}
    tried = [step(floor, high * s) for floor in sorted(floors) for s in SHRINK]
    errors = [float(np.square(after(rounded(values, *t)) - wanted).mean()) for t in tried]
    return tried[int(np.argmin(errors))]


def tensor_steps(model: onnx.ModelProto, layers: list[Layer], feeds: list[np.ndarray]) -> dict[str, tuple[float, int]]:
    """(scale, zero) of every tensor that the layers read or make, from the float network's activations on the feeds."""
    names = sorted({name for layer in layers for name in (layer.read, layer.made)})
    before_gelu = {n.input[0] for n in model.graph.node if n.op_type == "Gelu"}
    chance, net = np.random.default_rng(0), session(tapped(model, names))
    values: dict[str, list[np.ndarray]] = {name: [] for name in names}
    bounds = {name: [0.0, 0.0] for name in names}
    for feed in feeds:
        for name, made in zip(names, net.run(names, {"x": feed}), strict=True):
            flat = made.ravel()
            bounds[name] = [min(bounds[name][0], float(flat.min())), max(bounds[name][1], float(flat.max()))]
            values[name].append(flat[chance.integers(0, flat.size, SAMPLE_MOST // len(feeds) if len(feeds) < 60 else SAMPLE)])
    joined = {name: np.concatenate(parts)[:SAMPLE_MOST].astype(np.float64) for name, parts in values.items()}
    return {name: best_step(joined[name], *bounds[name], name in before_gelu) for name in names}


def channel_scales(weight: np.ndarray, importance: np.ndarray) -> np.ndarray:
    """One scale a row (output channel): the one of least weighted squared error among shrunken maxima."""
    most = np.maximum(np.abs(weight).max(axis=1), 1e-8)
    best, out = np.full(len(weight), np.inf), np.zeros(len(weight))
    for shrink in np.arange(1.0, 0.5, -0.05):
        scale = (most * shrink / WEIGHT_LIMIT).astype(np.float32).astype(np.float64)
        integers = np.clip(np.rint(weight / scale[:, None]), -WEIGHT_LIMIT, WEIGHT_LIMIT)
        error = (np.square(integers * scale[:, None] - weight) * importance).sum(axis=1)
        out, best = np.where(error < best, scale, out), np.minimum(error, best)
    return out


def nearest(layer: Layer) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Integers, scales and bias by plain rounding."""
    rows = layer.weight.reshape(len(layer.weight), -1).astype(np.float64)
    scales = channel_scales(rows, np.ones(rows.shape[1]))
    integers = np.clip(np.rint(rows / scales[:, None]), -WEIGHT_LIMIT, WEIGHT_LIMIT)
    return integers.astype(np.int8), scales.astype(np.float32), layer.bias


class Builder:
    """Collects the nodes and constants of the quantised graph."""

    def __init__(self, plan: Plan):
        self.plan = plan
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, onnx.TensorProto] = {}

    def constant(self, name: str, value: np.ndarray) -> str:
        self.constants[name] = numpy_helper.from_array(value, name)
        return name

    def pair(self, source: str, tensor: str, result: str) -> None:
        """Quantise and dequantise `source` with the step of `tensor` into `result`."""
        scale, zero = self.plan.tensors[tensor]
        self.constant(f"{tensor}_scale", np.float32(scale))
        self.constant(f"{tensor}_zero", np.uint8(zero))
        self.nodes.append(helper.make_node("QuantizeLinear", [source, f"{tensor}_scale", f"{tensor}_zero"], [f"{tensor}_u8"], name=f"{tensor}_quantise"))
        self.nodes.append(helper.make_node("DequantizeLinear", [f"{tensor}_u8", f"{tensor}_scale", f"{tensor}_zero"], [result], name=f"{tensor}_dequantise"))

    def constant_pair(self, name: str, integers: np.ndarray, scales: np.ndarray) -> str:
        """A dequantised constant, one scale an output channel."""
        zero = np.zeros(len(scales), integers.dtype)
        inputs = [self.constant(f"{name}_int", integers), self.constant(f"{name}_scale", scales), self.constant(f"{name}_zero", zero)]
        self.nodes.append(helper.make_node("DequantizeLinear", inputs, [f"{name}_float"], axis=0, name=f"{name}_dequantise"))
        return f"{name}_float"

    def convolution(self, node: onnx.NodeProto, layer: Layer, source: str) -> None:
        integers, scales, bias = self.plan.weights[layer.name]
        weight = self.constant_pair(f"{layer.name}_w", integers.reshape(layer.weight.shape), scales)
        bias_scales = (scales * np.float32(self.plan.tensors[layer.read][0])).astype(np.float32)
        bias_integers = np.rint(bias.astype(np.float64) / bias_scales).clip(-(2**31) + 1, 2**31 - 1).astype(np.int32)
        copy = onnx.NodeProto()
        copy.CopyFrom(node)
        del copy.input[:]
        copy.input.extend([source, weight, self.constant_pair(f"{layer.name}_b", bias_integers, bias_scales)])
        copy.output[0] = f"{layer.made}_raw"
        self.nodes.append(copy)
        self.pair(copy.output[0], layer.made, layer.made)

    def integer_gelu(self, node: onnx.NodeProto) -> None:
        """x * sigmoid(1.702 x) on the 8-bit x: the slope goes into the scale that the sigmoid reads its input with."""
        x = node.input[0]
        scale, _ = self.plan.tensors[x]
        steep = self.constant(f"{x}_steep", np.float32(scale * GELU_SLOPE))
        unit = [self.constant("sigmoid_scale", np.float32(1 / 256)), self.constant("sigmoid_zero", np.uint8(0))]
        self.nodes += [
            helper.make_node("DequantizeLinear", [f"{x}_u8", steep, f"{x}_zero"], [f"{x}_steeper"], name=f"{x}_steeper"),
            helper.make_node("Sigmoid", [f"{x}_steeper"], [f"{x}_share"], name=f"{x}_share"),
            helper.make_node("QuantizeLinear", [f"{x}_share", *unit], [f"{x}_share_u8"], name=f"{x}_share_quantise"),
            helper.make_node("DequantizeLinear", [f"{x}_share_u8", *unit], [f"{x}_share_float"], name=f"{x}_share_dequantise"),
            helper.make_node("Mul", [x, f"{x}_share_float"], [node.output[0]], name=f"{x}_gelu"),
        ]


def quantised(model: onnx.ModelProto, plan: Plan) -> onnx.ModelProto:
    """The QDQ graph of a plan."""
    layers = {layer.name: layer for layer in plan.layers}
    made, read = {layer.made for layer in plan.layers}, {layer.read for layer in plan.layers}
    builder, ready = Builder(plan), set()
    for node in model.graph.node:
        layer = layers.get(node.name)
        if layer is not None:
            source = layer.read if layer.read in made else f"{layer.read}_deq"
            if source != layer.read and source not in ready:
                builder.pair(layer.read, layer.read, source)
                ready.add(source)
            builder.convolution(node, layer, source)
        elif node.op_type == "Gelu" and node.input[0] in made and node.output[0] in read:
            builder.integer_gelu(node)
        else:
            builder.nodes.append(node)
    return with_nodes(model, builder.nodes, list(builder.constants.values()))
