"""Trains a model that has never heard of some classes, to measure what five examples of them then do (docs/own-classes.md).

usage: python without_class.py LABEL[,LABEL] [arguments of train.py]
"""
import sys

import dataset
import train

left_out = set(sys.argv.pop(1).split(","))
train.LABELS = dataset.LABELS = [label for label in train.LABELS if label not in left_out]
train.main()
