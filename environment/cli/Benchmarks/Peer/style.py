"""The peer of 'artgan bench style': style transfer in PyTorch as neural-style does it, a number of times for each line "run N" on standard input.

Losses are layers between the network's own; L-BFGS runs all its steps in one call, without tolerances. Every answer is one JSON object a line: first
{"ready": version}, then {"ms": time, "loss": the last loss}. With --curve the losses before all steps of one painting are printed instead.
"""
import argparse
import json
import struct
import sys
import time

import numpy
import torch
import torch.nn as nn
import torch.nn.functional as functional

TYPES = {"F64": numpy.float64, "F32": numpy.float32, "U8": numpy.uint8}
LAYERS = [1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1]  # convolutions, and pooling between them
STYLE = ["relu1_1", "relu2_1", "relu3_1", "relu4_1", "relu5_1"]
CONTENT = ["relu4_2"]
MEAN = (123.68, 116.779, 103.939)


def read(path):
    with open(path, "rb") as file:
        content = file.read()
    length = struct.unpack("<Q", content[:8])[0]
    tensors = {}
    for name, entry in json.loads(content[8:8 + length]).items():
        if name != "__metadata__":
            start, end = entry["data_offsets"]
            values = numpy.frombuffer(content[8 + length + start:8 + length + end], TYPES[entry["dtype"]])
            tensors[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return tensors


class Gram(nn.Module):
    def forward(self, features):
        _, channels, height, width = features.size()
        flat = features.view(channels, height * width)
        return torch.mm(flat, flat.t())


class Loss(nn.Module):
    """Remembers what it sees at first, then how far from that it is."""

    def __init__(self, weight):
        super().__init__()
        self.weight, self.target, self.value, self.mode = weight, None, 0, None

    def forward(self, features):
        if self.mode == "capture":
            self.target = self.measure(features).detach()
        elif self.mode == "loss":
            self.value = self.weight * functional.mse_loss(self.measure(features), self.target)
        return features


class ContentLoss(Loss):
    def measure(self, features):
        return features


class StyleLoss(Loss):
    def __init__(self, weight, divides_by_features):
        super().__init__(weight)
        self.gram, self.divides_by_features = Gram(), divides_by_features

    def measure(self, features):
        return self.gram(features) / (features.numel() if self.divides_by_features else features.shape[2] * features.shape[3])


class Variation(nn.Module):
    def __init__(self, weight):
        super().__init__()
        self.weight, self.value = weight, 0

    def forward(self, picture):
        across = picture[:, :, :, 1:] - picture[:, :, :, :-1]
        down = picture[:, :, 1:, :] - picture[:, :, :-1, :]
        self.value = self.weight * (across.abs().sum() + down.abs().sum())
        return picture


def build(weights, recipe, pooling):
    """VGG-19 up to relu5_1, as wide as its weights are, with the recipe's losses behind its rectifiers."""
    network, contents, styles, variations = nn.Sequential(), [], [], []
    if recipe == "neural-style":
        variations.append(Variation(1e-3))
        network.append(variations[0])
    block, step, incoming = 1, 1, 3
    for is_convolution in LAYERS:
        if not is_convolution:
            network.append(nn.AvgPool2d(2) if pooling == "average" else nn.MaxPool2d(2))
            block, step = block + 1, 1
            continue
        weight, bias = weights[f"conv{block}_{step}.weight"], weights[f"conv{block}_{step}.bias"]
        channels = len(bias)
        convolution = nn.Conv2d(incoming, channels, 3, padding=1)
        convolution.weight.data, convolution.bias.data = weight, bias
        network.append(convolution)
        network.append(nn.ReLU(inplace=True))
        name = f"relu{block}_{step}"
        if name in CONTENT:
            contents.append(ContentLoss(5 if recipe == "neural-style" else 1))
            network.append(contents[-1])
        if name in STYLE:
            styles.append(StyleLoss(100, True) if recipe == "neural-style" else StyleLoss(1e3 / channels ** 2, False))
            network.append(styles[-1])
        step, incoming = step + 1, channels
    for parameter in network.parameters():
        parameter.requires_grad = False
    return network, contents, styles, variations


class Painting:
    def __init__(self, weights, pictures, recipe="gatys", pooling="maximum", optimizer="lbfgs", history=100, device="cpu"):
        weights = read(weights)
        self.network, self.contents, self.styles, self.variations = build(weights, recipe, pooling)
        self.network.to(device)
        tensors = {name: values.to(device) for name, values in read(pictures).items()}
        number = weights["conv1_1.bias"].dtype
        mean = torch.tensor(MEAN, dtype=number, device=device).view(1, 3, 1, 1)
        # The order of the weights is Caffe's: blue comes first.
        self.content, self.style = [(tensors[name].to(number).unsqueeze(0) - mean).flip(1) for name in ("content", "style")]
        self.optimizer, self.history = optimizer, history
        self.capture(self.contents, self.content)
        self.capture(self.styles, self.style)
        for loss in self.contents + self.styles:
            loss.mode = "loss"

    def capture(self, losses, picture):
        for loss in losses:
            loss.mode = "capture"
        with torch.no_grad():
            self.network(picture)
        for loss in losses:
            loss.mode = None

    def evaluate(self, picture):
        self.network(picture)
        loss = sum(layer.value for layer in self.contents + self.styles + self.variations)
        loss.backward()
        return loss

    def run(self, steps):
        picture = nn.Parameter(self.content.clone())
        curve = []
        if self.optimizer == "adam":
            optimizer = torch.optim.Adam([picture], lr=2)
        else:
            search = "strong_wolfe" if self.optimizer == "strong-wolfe" else None
            # A search takes several evaluations a step, and a call ends when it has made a quarter more of them than there are steps.
            optimizer = torch.optim.LBFGS([picture], max_iter=1 if search else steps, tolerance_change=-1, tolerance_grad=-1, history_size=self.history, line_search_fn=search)

        def closure():
            optimizer.zero_grad()
            loss = self.evaluate(picture)
            curve.append(loss.item())
            return loss

        if self.optimizer == "lbfgs":
            optimizer.step(closure)
        else:
            curve = [optimizer.step(closure).item() for _ in range(steps)]
        optimizer.zero_grad()
        curve.append(self.evaluate(picture).item())
        return curve, picture


def answer(**values):
    print(json.dumps(values), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("weights")
    parser.add_argument("pictures")
    parser.add_argument("--steps", type=int, required=True)
    parser.add_argument("--threads", type=int, required=True)
    parser.add_argument("--recipe", default="gatys")
    parser.add_argument("--pooling", default="maximum")
    parser.add_argument("--optimizer", default="lbfgs")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--curve", action="store_true")
    setting = parser.parse_args()
    torch.set_num_threads(setting.threads)
    painting = Painting(setting.weights, setting.pictures, setting.recipe, setting.pooling, setting.optimizer, device=setting.device)
    if setting.curve:
        start = time.perf_counter()
        curve = painting.run(setting.steps)[0]
        answer(curve=curve, seconds=time.perf_counter() - start)
        return
    answer(ready=torch.__version__)
    for line in sys.stdin:
        start = time.perf_counter()
        for _ in range(int(line.split()[1])):
            curve, _ = painting.run(setting.steps)
        answer(ms=(time.perf_counter() - start) * 1e3, loss=curve[-1])


if __name__ == "__main__":
    main()
