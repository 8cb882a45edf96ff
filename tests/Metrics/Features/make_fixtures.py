"""Makes fixtures/features.safetensors: what torchvision's networks see in two pictures, computed without a line of ours.

    ARTGAN_MIRROR=... /usr/bin/python3 make_fixtures.py FOLDER

FOLDER holds the files of nsfwjs 4.3.0 from package/dist/models/inception_v3. The topology in model.min.js is executed layer by layer, so that
order, padding and pooling are its own.
"""
import base64
import json
import os
import pathlib
import re
import struct
import sys

import numpy
import torch
import torch.nn.functional as functional
import torchvision
from PIL import Image
from torchvision.models import inception

MIRROR = pathlib.Path(os.environ["ARTGAN_MIRROR"])
TYPES = {"F16": numpy.float16, "F32": numpy.float32}
LAYERS = ("Conv2d_1a_3x3 Conv2d_2a_3x3 Conv2d_2b_3x3 maxpool1 Conv2d_3b_1x1 Conv2d_4a_3x3 maxpool2 Mixed_5b Mixed_5c Mixed_5d "
          "Mixed_6a Mixed_6b Mixed_6c Mixed_6d Mixed_6e Mixed_7a").split()


def read(name):
    content = (MIRROR / "weights" / f"{name}.safetensors").read_bytes()
    length = struct.unpack("<Q", content[:8])[0]
    tensors = {}
    for key, entry in json.loads(content[8:8 + length]).items():
        if key != "__metadata__":
            start, end = entry["data_offsets"]
            values = numpy.frombuffer(content[8 + length + start:8 + length + end], TYPES[entry["dtype"]])
            tensors[key] = torch.from_numpy(values.astype(numpy.float32).reshape(entry["shape"]))
    return tensors


def write(path, tensors):
    header, data = {}, b""
    for name, tensor in tensors.items():
        content = tensor.contiguous().numpy().tobytes()
        header[name] = {"dtype": {torch.uint8: "U8", torch.float32: "F32"}[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(content)]}
        data += content
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def resized(pictures, size, rule):
    """Pillow in floating point, one channel after the other."""
    planes = [Image.fromarray(plane.numpy().astype(numpy.float32), mode="F").resize((size, size), rule) for plane in pictures.flatten(0, 1)]
    return torch.from_numpy(numpy.stack([numpy.asarray(plane) for plane in planes])).clamp(0, 255).view(len(pictures), 3, size, size)


def squeezenet(pictures):
    network = torchvision.models.squeezenet1_1()
    network.load_state_dict(read("squeezenet1_1_torchvision.f16"))
    return network.eval()


def seen_by_squeezenet(pictures):
    network = squeezenet(pictures)
    mean, deviation = torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1), torch.tensor([0.229, 0.224, 0.225]).view(1, 3, 1, 1)
    last = network.features((resized(pictures, 224, Image.BILINEAR) / 255 - mean) / deviation)
    return last.mean((2, 3)), network.classifier(last).flatten(1).softmax(1)


def seen_by_inception(pictures):
    network = torchvision.models.inception_v3(init_weights=False, aux_logits=False, transform_input=False).eval()
    average = functional.avg_pool2d
    inception.F.avg_pool2d = lambda x, **setting: average(x, **setting, count_include_pad=False)
    weights = read("inception_v3_keras_to_mixed8.f16")
    for number, layer in enumerate((layer for layer in network.modules() if isinstance(layer, inception.BasicConv2d)), 1):
        if f"conv2d_{number}.weight" in weights:
            layer.conv.weight.data = weights[f"conv2d_{number}.weight"]
            for name, value in (("bias", "beta"), ("running_mean", "moving_mean"), ("running_var", "moving_variance")):
                getattr(layer.bn, name).data = weights[f"batch_normalization_{number}.{value}"]
    values, means = resized(pictures, 299, Image.BICUBIC) / 127.5 - 1, {}
    for name in LAYERS:
        values = getattr(network, name)(values)
        means[name] = values.mean((2, 3))
    inception.F.avg_pool2d = average
    return means["Mixed_6e"], means["Mixed_7a"]


def value_of(path):
    """The value of a bundle, by regular expressions that know nothing of its grammar."""
    text = path.read_text()
    start = text.rindex(".exports=") + len(".exports=")
    text = text[start:text.rindex(",{}]},{},[1])(1)});") - 1]
    text = re.sub(r"([{,])([A-Za-z_]\w*):", r'\1"\2":', text).replace("!0", "true").replace("!1", "false")
    return json.loads(re.sub(r"([:\[,])(-?)\.(\d)", r"\g<1>\g<2>0.\3", text))


def seen_by_nsfwjs(pictures, folder):
    model = value_of(folder / "model.min.js")
    group = model["weightsManifest"][0]
    data = b"".join(base64.b64decode(json.loads((folder / f"{shard}.min.js").read_text().split(".exports=")[-1].split(",{}]")[0][:-1])) for shard in group["paths"])
    weights, at = {}, 0
    for entry in group["weights"]:
        length = int(numpy.prod(entry["shape"]))
        levels = numpy.frombuffer(data[at:at + length], numpy.uint8).astype(numpy.float64)
        weights[entry["name"]] = torch.from_numpy((levels * entry["quantization"]["scale"] + entry["quantization"]["min"]).astype(numpy.float32).reshape(entry["shape"]))
        at += length
    assert at == len(data)
    values = {"input_1": functional.interpolate(pictures / 255, (299, 299), mode="bilinear", align_corners=True)}
    for layer in model["modelTopology"]["model_config"]["config"]["layers"]:
        name, kind, config = layer["name"], layer["class_name"], layer["config"]
        inputs = [values[node[0]] for nodes in layer["inbound_nodes"] for node in nodes]
        if kind == "Flatten":
            return inputs[0].flatten(1)
        if kind == "Conv2D":
            padding = [extent // 2 for extent in config["kernel_size"]] if config["padding"] == "same" else 0
            values[name] = functional.conv2d(inputs[0], weights[f"{name}/kernel"].permute(3, 2, 0, 1), None, config["strides"], padding)
        elif kind == "BatchNormalization":
            mean, variance, shift = (weights[f"{name}/{part}"] for part in ("moving_mean", "moving_variance", "beta"))
            values[name] = functional.batch_norm(inputs[0], mean, variance, None, shift, eps=config["epsilon"])
        elif kind == "Activation":
            assert config["activation"] == "relu"
            values[name] = inputs[0].relu()
        elif kind == "MaxPooling2D":
            values[name] = functional.max_pool2d(inputs[0], config["pool_size"], config["strides"])
        elif kind == "AveragePooling2D":
            values[name] = functional.avg_pool2d(inputs[0], config["pool_size"], config["strides"], 1 if config["padding"] == "same" else 0, count_include_pad=False)
        elif kind == "Concatenate":
            values[name] = torch.cat(inputs, 1)
        else:
            assert kind == "InputLayer"
    raise AssertionError("no Flatten")


def lpips(first, second):
    network, linear = squeezenet(first), read("lpips_v0.1_lin_squeeze.f32")
    shift, scale = torch.tensor([-0.030, -0.088, -0.188]).view(1, 3, 1, 1), torch.tensor([0.458, 0.448, 0.450]).view(1, 3, 1, 1)

    def taps(pictures):
        values = (pictures.float() / 127.5 - 1 - shift) / scale
        for place, layer in enumerate(network.features):
            values = layer(values)
            if place in (1, 4, 7, 9, 10, 11, 12):
                yield values / (values.square().sum(1, keepdim=True).sqrt() + 1e-10)

    weighted = [(a - b).square() * linear[f"lin{index}.model.1.weight"] for index, (a, b) in enumerate(zip(taps(first), taps(second)))]
    return sum(each.sum(1).mean((1, 2)) for each in weighted)


def main():
    torch.manual_seed(1)
    photograph = Image.open(MIRROR / "content_style/content/neuralstyle_golden_gate.jpg").convert("RGB").resize((48, 32), Image.BICUBIC)
    pictures = torch.stack([torch.from_numpy(numpy.asarray(photograph).copy()).permute(2, 0, 1), (torch.rand(3, 32, 48) * 256).byte()])
    large = functional.interpolate(pictures.float(), scale_factor=2, mode="nearest").byte()
    enlarged = functional.interpolate(pictures.float(), scale_factor=2, mode="bilinear", align_corners=False)
    grey = large[:, :1].expand(-1, 3, -1, -1)
    with torch.no_grad():
        features, probabilities = seen_by_squeezenet(pictures)
        mixed7, mixed8 = seen_by_inception(pictures)
        write(pathlib.Path(__file__).parent / "fixtures" / "features.safetensors", {
            "pictures": pictures,
            "squeezenet": features, "squeezenet.probabilities": probabilities,
            "inception-mixed7": mixed7, "inception-mixed8": mixed8,
            "nsfwjs": seen_by_nsfwjs(pictures.float(), pathlib.Path(sys.argv[1])),
            "resized.bilinear": resized(pictures, 224, Image.BILINEAR)[0, :, ::32],
            "resized.aligned": functional.interpolate(pictures.float(), (299, 299), mode="bilinear", align_corners=True)[0, :, ::32],
            "lpips": lpips(large[:1], large[1:]), "lpips.small": lpips(enlarged[:1], enlarged[1:]), "lpips.grey": lpips(grey[:1], grey[1:]),
        })


if __name__ == "__main__":
    main()
