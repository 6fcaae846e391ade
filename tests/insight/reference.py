# SPDX-License-Identifier: GPL-3.0-or-later
"""Section 5 of the design once more, written from the text alone: plainly, over records in memory, without any
thought of speed. What Relations says is compared with it over random worlds (test-reference.py)."""

import math
import statistics
import unicodedata
from datetime import date, timedelta

WEIGHTS = {
    "groundwork_due": 50, "decider_not_met": 40, "promise_due": 35, "cadence_overdue": 20, "position_unknown": 15,
    "focus_quiet": 15, "never_face_to_face": 12, "email_only": 12, "feedback_to_ask": 10, "give_first": 8,
    "peer_voice_missing": 8, "internal_neglected": 6,
}
CHANNEL = {"in_person": 1.0, "video": 0.7, "phone": 0.6, "event": 0.6, "message": 0.2, "email": 0.15}
FACE_TO_FACE = {"in_person", "event"}
LIVE = FACE_TO_FACE | {"video", "phone"}
EVERYBODY = {"groundwork_due", "promise_due"}


def day(text):
    return date.fromisoformat(text) if text else None


def sort_key(name):
    marks_removed = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.category(c).startswith("M"))
    return marks_removed.casefold()


class World:
    def __init__(self, records, on, monthly_target=3):
        """records: a dictionary noun → list of records as in the native file"""
        self.T = on
        self.monthly_target = monthly_target
        self.all = records
        self.people = {p["id"]: p for p in records["person"] if not p.get("archived_at")}
        self.goals = {g["id"]: g for g in records["goal"]}
        self.active = {i: g for i, g in self.goals.items() if g.get("status", "active") == "active"}
        self.meetings = sorted((m for m in records["meeting"] if day(m["started_on"]) <= on), key=lambda m: m["id"])
        self.touch_list = {p: [] for p in self.people}
        for meeting in self.meetings:
            for person in set(meeting.get("participants", [])):
                if person in self.people:
                    self.touch_list[person].append(meeting)

    # windows

    def within(self, d, n):
        d = day(d)
        return d is not None and 0 <= (self.T - d).days <= n

    def next(self, d, n):
        d = day(d)
        return d is not None and 0 <= (d - self.T).days <= n

    def past(self, d):
        d = day(d)
        return d is not None and d <= self.T

    # people

    def touches(self, person, n=None, channels=None):
        return [m for m in self.touch_list[person]
                if (n is None or self.within(m["started_on"], n)) and (channels is None or m.get("channel") in channels)]

    def last(self, person, channels=None):
        return max((m["started_on"] for m in self.touches(person, None, channels)), default=None)

    def stakeholders(self, goal):
        return [s for s in self.all["stakeholder"] if s["goal"] == goal and s["person"] in self.people]

    def of_active_goals(self, *roles):
        return {s["person"] for g in self.active for s in self.stakeholders(g) if not roles or s.get("decision_role") in roles}

    def focus(self):
        return {i for i, p in self.people.items() if p.get("is_focus")}

    def tended(self):
        found = self.focus() | self.of_active_goals()
        found |= {i for i, p in self.people.items() if p.get("cadence_days") is not None}
        for opportunity in self.all["opportunity"]:
            if opportunity.get("goal") in self.active:
                found |= {opportunity.get("opened_by"), *opportunity.get("leaned_on", [])} & set(self.people)
        return found

    def cadence(self, person):
        days = self.people[person].get("cadence_days")
        if days is None:
            return None
        last = self.last(person)
        if last is None:
            return "overdue"
        ratio = (self.T - day(last)).days / days
        return "on_track" if ratio <= 1.0 else "due" if ratio <= 1.5 else "overdue"

    def closeness(self, person):
        s = math.fsum(CHANNEL.get(m.get("channel"), 0.0) * 0.5 ** ((self.T - day(m["started_on"])).days / 90)
                      for m in self.touches(person))
        return 100 * (1 - math.exp(-s))

    def exchanges(self, person=None, direction=None):
        return [e for e in self.all["exchange"]
                if e["person"] in self.people and (person is None or e["person"] == person)
                and (direction is None or e.get("direction") == direction)
                and (e.get("occurred_on") is None or self.past(e["occurred_on"]))]

    def feedback(self):
        return [f for f in self.all["feedback"] if f["person"] in self.people and self.past(f.get("received_on"))]

    # next moves

    def open_follow_ups(self):
        return [f for f in self.all["follow_up"] if f["person"] in self.people and f.get("done_on") is None]

    def is_due(self, follow_up):
        snoozed = day(follow_up.get("snoozed_until"))
        return self.past(follow_up.get("due_on")) and not (snoozed is not None and snoozed > self.T)

    def groundwork(self, milestone, person):
        for entry in milestone.get("groundwork", []):
            if entry["person"] == person:
                return entry.get("state", "to_do")
        return None

    def raised(self, person):
        """code → ids of the goals, follow-ups or person that raise it, for one person"""
        p, found = self.people[person], {}

        def raise_(code, by):
            found.setdefault(code, []).append(by)

        for goal_id, goal in self.active.items():
            parts = [s for s in self.stakeholders(goal_id) if s["person"] == person]
            part = parts[0] if parts else None
            role = part.get("decision_role") if part else None
            position = part.get("position", "unknown") if part else None
            for milestone in self.all["milestone"]:
                if milestone["goal"] != goal_id or not self.next(milestone.get("occurs_on"), 14):
                    continue
                state = self.groundwork(milestone, person)
                if (role == "decides" or state is not None) and state in (None, "to_do", "planned"):
                    raise_("groundwork_due", goal_id)
            live = bool(self.touches(person, 60, LIVE))
            if role == "decides" and not live:
                raise_("decider_not_met", goal_id)
            if role in ("decides", "influences") and position == "unknown":
                raise_("position_unknown", goal_id)
            if role in ("decides", "influences") and not self.touches(person, None, FACE_TO_FACE):
                raise_("never_face_to_face", goal_id)
            if role in ("decides", "influences", "advises") and self.next(goal.get("review_on"), 90) and live \
                    and not any(f["person"] == person and self.within(f["received_on"], 180) for f in self.feedback()):
                raise_("feedback_to_ask", goal_id)
            if part and p.get("direction") == "peer" and position in ("unknown", "neutral") \
                    and self.check_status(goal_id, "peer_voices") == "gap":
                raise_("peer_voice_missing", goal_id)
            if part and p.get("scope") == "internal" and self.check_status(goal_id, "internal_balance") == "gap" \
                    and not self.touches(person, 60):
                raise_("internal_neglected", goal_id)
        for follow_up in self.open_follow_ups():
            if follow_up["person"] == person and follow_up.get("owner", "me") == "me" and self.is_due(follow_up):
                raise_("promise_due", follow_up["id"])
        if self.cadence(person) == "overdue":
            raise_("cadence_overdue", person)
        if p.get("is_focus") and not self.touches(person, 30):
            raise_("focus_quiet", person)
        if p.get("is_focus") and not self.touches(person, None, FACE_TO_FACE):
            raise_("never_face_to_face", person)
        if len(self.touches(person, 180)) >= 3 and not self.touches(person, 180, LIVE):
            raise_("email_only", person)
        if len(self.exchanges(person, "received")) > len(self.exchanges(person, "given")) \
                and not any(self.within(e.get("occurred_on"), 180) for e in self.exchanges(person, "given")):
            raise_("give_first", person)
        return found

    def moves(self):
        tended, rows = self.tended(), []
        for person in self.people:
            found = self.raised(person)
            planned = any(f["person"] == person and f.get("owner", "me") == "me" and f.get("due_on") and day(f["due_on"]) > self.T
                          for f in self.open_follow_ups())
            if person not in tended or planned:
                found = {code: by for code, by in found.items() if code in EVERYBODY}
            if not found:
                continue
            if any(z["person"] == person and z.get("until") and self.T < day(z["until"]) and set(found) <= set(z.get("codes", []))
                   for z in self.all["snooze"]):
                continue
            last = self.last(person)
            order = (-sum(WEIGHTS[c] for c in found), (0, "") if last is None else (1, last),
                     sort_key(self.people[person]["name"]).encode(), person)
            rows.append((order, person, [(c, found[c]) for c in WEIGHTS if c in found]))
        return [(person, reasons) for _, person, reasons in sorted(rows)]

    def promises(self):
        return [f["id"] for f in sorted((f for f in self.open_follow_ups() if self.is_due(f)), key=lambda f: (f["due_on"], f["id"]))]

    def habit(self):
        matter = self.focus() | self.of_active_goals()
        return {m["id"] for p in matter for m in self.touches(p, None, LIVE) if m["started_on"][:7] == self.T.isoformat()[:7]}

    # readiness

    def check_status(self, goal, code):
        for c, status, _ in self.checks(goal, only=code):
            return status
        return None

    def checks(self, goal_id, only=None):
        """(code, status, people missing), those left out not among them"""
        goal, parts = self.goals[goal_id], self.stakeholders(goal_id)
        deciders = [s["person"] for s in parts if s.get("decision_role") == "decides"]
        voices = [s for s in parts if s.get("decision_role") in ("decides", "influences")]
        for_me = [s for s in parts if s.get("position") in ("supportive", "championing")]
        result = []

        def add(code, met, missing=(), unknown=False):
            status = "unknown" if unknown else "met" if met else "gap"
            if only is None or only == code:
                result.append((code, status, set(missing) if status == "gap" else set()))

        def direction(person):
            return self.people[person].get("direction")

        add("deciders_known", deciders)
        missing = [p for p in deciders if not self.touches(p, 60, LIVE)]
        add("deciders_met", not missing, missing, not deciders)
        missing = [p for p in deciders if not self.touches(p, 180, FACE_TO_FACE)]
        add("deciders_face_to_face", not missing, missing, not deciders)
        missing = [s["person"] for s in voices if s.get("position", "unknown") == "unknown"]
        add("positions_known", not missing, missing, not voices)
        add("two_champions", sum(s.get("position") == "championing" for s in parts) >= 2, (), not parts)
        add("peer_voices", sum(direction(s["person"]) == "peer" for s in for_me) >= 2, (),
            not any(p.get("direction") == "peer" for p in self.people.values()))
        if any(p.get("direction") == "below" for p in self.people.values()):
            add("report_voices", any(direction(s["person"]) == "below" for s in for_me))
        if goal.get("kind") in ("promotion", "leadership", "assignment"):
            scopes = [self.people[p]["scope"] for p in self.people for _ in self.touches(p, 180)
                      if self.people[p].get("scope") in ("internal", "external")]
            add("internal_balance", 2 * scopes.count("internal") >= len(scopes), (), len(scopes) < 5)
        pairs = [m for s in parts for m in self.touches(s["person"], 180)]
        add("face_to_face_share", 3 * sum(m.get("channel") in FACE_TO_FACE for m in pairs) >= len(pairs), (), len(pairs) < 5)
        milestones = [m for m in self.all["milestone"] if m["goal"] == goal_id and self.next(m.get("occurs_on"), 30)]
        missing = {p for m in milestones for p in {*deciders, *(e["person"] for e in m.get("groundwork", []) if e["person"] in self.people)}
                   if self.groundwork(m, p) not in ("talked", "aligned")}
        add("groundwork_done", not missing, missing, not milestones)
        done = [a for a in self.all["achievement"] if a.get("goal") == goal_id and self.past(a.get("occurred_on"))]
        missing = [s["person"] for s in voices if not any(s["person"] in a.get("witnesses", []) for a in done)]
        add("evidence_witnessed", len(done) >= 3 and not missing, missing)
        add("evidence_level", not all(a.get("level", "unset") in ("task", "unset") for a in done), (), not done)
        requirements = [r for r in self.all["requirement"] if r["goal"] == goal_id]
        interpersonal = [r for r in requirements if r.get("kind") == "interpersonal"]
        add("interpersonal_practised", all(r.get("practice") in ("observed", "practised") for r in interpersonal), (), not interpersonal)
        gaps = [r["self_rating"] - statistics.median(ratings) for r, ratings in self.compared(requirements)]
        add("blind_spots", all(gap < 1.34 for gap in gaps), (), not gaps)
        mine = {r["id"] for r in requirements}
        add("feedback_recent", any(self.within(f["received_on"], 90) and (f.get("goal") == goal_id or f.get("requirement") in mine)
                                   for f in self.feedback()))
        if goal.get("follows"):
            points = [f for f in self.all["focal_point"] if f.get("goal") == goal["follows"]]
            add("lessons_applied", not any(f.get("state", "open") == "open" for f in points), (), not points)
        return result

    def compared(self, requirements):
        for requirement in requirements:
            latest = {}
            for f in self.feedback():
                if f.get("requirement") == requirement["id"] and f.get("rating") is not None:
                    latest[f["person"]] = max(latest.get(f["person"], ("", "", 0)), (f["received_on"], f["id"], f["rating"]))
            if requirement.get("self_rating") is not None and len(latest) >= 3:
                yield requirement, [rating for _, _, rating in latest.values()]

    def coverage(self, goal_id):
        milestones = sorted((m["occurs_on"], m["id"], m) for m in self.all["milestone"]
                            if m["goal"] == goal_id and m.get("occurs_on") and day(m["occurs_on"]) >= self.T)
        rows = {}
        for s in self.stakeholders(goal_id):
            rows[s["person"]] = {
                "person": s["person"], "decision_role": s.get("decision_role", "unset"), "position": s.get("position", "unknown"),
                "last_live_on": self.last(s["person"], LIVE), "last_face_to_face_on": self.last(s["person"], FACE_TO_FACE),
                "groundwork": self.groundwork(milestones[0][2], s["person"]) if milestones else None, "next_move": s.get("next_move"),
            }
        return rows

    # counts

    def routes(self):
        found = {}
        for o in self.all["opportunity"]:
            pair = found.setdefault(o.get("route", "unset"), [0, 0])
            pair[0] += 1
            pair[1] += bool(o.get("reached_interview")) or o.get("stage") in ("interviewing", "offered", "accepted", "declined")
        return found

    def balance(self):
        found = {}
        for i, p in self.people.items():
            cell = found.setdefault((p.get("direction", "unset"), p.get("scope", "unset")), [0, 0])
            cell[0] += 1
            cell[1] += len(self.touches(i, 180))
        return found

    def breadth(self):
        found = {}
        for i, p in self.people.items():
            now = [o for o in p.get("positions", []) if (not o.get("started_on") or day(o["started_on"]) <= self.T)
                   and (not o.get("ended_on") or day(o["ended_on"]) >= self.T)]
            key = (now[0].get("organization") or "", now[0].get("department") or "") if now else ("", "")
            cell = found.setdefault(key, [0, 0])
            cell[0] += 1
            cell[1] += len(self.touches(i, 180))
        return found

    def reciprocity(self):
        found = {}
        for e in self.exchanges():
            if e.get("direction") in ("given", "received"):
                year = day(e["occurred_on"]).year if e.get("occurred_on") else 0
                found.setdefault((year, e.get("kind", "unset")), [0, 0])[e["direction"] == "received"] += 1
        return found

    def months(self, n):
        found, first = [], self.T.replace(day=1)
        for _ in range(n):
            here = [m for m in self.meetings if m["started_on"][:7] == first.isoformat()[:7]
                    and any(p in self.people for p in m.get("participants", []))]
            found.insert(0, [len(here), sum(m.get("channel") in FACE_TO_FACE for m in here)])
            first = (first - timedelta(days=1)).replace(day=1)
        return found

    # the network

    def neighbours(self, introductions):
        found = {p: set() for p in self.people}

        def join(a, b):
            if a in self.people and b in self.people and a != b:
                found[a].add(b)
                found[b].add(a)

        for tie in self.all["tie"]:
            join(tie["person"], tie.get("other"))
        for i, p in self.people.items():
            if introductions:
                join(i, p.get("introduced_by"))
        return found

    def path(self, to):
        if to not in self.people:
            return []
        beside, rank = self.neighbours(True), {}
        for p in self.people:
            rank[p] = (-round(self.closeness(p), 9), sort_key(self.people[p]["name"]).encode(), p)
        ways = [[to]]
        seen = {to}
        while ways:
            starts = [w for w in ways if self.touches(w[0], 365)]
            if starts:
                return min(starts, key=lambda w: [rank[p] for p in w])
            longer = [[p, *w] for w in ways for p in beside[w[0]] if p not in seen]
            seen |= {w[0] for w in longer}
            ways = longer
        return []

    def bridges(self):
        beside, left, found = self.neighbours(False), set(self.people), []
        mine = {t["person"] for t in self.all["tie"] if t.get("other") is None}
        while left:
            group, todo = set(), [left.pop()]
            while todo:
                p = todo.pop()
                if p not in group:
                    group.add(p)
                    todo += beside[p]
            left -= group
            known = {p for p in group if self.touches(p) or p in mine}
            if len(group) > 1 and known:
                found.append((frozenset(group), frozenset(known)))
        return set(found) if len(found) > 1 else set()
