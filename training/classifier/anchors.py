"""Anchors: features of synthetic pages of every class, against which a user's own class is trained (docs/own-classes.md).

usage: python anchors.py MODEL_FOLDER [--seed 1]     adds them to a trained model and to its manifest

Numbers only: no text. Little endian; u32 number of pages, then for each: u8 label, u16 n, f32 scale, n varints (ids in rising order, each
less the one before), n bytes q (value = scale * q / 255).
"""
import argparse
import hashlib
import json
import struct
from collections import Counter
from pathlib import Path

PAGES_A_LABEL = 48


def varint(number):
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def encode(rows):
    """rows: [(label index, {id: value})]."""
    parts = [struct.pack("<I", len(rows))]
    for label, values in rows:
        ids = sorted(values)
        scale = max(values.values(), default=1.0)
        parts.append(struct.pack("<BHf", label, len(ids), scale))
        parts += [varint(a - b) for a, b in zip(ids, [0] + ids)]
        parts.append(bytes(max(1, round(values[i] / scale * 255)) for i in ids))
    return b"".join(parts)


def anchors(pages, rows, labels):
    """Of the training pages, the first 48 synthetic ones a label that bear text, at most two a document."""
    taken, by_file, chosen = Counter(), Counter(), []
    for page, (values, *_) in zip(pages, rows):
        if page.group != "syn" or not values or taken[page.label] >= PAGES_A_LABEL or by_file[page.file] >= 2:
            continue
        taken[page.label] += 1
        by_file[page.file] += 1
        chosen.append((labels.index(page.label), values))
    return encode(chosen)


def main():
    from dataset import synthetic_pages
    from features import Featuriser

    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("model", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    a = parser.parse_args()
    path = a.model / "manifest.json"
    manifest = json.loads(path.read_text(encoding="utf8"))
    featuriser = Featuriser(manifest["features"])
    pages = [p for p in synthetic_pages(PAGES_A_LABEL, a.seed) if p.label in manifest["labels"]]
    data = anchors(pages, [featuriser.features(p.lines) for p in pages], manifest["labels"])
    (a.model / "anchors.bin").write_bytes(data)
    manifest["files"]["anchors"] = {"path": "anchors.bin", "sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data)}
    path.write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf8")


if __name__ == "__main__":
    main()
