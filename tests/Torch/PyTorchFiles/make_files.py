#!/usr/bin/python3
"""Small files as PyTorch writes them, so that they are read and fuzzed where no Python is.

    /usr/bin/python3 tests/Torch/PyTorchFiles/make_files.py     (Debian's python3-torch)

Writes archive.pth (PyTorch's format since 1.6), legacy.pth (before) and tensor.pth beside this script. Values are
0, 1, 2 ... in every tensor, in row-major order, as PyTorchFileTests expects them.
"""
import collections
import os

import torch

folder = os.path.dirname(os.path.abspath(__file__))


def counted(*shape, dtype=torch.float32):
    count = 1
    for extent in shape:
        count *= extent
    return torch.arange(count).to(dtype).reshape(shape)


def strided(view, tensor):
    """A tensor with the same values whose elements lie as in a view of a larger one."""
    view.copy_(tensor)
    return view


tied = counted(2, 2)
state = collections.OrderedDict()
state["conv.weight"] = counted(2, 3, 1, 2).contiguous(memory_format=torch.channels_last)
state["conv.bias"] = counted(2, dtype=torch.float64)
state["half"] = counted(3, dtype=torch.float16)
state["brain"] = counted(3, dtype=torch.bfloat16)
state["steps"] = torch.tensor(0)
state["mask"] = counted(2, dtype=torch.bool)
state["empty"] = torch.zeros(0, 3)
state["transposed"] = strided(torch.zeros(3, 2).t(), counted(2, 3))
state["slice"] = strided(torch.zeros(4, 5)[1:3, 1:4], counted(2, 3))
state["tied.a"] = tied
state["tied.b"] = tied.detach()
state._metadata = collections.OrderedDict([("", {"version": 1})])
checkpoint = {
    "epoch": 3, "best": 0.5, "name": "test", "flags": (True, None), "size": torch.Size([1, 2]), "dtype": torch.float32,
    "state_dict": state, "history": [torch.nn.Parameter(counted(2)), {"deep": counted(1, dtype=torch.uint8)}], 7: counted(1, dtype=torch.int32),
}

torch.save(checkpoint, os.path.join(folder, "archive.pth"))
torch.save(checkpoint, os.path.join(folder, "legacy.pth"), _use_new_zipfile_serialization=False)
torch.save(counted(2, 3), os.path.join(folder, "tensor.pth"))
