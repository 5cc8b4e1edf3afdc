"""The collectives of comm_bench.c through PyTorch's gloo: gloo_bench.py LARGEST_BYTES SECONDS

Two processes on the loopback interface, one thread and one processor each; rank 0 prints one JSON
line for each operation and size, as comm_bench.h does.
"""

import json
import os
import statistics
import sys
import tempfile
import time

RANKS = 2


def bind_to(rank):
    cpus = sorted(os.sched_getaffinity(0))
    if len(cpus) >= RANKS:
        os.sched_setaffinity(0, {cpus[rank]})


def operations(torch, dist, largest):
    """name -> function of a size in bytes."""
    data = torch.zeros(largest // 4, dtype=torch.float32)
    other = torch.zeros(largest // 4, dtype=torch.float32)
    return {
        "all_reduce": lambda n: dist.all_reduce(data[: n // 4]),
        "all_gather": lambda n: dist.all_gather_into_tensor(
            other[: n // 4], data[: n // 4 // RANKS]
        ),
        "reduce_scatter": lambda n: dist.reduce_scatter_tensor(
            other[: n // 4 // RANKS], data[: n // 4]
        ),
    }


def sample(torch, dist, run, size, calls):
    dist.barrier()
    begin = time.perf_counter()
    for _ in range(calls):
        run(size)
    result = torch.tensor([(time.perf_counter() - begin) / calls], dtype=torch.float64)
    dist.all_reduce(result, op=dist.ReduceOp.MAX)
    return result.item()


def measure(torch, dist, run, size, seconds):
    sample(torch, dist, run, size, 3)
    first = sample(torch, dist, run, size, 3)
    calls = 1 if first > 1e-3 else int(2e-3 / first) + 1
    samples = []
    while len(samples) < 200 and (len(samples) < 7 or sum(samples) * calls < seconds):
        samples.append(sample(torch, dist, run, size, calls))
    return samples


def run_rank(rank, path, largest, seconds):
    bind_to(rank)
    import torch
    import torch.distributed as dist

    torch.set_num_threads(1)
    dist.init_process_group("gloo", init_method=f"file://{path}", rank=rank, world_size=RANKS)
    for name, run in operations(torch, dist, largest).items():
        size = 1024
        while size <= largest:
            try:
                samples = measure(torch, dist, run, size, seconds)
            except (RuntimeError, ValueError, NotImplementedError) as error:
                if rank == 0:
                    print(f"gloo: {name}: {error}", file=sys.stderr, flush=True)
                break
            if rank == 0:
                row = {
                    "peer": "gloo",
                    "operation": name,
                    "bytes": size,
                    "median_us": statistics.median(samples) * 1e6,
                    "fastest_us": min(samples) * 1e6,
                    "samples": len(samples),
                }
                print(json.dumps(row), flush=True)
            size *= 4
    dist.destroy_process_group()


def main():
    largest, seconds = int(sys.argv[1]), float(sys.argv[2])
    os.environ.setdefault("GLOO_SOCKET_IFNAME", "lo")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "rendezvous")
        children = []
        for rank in range(RANKS):
            child = os.fork()
            if child == 0:
                code = 1
                try:
                    run_rank(rank, path, largest, seconds)
                    code = 0
                finally:
                    os._exit(code)
            children.append(child)
        return max(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children)


if __name__ == "__main__":
    sys.exit(main())
