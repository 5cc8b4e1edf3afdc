"""Decides whether a check holds, by the rules of `weft check` (tests/stablehlo/README.md)."""

import numpy as np

_BITS = {1: np.uint8, 2: np.uint16, 4: np.uint32, 8: np.uint64}


def _is_float(array):
    return array.dtype.kind == "f" or array.dtype.name == "bfloat16"


def _ulp_distance(actual, expected):
    """Distance in representable numbers, +0 and -0 being one; infinite where only one is finite."""
    def ordered(array):
        size = array.dtype.itemsize
        bits = np.ascontiguousarray(array).view(_BITS[size]).astype(object)
        sign = 1 << (8 * size - 1)
        return np.where(bits >= sign, -(bits - sign), bits)
    distance = np.abs(ordered(actual) - ordered(expected))
    a, e = actual.astype(np.float64), expected.astype(np.float64)
    same = (np.isnan(a) & np.isnan(e)) | (a == e)
    odd = ~(np.isfinite(a) & np.isfinite(e)) & ~same
    return np.where(same, 0, np.where(odd, 1 << 64, distance))


def _equal(actual, expected):
    if not _is_float(actual):
        return actual == expected
    a, e = actual.astype(np.float64), expected.astype(np.float64)
    return (a == e) | (np.isnan(a) & np.isnan(e))


def bad_elements(check, ulp_slack=0):
    """A boolean array: where the check does not hold."""
    actual, expected = check.actual, check.expected
    assert actual.shape == expected.shape and actual.dtype == expected.dtype, (
        actual.shape, actual.dtype, expected.shape, expected.dtype)
    if actual.size == 0:
        return np.zeros(actual.shape, bool)
    good = _equal(actual, expected)
    if check.kind.startswith("almost_eq"):
        with np.errstate(invalid="ignore"):
            good = good | (np.abs(actual.astype(np.float64) - expected.astype(np.float64)) <=
                           check.tolerance)
    if check.kind == "close" or (ulp_slack and _is_float(actual)):
        limit = max(check.max_ulp if check.kind == "close" else 0, ulp_slack)
        good = good | (_ulp_distance(actual, expected) <= limit)
    return ~np.asarray(good, bool)


def describe(check, bad):
    """One line about the first element that is wrong."""
    where = tuple(int(i) for i in np.argwhere(bad)[0]) if bad.ndim else ()
    return (f"check.expect_{check.kind} at {list(where)}: XLA gives {check.actual[where]!r}, "
            f"the file says {check.expected[where]!r} ({int(bad.sum())} of {bad.size} differ)")
