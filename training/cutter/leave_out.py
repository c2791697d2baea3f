"""Fits one forest for each two of six groups of sources, without any gap beside a page of these, to judge the cut by.

usage: python leave_out.py gaps.jsonl FORESTS/

gaps.jsonl: of write_gaps.mts, real documents included. Writes FORESTS/<a>-<b>.json (a <= b) and FORESTS/groups.json, the group of each source:
sources whose names begin alike, up to the first hyphen, are of one group. judge_cut.mts reads them.
"""
import json
import sys
import zlib
from pathlib import Path

from fit import fit, forest, read

GROUPS = 6


def group_of(source):
    return zlib.crc32(source.split("-")[0].encode()) % GROUPS


def without(files, groups, left_out):
    """Synthetic sources stay: they are nobody's. A file of which no gap is left is dropped."""
    clear = lambda gap: not any(groups.get(source) in left_out for source in gap["groups"])
    kept = [f | {"gaps": [g for g in f["gaps"] if clear(g)]} for f in files]
    return [f for f in kept if f["gaps"]]


def main():
    names, files = read(sys.argv[1])
    out = Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    groups = {s: group_of(s) for f in files for g in f["gaps"] for s in g["groups"] if s != "syn"}
    (out / "groups.json").write_text(json.dumps(groups), encoding="utf8")
    for a in range(GROUPS):
        for b in range(a, GROUPS):
            learnt = forest(names, fit(names, without(files, groups, {a, b})))
            (out / f"{a}-{b}.json").write_text(json.dumps(learnt), encoding="utf8")
            print(f"{a}-{b}", flush=True)


if __name__ == "__main__":
    main()
