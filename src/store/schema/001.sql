-- SPDX-License-Identifier: GPL-3.0-or-later
-- Version 1: a table for every noun; lists inside a record have tables of their own,
-- named record_list, whose primary key keeps their order.

CREATE TABLE people (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  family_key TEXT NOT NULL,
  last_touch INTEGER,
  last_live INTEGER,
  last_face_to_face INTEGER,
  touch_count INTEGER NOT NULL DEFAULT 0,
  "name" TEXT NOT NULL,
  "given_name" TEXT,
  "family_name" TEXT,
  "nickname" TEXT,
  "direction" TEXT NOT NULL,
  "scope" TEXT NOT NULL,
  "why" TEXT,
  "offer" TEXT,
  "priorities" TEXT,
  "preferred_channel" TEXT,
  "cadence_days" INTEGER,
  "face_to_face_days" INTEGER,
  "introduced_by" INTEGER REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  "met_on" TEXT,
  "met_where" TEXT,
  "source" TEXT,
  "source_uid" TEXT,
  "knows_me" INTEGER,
  "trust" INTEGER,
  "sensitivity" TEXT NOT NULL,
  "is_focus" INTEGER NOT NULL,
  "birthday" TEXT,
  "notes" TEXT,
  "archived_at" TEXT,
  batch INTEGER,
  extra TEXT,
  "photo" TEXT
) STRICT;

CREATE TABLE person_roles (
  owner INTEGER NOT NULL REFERENCES people (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_contact_points (
  owner INTEGER NOT NULL REFERENCES people (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "label" TEXT,
  "value" TEXT,
  "is_preferred" INTEGER NOT NULL,
  folded TEXT,
  extra TEXT,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_positions (
  owner INTEGER NOT NULL REFERENCES people (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  "organization" TEXT,
  "title" TEXT,
  "department" TEXT,
  "started_on" TEXT,
  "ended_on" TEXT,
  extra TEXT,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_tags (
  owner INTEGER NOT NULL REFERENCES people (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE person_custom_fields (
  owner INTEGER NOT NULL REFERENCES people (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  "label" TEXT,
  "value" TEXT,
  extra TEXT,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE ties (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "person" INTEGER NOT NULL REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  "other" INTEGER REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "note" TEXT,
  batch INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE meetings (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "started_on" TEXT NOT NULL,
  "started_at" TEXT,
  "time_zone" TEXT,
  "duration_minutes" INTEGER,
  "channel" TEXT NOT NULL,
  "initiated_by" TEXT NOT NULL,
  "purpose" TEXT NOT NULL,
  "title" TEXT,
  "location" TEXT,
  "summary" TEXT,
  "notes" TEXT,
  "reflection" TEXT,
  "source" TEXT,
  "source_uid" TEXT,
  batch INTEGER,
  extra TEXT
) STRICT;

-- Participants are mirrored in touches, whose reference to people guards both: an index here
-- would be the second largest of the file and answer nothing that touches does not.
CREATE TABLE meeting_participants (
  owner INTEGER NOT NULL REFERENCES meetings (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE meeting_goals (
  owner INTEGER NOT NULL REFERENCES meetings (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  value INTEGER NOT NULL REFERENCES goals (row) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE follow_ups (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "person" INTEGER NOT NULL REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  "meeting" INTEGER REFERENCES meetings (row) DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL,
  "owner" TEXT NOT NULL,
  "due_on" TEXT,
  "done_on" TEXT,
  "snoozed_until" TEXT,
  batch INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE exchanges (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "person" INTEGER NOT NULL REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  "meeting" INTEGER REFERENCES meetings (row) DEFERRABLE INITIALLY DEFERRED,
  "occurred_on" TEXT,
  "direction" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "note" TEXT,
  batch INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE feedback (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "person" INTEGER NOT NULL REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  "received_on" TEXT,
  "goal" INTEGER REFERENCES goals (row) DEFERRABLE INITIALLY DEFERRED,
  "requirement" INTEGER REFERENCES requirements (row) DEFERRABLE INITIALLY DEFERRED,
  "rating" INTEGER,
  "solicited" INTEGER NOT NULL,
  "verbatim" TEXT,
  "may_share" INTEGER NOT NULL,
  "response" TEXT,
  batch INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE goals (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "target_role" TEXT,
  "organization" TEXT,
  "why" TEXT,
  "case_statement" TEXT,
  "review_on" TEXT,
  "status" TEXT NOT NULL,
  "closed_on" TEXT,
  "outcome_note" TEXT,
  "follows" INTEGER REFERENCES goals (row) DEFERRABLE INITIALLY DEFERRED,
  batch INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE stakeholders (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "goal" INTEGER NOT NULL REFERENCES goals (row) DEFERRABLE INITIALLY DEFERRED,
  "person" INTEGER NOT NULL REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  "decision_role" TEXT NOT NULL,
  "influence" INTEGER,
  "interest" INTEGER,
  "position" TEXT NOT NULL,
  "desired_position" TEXT NOT NULL,
  "evidence_note" TEXT,
  "next_move" TEXT,
  "feedback_consent" INTEGER NOT NULL,
  batch INTEGER,
  extra TEXT,
  UNIQUE (goal, person)
) STRICT;

CREATE TABLE requirements (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "goal" INTEGER NOT NULL REFERENCES goals (row) DEFERRABLE INITIALLY DEFERRED,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "target" INTEGER,
  "self_rating" INTEGER,
  "practice" TEXT NOT NULL,
  "evidence_note" TEXT,
  batch INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE milestones (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "goal" INTEGER NOT NULL REFERENCES goals (row) DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "occurs_on" TEXT,
  batch INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE milestone_groundwork (
  owner INTEGER NOT NULL REFERENCES milestones (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  "person" INTEGER NOT NULL REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  "state" TEXT NOT NULL,
  "concern" TEXT,
  "meeting" INTEGER REFERENCES meetings (row) DEFERRABLE INITIALLY DEFERRED,
  extra TEXT,
  PRIMARY KEY (owner, position),
  UNIQUE (owner, person)
) STRICT, WITHOUT ROWID;

CREATE TABLE achievements (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "goal" INTEGER REFERENCES goals (row) DEFERRABLE INITIALLY DEFERRED,
  "occurred_on" TEXT,
  "title" TEXT NOT NULL,
  "situation" TEXT,
  "result" TEXT,
  "level" TEXT NOT NULL,
  "may_share" INTEGER NOT NULL,
  batch INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE achievement_witnesses (
  owner INTEGER NOT NULL REFERENCES achievements (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  value INTEGER NOT NULL REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE opportunities (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "goal" INTEGER REFERENCES goals (row) DEFERRABLE INITIALLY DEFERRED,
  "title" TEXT NOT NULL,
  "organization" TEXT,
  "route" TEXT NOT NULL,
  "opened_by" INTEGER REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  "applied_on" TEXT,
  "stage" TEXT NOT NULL,
  "reached_interview" INTEGER NOT NULL,
  "closed_on" TEXT,
  "lessons" TEXT,
  batch INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE opportunity_leaned_on (
  owner INTEGER NOT NULL REFERENCES opportunities (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  value INTEGER NOT NULL REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE focal_points (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "goal" INTEGER REFERENCES goals (row) DEFERRABLE INITIALLY DEFERRED,
  "opportunity" INTEGER REFERENCES opportunities (row) DEFERRABLE INITIALLY DEFERRED,
  "text" TEXT NOT NULL,
  "state" TEXT NOT NULL,
  batch INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE snoozes (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "person" INTEGER NOT NULL REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  "until" TEXT,
  batch INTEGER,
  extra TEXT
) STRICT;

CREATE TABLE snooze_codes (
  owner INTEGER NOT NULL REFERENCES snoozes (row) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (owner, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE not_duplicates (
  row INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  modified_at TEXT NOT NULL,
  "person" INTEGER NOT NULL REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  "other" INTEGER NOT NULL REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  batch INTEGER,
  extra TEXT
) STRICT;

-- One row per person and meeting, sorted by person: day counts from 1970-01-01, channel is the
-- number of the word. Kept by the store with every meeting written.
CREATE TABLE touches (
  person INTEGER NOT NULL REFERENCES people (row) DEFERRABLE INITIALLY DEFERRED,
  day INTEGER NOT NULL,
  meeting INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  PRIMARY KEY (person, day, meeting)
) STRICT, WITHOUT ROWID;

-- How many rows of touches lie on a day, by direction and scope of the person, archived people left
-- out: what would otherwise need the log of half a year.
CREATE TABLE touch_days (
  day INTEGER NOT NULL,
  direction TEXT NOT NULL,
  scope TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (day, direction, scope)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER people_moved AFTER UPDATE OF direction, scope, archived_at ON people
WHEN OLD.direction <> NEW.direction OR OLD.scope <> NEW.scope OR (OLD.archived_at IS NULL) <> (NEW.archived_at IS NULL)
BEGIN
  INSERT INTO touch_days (day, direction, scope, n)
    SELECT day, OLD.direction, OLD.scope, -count(*) FROM touches WHERE person = OLD.row AND OLD.archived_at IS NULL GROUP BY day
    ON CONFLICT (day, direction, scope) DO UPDATE SET n = n + excluded.n;
  INSERT INTO touch_days (day, direction, scope, n)
    SELECT day, NEW.direction, NEW.scope, count(*) FROM touches WHERE person = NEW.row AND NEW.archived_at IS NULL GROUP BY day
    ON CONFLICT (day, direction, scope) DO UPDATE SET n = n + excluded.n;
END;

-- A person may go before the meetings that name them; their touches then find nobody to count for.
CREATE TRIGGER people_gone BEFORE DELETE ON people WHEN OLD.archived_at IS NULL
BEGIN
  INSERT INTO touch_days (day, direction, scope, n)
    SELECT day, OLD.direction, OLD.scope, -count(*) FROM touches WHERE person = OLD.row GROUP BY day
    ON CONFLICT (day, direction, scope) DO UPDATE SET n = n + excluded.n;
END;

-- Search, over keys folded by the store. The rows of meetings are numbered day and minute first, so that the
-- newest come first without sorting. Words are listed, so that a beginning can be sought as the words it begins where it
-- is not one that is kept by itself. An import writes a few megabytes at once, which fit into what is gathered in memory before
-- a piece is written: the fewer pieces, the less is merged. An
-- edit writes a small piece, and many of these are let be while FTS5 merges them bit by bit: by itself it would have every
-- sixteenth edit wait until all were merged, large ones too.
CREATE VIRTUAL TABLE search_people USING fts5 (name, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='1 2');
INSERT INTO search_people (search_people, rank) VALUES ('hashsize', 9437184), ('crisismerge', 256);
CREATE VIRTUAL TABLE search_people_words USING fts5vocab (search_people, instance);
CREATE VIRTUAL TABLE search_meetings USING fts5 (body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0', prefix='2 3', detail='full');
INSERT INTO search_meetings (search_meetings, rank) VALUES ('hashsize', 9437184), ('crisismerge', 256);
CREATE VIRTUAL TABLE search_meeting_words USING fts5vocab (search_meetings, instance);
CREATE VIRTUAL TABLE search_goals USING fts5 (body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');

CREATE TABLE settings (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Top-level members of native files that this version does not know.
CREATE TABLE extra_members (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was deleted together; undoing or restoring takes it out again. What the undoing of an import
-- deleted has its batch, and comes back with it.
CREATE TABLE deletions (
  deletion INTEGER PRIMARY KEY,
  deleted_at TEXT NOT NULL,
  label TEXT,
  batch INTEGER
) STRICT;

CREATE TABLE trash (
  deletion INTEGER NOT NULL REFERENCES deletions (deletion) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  noun TEXT NOT NULL,
  id TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT,
  PRIMARY KEY (deletion, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX trash_by_id ON trash (id);

CREATE TABLE batches (
  batch INTEGER PRIMARY KEY,
  started_at TEXT NOT NULL,
  label TEXT,
  report TEXT,
  undone_at TEXT
) STRICT;

-- What records that a batch updated were before; once it was undone, also what it had made of them.
CREATE TABLE batch_updates (
  batch INTEGER NOT NULL REFERENCES batches (batch),
  noun TEXT NOT NULL,
  id TEXT NOT NULL,
  before TEXT NOT NULL,
  after_modified_at TEXT NOT NULL,
  after TEXT,
  PRIMARY KEY (batch, noun, id)
) STRICT, WITHOUT ROWID;

-- The values a source gave for a record, to tell what a person edited since.
CREATE TABLE provenance (
  person INTEGER PRIMARY KEY REFERENCES people (row) ON DELETE CASCADE,
  imported TEXT NOT NULL
) STRICT;

CREATE TABLE export_log (
  export INTEGER PRIMARY KEY,
  exported_at TEXT NOT NULL,
  goal TEXT,
  edition TEXT NOT NULL,
  path TEXT,
  details TEXT
) STRICT;
CREATE INDEX export_log_by_goal ON export_log (goal, edition, exported_at);

CREATE TABLE merges (
  merge INTEGER PRIMARY KEY,
  merged_at TEXT NOT NULL,
  kept TEXT NOT NULL,
  removed TEXT NOT NULL,
  details TEXT
) STRICT;

-- Lists: each order of each list view is answered from one covering index. A partial index covers a
-- query only when it holds the column of its own condition as well. By name people are looked up too, archived ones
-- among them.
CREATE INDEX people_by_name ON people (sort_key, row, archived_at);
CREATE INDEX people_by_family ON people (family_key, row, archived_at) WHERE archived_at IS NULL;
-- Those who were never met come first in the order of touches. They have an index of their own, for keys that begin with the
-- same number would be compared in full, again and again, when an import of people makes it.
CREATE INDEX people_by_touch ON people (last_touch, sort_key, row, archived_at, touch_count) WHERE archived_at IS NULL AND last_touch IS NOT NULL;
CREATE INDEX people_never_met ON people (sort_key, row, archived_at, last_touch) WHERE archived_at IS NULL AND last_touch IS NULL;
CREATE INDEX people_in_focus ON people (sort_key, row) WHERE is_focus = 1;
-- All that Today asks of those tended by focus or cadence, so that it reads nothing else of them.
CREATE INDEX people_tended ON people (row, id, name, sort_key, is_focus, cadence_days, last_touch, last_live, last_face_to_face, touch_count, archived_at)
  WHERE archived_at IS NULL AND (is_focus = 1 OR cadence_days IS NOT NULL);
-- Where everybody stands, which Insights counts without reading what else is said of them.
CREATE INDEX people_placed ON people (row, direction, scope, knows_me, archived_at) WHERE archived_at IS NULL;
CREATE INDEX people_archived ON people (sort_key, row, archived_at) WHERE archived_at IS NOT NULL;
CREATE INDEX people_with_direction ON people (direction, sort_key, row) WHERE direction <> 'unset';
CREATE INDEX people_with_scope ON people (scope, sort_key, row) WHERE scope <> 'unset';
CREATE INDEX people_by_source ON people (source_uid, source) WHERE source_uid IS NOT NULL;
CREATE INDEX people_by_introducer ON people (introduced_by) WHERE introduced_by IS NOT NULL;
CREATE INDEX contact_points_by_email ON person_contact_points (folded) WHERE folded IS NOT NULL;
CREATE INDEX tags_by_value ON person_tags (value, owner);
CREATE INDEX meetings_by_day ON meetings (started_on, started_at, row);
CREATE INDEX meetings_by_source ON meetings (source_uid, source) WHERE source_uid IS NOT NULL;
CREATE INDEX meeting_goals_by_goal ON meeting_goals (value, owner);
CREATE INDEX ties_by_person ON ties (person);
CREATE INDEX ties_by_other ON ties (other) WHERE other IS NOT NULL;
CREATE INDEX follow_ups_by_person ON follow_ups (person, due_on);
CREATE INDEX follow_ups_open ON follow_ups (due_on, row, owner, person, snoozed_until, done_on) WHERE done_on IS NULL;
CREATE INDEX follow_ups_by_meeting ON follow_ups (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX exchanges_by_person ON exchanges (person, direction, occurred_on);
CREATE INDEX exchanges_by_meeting ON exchanges (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX feedback_by_person ON feedback (person, received_on);
CREATE INDEX feedback_by_goal ON feedback (goal) WHERE goal IS NOT NULL;
CREATE INDEX feedback_by_requirement ON feedback (requirement) WHERE requirement IS NOT NULL;
CREATE INDEX goals_by_name ON goals (sort_key, row);
CREATE INDEX goals_by_status ON goals (status, row);
CREATE INDEX goals_by_earlier ON goals (follows) WHERE follows IS NOT NULL;
CREATE INDEX stakeholders_by_person ON stakeholders (person);
CREATE INDEX requirements_by_goal ON requirements (goal);
CREATE INDEX milestones_by_goal ON milestones (goal, occurs_on);
CREATE INDEX groundwork_by_person ON milestone_groundwork (person);
CREATE INDEX groundwork_by_meeting ON milestone_groundwork (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX achievements_by_goal ON achievements (goal);
CREATE INDEX witnesses_by_person ON achievement_witnesses (value);
CREATE INDEX opportunities_by_goal ON opportunities (goal);
CREATE INDEX opportunities_by_opener ON opportunities (opened_by) WHERE opened_by IS NOT NULL;
CREATE INDEX leaned_on_by_person ON opportunity_leaned_on (value);
CREATE INDEX focal_points_by_goal ON focal_points (goal);
CREATE INDEX focal_points_by_opportunity ON focal_points (opportunity) WHERE opportunity IS NOT NULL;
CREATE INDEX snoozes_by_person ON snoozes (person);
CREATE INDEX not_duplicates_by_person ON not_duplicates (person);
CREATE INDEX not_duplicates_by_other ON not_duplicates (other);
