"""The peer of 'artgan bench data': torchvision's ImageFolder and PyTorch's DataLoader do the same work.

Lines "run N" on standard input ask for N passes over the pictures; every answer is one JSON object a line.
"""
import argparse
import json
import sys
import time

import torch
import torchvision
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import ImageFolder

SIZE, BATCH = 64, 64


def prepare(folder):
    return f"{folder}/photos", [transforms.Resize(SIZE), transforms.CenterCrop(SIZE), transforms.ToTensor()], False


def batches(folder):
    return f"{folder}/small", [transforms.ToTensor(), transforms.Normalize((0.5,) * 3, (0.5,) * 3)], True


CASES = {"prepare-64": prepare, "pack-64": prepare, "batches-64": batches}


def answer(**values):
    print(json.dumps(values), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case", choices=CASES)
    parser.add_argument("--folder", required=True)
    parser.add_argument("--workers", type=int, required=True)
    setting = parser.parse_args()
    torch.manual_seed(1)
    root, steps, shuffle = CASES[setting.case](setting.folder)
    pictures = ImageFolder(root, transforms.Compose(steps))
    # Workers that stay are started once, in the warm-up.
    loader = DataLoader(pictures, batch_size=BATCH, shuffle=shuffle, num_workers=setting.workers, persistent_workers=True)
    answer(ready=torchvision.__version__)
    for line in sys.stdin:
        start = time.perf_counter()
        for _ in range(int(line.split()[1])):
            shown = sum(len(labels) for _, labels in loader)
            assert shown == len(pictures)
        answer(ms=(time.perf_counter() - start) * 1e3)


if __name__ == "__main__":
    main()
