"""Rebuild the embedded model: `python -m attrib.training --data DATA --work WORK`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from attrib.errors import AttribError
from attrib.parse.neural.card import folder
from attrib.training.build import FOLDS, Build


def main() -> int:
    """Run the build, or print the scores of one fold or of all."""
    parser = argparse.ArgumentParser(prog="python -m attrib.training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with treebanks/ and text/")
    parser.add_argument("--work", type=Path, required=True, help="folder for checkpoints")
    parser.add_argument("--out", type=Path, default=folder(), help="folder of the model")
    parser.add_argument("--fold", type=int, default=0, choices=range(FOLDS))
    parser.add_argument("--all-folds", action="store_true", help="only score every fold")
    options = parser.parse_args()
    try:
        if options.all_folds:
            for fold in range(FOLDS):
                _, scores = Build(options.data, options.work, fold).student()
                print(f"fold {fold}: {json.dumps(scores)}")
        else:
            build = Build(options.data, options.work, options.fold)
            print(f"fold {options.fold}: {json.dumps(build.package(options.out))}")
    except AttribError as error:
        print(f"attrib.training: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
