#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-sample.py SAMPLE SCHEMA: the sample data is a native file as the schema describes it, whole and in canonical
form, and the schema refuses what breaks a rule."""

import copy
import datetime
import json
import re
import sys

import jsonschema

sample_path, schema_path = sys.argv[1:]
with open(sample_path, encoding='utf-8') as file:
    text = file.read()
sample = json.loads(text)
with open(schema_path, encoding='utf-8') as file:
    schema = json.load(file)

problems = []
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for error in validator.iter_errors(sample):
    problems.append('%s: %s' % ('/'.join(map(str, error.absolute_path)), error.message[:200]))

# What is written once is found again, and nothing is empty
lists = {name: records for name, records in sample.items() if isinstance(records, list)}
ids = {}
for name, records in lists.items():
    order = [record['id'] for record in records]
    if order != sorted(order):
        problems.append(name + ' is not in the order of the ids')
    for record in records:
        if record['id'] in ids:
            problems.append('%s: %s is twice there' % (name, record['id']))
        ids[record['id']] = name
if text != json.dumps(sample, indent=2, ensure_ascii=False) + '\n':
    problems.append('the sample is not written with an indentation of two spaces')

REFERENCES = {'introduced_by': 'people', 'person': 'people', 'other': 'people', 'participants': 'people',
              'opened_by': 'people', 'leaned_on': 'people', 'witnesses': 'people', 'meeting': 'meetings',
              'goal': 'goals', 'goals': 'goals', 'follows': 'goals', 'requirement': 'requirements',
              'opportunity': 'opportunities'}
DATE = re.compile(r'\d{4}-\d\d-\d\d')
KNOWN = {noun: list(schema['$defs'][noun]['properties']) for noun in schema['$defs'] if 'properties' in schema['$defs'][noun]}
ITEMS = {'contact_points': 'contact_point', 'positions': 'position', 'custom_fields': 'custom_field', 'groundwork': 'groundwork'}


def walk(where, noun, record):
    members = list(record)
    unknown = set(members) - set(KNOWN[noun])
    if unknown:
        problems.append('%s has members the format does not know: %s' % (where, ', '.join(sorted(unknown))))
    elif members != [name for name in KNOWN[noun] if name in record]:
        problems.append('%s has its members in another order than the schema' % where)
    for name, rule in schema['$defs'][noun]['properties'].items():
        if 'default' in rule and name not in record:
            problems.append('%s lacks %s' % (where, name))
    for name, value in record.items():
        at = '%s/%s' % (where, name)
        if value is None or value == '' or value == []:
            problems.append(at + ' is empty')
        for item in value if isinstance(value, list) else [value]:
            if name in ITEMS:
                walk(at, ITEMS[name], item)
            elif name in REFERENCES and ids.get(item) != REFERENCES[name]:
                problems.append('%s: %s is none of the %s' % (at, item, REFERENCES[name]))
            elif isinstance(item, str) and DATE.fullmatch(item):
                try:
                    datetime.date.fromisoformat(item)
                except ValueError:
                    problems.append('%s: %s is no date' % (at, item))


for name, records in lists.items():
    noun = schema['properties'][name]['items']['$ref'].rsplit('/', 1)[1]
    for record in records:
        walk('%s/%s' % (name, record['id']), noun, record)

anchor = sample['sample_anchor']
for meeting in sample['meetings']:
    if meeting['started_on'] > anchor:
        problems.append('meeting %s is after the anchor' % meeting['id'])
for name, unique in (('stakeholders', ('goal', 'person')), ('ties', ('person', 'other', 'kind'))):
    keys = [tuple(record.get(member) for member in unique) for record in sample[name]]
    if len(keys) != len(set(keys)):
        problems.append('%s: the same %s twice' % (name, ' and '.join(unique)))
for milestone in sample['milestones']:
    people = [entry['person'] for entry in milestone.get('groundwork', [])]
    if len(people) != len(set(people)):
        problems.append('milestone %s: one person twice in the groundwork' % milestone['title'])
for name, count in (('people', 40), ('meetings', 300), ('goals', 2)):
    if len(sample[name]) != count:
        problems.append('%d %s instead of %d' % (len(sample[name]), name, count))

# The schema refuses what breaks a rule, and lets unknown members and nulls through
REFUSED = [
    ('people', 'name', None), ('people', 'direction', 'sideways'), ('people', 'birthday', '05-17'),
    ('people', 'cadence_days', 0), ('people', 'knows_me', 5), ('people', 'photo', 'face.png'),
    ('people', 'created_at', '2024-01-01'), ('people', 'id', '17'), ('meetings', 'started_on', None),
    ('meetings', 'started_on', '2024-13-01'), ('meetings', 'started_at', '24:00'), ('meetings', 'participants', ['Priya']),
    ('feedback', 'rating', 6), ('stakeholders', 'goal', None), ('stakeholders', 'influence', 0),
    ('requirements', 'name', None), ('milestones', 'groundwork', [{}]), ('follow_ups', 'text', None),
    ('goals', 'status', 'open'), ('opportunities', 'stage', 'hired'), ('achievements', 'may_share', 'yes'),
]
ALLOWED = [
    ('people', 'direction', None), ('people', 'birthday', '--02-29'), ('people', 'photo', 'data:image/png;base64,AAAA'),
    ('people', 'unknown_member', {'any': ['thing']}), ('meetings', 'started_at', None), ('meetings', 'channel', 'unset'),
    ('meetings', 'modified_at', '2026-01-15T08:00:00.123Z'), ('ties', 'other', None), ('goals', 'review_on', None),
]
for expected, cases in ((False, REFUSED), (True, ALLOWED)):
    for name, member, value in cases:
        small = {'format': sample['format'], 'version': 1, name: [copy.deepcopy(sample[name][0])]}
        small[name][0][member] = value
        if validator.is_valid(small) != expected:
            problems.append('the schema %s %s with %s %r' % ('refuses' if expected else 'lets through', name, member, value))

print('\n'.join(problems) or '%d records' % len(ids))
sys.exit(1 if problems or not ids else 0)
