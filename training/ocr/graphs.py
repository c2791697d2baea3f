"""Float graphs ready for quantising: the Latin head, one opset, folded constants, and Gelu as one node."""

from pathlib import Path

import numpy as np
import onnx
import onnx.version_converter
import onnxruntime
from onnx import helper, numpy_helper

OPSET = 17
SYMBOLS = "–—‘’‚“”„†‡•…‰‹›€™№−≤≥≠±×÷√∞←→↑↓■□▪▫●○☐☑☒✓✔✗Ÿΐαβγδλμπσ\ufffdﬁﬂ"


def options(level: onnxruntime.GraphOptimizationLevel | None = None) -> onnxruntime.SessionOptions:
    """One thread, so that sums are always taken in the same order."""
    chosen = onnxruntime.SessionOptions()
    chosen.intra_op_num_threads, chosen.inter_op_num_threads, chosen.log_severity_level = 1, 1, 3
    if level is not None:
        chosen.graph_optimization_level = level
    return chosen


def session(model: onnx.ModelProto) -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(model.SerializeToString(), options(), providers=["CPUExecutionProvider"])


def kept(character: str) -> bool:
    """Whether a class of the multilingual head stays: basic Latin, Latin-1, Latin Extended-A and the signs of office papers."""
    if len(character) != 1:
        return False
    code = ord(character)
    return character == " " or 0x21 <= code <= 0x7E or 0xA1 <= code <= 0x17F or character in SYMBOLS


def latin(model: onnx.ModelProto) -> list[str]:
    """Keep only the Latin classes of the recogniser's last layer and return the alphabet (index 0 is the CTC blank)."""
    listed = next(p.value for p in model.metadata_props if p.key == "character")
    full = ["", *listed.split("\n"), " "]
    index = [0] + [i for i, character in enumerate(full) if i > 0 and kept(character)]
    alphabet = [full[i] for i in index]
    for tensor in model.graph.initializer:
        if tensor.name == "linear_8.w_0":
            weight = numpy_helper.to_array(tensor)[:, index]
            tensor.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(weight), tensor.name))
        elif tensor.name == "linear_8.b_0":
            bias = numpy_helper.to_array(tensor)[index]
            tensor.CopyFrom(numpy_helper.from_array(bias, tensor.name))
    model.graph.output[0].type.tensor_type.shape.dim[2].dim_value = len(index)
    del model.graph.value_info[:]
    del model.metadata_props[:]
    return alphabet


def folded(model: onnx.ModelProto, scratch: Path) -> onnx.ModelProto:
    """The graph at one opset, with biases and batch norms folded into the convolutions before them."""
    target = scratch / "folded.onnx"
    chosen = options(onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC)
    chosen.optimized_model_filepath = str(target)
    converted = onnx.version_converter.convert_version(model, OPSET)
    onnxruntime.InferenceSession(converted.SerializeToString(), chosen, providers=["CPUExecutionProvider"])
    out = onnx.load(str(target))
    del out.opset_import[:]
    out.opset_import.extend([helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)])
    for index, node in enumerate(out.graph.node):
        node.name = f"{node.op_type}_{index}"
    return with_gelu(out)


def with_gelu(model: onnx.ModelProto) -> onnx.ModelProto:
    """Every chain x / sqrt 2, erf, + 1, times x, times one half, as one Gelu node."""
    graph = model.graph
    readers: dict[str, list[onnx.NodeProto]] = {}
    for node in graph.node:
        for name in node.input:
            readers.setdefault(name, []).append(node)
    makers = {name: node for node in graph.node for name in node.output}
    gone, fused = set(), {}
    for erf in [node for node in graph.node if node.op_type == "Erf"]:
        first = makers[erf.input[0]]
        chain = [first, erf]
        for _ in range(3):
            chain.append(readers[chain[-1].output[0]][0])
        kinds = [node.op_type for node in chain]
        if kinds != ["Div", "Erf", "Add", "Mul", "Mul"] or first.input[0] not in chain[3].input:
            raise ValueError(f"an Erf that is no Gelu: {kinds}")
        gone.update(node.output[0] for node in chain)
        fused[chain[-1].output[0]] = helper.make_node("Gelu", [first.input[0]], [chain[-1].output[0]], domain="com.microsoft", name=f"Gelu_{erf.name}")
    nodes = [fused.get(node.output[0], node) for node in graph.node if node.output[0] in fused or node.output[0] not in gone]
    return with_nodes(model, nodes, [])


def with_nodes(model: onnx.ModelProto, nodes: list[onnx.NodeProto], initialisers: list[onnx.TensorProto]) -> onnx.ModelProto:
    """A copy of the model with these nodes, the initialisers added, and what nobody reads left out."""
    out = onnx.ModelProto()
    out.CopyFrom(model)
    read = {name for node in nodes for name in node.input}
    tensors = [t for t in [*model.graph.initializer, *initialisers] if t.name in read]
    del out.graph.node[:], out.graph.initializer[:], out.graph.value_info[:]
    out.graph.node.extend(nodes)
    out.graph.initializer.extend(tensors)
    return out


def tapped(model: onnx.ModelProto, names: list[str]) -> onnx.ModelProto:
    """A copy whose outputs are these tensors; what they do not need is dropped when a session opens it."""
    out = onnx.ModelProto()
    out.CopyFrom(model)
    del out.graph.output[:]
    out.graph.output.extend(helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None) for name in names)
    return out
