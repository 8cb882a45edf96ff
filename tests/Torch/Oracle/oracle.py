"""PyTorch beside the tests: answers what PyTorch gives for the work a test describes.

Both ways a message is the length of a JSON header (8 bytes, little-endian), the header, and the elements of the tensors
it names. A request holds code (an expression, or a function body with a return) over named inputs; the answer holds named
tensors: out0, out1 ... for the results, grad:x for the gradient of the weighted sum of all results, second:x for the
gradient of the squared length of the first gradients, and with a module its state and the gradients of its parameters.
"""

import copy
import json
import math
import os
import struct
import sys
import textwrap
import traceback

import numpy
import torch
import torch.nn.functional as F
from torch import nn

TYPES = {
    "Byte": torch.uint8, "Int8": torch.int8, "Int16": torch.int16, "Int32": torch.int32, "Int64": torch.int64, "Bool": torch.bool,
    "Float16": torch.float16, "BFloat16": torch.bfloat16, "Float32": torch.float32, "Float64": torch.float64,
    "ComplexFloat32": torch.complex64, "ComplexFloat64": torch.complex128,
}
NAMES = {value: name for name, value in TYPES.items()}
LAYOUTS = {
    "Contiguous": lambda x: x,
    "Transposed": lambda x: x.transpose(0, -1).contiguous().transpose(0, -1),
    "Strided": lambda x: torch.stack([x, x], -1).select(-1, 1),
    "ChannelsLast": lambda x: x.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2),
}


def working_type(dtype):
    """PyTorch sums bfloat16 in eight bits on processors without AVX-512, and errs by some percent: float32 judges better."""
    return torch.float32 if dtype == torch.bfloat16 else dtype


def read(stream):
    prefix = stream.read(8)
    if len(prefix) < 8:
        return None
    header = json.loads(stream.read(struct.unpack("<Q", prefix)[0]))
    for entry in header["inputs"]:
        dtype, shape = TYPES[entry["dtype"]], entry["shape"]
        blob = bytearray(stream.read(entry["bytes"]))
        value = torch.frombuffer(blob, dtype=dtype).reshape(shape) if blob else torch.empty(shape, dtype=dtype)
        entry["value"] = LAYOUTS[entry["layout"]](value.to(working_type(dtype))).detach().requires_grad_(entry["gradient"])
    return header


def write(stream, header, tensors=()):
    blobs = []
    header["tensors"] = []
    for name, value in tensors:
        # numpy knows no bfloat16: the bytes, then.
        value = value.detach().clone(memory_format=torch.contiguous_format)
        blobs.append(value.reshape(-1).view(torch.uint8).numpy().tobytes() if value.numel() else b"")
        header["tensors"].append({"name": name, "dtype": NAMES[value.dtype], "shape": list(value.shape), "bytes": len(blobs[-1])})
    text = json.dumps(header).encode()
    stream.write(struct.pack("<Q", len(text)) + text)
    for blob in blobs:
        stream.write(blob)
    stream.flush()


def function(code, names):
    body = code if "return " in code else f"return {code}"
    scope = {"torch": torch, "F": F, "nn": nn, "math": math, "numpy": numpy, "copy": copy}
    exec(f"def work({', '.join(names)}):\n" + textwrap.indent(textwrap.dedent(body), "    "), scope)
    return scope["work"]


def flatten(result):
    if isinstance(result, (tuple, list)):
        return [tensor for part in result for tensor in flatten(part)]
    return [result if isinstance(result, torch.Tensor) else torch.tensor(result)]


def weights(like):
    """Spread over [0.5, 1.5) without order, and the same bits in every language."""
    values = (torch.arange(like.numel(), dtype=torch.float64) * 0.7548776662466927).frac() + 0.5
    return values.reshape(like.shape).to(like.dtype)


def differentiable(results):
    return [value for value in results if value.requires_grad]


def answer(header):
    if torch.get_num_threads() != header["threads"]:
        torch.set_num_threads(header["threads"])
    asked = TYPES[header["type"]]
    worked = working_type(asked)
    torch.set_default_dtype(worked)
    torch.manual_seed(header["seed"])
    inputs = {entry["name"]: entry["value"] for entry in header["inputs"]}
    tensors = []
    leaves = {name: value for name, value in inputs.items() if value.requires_grad}
    arguments = dict(inputs)
    module = None
    if header["module"]:
        module = function(header["module"], [])()
        arguments["module"] = module
        tensors += [(f"state:{name}", value.clone()) for name, value in module.state_dict().items()]
        leaves.update({f"module.{name}": value for name, value in module.named_parameters() if value.requires_grad})

    results = flatten(function(header["code"], arguments)(**arguments))
    tensors += [(f"out{index}", value) for index, value in enumerate(results)]
    ends = differentiable(results)
    if ends and leaves:
        if header["penalty"]:
            chosen = [leaves[name] for name in header["penalty"]]
            total = sum((value * value * weights(value)).sum() for value in ends)
            slopes = torch.autograd.grad(total, chosen, create_graph=True, allow_unused=True)
            tensors += [(f"first:{name}", slope) for name, slope in zip(header["penalty"], slopes) if slope is not None]
            penalty = sum((slope * slope).sum() for slope in slopes if slope is not None)
            penalty.backward()
        else:
            sum((value * weights(value)).sum() for value in ends).backward()
        tensors += [(f"grad:{name}", leaf.grad) for name, leaf in leaves.items() if leaf.grad is not None]
    if module:
        tensors += [(f"after:{name}", value) for name, value in module.state_dict().items()]
    return [(name, value.to(asked) if value.dtype == worked else value) for name, value in tensors]


def main():
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    # What PyTorch prints must not mix with the answers.
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    write(answers, {"version": torch.__version__})
    while (header := read(requests)) is not None:
        try:
            tensors = answer(header)
        except Exception:
            write(answers, {"error": traceback.format_exc(limit=-1)})
        else:
            write(answers, {}, tensors)


if __name__ == "__main__":
    main()
