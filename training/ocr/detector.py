"""The detector in eight bits: every convolution as QDQ, calibrated on drawn pages, its Gelus fused into one node each.

The end points of each tensor are the least and the most it takes on the pages. Weights take 7 bits ("reduced range") for the reason that
`quantise` gives: on AVX2 sums of 8-bit products saturate.
"""

from pathlib import Path

import onnx
from onnxruntime.quantization import CalibrationDataReader, CalibrationMethod, QuantFormat, QuantType, quantize_static

from graphs import folded
from pages import page, page_tensor

LONG_SIDE = 1280
PAGES = range(3000, 3016)


class Pages(CalibrationDataReader):
    """Drawn pages, one at a time."""

    def __init__(self, seeds: range):
        self.feeds = ({"x": page_tensor(page(seed), LONG_SIDE)} for seed in seeds)

    def get_next(self) -> dict | None:
        return next(self.feeds, None)


def typed(model: onnx.ModelProto) -> onnx.ModelProto:
    """The model with the type of its fused Gelus told, without which the quantiser takes nothing behind them for floats."""
    made = [node.output[0] for node in model.graph.node if node.op_type == "Gelu"]
    model.graph.value_info.extend(onnx.helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in made)
    return model


def quantised_detector(model: onnx.ModelProto, scratch: Path) -> onnx.ModelProto:
    """The detector in QDQ."""
    source, target = scratch / "detector-float.onnx", scratch / "detector-int8.onnx"
    onnx.save(typed(folded(model, scratch)), source)
    quantize_static(
        source,
        target,
        Pages(PAGES),
        quant_format=QuantFormat.QDQ,
        op_types_to_quantize=["Conv"],
        per_channel=True,
        reduce_range=True,
        activation_type=QuantType.QUInt8,
        weight_type=QuantType.QInt8,
        calibrate_method=CalibrationMethod.MinMax,
    )
    return onnx.load(target)
