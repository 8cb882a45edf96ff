"""The peer of 'artgan bench metrics': features by torchvision's networks, a number of times for each line "run N" on standard input.

The pre-processing is torch's own and does the same; every answer is one JSON object a line: first {"ready": version}, then {"ms": time,
"loss": the mean feature}, null where the weights are not the same.
"""
import argparse
import json
import struct
import sys
import time

import numpy
import torch
import torch.nn.functional as functional
import torchvision

TYPES = {"F16": numpy.float16, "F32": numpy.float32}
KERAS = "inception_v3_keras_to_mixed8.f16.safetensors"
SQUEEZENET = "squeezenet1_1_torchvision.f16.safetensors"
LAYERS = ("Conv2d_1a_3x3 Conv2d_2a_3x3 Conv2d_2b_3x3 maxpool1 Conv2d_3b_1x1 Conv2d_4a_3x3 maxpool2 Mixed_5b Mixed_5c Mixed_5d "
          "Mixed_6a Mixed_6b Mixed_6c Mixed_6d Mixed_6e Mixed_7a Mixed_7b Mixed_7c").split()


def read(path):
    with open(path, "rb") as file:
        content = file.read()
    length = struct.unpack("<Q", content[:8])[0]
    tensors = {}
    for name, entry in json.loads(content[8:8 + length]).items():
        if name != "__metadata__":
            start, end = entry["data_offsets"]
            values = numpy.frombuffer(content[8 + length + start:8 + length + end], TYPES[entry["dtype"]])
            tensors[name] = torch.from_numpy(values.astype(numpy.float32).reshape(entry["shape"]))
    return tensors


def pictures(count, channels, size):
    index = numpy.arange(count * channels * size * size)
    x, y, plane = index % size, index // size % size, index // (size * size)
    values = (x * (1 + plane // channels % 7) + y * (1 + plane % channels) * 3 + plane * 31) % 256
    return torch.from_numpy(values.astype(numpy.uint8).reshape(count, channels, size, size))


class Features:
    """A network with its pre-processing."""

    def __init__(self, count, batch, channels=3, size=64, comparable=True):
        self.pictures, self.batch, self.comparable = pictures(count, channels, size), batch, comparable

    def run(self):
        parts = [self.look(self.prepare(part.float())) for part in self.pictures.split(self.batch)]
        return torch.cat(parts).double().mean().item()


class SqueezeNet(Features):
    def __init__(self, weights):
        super().__init__(256, 16)
        self.network = torchvision.models.squeezenet1_1()
        self.network.load_state_dict(read(f"{weights[0]}/{SQUEEZENET}"))
        self.network.eval()
        self.mean = torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1)
        self.deviation = torch.tensor([0.229, 0.224, 0.225]).view(1, 3, 1, 1)

    def prepare(self, values):
        resized = functional.interpolate(values, (224, 224), mode="bilinear", antialias=True)
        return (resized / 255 - self.mean) / self.deviation

    def look(self, values):
        last = self.network.features(values)
        self.network.classifier(last).flatten(1).softmax(1)
        return last.mean((2, 3))


class Inception(Features):
    """The network up to a layer; weights beyond those of Keras are random, which takes as long."""

    def __init__(self, weights, last):
        super().__init__(64, 16, comparable=last == "Mixed_7a")
        self.network = torchvision.models.inception_v3(init_weights=False, aux_logits=False, transform_input=False).eval()
        self.layers = LAYERS[:LAYERS.index(last) + 1]
        known = read(f"{weights[1]}/{KERAS}")
        layers = [layer for layer in self.network.modules() if isinstance(layer, torchvision.models.inception.BasicConv2d)]
        for number, layer in enumerate(layers, 1):
            if f"conv2d_{number}.weight" in known:
                layer.conv.weight.data = known[f"conv2d_{number}.weight"]
                layer.bn.bias.data = known[f"batch_normalization_{number}.beta"]
                layer.bn.running_mean.data = known[f"batch_normalization_{number}.moving_mean"]
                layer.bn.running_var.data = known[f"batch_normalization_{number}.moving_variance"]
        average = functional.avg_pool2d
        torchvision.models.inception.F.avg_pool2d = lambda x, **setting: average(x, **setting, count_include_pad=False)

    def prepare(self, values):
        resized = functional.interpolate(values, (299, 299), mode="bicubic", antialias=True).clamp_(0, 255)
        return resized / 127.5 - 1

    def look(self, values):
        for name in self.layers:
            values = getattr(self.network, name)(values)
        return values.mean((2, 3))


class AlignedInception(Inception):
    def prepare(self, values):
        return functional.interpolate(values / 255, (299, 299), mode="bilinear", align_corners=True)


class Digits(Features):
    def __init__(self, weights):
        super().__init__(10_000, 500, channels=1, size=28, comparable=False)
        layers = torch.nn
        self.network = layers.Sequential(
            layers.Conv2d(1, 8, 5), layers.MaxPool2d(2), layers.ReLU(), layers.Conv2d(8, 16, 5), layers.MaxPool2d(2), layers.ReLU(), layers.Flatten(),
            layers.Linear(256, 120), layers.ReLU(), layers.Linear(120, 84), layers.ReLU())
        self.head = layers.Linear(84, 10)

    def prepare(self, values):
        return values / 127.5 - 1

    def look(self, values):
        seen = self.network(values)
        self.head(seen).softmax(1)
        return seen


CASES = {
    "features-squeezenet": SqueezeNet,
    "features-inception-mixed8": lambda weights: Inception(weights, "Mixed_7a"),
    "features-nsfwjs": lambda weights: AlignedInception(weights, "Mixed_7c"),
    "features-digits": Digits,
}


def answer(**values):
    print(json.dumps(values), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case", choices=CASES)
    parser.add_argument("--threads", type=int, required=True)
    parser.add_argument("--weights", nargs=2, required=True, help="the folders of SqueezeNet and of Keras' Inception")
    setting = parser.parse_args()
    torch.set_num_threads(setting.threads)
    torch.manual_seed(1)
    case = CASES[setting.case](setting.weights)
    answer(ready=torch.__version__)
    for line in sys.stdin:
        start = time.perf_counter()
        with torch.inference_mode():
            for _ in range(int(line.split()[1])):
                mean = case.run()
        answer(ms=(time.perf_counter() - start) * 1e3, loss=mean if case.comparable else None)


if __name__ == "__main__":
    main()
