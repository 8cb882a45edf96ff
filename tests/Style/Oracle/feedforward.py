"""What feed-forward style networks paint, computed without a line of ours.

    ARTGAN_MIRROR=... /usr/bin/python3 feedforward.py INPUT OUTPUT

INPUT holds "content" and "style", bytes (3, height, width); OUTPUT gets each network's painting, float32 of 0..255 before rounding. Sides are multiples of 16.
"""
import json
import os
import pathlib
import struct
import sys

import numpy
import torch
import torch.nn.functional as functional

TYPES = {"F16": numpy.float16, "F32": numpy.float32, "U8": numpy.uint8}


def read(path):
    content = pathlib.Path(path).read_bytes()
    length = struct.unpack("<Q", content[:8])[0]
    tensors = {}
    for key, entry in json.loads(content[8:8 + length]).items():
        if key != "__metadata__":
            start, end = entry["data_offsets"]
            values = numpy.frombuffer(content[8 + length + start:8 + length + end], TYPES[entry["dtype"]])
            tensors[key] = torch.from_numpy(values.astype(numpy.float32).reshape(entry["shape"]))
    return tensors


def weights(name):
    return read(pathlib.Path(os.environ["ARTGAN_MIRROR"]) / "weights" / f"{name}.safetensors")


def write(path, tensors):
    header, data = {}, b""
    for name, tensor in tensors.items():
        content = tensor.contiguous().numpy().astype(numpy.float32).tobytes()
        header[name] = {"dtype": "F32", "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(content)]}
        data += content
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    pathlib.Path(path).write_bytes(struct.pack("<Q", len(text)) + text + data)


# fast-style-transfer, after TensorFlow's definitions: SAME pads so that ceil(n / stride) come out, the odd zero last; a transposed convolution is the gradient
# of such a convolution with respect to its input.

def same(values, kernel, stride):
    pads = []
    for side in (values.shape[3], values.shape[2]):
        total = max((-(-side // stride) - 1) * stride + kernel.shape[0] - side, 0)
        pads += [total // 2, total - total // 2]
    return functional.conv2d(functional.pad(values, pads), kernel.permute(3, 2, 0, 1), stride=stride)


def transposed(values, kernel):
    doubled = torch.zeros(1, kernel.shape[2], values.shape[2] * 2, values.shape[3] * 2, requires_grad=True)
    return torch.autograd.grad(same(doubled, kernel, 2), doubled, values)[0]


class Variables:
    def __init__(self, name):
        self.tensors, self.count = weights(name), 0

    def next(self):
        name = "Variable" if self.count == 0 else f"Variable_{self.count}"
        self.count += 1
        return self.tensors[name]

    def normal(self, values):
        shift, scale = self.next(), self.next()
        deviation, mean = torch.var_mean(values.double(), (2, 3), unbiased=False, keepdim=True)
        normal = (values.double() - mean) / (deviation + 1e-3) ** 0.5
        return (scale.view(1, -1, 1, 1) * normal + shift.view(1, -1, 1, 1)).float()


def fast_style(name, content):
    variables = Variables(f"fast_style_{name}.f16")
    values = content
    for stride in (1, 2, 2):
        values = functional.relu(variables.normal(same(values, variables.next(), stride)))
    for _ in range(5):
        inner = functional.relu(variables.normal(same(values, variables.next(), 1)))
        values = values + variables.normal(same(inner, variables.next(), 1))
    for _ in range(2):
        values = functional.relu(variables.normal(transposed(values, variables.next())))
    values = variables.normal(same(values, variables.next(), 1))
    return torch.tanh(values) * 150 + 255 / 2


# Universal style transfer.

ORDER = ["conv11", "conv12", "P", "conv21", "conv22", "P", "conv31", "conv32", "conv33", "conv34", "P", "conv41", "conv42", "conv43", "conv44", "P", "conv51"]


def reflected(values, tensors, name, stride=1, groups=1):
    margin = tensors[f"{name}.weight"].shape[2] // 2
    padded = functional.pad(values, (margin,) * 4, mode="reflect") if margin else values
    return functional.conv2d(padded, tensors[f"{name}.weight"], tensors[f"{name}.bias"], stride, groups=groups)


def encode(level, values):
    tensors = weights(f"wct_small_encoder{level}.f32")
    values = functional.conv2d(values, tensors["conv0.weight"], tensors["conv0.bias"])
    for step in ORDER[:ORDER.index(f"conv{level}1") + 1]:
        values = functional.max_pool2d(values, 2) if step == "P" else functional.relu(reflected(values, tensors, step))
    return values


def decode(level, values):
    tensors = weights(f"wct_small_decoder{level}.f32")
    for step in reversed(ORDER[:ORDER.index(f"conv{level}1") + 1]):
        values = functional.interpolate(values, scale_factor=2, mode="nearest") if step == "P" else functional.relu(reflected(values, tensors, step))
    return values


def root(covariance, exponent):
    u, s, _ = torch.linalg.svd(covariance)
    kept = int((s > 1e-5).sum())
    return u[:, :kept] @ torch.diag(s[:kept] ** exponent) @ u[:, :kept].T


def moments(features):
    flat = features.double().flatten(2)[0]
    mean = flat.mean(1, keepdim=True)
    centred = flat - mean
    return centred, mean, centred @ centred.T / (flat.shape[1] - 1)


def wct(content, styles, alpha):
    values = content
    for level in (5, 4, 3, 2, 1):
        features = encode(level, values)
        centred, _, covariance = moments(features)
        white = root(covariance, -0.5) @ centred
        target = torch.zeros_like(white)
        for style, share in styles:
            _, mean, colours = moments(encode(level, style))
            target += share * (root(colours, 0.5) @ white + mean)
        mixed = alpha * target + (1 - alpha) * features.double().flatten(2)[0]
        values = decode(level, mixed.view_as(features[0]).unsqueeze(0).float())
    return values * 255


# MicroAST, after arXiv:2211.15313.

def block(values, tensors, name, scale=None, share=None):
    inner = reflected(values, tensors, f"{name}.conv1.conv_layer")
    inner = functional.relu(inner if scale is None else scale * inner + share * values)
    last = reflected(inner, tensors, f"{name}.conv2.conv_layer")
    return values + (last if scale is None else scale * last + share * inner)


def views(values, part):
    tensors = weights(f"microast_{part}.f32")
    for place, stride, groups in ((0, 1, 1), (2, 2, 16), (4, 1, 1), (6, 2, 32), (8, 1, 1)):
        values = functional.relu(reflected(values, tensors, f"enc1.{place}.conv_layer", stride, groups))
    first = block(values, tensors, "enc1.10")
    return first, block(first, tensors, "enc2.0")


def statistics(values):
    flat = values.flatten(2)
    return flat.mean(2)[..., None, None], (flat.var(2) + 1e-5).sqrt()[..., None, None]


def adapt(values, style, alpha):
    (mean, deviation), (target_mean, target_deviation) = statistics(values), statistics(style)
    return alpha * ((values - mean) / deviation * target_deviation + target_mean) + (1 - alpha) * values


def microast(content, style, alpha):
    seen, modulator, tensors = views(style, "style_encoder"), weights("microast_modulator.f32"), weights("microast_decoder.f32")
    told = [[reflected(seen[place], modulator, f"{kind}{place + 1}.0.conv_layer", groups=64).mean((2, 3), keepdim=True) for kind in ("weight", "bias")] for place in (0, 1)]
    values = block(adapt(views(content, "content_encoder")[1], seen[1], alpha), tensors, "dec1", *told[1])
    values = block(adapt(values, seen[0], alpha), tensors, "dec2", *told[0])
    for place, groups in ((1, 32), (3, 1), (6, 16), (8, 1)):
        if place in (1, 6):
            values = functional.interpolate(values, scale_factor=2, mode="bilinear", align_corners=False)
        values = functional.relu(reflected(values, tensors, f"dec3.{place}.conv_layer", groups=groups))
    return reflected(values, tensors, "dec3.10.conv_layer") * 255


if __name__ == "__main__":
    given = {name: values.unsqueeze(0) for name, values in read(sys.argv[1]).items()}
    content, style = given["content"], given["style"]
    paintings = {name.replace("_", "-"): fast_style(name, content) for name in ("la_muse", "scream", "udnie", "wave")}
    with torch.no_grad():
        paintings["wct"] = wct(content / 255, [(style / 255, 1)], 1)
        paintings["wct-mixed"] = wct(content / 255, [(style / 255, 0.75), (content / 255, 0.25)], 0.6)
        paintings["microast"] = microast(content / 255, style / 255, 1)
        paintings["microast-half"] = microast(content / 255, style / 255, 0.5)
    write(sys.argv[2], {name: painting.detach()[0] for name, painting in paintings.items()})
