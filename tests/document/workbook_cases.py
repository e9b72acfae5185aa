# SPDX-License-Identifier: GPL-3.0-or-later
"""Exchange files that bring every formula of the workbook to work."""
import copy
import random

FORMULAS = {
    "lowest-over-price": {}, "linear-from-lowest": {}, "absolute-range": {"ceiling": "200.00", "floor": "50.00"},
    "mean-based": {}, "fixed-price": {}, "price-per-quality-point": {}, "utility-index": {}, "relative-value-cost": {},
}

# What a spreadsheet, XML or this format would take for something else.
AWKWARD = ["=1+1", "+44 20 7946 0000", "-1", "@SUM(A1)", "=HYPERLINK(\"http://example.org\")", "=cmd|' /C calc'!A0",
           "_x0041_", "_x000D_", "<t>&amp;</t>", "two\nlines\tand a tab", " blanks  at  both ends ", "{=A1}", "'quoted",
           "1e5", "0012", "TRUE", "\U0001F441 olho", "قراءة", "Ĉŝ ẅ", "100%", "R&G &P &[Picture]"]


def scale(name, scores, percents=None):
    points = [{"score": s, "label": f"L{s}", "descriptor": f"worth {s}"} for s in scores]
    for point, percent in zip(points, percents or []):
        point["percent"] = percent
    return {"id": name, "title": name, "points": points}


def base(title="Case", decimals=2, currency="GBP"):
    return {
        "format": "evenhand-exchange/1",
        "procurement": {"title": title, "reference": "R", "buyer": "B", "regime": "other", "currency": currency,
                        "decimals": decimals},
        "scales": [scale("s5", "012345"),
                   scale("odd", ["0", "1", "2.5", "3"], ["0", "33.33", "50", "95.55"]),
                   scale("mixed", ["0", "1", "3"], ["10"])],
        "members": [{"id": "lead", "name": "Lead", "roles": ["lead"]},
                    {"id": "m1", "name": "One", "roles": ["evaluator"]},
                    {"id": "m2", "name": "Two", "roles": ["patient-representative"]},
                    {"id": "m3", "name": "Three", "roles": ["evaluator"]}],
        "criteria": [], "tenders": [], "scores": [], "consensus": [], "marks": [],
    }


def add_tender(case, name, price=None, lot=None, pass_fail=None):
    tender = {"id": name, "bidder": {"name": f"Bidder {name}"}}
    if price is not None:
        tender["price"] = price
    if lot is not None:
        tender["lot"] = lot
    if pass_fail is not None:
        tender["pass_fail"] = pass_fail
    case["tenders"].append(tender)


def agree(case, tender, criterion, score):
    case["consensus"].append({"tender": tender, "criterion": criterion, "score": score})


def give(case, tender, criterion, scores):
    for member, score in scores.items():
        case["scores"].append({"member": member, "tender": tender, "criterion": criterion, "score": score})


def question(name, weight, **more):
    return {"id": name, "title": f"Title of {name}", "kind": "scored", "weight": weight, "scale": "s5"} | more


def price(formula, weight, **more):
    terms = {"formula": formula} | FORMULAS[formula] | more
    return {"id": "P", "title": "Price", "kind": "price", "weight": weight, "price": terms}


def formula_case(formula, decimals=2, currency="GBP", **more):
    """Prices that leave thirds and halves, and an excluded tender that is the cheapest."""
    weight = "0" if formula == "fixed-price" else "40"
    case = base(formula, decimals, currency)
    case["criteria"] = [question("Q1", "55" if weight == "40" else "95", threshold="2"), question("Q2", "5"),
                        price(formula, weight, **more)]
    digits = 0 if currency == "JPY" else 2
    for name, amount, first, second in (("A", 120, "4", "3"), ("B", 90, "3", "5"), ("C", 70, "1", "5"),
                                        ("D", 135.55 if digits else 135, "5", "1"), ("E", 180, "2", "0")):
        add_tender(case, name, f"{amount:.{digits}f}")
        agree(case, name, "Q1", first)
        agree(case, name, "Q2", second)
    return case


def zero_case(formula):
    """Somebody asks for nothing."""
    case = formula_case(formula)
    case["tenders"][0]["price"] = "0.00"
    return case


def mean_case(decimals=2):
    """Means of three, halves to be rounded up, and a minimum that one misses by a third."""
    case = base("mean", decimals)
    everyone = ["m1", "m2", "m3"]
    case["criteria"] = [
        question("Q1", "5.55", method="mean", scorers=["m1", "m2"]),
        question("Q2", "44.45", method="mean", scorers=everyone, threshold="2"),
        question("Q3", "25.05", method="mean", scorers=everyone, scale="odd"),
        question("Q4", "24.95", scale="mixed"),
    ]
    for tender, q1, q2, q3, q4 in (("A", ("5", "0"), "233", ("1", "2.5", "3"), "1"),
                                   ("B", ("2", "3"), "222", ("3", "3", "1"), "3"),
                                   ("C", ("4", "4"), "221", ("0", "1", "1"), "0")):
        add_tender(case, tender)
        give(case, tender, "Q1", dict(zip(everyone, q1)))
        give(case, tender, "Q2", dict(zip(everyone, q2)))
        give(case, tender, "Q3", dict(zip(everyone, q3)))
        agree(case, tender, "Q4", q4)
    return case


def tie_case(tie_break=None, decide=False):
    """A and B are equal in the total, not in its parts; C and D in both."""
    case = base("ties")
    if tie_break:
        case["procurement"]["tie_break"] = tie_break
    case["criteria"] = [question("Q1", "60"), price("lowest-over-price", "40")]
    for name, amount, score in (("A", "100.00", "3"), ("B", "142.86", "4"), ("C", "200.00", "2"), ("D", "200.00", "2")):
        add_tender(case, name, amount)
        agree(case, name, "Q1", score)
    if decide:
        case["tie_decisions"] = [{"lot": "main", "order": ["D", "C"], "reason": "drawn by lot in public"}]
    return case


def exclusion_case():
    case = base("exclusions")
    case["criteria"] = [
        {"id": "PF1", "title": "Insured", "kind": "pass-fail"},
        {"id": "quality", "title": "Quality", "kind": "group",
         "children": [question("Q1", "30", threshold="2.5", scale="odd"),
                      {"id": "PF2", "title": "Registered", "kind": "pass-fail"}, question("Q2", "30", threshold="3")]},
        price("mean-based", "40"),
    ]
    for name, amount, first, second, insured, registered in (
            ("A", "100", "2.5", "3", True, True), ("B", "80", "1", "3", True, True), ("C", "50", "3", "2", True, False),
            ("D", "90", "3", "4", False, True), ("E", "110", "3", "3", True, True)):
        add_tender(case, name, amount + ".00", pass_fail={"PF1": insured, "PF2": registered})
        agree(case, name, "Q1", first)
        agree(case, name, "Q2", second)
    return case


def decision_case():
    """Excluded by decision: the cheapest, and one that nobody scored."""
    case = exclusion_case()
    case["tenders"][0]["exclusion"] = {"ground": "late", "reason": "=1+1 at 12:01,\nby the portal's clock"}
    add_tender(case, "F", "20.00")
    case["tenders"][-1]["exclusion"] = {"ground": "withdrawn", "reason": "A letter"}
    return case


def incomplete_case():
    case = formula_case("linear-from-lowest")
    case["consensus"].pop()
    del case["tenders"][1]["price"]
    return case


def lots_case():
    """Ids that are no names of sheets, or one name twice."""
    case = base("lots")
    case["lots"] = [{"id": i, "title": f"Lot {i}"} for i in ("north/east", "South", "south", "a" * 40)]
    case["criteria"] = [question("Q1", "60"), price("lowest-over-price", "40"),
                        {"id": "PF", "title": "Only south", "kind": "pass-fail", "lot": "south"}]
    for number, lot in enumerate(case["lots"]):
        for name in "AB":
            tender = f"{name}{number}"
            add_tender(case, tender, f"{100 + number * 7 + ord(name)}.00", lot["id"],
                       {"PF": name == "A"} if lot["id"] == "south" else None)
            agree(case, tender, "Q1", str(number + (name == "A")))
    return case


def award_case():
    case = formula_case("lowest-over-price")
    case["marks"] = [{"tender": "B", "criterion": "P", "marks": "12.34"}, {"tender": "C", "criterion": "Q1", "marks": "1.11"}]
    return case


def groups_case():
    """More questions than a chart can tell apart."""
    case = base("groups")
    case["criteria"] = [{"id": f"G{g}", "title": f"Group {g}", "kind": "group",
                         "children": [question(f"G{g}Q{q}", "2.5") for q in range(10)]} for g in range(3)]
    case["criteria"].append(question("last", "25"))
    for name in "ABC":
        add_tender(case, name)
        for g in range(3):
            for q in range(10):
                agree(case, name, f"G{g}Q{q}", str((g + q + ord(name)) % 6))
        agree(case, name, "last", "3")
    return case


def combine(cases):
    """Returns one procurement in which each case is a lot; basics are the first one's."""
    whole = base("combined")
    whole["procurement"] = cases[0]["procurement"]
    whole["lots"] = [{"id": f"lot{i}", "title": case["procurement"]["title"]} for i, case in enumerate(cases)]
    for i, case in enumerate(cases):
        case = copy.deepcopy(case)
        for criterion in case["criteria"]:
            criterion["lot"] = f"lot{i}"
        pending = list(case["criteria"])
        while pending:
            criterion = pending.pop()
            criterion["id"] += f".{i}"
            pending += criterion.get("children", [])
        for tender in case["tenders"]:
            tender["id"] += f".{i}"
            tender["lot"] = f"lot{i}"
            if "pass_fail" in tender:
                tender["pass_fail"] = {f"{k}.{i}": v for k, v in tender["pass_fail"].items()}
        for key in ("scores", "consensus", "marks"):
            for cell in case[key]:
                cell["tender"] += f".{i}"
                cell["criterion"] += f".{i}"
        for key in ("criteria", "tenders", "scores", "consensus", "marks"):
            whole[key] += case[key]
    return whole


def random_case(seed, decimals):
    """Everything by chance, the same chance for the same seed."""
    chance = random.Random(seed)
    formula = chance.choice(list(FORMULAS))
    case = base(f"random {seed}", decimals)
    case["procurement"]["tie_break"] = ("higher-quality", "lower-price")[decimals % 2]
    left = 10000 if formula == "fixed-price" else 10000 - chance.randrange(1, 6000)
    price_weight = 10000 - left
    number = chance.randrange(1, 6)
    cuts = sorted(chance.sample(range(1, left), number - 1))
    for i, (low, high) in enumerate(zip([0, *cuts], [*cuts, left])):
        weight = f"{(high - low) // 100}.{(high - low) % 100:02}"
        more = {"scale": chance.choice(["s5", "odd", "mixed"]), "method": chance.choice(["mean", "consensus"])}
        if chance.random() < 0.3:
            more["threshold"] = "1"
        case["criteria"].append(question(f"Q{i}", weight, **more))
    case["criteria"].append(price(formula, f"{price_weight // 100}.{price_weight % 100:02}"))
    scores = {s["id"]: [p["score"] for p in s["points"]] for s in case["scales"]}
    for t in range(chance.randrange(1, 7)):
        add_tender(case, f"T{t}", f"{chance.choice([chance.randrange(40, 250), 100])}.{chance.randrange(100):02}")
        for criterion in case["criteria"][:-1]:
            values = scores[criterion["scale"]]
            if criterion["method"] == "mean":
                give(case, f"T{t}", criterion["id"], {m: chance.choice(values) for m in ("m1", "m2", "m3")})
            else:
                agree(case, f"T{t}", criterion["id"], chance.choice(values))
    return case


def awkward_case():
    """Each awkward text as a reason, a name and an id where it can be one."""
    case = formula_case("lowest-over-price")
    case["procurement"]["title"] = "=1+1 & R&G"
    case["procurement"]["summary"] = "=SUM(A1)\nsecond line"
    case["members"][1]["name"] = "=A1"
    case["tenders"][0]["bidder"] = {"name": "@Bidder & Sons", "address": "=B2\nLondon"}
    case["criteria"][0]["title"] = "-Q"
    case["evidence"] = [{"id": f"e{i}", "title": "+title", "type": "story", "cycle_stage": "identify", "says": text}
                        for i, text in enumerate(AWKWARD)]
    for tender in "ABCDE":
        for criterion in ("Q1", "Q2"):
            for member in ("m1", "m2", "m3"):
                text = AWKWARD[len(case["scores"]) % len(AWKWARD)]
                case["scores"].append({"member": member, "tender": tender, "criterion": criterion, "score": "3",
                                       "reason": text})
    for cell, text in zip(case["consensus"], AWKWARD):
        cell["reason"] = text
    return case


def changed(case, tender, criterion, score):
    """Returns the case with one agreed score changed."""
    case = copy.deepcopy(case)
    for cell in case["consensus"]:
        if (cell["tender"], cell["criterion"]) == (tender, criterion):
            cell["score"] = score
    return case
