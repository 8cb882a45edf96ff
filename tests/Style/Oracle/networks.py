"""What feature networks of style transfer see, computed without a line of ours.

    /usr/bin/python3 networks.py FOLDER

FOLDER/jobs.json lists jobs: name, network, weights (paths), average, views, size, recipe. Of each, FOLDER/NAME.pth tells the pictures, the features of every
view, their Gram matrices, the recipe's loss of the second picture's content and the third's style, and the gradient of it. Networks without weights get
random ones, written to FOLDER/NAME.weights.pth.
"""
import collections
import json
import pathlib
import struct
import sys

import numpy
import torch
import torch.nn.functional as functional
import torchvision
from torch import nn
from torchvision.models import inception

TYPES = {"F16": numpy.float16, "F32": numpy.float32}
CAFFE = torch.tensor([103.939, 116.779, 123.68]).view(1, 3, 1, 1)


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


def caffe(pictures):
    return pictures.flip(1) - CAFFE


def torchvisions(pictures):
    mean, deviation = torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1), torch.tensor([0.229, 0.224, 0.225]).view(1, 3, 1, 1)
    return (pictures / 255 - mean) / deviation


def initialise(network):
    for layer in network.modules():
        if isinstance(layer, nn.Conv2d):
            nn.init.kaiming_normal_(layer.weight, nonlinearity="relu")
            nn.init.normal_(layer.bias, 0, 0.1)


def see(layers, values, names):
    seen = {}
    for place, layer in enumerate(layers):
        values = layer(values)
        if place in names:
            seen[names[place]] = values
    return seen


def vgg(job, folder):
    network = getattr(torchvision.models, job["network"])(init_weights=False)
    initialise(network.features)
    prepare = torchvisions
    if job.get("oxford"):
        # The number by which Oxford's weights are known.
        network.features[0].weight.data[0, 0, 0, 0] = job["oxford"]
        prepare = caffe
    torch.save({f"features.{name}": value for name, value in network.features.state_dict().items()}, folder / f"{job['name']}.weights.pth")
    names, block, place = {}, 1, 1
    for index, layer in enumerate(network.features):
        if isinstance(layer, nn.ReLU):
            layer.inplace = False
            names[index] = f"relu{block}_{place}"
            place += 1
        if isinstance(layer, nn.MaxPool2d):
            block, place = block + 1, 1
            if job["average"]:
                network.features[index] = nn.AvgPool2d(2, 2)
    return lambda pictures: see(network.features, prepare(pictures), names)


def nin(job, folder):
    layers, widths = [], [(96, 96, 96), (256, 256, 256), (384, 384, 384), (1024, 1024, 1000)]
    inputs, first = 3, [(11, 4, 0), (5, 1, 2), (3, 1, 1), (3, 1, 1)]
    for block, outputs in enumerate(widths):
        if block == 3:
            layers.append(nn.Dropout(0.5))
        for place, width in enumerate(outputs):
            kernel, stride, padding = first[block] if place == 0 else (1, 1, 0)
            layers += [nn.Conv2d(inputs, width, kernel, stride, padding), nn.ReLU()]
            inputs = width
        if block < 3:
            layers.append((nn.AvgPool2d if job["average"] else nn.MaxPool2d)(3, 2, ceil_mode=True))
    network = nn.Sequential(*layers).eval()
    initialise(network)
    torch.save({f"features.{name}": value for name, value in network.state_dict().items()}, folder / f"{job['name']}.weights.pth")
    rectifiers = [index for index, layer in enumerate(network) if isinstance(layer, nn.ReLU)]
    names = dict(zip(rectifiers, (f"relu{number}" for number in (0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12))))
    return lambda pictures: see(network, caffe(pictures), names)


def distilled(job, folder):
    true, small = (read(path) for path in job["weights"])

    def look(pictures):
        seen, values = {}, caffe(pictures)
        for block, count in enumerate((2, 2, 4), 1):
            for place in range(1, count + 1):
                values = functional.conv2d(values, true[f"block{block}_conv{place}.weight"], true[f"block{block}_conv{place}.bias"], padding=1).relu()
                seen[f"relu{block}_{place}"] = values
            values = functional.max_pool2d(values, 2)
        values = functional.conv2d(pictures / 255, small["conv0.weight"], small["conv0.bias"])
        for block, count in enumerate((2, 2, 4, 4, 1), 1):
            for place in range(1, count + 1):
                mirrored = functional.pad(values, (1, 1, 1, 1), mode="reflect")
                values = functional.conv2d(mirrored, small[f"conv{block}{place}.weight"], small[f"conv{block}{place}.bias"]).relu()
                if (block, place) in ((4, 1), (5, 1)):
                    predicted = functional.conv2d(values, small[f"conv{block}1_aux.weight"], small[f"conv{block}1_aux.bias"])
                    seen[f"relu{block}_1"] = predicted.relu() * {4: 500, 5: 45}[block]
            values = functional.max_pool2d(values, 2)
        return seen

    return look


def squeezenet(job, folder):
    network = torchvision.models.squeezenet1_1()
    network.load_state_dict(read(job["weights"][0]))
    network.eval()
    for layer in network.modules():
        if isinstance(layer, nn.ReLU):
            layer.inplace = False
    names = {1: "relu1", 3: "fire2", 4: "fire3", 6: "fire4", 7: "fire5", 9: "fire6", 10: "fire7", 11: "fire8", 12: "fire9"}
    return lambda pictures: see(network.features, torchvisions(pictures), names)


def inception_keras(job, folder):
    network = torchvision.models.inception_v3(init_weights=False, aux_logits=False, transform_input=False).eval()
    average = functional.avg_pool2d
    inception.F.avg_pool2d = lambda x, **setting: average(x, **setting, count_include_pad=False)
    weights = read(job["weights"][0])
    for number, layer in enumerate((layer for layer in network.modules() if isinstance(layer, inception.BasicConv2d)), 1):
        if f"conv2d_{number}.weight" in weights:
            layer.conv.weight.data = weights[f"conv2d_{number}.weight"]
            for name, value in (("bias", "beta"), ("running_mean", "moving_mean"), ("running_var", "moving_variance")):
                getattr(layer.bn, name).data = weights[f"batch_normalization_{number}.{value}"]
    names = collections.OrderedDict([
        ("Conv2d_1a_3x3", None), ("Conv2d_2a_3x3", None), ("Conv2d_2b_3x3", "Conv2d_2b_3x3"), ("maxpool1", None), ("Conv2d_3b_1x1", None),
        ("Conv2d_4a_3x3", "Conv2d_4a_3x3"), ("maxpool2", None), ("Mixed_5b", "mixed0"), ("Mixed_5c", "mixed1"), ("Mixed_5d", "mixed2"), ("Mixed_6a", "mixed3"),
        ("Mixed_6b", "mixed4"), ("Mixed_6c", "mixed5"), ("Mixed_6d", "mixed6"), ("Mixed_6e", "mixed7"), ("Mixed_7a", "mixed8")])

    def look(pictures):
        seen, values = {}, pictures / 127.5 - 1
        for layer, view in names.items():
            values = getattr(network, layer)(values)
            if view:
                seen[view] = values
        return seen

    return look


def gram(features):
    flat = features[0].flatten(1)
    return flat @ flat.T


def loss_of(seen, content, style, recipe, pictures):
    def measured(view):
        places = seen[view].shape[2] * seen[view].shape[3]
        return gram(seen[view]) / (places if recipe["places"] else places * seen[view].shape[1])

    def wanted(view):
        places = style[view].shape[2] * style[view].shape[3]
        return gram(style[view]) / (places if recipe["places"] else places * style[view].shape[1])

    loss = sum(weight * (seen[view] - content[view]).square().mean() for view, weight in recipe["content"].items())
    loss = loss + sum(weight * (measured(view) - wanted(view)).square().mean() for view, weight in recipe["style"].items())
    return loss + recipe["variation"] * (pictures.diff(dim=2).abs().sum() + pictures.diff(dim=3).abs().sum())


def main():
    folder = pathlib.Path(sys.argv[1])
    for job in json.loads((folder / "jobs.json").read_text()):
        # With these pictures no value lies so near a kink (0 at a rectifier, two greatest in a window) that its rounding moves the gradient.
        torch.manual_seed(4)
        make = {"vgg16": vgg, "vgg19": vgg, "nin": nin, "vgg19-distilled": distilled, "squeezenet": squeezenet, "inception-keras": inception_keras}[job["network"]]
        look = make(job, folder)
        height, width = job["size"]
        pictures = [functional.interpolate(torch.rand(1, 3, height // 4, width // 4) * 255, (height, width), mode="bicubic", align_corners=False).clamp(0, 255) for _ in range(3)]
        given = pictures[0].clone().requires_grad_(True)
        seen = look(given)
        with torch.no_grad():
            content, style = look(pictures[1]), look(pictures[2])
        answer = {"picture": pictures[0], "content": pictures[1], "style": pictures[2]}
        for view, features in seen.items():
            answer[f"view:{view}"] = features.detach().clone()
            answer[f"gram:{view}"] = gram(features.detach()).clone()
        for recipe in job["recipes"]:
            loss = loss_of(seen, content, style, recipe, given)
            answer[f"loss:{recipe['name']}"] = loss.detach()
            answer[f"gradient:{recipe['name']}"] = torch.autograd.grad(loss, given, retain_graph=True)[0]
        torch.save(answer, folder / f"{job['name']}.pth")


if __name__ == "__main__":
    main()
