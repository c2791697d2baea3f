"""Writes the model folder: model.onnx, vocabulary.bin, manifest.json; and the golden vectors of the features."""
import hashlib
import json

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from features import fold_text, hash_feature

VOCABULARY_BITS = 1 << 23


def graph(weights, bias):
    """ids [n] int32, values [n] -> logits [labels], contributions [n, labels] (value x weight, one row a feature)."""
    nodes = [
        helper.make_node("Gather", ["weights", "ids"], ["rows16"], axis=0),
        helper.make_node("Cast", ["rows16"], ["rows"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["values", "one"], ["column"]),
        helper.make_node("Mul", ["rows", "column"], ["contributions"]),
        helper.make_node("ReduceSum", ["contributions", "zero"], ["sum"], keepdims=0),
        helper.make_node("Add", ["sum", "bias"], ["logits"]),
    ]
    labels = len(bias)
    tensors = [
        numpy_helper.from_array(weights.astype(np.float16), "weights"), numpy_helper.from_array(bias.astype(np.float32), "bias"),
        numpy_helper.from_array(np.array([1], np.int64), "one"), numpy_helper.from_array(np.array([0], np.int64), "zero"),
    ]
    g = helper.make_graph(
        nodes, "page-classifier",
        [helper.make_tensor_value_info("ids", TensorProto.INT32, ["n"]), helper.make_tensor_value_info("values", TensorProto.FLOAT, ["n"])],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [labels]), helper.make_tensor_value_info("contributions", TensorProto.FLOAT, ["n", labels])],
        tensors,
    )
    model = helper.make_model(g, opset_imports=[helper.make_opsetid("", 17)], ir_version=8, producer_name="liasse")
    onnx.checker.check_model(model)
    return model.SerializeToString()


def vocabulary(words):
    """A bit for each known word: bit `hash_feature("v " + word) mod 2^23`, lowest bit of a byte first."""
    bits = np.zeros(VOCABULARY_BITS, np.uint8)
    for word in words:
        bits[hash_feature("v " + word) & (VOCABULARY_BITS - 1)] = 1
    return np.packbits(bits, bitorder="little").tobytes()


def write_model(folder, manifest, files):
    """files: {role: (file name, bytes)}."""
    folder.mkdir(parents=True, exist_ok=True)
    described = {}
    for role, (name, data) in files.items():
        (folder / name).write_bytes(data)
        described[role] = {"path": name, "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
    text = json.dumps({**manifest, "files": described}, ensure_ascii=False, indent=1)
    (folder / "manifest.json").write_text(text + "\n", encoding="utf8")


def golden(featuriser, texts):
    """Features of a few texts of our own, for the TypeScript to agree with to 1e-6."""
    cases = []
    for text in texts:
        values, measures, _ = featuriser.features([line.split(" ") for line in text.split("\n")])
        ids = sorted(values)
        cases.append({"text": text, "folded": fold_text(text), "measures": measures, "ids": ids, "values": [round(values[i], 9) for i in ids]})
    return cases
