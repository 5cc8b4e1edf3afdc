"""The GPT of torch_peer.py on several CPU ranks over gloo: prints one JSON line.

torch_parallel_peer.py ddp|fsdp|fsdp-keep eager|compiled RANKS CONFIG FOLDER STEPS

`fsdp` is fully_shard of every block and of the whole, resharding after the forward pass; `fsdp-keep`
does not reshard. Each rank has its own cores and trains on its part of every batch. The loss is
averaged over ranks in each step, because weft's is that of the whole batch. Peak memory is counted
from after the weights were loaded, so that loading, which is written for brevity, does not show.
"""

import contextlib
import json
import os
import pathlib
import sys
import tempfile
import time

MODES = ("ddp", "fsdp", "fsdp-keep")


def bind(rank, ranks):
    """Binds the process to its share of the cores; returns their number."""
    cores = sorted(os.sched_getaffinity(0))
    share = len(cores) // ranks
    if share:
        os.sched_setaffinity(0, cores[rank * share : (rank + 1) * share])
    return max(share, 1)


def peak_bytes():
    for line in pathlib.Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    raise OSError("/proc/self/status has no VmHWM")


def forget_peak():
    # Where the system refuses, the peak includes loading.
    with contextlib.suppress(OSError):
        pathlib.Path("/proc/self/clear_refs").write_text("5")


def parallelize(model, mode, is_compiled, ranks):
    """What to call instead of the model; gradients are averaged over the ranks."""
    import torch
    from torch.distributed.device_mesh import init_device_mesh
    from torch.distributed.fsdp import fully_shard
    from torch.nn.parallel import DistributedDataParallel

    if mode == "ddp":
        wrapped = DistributedDataParallel(model, gradient_as_bucket_view=True)
        return torch.compile(wrapped) if is_compiled else wrapped
    mesh = init_device_mesh("cpu", (ranks,))
    for block in model.blocks:
        if is_compiled:
            block.compile()
        fully_shard(block, mesh=mesh, reshard_after_forward=mode == "fsdp")
    return fully_shard(model, mesh=mesh, reshard_after_forward=mode == "fsdp")


def loopback_bytes():
    """What all of this network namespace sent over the loopback interface."""
    for line in pathlib.Path("/proc/net/dev").read_text().splitlines():
        name, _, counters = line.partition(":")
        if name.strip() == "lo":
            return int(counters.split()[8])
    return 0


def train(model, forward, tokens, steps):
    """Losses, times, bytes that a rank sent in each step, and the first norm of the gradients."""
    import torch
    import torch.distributed as dist
    import torch_peer

    optimizer = torch_peer.make_optimizer(model)
    times, losses, sent = [], [], []
    for k in range(steps):
        sent.append(loopback_bytes() / dist.get_world_size())
        start = time.perf_counter()
        loss = forward(tokens[k])
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(
            model.parameters(), torch_peer.CLIP_NORM, foreach=True
        )
        if k == 0:
            first_norm = (norm.full_tensor() if hasattr(norm, "full_tensor") else norm).item()
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        mean = loss.detach()
        dist.all_reduce(mean)
        losses.append(mean.item() / dist.get_world_size())
        times.append(1e3 * (time.perf_counter() - start))
    # Ranks are not in step when one looks: the mean over all steps but the first is near enough.
    mean_sent = (sent[-1] - sent[1]) / (steps - 2) if steps > 2 else None
    return {"step_ms": times, "losses": losses, "sent_bytes": mean_sent, "grad_norm": first_norm}


def run_rank(rank, ranks, mode, is_compiled, config, folder, steps, scratch):
    threads = bind(rank, ranks)
    import models
    import numpy as np
    import torch
    import torch.distributed as dist
    import torch_peer

    torch.set_num_threads(threads)
    store = f"file://{scratch}/rendezvous"
    dist.init_process_group("gloo", init_method=store, rank=rank, world_size=ranks)
    rows = config["batch"] // ranks
    tokens = torch.from_numpy(np.load(f"{folder}/tokens.npy")).long()
    tokens = tokens.view(-1, config["batch"], config["context"] + 1)
    tokens = tokens[:, rank * rows : (rank + 1) * rows]
    model = torch_peer.Gpt(config)
    torch_peer.load(model, models.read_safetensors(f"{folder}/init.safetensors"))
    forward = parallelize(model, mode, is_compiled, ranks)
    forget_peak()
    result = train(model, forward, tokens, steps)
    result |= {"peak_bytes": peak_bytes(), "threads": threads, "version": torch.__version__}
    pathlib.Path(scratch, f"{rank}.json").write_text(json.dumps(result))
    dist.destroy_process_group()


def start_rank(*arguments):
    child = os.fork()
    if child == 0:
        code = 1
        try:
            run_rank(*arguments)
            code = 0
        except BaseException as error:
            print(f"rank {arguments[0]}: {type(error).__name__}: {error}", file=sys.stderr)
        finally:
            sys.stderr.flush()
            os._exit(code)
    return child


def main(mode, compilation, ranks, config, folder, steps):
    if mode not in MODES or compilation not in ("eager", "compiled"):
        raise SystemExit(__doc__)
    os.environ.setdefault("GLOO_SOCKET_IFNAME", "lo")
    config = json.loads(config)
    if config["batch"] % ranks:
        raise SystemExit(f"a batch of {config['batch']} cannot be cut for {ranks} ranks")
    with tempfile.TemporaryDirectory() as scratch:
        common = (ranks, mode, compilation == "compiled", config, folder, steps, scratch)
        children = {start_rank(rank, *common): rank for rank in range(ranks)}
        for _ in range(ranks):
            child, status = os.wait()
            del children[child]
            if status != 0:
                # The others wait for it.
                for other in children:
                    os.kill(other, 9)
                return 1
        rows = [json.loads(pathlib.Path(scratch, f"{r}.json").read_text()) for r in range(ranks)]
    peaks = [row.pop("peak_bytes") for row in rows]
    print(json.dumps({**rows[0], "peak_bytes": peaks}))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:6], int(sys.argv[6])))
