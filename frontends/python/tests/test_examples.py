"""Tests of the example models and of their committed files, which the C tests rely on.

python -m pytest frontends/python/tests
"""

import dataclasses
import json
import math
import pathlib
import sys

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[3]
EXAMPLES = ROOT / "examples"
sys.path[:0] = [str(ROOT / "frontends" / "python"), str(EXAMPLES)]
sys.path[:0] = [str(EXAMPLES / name) for name in ("digits", "mlp", "cnn", "gpt", "llama")]
import cnn  # noqa: E402
import compare_losses  # noqa: E402
import digits  # noqa: E402
import gpt  # noqa: E402
import llama  # noqa: E402
import mlp  # noqa: E402

TINY = gpt.SIZES["tiny"]


def same_files(written, committed):
    names = sorted(p.name for p in written.iterdir())
    for name in names:
        assert (written / name).read_bytes() == (committed / name).read_bytes(), committed / name
    return names


def test_committed_examples_are_what_the_scripts_write(tmp_path):
    """A stale step, curve or initial value would make the comparison with weft meaningless."""
    recorded = ["init.safetensors", "loss.jsonl", "step.mlir"]
    (tmp_path / "digits").mkdir()
    digits.write(tmp_path / "digits")
    assert same_files(tmp_path / "digits", EXAMPLES / "digits") == ["images.npy", "labels.npy"]
    mlp.export(tmp_path / "mlp")
    assert same_files(tmp_path / "mlp", EXAMPLES / "mlp") == recorded
    cnn.export(tmp_path / "cnn")
    assert same_files(tmp_path / "cnn", EXAMPLES / "cnn") == recorded
    gpt.write_tiny(tmp_path / "tiny")
    assert same_files(tmp_path / "tiny", EXAMPLES / "gpt" / "tiny") == recorded + ["tokens.npy"]
    llama.write_tiny(tmp_path / "llama")
    recorded_llama = same_files(tmp_path / "llama", EXAMPLES / "llama" / "tiny")
    assert recorded_llama == recorded + ["tokens.npy"]
    (tmp_path / "gpt").mkdir()
    gpt.export_step(gpt.SIZES["demo"], tmp_path / "gpt" / "step.mlir")
    gpt.export_generate(gpt.SIZES["demo"], tmp_path / "gpt" / "generate.mlir")
    assert same_files(tmp_path / "gpt", EXAMPLES / "gpt") == ["generate.mlir", "step.mlir"]


@pytest.mark.parametrize("name", ["mlp", "cnn", "gpt/tiny", "llama/tiny"])
def test_recorded_losses_fall(name):
    curve = compare_losses.read_curve(EXAMPLES / name / "loss.jsonl")
    assert sorted(curve) == list(range(50)) and np.all(np.isfinite(list(curve.values())))
    assert curve[49] < 0.5 * curve[0]


def test_committed_files_are_small():
    sizes = {p: p.stat().st_size for p in EXAMPLES.rglob("*") if p.is_file()}
    assert max(sizes.values()) < 1 << 20 and sum(sizes.values()) < 3 << 20


def test_gpt_optimizer_is_clipped_adamw():
    """Against optax: same clipping, moments, bias correction and decay of matrices only."""
    params = gpt.init_values(TINY)
    opt = {"m": jax.tree.map(np.zeros_like, params), "v": jax.tree.map(np.zeros_like, params)}
    opt["step"] = np.int32(0)
    is_matrix = lambda tree: jax.tree.map(lambda p: p.ndim > 1, tree)
    tx = optax.chain(
        optax.clip_by_global_norm(gpt.CLIP_NORM),
        optax.adamw(0.01, gpt.BETA1, gpt.BETA2, gpt.EPSILON, weight_decay=0.1, mask=is_matrix),
    )
    expected, state = params, tx.init(params)
    rng = np.random.default_rng(3)
    for k in range(4):
        size = 10.0 ** (k - 3)  # from below to above the clipping norm
        grads = jax.tree.map(lambda p: (size * rng.standard_normal(p.shape)).astype("f4"), params)
        params, opt, norm = gpt.adamw(params, grads, opt, np.float32(0.01))
        change, state = tx.update(grads, state, expected)
        expected = optax.apply_updates(expected, change)
        np.testing.assert_allclose(norm, optax.global_norm(grads), rtol=1e-6)
    assert opt["step"] == 4
    close = lambda a, b: np.testing.assert_allclose(a, b, rtol=2e-5, atol=1e-6)
    jax.tree.map(close, params, expected)


def test_gpt_variants_compute_the_same():
    """Scan over layers and recomputation change the graph and not the result; bf16 only rounds."""
    params = gpt.init_values(TINY)
    stacked = {k: v for k, v in params.items() if not k.startswith("h")}
    stacked["h"] = jax.tree.map(lambda *leaves: np.stack(leaves), params["h0"], params["h1"])
    tokens = np.load(EXAMPLES / "gpt" / "tiny" / "tokens.npy")[:4]
    loss = lambda p, **change: float(gpt.loss_fn(dataclasses.replace(TINY, **change), p, tokens))
    plain = loss(params)
    assert loss(stacked, scan=True) == pytest.approx(plain, rel=1e-6)
    assert loss(params, remat=True) == pytest.approx(plain, rel=1e-6)
    assert loss(params, dtype="bf16") == pytest.approx(plain, rel=1e-2)
    untied = {**params, "head": params["wte"].T}
    assert loss(untied, tied=False) == pytest.approx(plain, rel=1e-6)


def llama_values(c):
    return gpt.init_values(c, structs=llama.param_structs(c))


def test_llama_attention_shares_keys_and_values():
    """Against one head after the other, each with its own turned queries and keys."""
    c = dataclasses.replace(llama.SIZES["tiny"], width=48, heads=6, kv_heads=2)
    rng = np.random.default_rng(2)
    p = llama_values(c)["h0"]["attn"]
    p = jax.tree.map(lambda w: rng.standard_normal(w.shape).astype("f4") / 7, p)
    x = rng.standard_normal((1, 5, 48)).astype("f4")
    rates = llama.ROTARY_BASE ** (-np.arange(0, 8, 2) / 8)

    def turned(vector, place):
        turned = (vector[:4] + 1j * vector[4:]) * np.exp(1j * place * rates)
        return np.concatenate([turned.real, turned.imag])

    def head(h):
        own, shared = slice(8 * h, 8 * h + 8), slice(8 * (h // 3), 8 * (h // 3) + 8)
        q, k, v = x[0] @ p["wq"][:, own], x[0] @ p["wk"][:, shared], x[0] @ p["wv"][:, shared]
        rows = []
        for t in range(5):
            scores = [turned(q[t], t) @ turned(k[s], s) / math.sqrt(8) for s in range(t + 1)]
            weights = np.exp(scores) / np.sum(np.exp(scores))
            rows.append(weights @ v[: t + 1])
        return np.stack(rows)

    expected = np.concatenate([head(h) for h in range(6)], axis=1) @ p["wo"]
    result = llama.attention(c, p, x, llama.rotations(c, 5))
    np.testing.assert_allclose(result[0], expected, rtol=2e-4, atol=2e-5)


def test_llama_variants_compute_the_same():
    c = llama.SIZES["tiny"]
    params, tokens = llama_values(c), np.load(EXAMPLES / "llama" / "tiny" / "tokens.npy")[:4]
    loss = lambda **change: float(llama.loss_fn(dataclasses.replace(c, **change), params, tokens))
    plain = loss()
    assert loss(remat=True) == pytest.approx(plain, rel=1e-6)
    assert loss(dtype="bf16") == pytest.approx(plain, rel=1e-2)


def test_llama_8b_has_8_billion_parameters():
    structs = jax.tree.leaves(llama.param_structs(llama.SIZES["8b"]))
    assert sum(math.prod(s.shape) for s in structs) == 8030261248


def generate(tokens, count, temperature=1e-6):
    """(windows, tokens) of `count` sampling steps; nearly the most probable token by default."""
    step, key = jax.jit(gpt.make_generate_step(TINY)), jax.random.PRNGKey(1)
    params = jax.tree.map(lambda p: 5 * p, gpt.init_values(TINY))
    window = np.zeros((1, TINY.context), np.int32)
    window[0, : len(tokens)] = tokens
    windows, sampled = [], []
    for _ in range(count):
        window, key, token = step(params, window, key, np.float32(temperature))
        windows.append(np.asarray(window)[0].tolist())
        sampled.append(int(token))
    return params, windows, sampled


def test_generate_appends_and_then_moves_the_window():
    prompt = [72, 101, 108, 108]
    params, windows, sampled = generate(prompt, TINY.context)
    text = prompt + sampled
    assert 0 not in sampled
    for k, window in enumerate(windows):
        seen = text[: len(prompt) + k + 1][-TINY.context :]
        assert window == seen + [0] * (TINY.context - len(seen))
    for k in (
        0,
        3,
        11,
        14,
    ):  # the free places do not matter: the logits are those of the text alone
        seen = jnp.array([text[: len(prompt) + k][-TINY.context :]])
        logits = gpt.logits_of(TINY, params, gpt.hidden_states(TINY, params, seen))[0, -1]
        assert sampled[k] == 1 + int(jnp.argmax(logits[1:]))


def test_generate_starts_an_empty_window_with_a_newline():
    _, windows, sampled = generate([], 2)
    assert windows[1][:4] == [gpt.NEWLINE, sampled[0], sampled[1], 0]


def test_generate_samples_from_the_softmax():
    """Counts of many draws at one state against the probabilities."""
    params, _, _ = generate([], 1)
    step = jax.jit(jax.vmap(gpt.make_generate_step(TINY), in_axes=(None, None, 0, None)))
    window = np.zeros((1, TINY.context), np.int32)
    window[0, :3] = [49, 50, 51]
    keys = jax.random.split(jax.random.PRNGKey(5), 4000)
    _, new_keys, tokens = step(params, window, keys, np.float32(4.0))
    logits = gpt.logits_of(TINY, params, gpt.hidden_states(TINY, params, window[:, :3]))[0, -1]
    p = np.asarray(jax.nn.softmax(logits.at[0].set(-jnp.inf) / 4))
    counts = np.bincount(tokens, minlength=256)
    common = p > 0.005
    deviations = (counts - 4000 * p)[common] / np.sqrt(4000 * p * (1 - p))[common]
    assert common.sum() > 10 and np.all(np.abs(deviations) < 5) and counts[0] == 0
    assert not np.any(np.all(np.asarray(new_keys) == np.asarray(keys), axis=1))


def test_params_of_generate_are_those_of_the_step():
    """A checkpoint of the step must fit the sampling step: same names, shapes and roles."""
    kind = lambda step: {
        a.name: (a.shape, a.dtype, a.init) for a in step.arguments if a.role == "param"
    }
    c = gpt.SIZES["demo"]
    step, sampling = gpt.export_step(c, None), gpt.export_generate(c, None)
    assert kind(step) == kind(sampling) and len(kind(step)) > 60
    assert [r.name for r in sampling.results if r.role == "metric"] == ["token"]
    assert {a.name for a in sampling.arguments if a.result is not None} == {"tokens", "rng"}


@pytest.mark.parametrize(
    "rows, code, said",
    [
        ([1.0, 0.5], 0, "2 steps: largest relative difference 0 at step 0"),
        ([1.0, 0.50004], 0, "8e-05 at step 1"),
        ([1.0, 0.5001], 1, "0.0002 at step 1 (0.5 and 0.5001), exceeds 0.0001"),
        ([1.0, float("nan")], 1, "inf at step 1"),
        ([1.0], 2, "2 and 1 steps: step 1 is only in"),
        ([], 2, "no line has a step and a loss"),
    ],
)
def test_compare_losses(tmp_path, monkeypatch, capsys, rows, code, said):
    write = lambda name, losses: (tmp_path / name).write_text(
        "".join(json.dumps({"step": k, "loss": x}) + "\n" for k, x in enumerate(losses))
    )
    write("a", [1.0, 0.5])
    write("b", rows)
    monkeypatch.setattr(sys, "argv", ["compare_losses", str(tmp_path / "a"), str(tmp_path / "b")])
    assert compare_losses.main() == code
    out = capsys.readouterr()
    assert said in out.out + out.err
