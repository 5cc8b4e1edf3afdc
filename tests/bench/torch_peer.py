"""The same GPT in PyTorch: torch_peer.py eager|compiled CONFIG FOLDER STEPS prints one JSON line.

Written as one would for speed: fused q, k, v projection, scaled_dot_product_attention, fused AdamW.
CONFIG is the JSON of the configuration, because this environment has no JAX.
"""

import json
import sys
import time

import models
import numpy as np
import torch
from torch.nn import functional as F

# As in examples/gpt/gpt.py.
BETAS, EPSILON, WEIGHT_DECAY, CLIP_NORM = (0.9, 0.95), 1e-8, 0.1, 1.0


class Block(torch.nn.Module):
    def __init__(self, c):
        super().__init__()
        w, self.heads = c["width"], c["heads"]
        self.ln1, self.ln2 = torch.nn.LayerNorm(w), torch.nn.LayerNorm(w)
        self.qkv, self.out = torch.nn.Linear(w, 3 * w), torch.nn.Linear(w, w)
        self.up, self.down = torch.nn.Linear(w, 4 * w), torch.nn.Linear(4 * w, w)

    def forward(self, x):
        b, t, w = x.shape
        q, k, v = self.qkv(self.ln1(x)).split(w, dim=2)
        q, k, v = (a.view(b, t, self.heads, w // self.heads).transpose(1, 2) for a in (q, k, v))
        mixed = F.scaled_dot_product_attention(q, k, v, is_causal=True)
        x = x + self.out(mixed.transpose(1, 2).reshape(b, t, w))
        return x + self.down(F.gelu(self.up(self.ln2(x)), approximate="tanh"))


class Gpt(torch.nn.Module):
    def __init__(self, c):
        super().__init__()
        self.wte = torch.nn.Embedding(c["vocab"], c["width"])
        self.wpe = torch.nn.Embedding(c["context"], c["width"])
        self.blocks = torch.nn.ModuleList(Block(c) for _ in range(c["layers"]))
        self.lnf = torch.nn.LayerNorm(c["width"])
        self.head = torch.nn.Linear(c["width"], c["vocab"], bias=False)
        if c["tied"]:
            self.head.weight = self.wte.weight

    def forward(self, tokens):
        inputs, targets = tokens[:, :-1], tokens[:, 1:]
        x = self.wte(inputs) + self.wpe.weight[: inputs.shape[1]]
        for block in self.blocks:
            x = block(x)
        logits = self.head(self.lnf(x))
        return F.cross_entropy(logits.flatten(0, 1), targets.flatten())


def load(model, tensors):
    """Copies weft's tensors; its matrices are [in, out], torch's [out, in]."""

    def linear(layer, *names):
        matrices = [np.asarray(tensors[prefix + w]).T for prefix, w, _ in names]
        biases = [np.asarray(tensors[prefix + b]) for prefix, _, b in names]
        layer.weight.copy_(torch.from_numpy(np.concatenate(matrices)))
        layer.bias.copy_(torch.from_numpy(np.concatenate(biases)))

    def norm(layer, name):
        layer.weight.copy_(torch.from_numpy(np.array(tensors[name + ".g"])))
        layer.bias.copy_(torch.from_numpy(np.array(tensors[name + ".b"])))

    with torch.no_grad():
        model.wte.weight.copy_(torch.from_numpy(np.array(tensors["params.wte"])))
        model.wpe.weight.copy_(torch.from_numpy(np.array(tensors["params.wpe"])))
        if "params.head" in tensors:
            model.head.weight.copy_(torch.from_numpy(np.array(tensors["params.head"]).T))
        norm(model.lnf, "params.lnf")
        for i, block in enumerate(model.blocks):
            prefix = f"params.h{i}."
            norm(block.ln1, prefix + "ln1")
            norm(block.ln2, prefix + "ln2")
            linear(block.qkv, *((prefix + "attn.", "w" + n, "b" + n) for n in "qkv"))
            linear(block.out, (prefix + "attn.", "wo", "bo"))
            linear(block.up, (prefix + "mlp.", "wi", "bi"))
            linear(block.down, (prefix + "mlp.", "wo", "bo"))


def make_optimizer(model):
    matrices = [p for p in model.parameters() if p.ndim == 2]
    others = [p for p in model.parameters() if p.ndim != 2]
    groups = [
        {"params": matrices, "weight_decay": WEIGHT_DECAY},
        {"params": others, "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=models.LEARNING_RATE, betas=BETAS, eps=EPSILON, fused=True)


def main(mode, config, folder, steps):
    c = json.loads(config)
    tokens = torch.from_numpy(np.load(f"{folder}/tokens.npy")).long()
    tokens = tokens.view(-1, c["batch"], c["context"] + 1)
    model = Gpt(c)
    load(model, models.read_safetensors(f"{folder}/init.safetensors"))
    optimizer = make_optimizer(model)
    forward = torch.compile(model) if mode == "compiled" else model
    times, losses = [], []
    for k in range(steps):
        start = time.perf_counter()
        loss = forward(tokens[k])
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), CLIP_NORM, foreach=True)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        losses.append(loss.item())
        times.append(1e3 * (time.perf_counter() - start))
    print(
        json.dumps(
            {"version": torch.__version__, "compile_s": None, "step_ms": times, "losses": losses}
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
