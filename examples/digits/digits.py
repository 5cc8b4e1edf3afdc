"""The digits data set that scikit-learn ships, in a fixed shuffled order.

1,797 images of 8 x 8 pixels with values 0 to 16. `digits.py FOLDER` writes images.npy (f32
[1797, 64]) and labels.npy (i32 [1797]), which the mlp and cnn examples train on.
"""

import pathlib
import sys

import numpy as np

FOLDER = pathlib.Path(__file__).resolve().parent


def load():
    """The committed arrays as a dict of batch arguments."""
    return {"images": np.load(FOLDER / "images.npy"), "labels": np.load(FOLDER / "labels.npy")}


def write(folder):
    from sklearn.datasets import load_digits

    digits = load_digits()
    order = np.random.default_rng(0).permutation(len(digits.target))
    np.save(pathlib.Path(folder) / "images.npy", digits.data[order].astype(np.float32))
    np.save(pathlib.Path(folder) / "labels.npy", digits.target[order].astype(np.int32))


if __name__ == "__main__":
    write(sys.argv[1] if len(sys.argv) > 1 else FOLDER)
