"""Weights of the quantised layers, fitted one after the other to what the float network makes of the same input.

A layer's weights are first moved to the least-squares answer for the inputs it will really see (those of the layers quantised before it, with
the integer Gelu), towards the float result, the drift of the residual stream included; then rounded column by column, each rounding error
being spread over the columns not yet rounded (Frantar et al., "GPTQ", 2022). No gradient, no labels: some lines of text and linear algebra.
"""

from dataclasses import dataclass

import numpy as np
import onnx

from graphs import session, tapped
from quantise import WEIGHT_LIMIT, Layer, Plan, channel_scales, nearest, quantised

RIDGE = 0.01
DAMPING = 0.01


@dataclass
class Moments:
    """Means and central second moments of a layer's input and of what it should make."""

    read_mean: np.ndarray
    want_mean: np.ndarray
    read_read: np.ndarray
    want_read: np.ndarray


def gathered(model: onnx.ModelProto, current: onnx.ModelProto, layer: Layer, feeds: list[np.ndarray], positions: int) -> Moments:
    """The moments over some positions of every feed, drawn at random."""
    made = {name for node in current.graph.node for name in node.output}
    read = f"{layer.read}_deq" if f"{layer.read}_deq" in made else layer.read
    extra = [layer.partner] if layer.partner else []
    whole, integer = session(tapped(model, [layer.read, *extra])), session(tapped(current, [read, *extra]))
    rows = layer.weight.reshape(len(layer.weight), -1).astype(np.float64)
    wide, tall, count, chance = rows.shape[1], rows.shape[0], 0, np.random.default_rng(0)
    sums = Moments(np.zeros(wide), np.zeros(tall), np.zeros((wide, wide)), np.zeros((tall, wide)))
    for feed in feeds:
        true, seen = whole.run(None, {"x": feed}), integer.run(None, {"x": feed})
        spots = true[0].shape[2] * true[0].shape[3]
        pick = np.sort(chance.choice(spots, min(positions, spots), replace=False))
        flat = [[part[0].reshape(part.shape[1], -1)[:, pick].astype(np.float64) for part in side] for side in (true, seen)]
        want = rows @ flat[0][0] + layer.bias.astype(np.float64)[:, None]
        if extra:
            want += flat[0][1] - flat[1][1]
        sums.read_mean += flat[1][0].sum(axis=1)
        sums.want_mean += want.sum(axis=1)
        sums.read_read += flat[1][0] @ flat[1][0].T
        sums.want_read += want @ flat[1][0].T
        count += len(pick)
    read_mean, want_mean = sums.read_mean / count, sums.want_mean / count
    return Moments(read_mean, want_mean, sums.read_read / count - np.outer(read_mean, read_mean), sums.want_read / count - np.outer(want_mean, read_mean))


def spread_rounding(rows: np.ndarray, moments: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """The rows in whole steps of their scales, the columns with most energy first."""
    count = len(moments)
    order = np.argsort(-np.diag(moments), kind="stable")
    damped = moments[np.ix_(order, order)] + DAMPING * np.mean(np.diag(moments)) * np.eye(count)
    upper = np.linalg.cholesky(np.linalg.inv(damped)).T
    left, out = rows[:, order].copy(), np.zeros_like(rows)
    for column in range(count):
        whole = np.clip(np.rint(left[:, column] / scales), -WEIGHT_LIMIT, WEIGHT_LIMIT)
        error = (left[:, column] - whole * scales) / upper[column, column]
        left[:, column + 1 :] -= np.outer(error, upper[column, column + 1 :])
        out[:, order[column]] = whole
    return out


def fitted(layer: Layer, moments: Moments) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Integers, scales and bias of one layer."""
    rows = layer.weight.reshape(len(layer.weight), -1).astype(np.float64)
    ridge = RIDGE * np.mean(np.diag(moments.read_read)) * np.eye(rows.shape[1])
    moved = np.linalg.solve(moments.read_read + ridge, (moments.want_read + rows @ ridge).T).T
    scales = channel_scales(moved, np.diag(moments.read_read))
    integers = spread_rounding(moved, moments.read_read, scales)
    bias = moments.want_mean - (integers * scales[:, None]) @ moments.read_mean
    return integers.astype(np.int8), scales.astype(np.float32), bias.astype(np.float32)


def refit(model: onnx.ModelProto, plan: Plan, feeds: list[np.ndarray], positions: int) -> onnx.ModelProto:
    """Fill the plan's weights layer by layer and return the quantised graph."""
    plan.weights = {layer.name: nearest(layer) for layer in plan.layers}
    for layer in plan.layers:
        plan.weights[layer.name] = fitted(layer, gathered(model, quantised(model, plan), layer, feeds, positions))
        print("  fitted", layer.name, layer.weight.shape[:2], flush=True)
    return quantised(model, plan)
