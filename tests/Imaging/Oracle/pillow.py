"""Resizes in Pillow and, for TensorFlow 1's way, in numpy; float32 values, interleaved, go to standard output.

Arguments, for each case: mode width height new-width new-height, where mode is triangle, cubic, lanczos or tensorflow.
"""
import sys

import numpy as np
from PIL import Image

KERNELS = {"triangle": Image.Resampling.BILINEAR, "cubic": Image.Resampling.BICUBIC, "lanczos": Image.Resampling.LANCZOS}


def picture(width, height):
    """The same as ResizingTests.Wild."""
    x, y, channel = np.arange(width)[None, :, None], np.arange(height)[:, None, None], np.arange(3)
    return ((x * 7 + y * 13 + x * y * 3 + channel * 50) % 256).astype(np.float32)


def pillow(values, width, height, kernel):
    planes = [Image.fromarray(np.ascontiguousarray(values[..., c]), mode="F").resize((width, height), resample=kernel) for c in range(3)]
    return np.stack([np.asarray(plane) for plane in planes], -1)


def tensorflow(values, width, height):
    def places(length, new):
        at = np.arange(new, dtype=np.float32) * np.float32(length / new)
        low = at.astype(np.int64)
        return low, np.minimum(low + 1, length - 1), at - low.astype(np.float32)

    top, bottom, dy = places(values.shape[0], height)
    left, right, dx = places(values.shape[1], width)
    dx, dy = dx[None, :, None], dy[:, None, None]
    above = values[top][:, left] + (values[top][:, right] - values[top][:, left]) * dx
    below = values[bottom][:, left] + (values[bottom][:, right] - values[bottom][:, left]) * dx
    return above + (below - above) * dy


for case in range(1, len(sys.argv), 5):
    mode, (width, height, new_width, new_height) = sys.argv[case], map(int, sys.argv[case + 1:case + 5])
    values = picture(width, height)
    result = tensorflow(values, new_width, new_height) if mode == "tensorflow" else pillow(values, new_width, new_height, KERNELS[mode])
    sys.stdout.buffer.write(result.astype(np.float32).tobytes())
