# SPDX-License-Identifier: GPL-3.0-or-later
"""Random procurements as exchange files: `draw (random.Random (seed))`.

Small, so that ties, exclusions, missing scores and equal prices are common.
"""

FORMULAS = ["lowest-over-price", "linear-from-lowest", "absolute-range", "mean-based",
            "fixed-price", "price-per-quality-point", "utility-index", "relative-value-cost"]
ROLES = ["evaluator", "patient-representative", "chair", "observer"]


def spell(number, digits):
    text = str(number).rjust(digits + 1, "0")
    return text[:-digits] + "." + text[-digits:] if digits else text


def draw_scale(rng, name):
    top = rng.choice([1, 3, 5, 10])
    points = []
    for score in range(top + 1):
        half = rng.random() < 0.2 and score < top
        point = {"score": spell(score * 10 + 5 * half, 1), "label": f"L{score}",
                 "descriptor": "What it means"}
        if rng.random() < 0.3:
            point["percent"] = spell(rng.randrange(0, 10001), 2)
        points.append(point)
    return {"id": name, "title": name, "points": points}


def split(rng, total, parts):
    """Weights in hundredths that sum to the total."""
    cuts = sorted(rng.choice([rng.randrange(0, total + 1), total * i // parts])
                  for i in range(1, parts))
    return [b - a for a, b in zip([0] + cuts, cuts + [total])]


def draw_question(rng, number, weight, scales, members):
    scale = rng.choice(scales)
    criterion = {"id": f"q{number}", "title": f"Question {number}", "kind": "scored",
                 "weight": spell(weight, 2), "scale": scale["id"],
                 "method": rng.choice(["consensus", "mean"])}
    if rng.random() < 0.3:
        criterion["threshold"] = rng.choice(scale["points"][:2])["score"]
    able = [m["id"] for m in members if m["voting"] and set(m["roles"]) & set(ROLES[:3])]
    if able and rng.random() < 0.5:
        criterion["scorers"] = rng.sample(able, rng.randrange(1, len(able) + 1))
    return criterion


def draw_price(rng, weight, digits):
    formula = "fixed-price" if weight == 0 and rng.random() < 0.5 else rng.choice(FORMULAS)
    price = {"formula": formula}
    if formula == "absolute-range":
        floor = rng.randrange(0, 500)
        price["floor"], price["ceiling"] = spell(floor, digits), \
            spell(floor + rng.randrange(1, 900), digits)
    if formula == "utility-index" and (weight == 0 or rng.random() < 0.5):
        price["n"] = spell(rng.randrange(1, 400), 2)
    return {"id": "price", "title": "Price", "kind": "price", "weight": spell(weight, 2),
            "price": price}


def draw_criteria(rng, scales, members, digits):
    price_weight = rng.choice([0, 1000, 4000, 5000])
    questions = [draw_question(rng, i, w, scales, members)
                 for i, w in enumerate(split(rng, 10000 - price_weight, rng.randrange(1, 6)))]
    criteria = [{"id": f"pf{i}", "title": f"Requirement {i}", "kind": "pass-fail"}
                for i in range(rng.randrange(0, 3))]
    inner = rng.randrange(0, len(questions) + 1)
    if inner:
        criteria.append({"id": "group", "title": "Group", "kind": "group",
                         "children": questions[:inner]})
    criteria += questions[inner:]
    price = draw_price(rng, price_weight, digits)
    if price_weight or price["price"]["formula"] in FORMULAS[4:]:
        if price["price"]["formula"] == "fixed-price" and price_weight:
            price["price"] = {"formula": "mean-based"}
        criteria.insert(rng.randrange(0, len(criteria) + 1), price)
    return criteria, questions


def judge(rng, exchange, questions, gap):
    points = {s["id"]: s["points"] for s in exchange["scales"]}
    for tender in exchange["tenders"]:
        for question in questions:
            cell = {"tender": tender["id"], "criterion": question["id"]}
            if rng.random() < 0.03:
                unit = 10 ** (4 - exchange["procurement"]["decimals"])
                most = round(float(question["weight"]) * 10000)
                exchange["marks"].append(
                    {**cell, "marks": spell(rng.randrange(0, most + 1) // unit * unit, 4)})
            if question["method"] == "consensus" and rng.random() > gap:
                exchange["consensus"].append(
                    {**cell, "score": rng.choice(points[question["scale"]])["score"]})
            for member in exchange["members"]:
                named = question.get("scorers")
                may = member["id"] in named if named else set(member["roles"]) & set(ROLES[:2])
                if member["voting"] and may and rng.random() > gap:
                    exchange["scores"].append(
                        {**cell, "member": member["id"],
                         "score": rng.choice(points[question["scale"]])["score"]})


def draw(rng):
    currency, digits = rng.choice([("GBP", 2), ("JPY", 0), ("KWD", 3)])
    scales = [draw_scale(rng, f"s{i}") for i in range(rng.randrange(1, 3))]
    members = [{"id": f"m{i}", "name": f"Member {i}", "voting": rng.random() < 0.9,
                "roles": [rng.choice(ROLES)]} for i in range(rng.randrange(1, 6))]
    criteria, questions = draw_criteria(rng, scales, members, digits)
    lots = [{"id": f"lot{i}", "title": f"Lot {i}"} for i in range(rng.choice([0, 0, 2]))]
    gap = rng.choice([0, 0, 0, 0.05])
    tenders = []
    for i in range(rng.randrange(1, 7)):
        tender = {"id": f"t{i}", "bidder": {"name": f"Bidder {i}"}}
        if lots:
            tender["lot"] = rng.choice(lots)["id"]
        if rng.random() >= gap:
            tender["price"] = spell(rng.choice([0, 100, 150, 300, rng.randrange(1, 1000)]), digits)
        tender["pass_fail"] = {c["id"]: rng.random() < 0.9 for c in criteria
                               if c["kind"] == "pass-fail" and rng.random() >= gap}
        if rng.random() < 0.06:
            tender["exclusion"] = {
                "ground": rng.choice(["late", "withdrawn", "excluded", "non-compliant"]),
                "reason": f"What happened to {i}"}
        tenders.append(tender)
    exchange = {
        "format": "evenhand-exchange/1",
        "procurement": {"title": "T", "reference": "R", "buyer": "B", "regime": "other",
                        "currency": currency, "decimals": rng.randrange(0, 5)},
        "scales": scales, "members": members, "criteria": criteria, "tenders": tenders,
        "scores": [], "consensus": [], "marks": []}
    if lots:
        exchange["lots"] = lots
    judge(rng, exchange, questions, gap)
    return exchange
