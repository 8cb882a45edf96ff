"""The front-end of 'artgan bench kernel': does one case with one kernel for each line "run N" on standard input.

Every answer is one JSON object a line: first {"ready": the kernel's version}, then {"ms": all N runs, "each": every
one, "mb": the kernel's peak resident memory} with what else the case has to tell. Each kernel gets the same requests in
its own language.
"""
import argparse
import json
import queue
import statistics
import sys
import time

from jupyter_client import KernelManager

START_LIMIT_S = 120
REPLY_LIMIT_S = 600
HEAR_LIMIT_S = 0.1
WARM_UPS = 30
CHAIN = 1000
CHAIN_PART = 100
PRINT_BYTES = 100_000_000
PRINT_LINE = 100

CELLS = {
    ".net-csharp": {
        "first": "1 + 1",
        "begin": "var total = 0;",
        "cell": "total += 1; total",
        "chain": "var v{0} = {0}; int F{0}(int x) => x + v{0}; F{0}(1)",
        "complete": "Console.Wri",
        "inspect": "Math.Sqrt",
        "print": f"var line = new string('x', {PRINT_LINE - 1});\n"
                 f"for (var i = 0; i < {PRINT_BYTES // PRINT_LINE}; i++) Console.WriteLine(line);",
    },
    "python3": {
        "first": "1 + 1",
        "begin": "import math, sys\ntotal = 0",
        "cell": "total += 1; total",
        "chain": "v{0} = {0}\ndef f{0}(x): return x + v{0}\nf{0}(1)",
        "complete": "sys.std",
        "inspect": "math.sqrt",
        "print": f"line = 'x' * {PRINT_LINE - 1}\nfor i in range({PRINT_BYTES // PRINT_LINE}): print(line)",
    },
}


class Kernel:
    """A kernel process and the client that talks to it."""

    def __init__(self, name):
        self.manager = KernelManager(kernel_name=name)
        start = time.perf_counter()
        self.manager.start_kernel()
        self.client = self.manager.client()
        self.client.start_channels()
        self.info = self.reply(self.client.kernel_info(), START_LIMIT_S)
        self.start_s = time.perf_counter() - start
        self.hear()

    def hear(self):
        """Asks until what the kernel publishes arrives: whoever subscribes late has missed what came before."""
        while True:
            self.reply(self.client.kernel_info())
            try:
                self.client.get_iopub_msg(timeout=HEAR_LIMIT_S)
                return
            except queue.Empty:
                pass

    def reply(self, request, limit=REPLY_LIMIT_S):
        """The reply to a request on the shell channel; replies to others are passed over."""
        end = time.monotonic() + limit
        while True:
            message = self.client.get_shell_msg(timeout=max(0.0, end - time.monotonic()))
            if message["parent_header"].get("msg_id") == request:
                return message["content"]

    def run(self, code):
        """Runs a cell until it is idle again: the seconds, and the characters that it printed."""
        start = time.perf_counter()
        request = self.client.execute(code)
        printed = 0
        while True:
            message = self.client.get_iopub_msg(timeout=REPLY_LIMIT_S)
            if message["parent_header"].get("msg_id") != request:
                continue
            content = message["content"]
            if message["msg_type"] == "stream":
                printed += len(content["text"])
            elif message["msg_type"] == "error":
                raise SystemExit(f"A cell failed: {content['ename']}: {content['evalue']}")
            elif message["msg_type"] == "status" and content["execution_state"] == "idle":
                break
        self.reply(request)
        return time.perf_counter() - start, printed

    def ask(self, send):
        start = time.perf_counter()
        content = self.reply(send())
        if content["status"] != "ok":
            raise SystemExit(f"A request failed: {content}")
        return time.perf_counter() - start, content

    def peak_mb(self):
        with open(f"/proc/{self.manager.provisioner.process.pid}/status", encoding="ascii") as status:
            return next(round(int(line.split()[1]) / 1024, 1) for line in status if line.startswith("VmHWM:"))

    def end(self):
        self.client.stop_channels()
        self.manager.shutdown_kernel(now=True)


class Fresh:
    """Cases that need a new kernel each time."""

    def __init__(self, name, measure):
        self.name, self.measure = name, measure
        kernel = Kernel(name)
        self.version = version(kernel)
        kernel.end()

    def run(self):
        kernel = Kernel(self.name)
        try:
            return {"ms": self.measure(kernel, CELLS[self.name]) * 1e3, "mb": kernel.peak_mb()}
        finally:
            kernel.end()

    def end(self):
        pass


class Warm:
    """Cases on one kernel that has run some cells."""

    def __init__(self, name, measure):
        self.name, self.measure = name, measure
        self.kernel = Kernel(name)
        self.version = version(self.kernel)
        cells = CELLS[name]
        self.kernel.run(cells["begin"])
        for _ in range(WARM_UPS):
            self.kernel.run(cells["cell"])

    def run(self):
        result = self.measure(self.kernel, CELLS[self.name])
        result = result if isinstance(result, dict) else {"ms": result * 1e3}
        return {**result, "mb": self.kernel.peak_mb()}

    def end(self):
        self.kernel.end()


def version(kernel):
    return f"{kernel.info['implementation']} {kernel.info['implementation_version']}"


def complete(kernel, cells):
    seconds, content = kernel.ask(lambda: kernel.client.complete(cells["complete"]))
    if not content["matches"]:
        raise SystemExit(f"Nothing completes {cells['complete']}.")
    return seconds


def inspect(kernel, cells):
    seconds, content = kernel.ask(lambda: kernel.client.inspect(cells["inspect"]))
    if not content["found"]:
        raise SystemExit(f"Nothing is known of {cells['inspect']}.")
    return seconds


def chain(kernel, cells):
    times = [kernel.run(cells["chain"].format(number))[0] for number in range(CHAIN)]
    first, last = statistics.median(times[:CHAIN_PART]), statistics.median(times[-CHAIN_PART:])
    return {"ms": sum(times) * 1e3, "slowdown": last / first}


def flood(kernel, cells):
    seconds, printed = kernel.run(cells["print"])
    return {"ms": seconds * 1e3, "bytes": printed}


CASES = {
    "start": (Fresh, lambda kernel, cells: kernel.start_s),
    "first-cell": (Fresh, lambda kernel, cells: kernel.run(cells["first"])[0]),
    "warm-cell": (Warm, lambda kernel, cells: kernel.run(cells["cell"])[0]),
    "complete": (Warm, complete),
    "inspect": (Warm, inspect),
    "cells-1000": (Warm, chain),
    "print-100mb": (Warm, flood),
}


def answer(**values):
    print(json.dumps(values), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case", choices=CASES)
    parser.add_argument("--kernel", choices=CELLS, required=True)
    setting = parser.parse_args()
    kind, measure = CASES[setting.case]
    case = kind(setting.kernel, measure)
    try:
        answer(ready=case.version)
        for line in sys.stdin:
            runs = [case.run() for _ in range(int(line.split()[1]))]
            each = [run["ms"] for run in runs]
            answer(**{**runs[-1], "ms": sum(each), "each": each})
    finally:
        case.end()


if __name__ == "__main__":
    main()
