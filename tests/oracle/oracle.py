# SPDX-License-Identifier: GPL-3.0-or-later
"""Results of an exchange file, worked out with exact fractions.

Written from docs/FORMAT.md, section 11, alone, and in another language: what
this and the program agree on is what the text says. `work_out (exchange)`
gives, for each lot, what `evenhand-cli results --json` must say of it.
"""
from fractions import Fraction as F

MARKS = {"lowest-over-price", "linear-from-lowest", "absolute-range", "mean-based"}
INDEX = {"price-per-quality-point", "utility-index", "relative-value-cost"}
SCORING = {"evaluator", "patient-representative"}


def half_up(value):
    """The nearest whole number, a half away from zero."""
    whole = (2 * abs(value) + 1) // 2
    return -whole if value < 0 else whole


def spell(units, digits):
    sign = "-" if units < 0 else ""
    text = str(abs(units)).rjust(digits + 1, "0")
    return sign + (text[:-digits] + "." + text[-digits:] if digits else text)


def leaves(criteria, lot, inherited=None):
    """The leaves that belong to the lot, in reading order."""
    for criterion in criteria:
        own = criterion.get("lot", inherited)
        if criterion.get("lot", lot) != lot:
            continue
        if criterion["kind"] == "group":
            yield from leaves(criterion.get("children", []), lot, own)
        else:
            yield criterion


class Lot:
    def __init__(self, exchange, lot):
        self.exchange = exchange
        self.decimals = exchange["procurement"]["decimals"]
        self.unit = 10 ** self.decimals
        self.leaves = list(leaves(exchange["criteria"], lot))
        self.scored = [c for c in self.leaves if c["kind"] == "scored"]
        self.price_criterion = next((c for c in self.leaves if c["kind"] == "price"), None)
        self.formula = self.price_criterion["price"]["formula"] if self.price_criterion else None
        self.tenders = [t for t in exchange["tenders"] if t.get("lot", "main") == lot]
        self.scales = {s["id"]: s for s in exchange["scales"]}
        self.awards = {(m["tender"], m["criterion"]): F(m["marks"])
                       for m in exchange.get("marks", [])}
        self.agreed = {(c["tender"], c["criterion"]): F(c["score"])
                       for c in exchange.get("consensus", [])}
        self.given = {(s["tender"], s["criterion"], s["member"]): F(s["score"])
                      for s in exchange.get("scores", [])}

    def scorers(self, criterion):
        named = criterion.get("scorers")
        return [m["id"] for m in self.exchange["members"] if m.get("voting", True)
                and (m["id"] in named if named else SCORING & set(m["roles"]))]

    def percentage(self, criterion, score):
        points = self.scales[criterion["scale"]]["points"]
        point = next(p for p in points if F(p["score"]) == score)
        if "percent" in point:
            return F(point["percent"]) / 100
        return score / max(F(p["score"]) for p in points)

    def judgement(self, criterion, tender):
        """The agreed or mean score and its percentage, or None."""
        key = (tender["id"], criterion["id"])
        if criterion.get("method", "consensus") == "consensus":
            scores = [self.agreed[key]] if key in self.agreed else []
        else:
            wanted = self.scorers(criterion)
            scores = [self.given[(*key, m)] for m in wanted if (*key, m) in self.given]
            if len(scores) < len(wanted):
                return None
        if not scores:
            return None
        return (sum(scores) / len(scores),
                sum(self.percentage(criterion, s) for s in scores) / len(scores))

    def exclusion(self, tender):
        """A text that names what excludes the tender, or None."""
        if "exclusion" in tender:
            return f"({tender['exclusion']['reason']})"
        criterion = self.excluding_criterion(tender)
        return f"“{criterion['title']}”" if criterion else None

    def excluding_criterion(self, tender):
        for criterion in self.leaves:
            if criterion["kind"] == "pass-fail" and \
                    tender.get("pass_fail", {}).get(criterion["id"]) is False:
                return criterion
        for criterion in self.scored:
            judged = self.judgement(criterion, tender)
            if judged and "threshold" in criterion and judged[0] < F(criterion["threshold"]):
                return criterion
        return None

    def marks(self, criterion, tender):
        """In units, or None."""
        award = self.awards.get((tender["id"], criterion["id"]))
        if award is not None:
            return half_up(award * self.unit)
        judged = self.judgement(criterion, tender)
        if judged is None:
            return None
        return half_up(F(criterion.get("weight", 0)) * self.unit * judged[1])

    def work_out(self):
        rows = []
        for tender in self.tenders:
            row = {"id": tender["id"], "out": self.exclusion(tender),
                   "marks": {c["id"]: self.marks(c, tender) for c in self.scored},
                   "P": F(tender["price"]) if "price" in tender else None,
                   "price": None, "index": None, "total": None, "tender": tender}
            known = row["marks"].values()
            row["quality"] = None if None in known else sum(known)
            row["complete"] = row["quality"] is not None and all(
                c["id"] in tender.get("pass_fail", {})
                for c in self.leaves if c["kind"] == "pass-fail")
            rows.append(row)
        self.field = [r for r in rows if r["out"] is None]
        if self.formula in MARKS | INDEX:
            self.price_all(rows)
        self.total_all(rows)
        return rows

    def price_all(self, rows):
        award = {r["id"]: self.awards.get((r["id"], self.price_criterion["id"])) for r in rows}
        needs_prices = self.formula not in ("absolute-range", "price-per-quality-point",
                                            "relative-value-cost")
        needs_quality = self.formula in ("utility-index", "relative-value-cost")
        comparable = (not needs_prices or all(r["P"] is not None for r in self.field)) and \
                     (not needs_quality or all(r["quality"] is not None for r in self.field))
        for row in rows:
            if award[row["id"]] is not None:
                row["price"] = half_up(award[row["id"]] * self.unit)
            elif row["out"] is None and (row["P"] is None or not comparable):
                row["complete"] = False
            elif row["out"] is None and self.formula in MARKS:
                row["price"] = half_up(F(self.price_criterion.get("weight", 0)) * self.unit
                                       * self.share(row["P"]))
            elif row["out"] is None and row["quality"] is not None:
                row["index"] = self.index(row)
        if self.formula in MARKS:
            for row in rows:
                row["marks"][self.price_criterion["id"]] = row["price"]

    def share(self, price):
        prices = [r["P"] for r in self.field if r["P"] is not None]
        low, mean = min(prices), sum(prices) / len(prices)
        if self.formula == "lowest-over-price":
            return low / price if price else F(1)
        if self.formula == "linear-from-lowest":
            return max(F(0), 1 - (price - low) / low) if low else F(price == low)
        if self.formula == "absolute-range":
            top, floor = (F(self.price_criterion["price"][k]) for k in ("ceiling", "floor"))
            return min(F(1), max(F(0), (top - price) / (top - floor)))
        return min(F(100), max(F(0), 50 - 100 * (price - mean) / mean)) / 100 if mean else F(1)

    def index(self, row):
        full = sum(F(c.get("weight", 0)) for c in self.scored)
        quality = F(row["quality"], self.unit)
        qualities = [F(r["quality"], self.unit) for r in self.field if r["quality"] is not None]
        if self.formula == "price-per-quality-point":
            return row["P"] / quality if quality else None
        if self.formula == "relative-value-cost":
            divisor = quality + full
            return row["P"] * (min(qualities) + full) / divisor if divisor else None
        weight = F(self.price_criterion.get("weight", 0))
        ratio = F(self.price_criterion["price"]["n"]) if "n" in self.price_criterion["price"] \
            else full / weight
        low = min(r["P"] for r in self.field)
        utility = 1 - (max(qualities) - quality) / full * ratio
        return utility * (low / row["P"] if row["P"] else 1)

    def total_all(self, rows):
        for row in rows:
            if row["out"] is not None or self.formula in INDEX or row["quality"] is None:
                continue
            if self.formula in MARKS:
                row["total"] = None if row["price"] is None else row["quality"] + row["price"]
            else:
                row["total"] = row["quality"]

    def merit(self, row):
        """Smaller is better."""
        if self.formula not in INDEX:
            return -row["total"]
        if row["index"] is None:
            return float("inf")
        return -row["index"] if self.formula == "utility-index" else row["index"]

    def describe(self):
        rows = self.work_out()
        is_final = all(r["complete"] for r in self.field)
        merits = [self.merit(r) for r in self.field] if is_final else []
        said = {}
        for row in rows:
            rank = None
            if is_final and row["out"] is None:
                rank = 1 + sum(m < self.merit(row) for m in merits)
            said[row["id"]] = {
                "rank": rank,
                "excluded": row["out"],
                "index": None if row["index"] is None else spell(half_up(row["index"] * 10000), 4),
                **{k: None if row[k] is None else spell(row[k], self.decimals)
                   for k in ("total", "quality", "price")},
                "marks": {c: None if m is None else spell(m, self.decimals)
                          for c, m in row["marks"].items()}}
        ties = {}
        for row in self.field if is_final else []:
            ties.setdefault(self.merit(row), []).append(row["id"])
        return said, sorted(sorted(t) for t in ties.values() if len(t) > 1)


def work_out(exchange):
    lots = [lot["id"] for lot in exchange.get("lots", [{"id": "main"}])]
    return {lot: Lot(exchange, lot).describe() for lot in lots}
