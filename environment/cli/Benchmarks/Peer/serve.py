"""The peer of 'artgan bench': runs one case in PyTorch, a number of times for each line "run N" on standard input.

Every answer is one JSON object a line: first {"ready": version}, then {"ms": time, "loss": the last loss or null}.
The parent process sets threads, BLAS and malloc up through the environment.
"""
import argparse
import json
import sys
import time

import torch

import cases


def answer(**values):
    print(json.dumps(values), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--threads", type=int, required=True)
    parser.add_argument("--frozen", action="store_true", help="no gradients for the discriminator in a generator step")
    setting = parser.parse_args()
    torch.set_num_threads(setting.threads)
    run = cases.create(setting.case, setting)

    def synchronize():
        if setting.device != "cpu":
            torch.cuda.synchronize()

    answer(ready=torch.__version__)
    for line in sys.stdin:
        count = int(line.split()[1])
        synchronize()
        start = time.perf_counter()
        loss = run(count)
        synchronize()
        milliseconds = (time.perf_counter() - start) * 1e3
        answer(ms=milliseconds, loss=None if loss is None else loss.item())


if __name__ == "__main__":
    main()
