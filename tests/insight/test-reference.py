# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares what Relations says with reference.py over random worlds. Usage: test-reference.py SAY [WORLDS [SEED]]"""

import json
import random
import subprocess
import sys
import uuid
from datetime import date, timedelta

from reference import WEIGHTS, World

SAY = sys.argv[1]
WORLDS = int(sys.argv[2]) if len(sys.argv) > 2 else 100
SEED = int(sys.argv[3]) if len(sys.argv) > 3 else 1
ORDER = ["person", "goal", "requirement", "tie", "meeting", "follow_up", "exchange", "feedback", "stakeholder", "milestone",
         "achievement", "opportunity", "focal_point", "snooze"]
EDGES = [0, 1, 14, 15, 29, 30, 31, 44, 45, 46, 59, 60, 61, 89, 90, 91, 119, 120, 179, 180, 181, 364, 365, 366]
NAMES = ["Ada", "ADA", "Áda", "Zoë Müller", "Zoe Muller", "Ωmega", "李雷", "ﬁona", "Straße", "STRASSE", "Ada Lee", "Bo", "İpek", "Ł", "ada"]


class Maker:
    def __init__(self, seed):
        self.r = random.Random(seed)
        r = self.r
        self.on = date(r.choice([2024, 2025, 2026, 2100]), r.choice([1, 2, 3, 12]), r.choice([1, 15, 28])) + timedelta(days=r.choice([0, 0, 1]))
        self.records = {noun: [] for noun in ORDER}
        self.size = r.choice([0, 1, 2, 5, 9, 14])
        self.people()
        self.goals()
        self.conversations()
        self.work()

    def id(self):
        return str(uuid.UUID(int=self.r.getrandbits(128), version=4))

    def add(self, noun, **members):
        record = {"id": self.id()} | {k: v for k, v in members.items() if v is not None}
        self.records[noun].append(record)
        return record["id"]

    def maybe(self, value, p=0.5):
        return value if self.r.random() < p else None

    def day(self, future=0.15):
        offset = self.r.choice(EDGES) if self.r.random() < 0.7 else self.r.randrange(500)
        return (self.on + timedelta(days=offset if self.r.random() < future else -offset)).isoformat()

    def some(self, noun, n=4):
        ids = [x["id"] for x in self.records[noun]]
        return [self.r.choice(ids) for _ in range(self.r.randrange(n))] if ids else []

    def one(self, noun):
        ids = [x["id"] for x in self.records[noun]]
        return self.r.choice(ids) if ids else None

    def people(self):
        r = self.r
        for _ in range(self.size):
            self.add("person", name=r.choice(NAMES), direction=r.choice(["above", "peer", "peer", "below", "unset", None]),
                     scope=r.choice(["internal", "external", "unset", None]), is_focus=self.maybe(True, 0.3),
                     cadence_days=self.maybe(r.choice([1, 20, 30, 40, 60, 120]), 0.3), introduced_by=self.maybe(self.one("person"), 0.3),
                     archived_at=self.maybe("2023-01-01T00:00:00.000Z", 0.12),
                     positions=self.maybe([{"organization": r.choice(["A", "B"]), "department": self.maybe(r.choice(["x", "y"])),
                                            "started_on": self.maybe(self.day()), "ended_on": self.maybe(self.day(), 0.4)} for _ in range(2)], 0.6))
        for person in self.records["person"]:
            for position in person.get("positions", []):
                for member in [m for m in position if position[m] is None]:
                    del position[member]
        for _ in range(r.randrange(self.size + 1) if self.size else 0):
            self.add("tie", person=self.one("person"), other=self.maybe(self.one("person"), 0.85),
                     kind=r.choice(["reports_to", "works_with", "knows"]))

    def goals(self):
        r = self.r
        for _ in range(r.choice([0, 1, 1, 2, 3])):
            self.add("goal", title=r.choice(["Senior", "Lead"]), review_on=self.maybe((self.on + timedelta(days=r.choice([-1, 0, 30, 89, 90, 91]))).isoformat(), 0.8),
                     kind=r.choice(["promotion", "leadership", "assignment", "new_job", None]),
                     status=r.choice(["active", "active", None, None, "paused", "achieved", "not_this_time", "unset"]),
                     follows=self.maybe(self.one("goal"), 0.6))
        for goal in [g["id"] for g in self.records["goal"]]:
            for person in r.sample(self.records["person"], r.randrange(len(self.records["person"]) + 1)):
                self.add("stakeholder", goal=goal, person=person["id"], next_move=self.maybe("Talk"),
                         decision_role=r.choice(["decides", "decides", "influences", "advises", "informed", "unset", None]),
                         position=r.choice(["unknown", "opposed", "neutral", "supportive", "supportive", "championing", "unset", None]))
            for _ in range(r.randrange(3)):
                people = r.sample(self.records["person"], r.randrange(min(4, len(self.records["person"]) + 1)))
                self.add("milestone", goal=goal, title="Panel", occurs_on=self.maybe(self.day(0.9), 0.9),
                         groundwork=[{"person": p["id"]} | ({"state": s} if (s := r.choice(
                             ["to_do", "planned", "talked", "talked", "aligned", "aligned", "unset", None])) else {}) for p in people])
            for _ in range(r.randrange(4)):
                self.add("requirement", goal=goal, name="Skill", kind=r.choice(["technical", "interpersonal", None]),
                         self_rating=self.maybe(r.randrange(1, 6), 0.8), practice=r.choice(["learned", "observed", "practised", "unset", None]))

    def conversations(self):
        r = self.r
        channels = r.choice([["email", "message", None], ["in_person", "video", "phone", "email", "message", "event", "unset", None]])
        for _ in range(r.choice([0, 3, 10, 40])):
            self.add("meeting", started_on=self.day(), channel=r.choice(channels), participants=self.some("person", 5))
        if not self.size:
            return
        for _ in range(r.randrange(6)):
            self.add("follow_up", person=self.one("person"), text="Send", owner=r.choice(["me", "me", "them", "unset", None]),
                     due_on=self.maybe(self.day(0.4), 0.9), done_on=self.maybe(self.day(), 0.2), snoozed_until=self.maybe(self.day(0.5), 0.3))
        for _ in range(r.randrange(10)):
            self.add("exchange", person=self.one("person"), direction=r.choice(["given", "received", "received", "unset"]),
                     kind=r.choice(["advice", "help"]), occurred_on=self.maybe(self.day(), 0.8))
        for _ in range(r.randrange(4)):
            self.add("snooze", person=self.one("person"), until=self.maybe(self.day(0.7), 0.9),
                     codes=r.sample(list(WEIGHTS), r.randrange(len(WEIGHTS) + 1)))

    def work(self):
        r = self.r
        goal = lambda: self.maybe(self.one("goal"), 0.9)
        for _ in range(r.choice([0, 3, 12]) if self.size else 0):
            self.add("feedback", person=self.one("person"), received_on=self.maybe(self.day(), 0.9), goal=self.maybe(goal(), 0.4),
                     requirement=self.maybe(self.one("requirement"), 0.7), rating=self.maybe(r.randrange(1, 6), 0.9))
        for _ in range(r.randrange(7)):
            self.add("achievement", goal=goal(), title="Did", occurred_on=self.maybe(self.day(), 0.9), witnesses=self.some("person", 6),
                     level=r.choice(["task", "task", "project", "unset", None]))
        for _ in range(r.randrange(5)):
            self.add("opportunity", goal=goal(), title="Door", route=r.choice(["referral", "online_posting", None]),
                     opened_by=self.maybe(self.one("person"), 0.4), leaned_on=self.some("person", 3),
                     stage=r.choice(["applied", "interviewing", "offered", "rejected", "declined", "unset", None]), reached_interview=self.maybe(True, 0.2))
        for _ in range(r.randrange(4)):
            self.add("focal_point", goal=goal(), text="Listen", state=r.choice(["open", "working", "done", "done", None]))

    def edit(self):
        """Changes and removals on top of the world: pairs of saved and removed."""
        r, saved, removed = self.r, [], []
        for person in self.records["person"]:
            if r.random() < 0.3:
                for member, values in (("direction", ["above", "peer", "below"]), ("scope", ["internal", "external", "unset"])):
                    person[member] = r.choice(values)
                if person.pop("archived_at", None) is None and r.random() < 0.3:
                    person["archived_at"] = "2023-01-01T00:00:00.000Z"
                saved.append(["person", dict(person)])
        for meeting in list(self.records["meeting"]):
            if r.random() < 0.2:
                meeting["started_on"] = self.day()
                meeting["participants"] = self.some("person", 5)
                meeting["channel"] = r.choice(["in_person", "email"])
                saved.append(["meeting", dict(meeting)])
            elif r.random() < 0.1:
                self.records["meeting"].remove(meeting)
                removed.append(["meeting", meeting["id"]])
        return saved, removed


def compare(name, maker, world, said, target):
    problems = []

    def same(what, found, expected):
        if found != expected:
            problems.append(f"{name} on {world.T}: {what}\n  said     {found}\n  expected {expected}")

    known = {x["id"] for list_ in maker.records.values() for x in list_}
    expected = world.moves()
    same("moves", [(m["person"], [r["code"] for r in m["reasons"]]) for m in said["moves"]],
         [(p, [c for c, _ in reasons]) for p, reasons in expected])
    for move, (_, reasons) in zip(said["moves"], expected):
        for reason, (code, by) in zip(move["reasons"], reasons):
            if reason["code"] != code:
                continue
            raised = reason["records"][:len(set(by))]
            same(f"what raised {code}", set(raised), set(by))
            same(f"records of {code} that exist", set(reason["records"]) - known, set())
            same(f"records of {code} named once", len(reason["records"]), len(set(reason["records"])))
            same(f"text of {code}", bool(reason["text"]) and reason["text"][-1] in ".?", True)
    same("promises", said["promises"], world.promises())
    same("habit", (set(said["habit"]["meetings"]), said["habit"]["done"], said["habit"]["target"]),
         (world.habit(), len(world.habit()), target))
    for goal in world.goals:
        answer = said["goals"][goal]
        same(f"checks of {goal}", [(c["code"], c["status"], set(c["people"])) for c in answer["checks"]], world.checks(goal))
        same("stakeholders", {s["person"]: s for s in answer["stakeholders"]}, world.coverage(goal))
        for check in answer["checks"]:
            same("records of a check", (check["records"][0], set(check["records"]) - known), (goal, set()))
        review = world.goals[goal].get("review_on")
        same("days to review", answer.get("days_to_review"), (date.fromisoformat(review) - world.T).days if review else None)
    same("routes", {k: v for k, v in said["routes"].items() if v != [0, 0]}, world.routes())
    same("balance", {(d, s): [p, t] for d, s, p, t in said["balance"] if p}, world.balance())
    same("breadth", {(o, d): [p, t] for o, d, p, t in said["breadth"]}, world.breadth())
    same("reciprocity", {(y, k): [g, r] for y, k, g, r in said["reciprocity"]}, world.reciprocity())
    same("months", said["months"], world.months(12))
    same("bridges", {(frozenset(p), frozenset(k)) for p, k in said["bridges"]}, world.bridges())
    same("people", [p["person"] for p in said["people"]], sorted(world.people))
    for p in said["people"]:
        i = p["person"]
        same("figures", (p["cadence"], p["touches"], p["last_on"], p["given"], p["received"]),
             (world.cadence(i), len(world.touches(i)), world.last(i), len(world.exchanges(i, "given")), len(world.exchanges(i, "received"))))
        if abs(p["closeness"] - world.closeness(i)) > 1e-9:
            same("closeness", p["closeness"], world.closeness(i))
    same("paths", said["paths"], {p["id"]: world.path(p["id"]) for p in maker.records["person"]})
    return problems


def ask(say, steps, dates, target):
    say.stdin.write(json.dumps({"steps": steps, "on": [d.isoformat() for d in dates], "monthly_target": target}) + "\n")
    say.stdin.flush()
    line = say.stdout.readline()
    if not line:
        raise EOFError(f"{SAY} said nothing")
    return json.loads(line)


def shuffled(records, r):
    """In another order, as far as nothing comes before what it refers to."""
    first = [record for record in records if record[0] in ("person", "goal", "requirement")]
    rest = [record for record in records if record[0] not in ("person", "goal", "requirement")]
    r.shuffle(rest)
    return first + rest


def properties(number, maker, say, records, on, target):
    """What must hold of any world: import order does not matter, and one more face-to-face touch with an internal
    stakeholder turns no met check into a gap."""
    r, problems = maker.r, []
    plain = ask(say, [{"save": records, "bulk": True}], [on], target)[0]
    if ask(say, [{"save": shuffled(records, r), "bulk": number % 2 == 0}], [on], target)[0] != plain:
        problems.append("import order matters")
    people = {p["id"]: p for noun, p in records if noun == "person"}
    internal = [s["person"] for noun, s in records if noun == "stakeholder"
                and people[s["person"]].get("scope") == "internal" and not people[s["person"]].get("archived_at")]
    if internal:
        meeting = ["meeting", {"id": maker.id(), "started_on": on.isoformat(), "channel": "in_person", "participants": [r.choice(internal)]}]
        more = ask(say, [{"save": records + [meeting], "bulk": True}], [on], target)[0]
        for goal, said in plain["goals"].items():
            before, after = ({c["code"]: c["status"] for c in x["checks"]} for x in (said, more["goals"][goal]))
            problems += [f"one more touch: {code} from met to gap" for code in before if before[code] == "met" and after[code] == "gap"]
    return problems


def test(number, say):
    maker = Maker(SEED * 100_000 + number)
    target = maker.r.choice([3, 3, 5])
    records = json.loads(json.dumps([[noun, record] for noun in ORDER for record in maker.records[noun]]))
    problems, seen = [], set()
    if number % 4 == 0:
        problems += properties(number, maker, say, records, maker.on, target)
    steps = [{"save": shuffled(records, maker.r) if number % 3 == 2 else records, "bulk": number % 2 == 0}]
    if number % 5 > 1:
        saved, removed = maker.edit()
        steps += [{"save": saved, "bulk": number % 5 == 4}, {"remove": removed}]
    dates = [maker.on, maker.on - timedelta(days=maker.r.choice(EDGES)), maker.on + timedelta(days=maker.r.choice(EDGES))]
    for on, said in zip(dates, ask(say, steps, dates, target)):
        problems += compare(f"world {number}", maker, World(maker.records, on, target), said, target)
        seen |= {r["code"] for m in said["moves"] for r in m["reasons"]}
        seen |= {(c["code"], c["status"]) for g in said["goals"].values() for c in g["checks"]}
    return problems, seen


def main():
    say = subprocess.Popen([SAY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    print(f"1..{WORLDS + 1}", flush=True)
    failed, seen = 0, set()
    for number in range(WORLDS):
        problems, new = test(number, say)
        seen |= new
        failed += bool(problems)
        print(f"{'not ok' if problems else 'ok'} {number + 1} - /insight/reference/world-{number}", flush=True)
        for problem in problems[:3]:
            print("# " + problem.replace("\n", "\n# "), flush=True)
    say.stdin.close()
    say.wait()
    # A comparison in which something never came up would compare nothing.
    wanted = set(WEIGHTS)
    for code in ("deciders_met", "deciders_face_to_face", "positions_known", "two_champions", "peer_voices", "internal_balance",
                 "face_to_face_share", "groundwork_done", "evidence_level", "interpersonal_practised", "blind_spots", "lessons_applied"):
        wanted |= {(code, status) for status in ("met", "gap", "unknown")}
    for code in ("deciders_known", "report_voices", "evidence_witnessed", "feedback_recent"):
        wanted |= {(code, status) for status in ("met", "gap")}
    missing = wanted - seen
    print(f"{'not ok' if missing or say.returncode else 'ok'} {WORLDS + 1} - /insight/reference/everything-came-up", flush=True)
    if missing:
        print(f"# never came up: {sorted(map(str, missing))}")
    sys.exit(bool(failed or missing or say.returncode))


main()
