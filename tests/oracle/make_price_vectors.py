#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make_price_vectors.py > tests/data/vectors/price.json

Works out the eight price formulas of docs/FORMAT.md, section 11, with exact
fractions, for small prices, halves, zeros and the largest amounts a record
can hold. Written from that text alone: it shares nothing with the program.
"""
import json
import random
from fractions import Fraction as F

MAX = 10 ** 13
MARKS = ["lowest-over-price", "linear-from-lowest", "absolute-range", "mean-based"]
INDEX = ["price-per-quality-point", "utility-index", "relative-value-cost"]


def half_up(value):
    """The nearest whole number, a half away from zero."""
    sign = -1 if value < 0 else 1
    return sign * ((2 * abs(value) + 1) // 2)


def share(formula, price, prices, ceiling, floor):
    low, mean = min(prices), F(sum(prices), len(prices))
    if formula == "lowest-over-price":
        return F(low, price) if price else F(1)
    if formula == "linear-from-lowest":
        return max(F(0), 1 - F(price - low, low)) if low else F(price == low)
    if formula == "absolute-range":
        return min(F(1), max(F(0), F(ceiling - price, ceiling - floor)))
    if not mean:
        return F(1)
    return min(F(100), max(F(0), 50 - 100 * (price - mean) / mean)) / 100


def index(formula, price, quality, prices, qualities, full, weight, n):
    """The index as a fraction, or None where its own divisor is 0."""
    low = min(prices)
    if formula == "price-per-quality-point":
        return F(price) / quality if quality else None
    if formula == "relative-value-cost":
        divisor = quality + full
        return F(price) * (min(qualities) + full) / divisor if divisor else None
    ratio = n if n is not None else full / weight
    utility = 1 - (max(qualities) - quality) / full * ratio
    return utility * (F(low, price) if price else 1)


def marks_case(rng, formula, size):
    prices = draw_prices(rng, size)
    floor = rng.randrange(0, max(prices) + 1)
    case = {"formula": formula, "weight": rng.choice([0, 1, 33, 1250, 4000, 9999, 10000]),
            "decimals": rng.randrange(0, 5), "prices": prices}
    if formula == "absolute-range":
        case["floor"], case["ceiling"] = floor, floor + rng.randrange(1, max(prices) + 2)
    unit = 10 ** case["decimals"]
    case["marks"] = [
        half_up(F(case["weight"], 100) * unit
                * share(formula, p, prices, case.get("ceiling"), case.get("floor")))
        for p in prices]
    return case


def draw_prices(rng, size):
    kind = rng.randrange(6)
    if kind == 0:
        return [rng.randrange(0, 4) for _ in range(size)]
    if kind == 1:
        return [MAX - rng.randrange(0, 3) for _ in range(size)]
    if kind == 2:
        return [rng.choice([1, MAX, MAX // 3]) for _ in range(size)]
    if kind == 3:
        return [100 * rng.randrange(1, 9) for _ in range(size)]
    return [rng.randrange(1, MAX) for _ in range(size)]


def index_case(rng, formula, size):
    decimals, digits = rng.randrange(0, 5), rng.choice([0, 2, 3])
    unit, minor = 10 ** decimals, 10 ** digits
    weight = rng.choice([1000, 2500, 5000, 9900])
    full = 10000 - weight
    prices = draw_prices(rng, size)
    top = full * unit // 100
    near = rng.randrange(0, top + 1)
    qualities = [rng.choice([rng.randrange(0, top + 1), near, max(0, near - 1)]) for _ in prices]
    n = rng.choice([None, 150, 1, 1000000])
    case = {"formula": formula, "weight": weight, "full_quality": top,
            "full_price": weight * unit // 100, "decimals": decimals, "digits": digits,
            "prices": prices, "qualities": qualities}
    if formula == "utility-index" and n is not None:
        case["n"] = n
    # Amounts count in whole currency, qualities in whole marks.
    values = [index(formula, F(p, minor), F(q, unit), [F(x, minor) for x in prices],
                    [F(x, unit) for x in qualities], F(top, unit), F(weight, 100),
                    F(case["n"], 100) if "n" in case else None)
              for p, q in zip(prices, qualities)]
    best = sorted({v for v in values if v is not None}, reverse=formula == "utility-index")
    case["ranks"] = [best.index(v) if v is not None else len(best) for v in values]
    case["index"] = [None if v is None else str(half_up(v * 10000)) for v in values]
    return case


def main():
    rng = random.Random(2024)
    cases = []
    for size in [1, 2, 3, 5, 8]:
        for formula in MARKS:
            cases += [marks_case(rng, formula, size) for _ in range(8)]
        for formula in INDEX:
            cases += [index_case(rng, formula, size) for _ in range(8)]
    cases += [marks_case(rng, formula, 200) for formula in MARKS]
    cases += [index_case(rng, formula, 200) for formula in INDEX]
    print("[")
    print(",\n".join("  " + json.dumps(case) for case in cases))
    print("]")


main()
