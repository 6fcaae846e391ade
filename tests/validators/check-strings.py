#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-strings.py SOURCE: what a person reads in the window goes through gettext, and no English word that is read in
two ways goes there without a context."""

import pathlib
import re
import sys

sys.dont_write_bytecode = True
source = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(source / 'po'))
import catalogue  # noqa: E402

PROPERTIES = ('accessible-description|body|button-label|comments|default-text|description|heading|help-text|label|'
              'menu-label|placeholder|placeholder-text|role-description|secondary-text|subtitle|text|title|'
              'tooltip|tooltip-markup|tooltip-text|value-text')
STRING = r'"(?:[^"\\\n]|\\.)*"'
# Arguments, counted from 0, that are texts
CALLS = {
    'adw_alert_dialog_add_response': (2,), 'adw_alert_dialog_new': (0, 1), 'adw_toast_new': (0,), 'adw_toast_new_format': (0,),
    'adw_view_stack_add_titled': (3,), 'g_menu_append': (1,), 'g_menu_append_section': (1,), 'g_menu_append_submenu': (1,),
    'g_menu_item_new': (0,), 'g_notification_add_button': (1,), 'g_notification_new': (0,), 'g_notification_set_body': (1,),
    'gtk_button_new_with_label': (0,), 'gtk_button_new_with_mnemonic': (0,), 'gtk_check_button_new_with_label': (0,),
    'gtk_file_filter_set_name': (1,), 'gtk_label_new': (0,), 'gtk_label_new_with_mnemonic': (0,),
}
SETTER = re.compile(r'\w+_set_(?:%s)' % PROPERTIES.replace('-', '_'))
# English words of which another language may need two
AMBIGUOUS = {'Archive', 'Change', 'Close', 'Copy', 'Log', 'Met', 'Open', 'Other', 'Plan', 'Position', 'Review', 'Search',
             'Select', 'Show', 'To'}


def without_comments(text):
    """The text with comments blanked out, so that lines stay where they are; strings are left alone."""
    return re.sub(STRING + r'|/\*.*?\*/|//[^\n]*',
                  lambda match: match[0] if match[0][0] == '"' else re.sub(r'[^\n]', ' ', match[0]), text, flags=re.DOTALL)


def is_text(literal):
    """Whether a person would read it: it has letters that are neither a format specification, markup nor an entity."""
    return re.search('[A-Za-z]{2}', re.sub(r'%[-\d.$*]*[a-z]+|<[^>]*>|&\w+;|\\.', '', literal[1:-1])) is not None


def arguments(text, start):
    """The arguments of the call whose parenthesis opens before start."""
    found, depth, last = [], 0, start
    for match in re.compile(STRING + r"|'(?:[^'\\]|\\.)'|[(){},]").finditer(text, start):
        if match[0] in ('(', '{'):
            depth += 1
        elif match[0] in (')', '}'):
            depth -= 1
            if depth < 0:
                return found + [text[last:match.start()]]
        elif match[0] == ',' and depth == 0:
            found.append(text[last:match.start()])
            last = match.end()
    return found


def bare_literals(expression):
    """The texts in an expression that stand outside of calls: those of “bold ? "One" : "Two"”, not of “_("One")”."""
    depth, found = 0, []
    for match in re.finditer(STRING + '|[()]', expression):
        depth += {'(': 1, ')': -1}.get(match[0], 0)
        if match[0][0] == '"' and depth == 0 and is_text(match[0]):
            found.append((match.start(), match[0]))
    return found


def in_blueprint(text):
    """The positions and literals of what a blueprint shows without asking a translator."""
    found = []
    for match in re.finditer(r'\b(?:%s)\s*:\s*(%s)' % (PROPERTIES, STRING), text):
        found.append((match.start(1), match[1]))
    for match in re.finditer(r'\bitem\s*\(\s*(%s)' % STRING, text):
        found.append((match.start(1), match[1]))
    for match in re.finditer(r'\b(?:strings|responses)\s*\[(.*?)\]', text, re.DOTALL):
        found += [(match.start(1) + at, literal) for at, literal in bare_literals(match[1])]
    return [(at, literal) for at, literal in found if is_text(literal)]


def in_c(text):
    """The positions and literals of what C code shows without asking a translator."""
    found = []
    for match in re.finditer(r'\b(\w+)\s*\(', text):
        name = match[1]
        if name not in CALLS and not SETTER.fullmatch(name):
            continue
        given = arguments(text, match.end())
        for i in CALLS.get(name, (1,)):
            if i < len(given):
                found += [(match.start(), literal) for _, literal in bare_literals(given[i])]
    for match in re.finditer(r'"(?:%s)",\s*(%s)' % (PROPERTIES, STRING), text):
        found.append((match.start(1), match[1]))
    for match in re.finditer(r'GTK_ACCESSIBLE_PROPERTY_(?:LABEL|DESCRIPTION|HELP_TEXT|VALUE_TEXT),\s*(%s)' % STRING, text):
        found.append((match.start(1), match[1]))
    return [(at, literal) for at, literal in found if is_text(literal)]


# A check that finds nothing says nothing unless it is known to find
KNOWN = (
    (in_blueprint, 'label: "Red"; title: _("No"); tooltip-text:\n "Green"; name: "page"; strings ["Blue", _("No")]\n'
                   'responses [cancel: _("No"), go: "White"] item ("Black", "win.black") // label: "No"', 5),
    (in_c, 'gtk_label_new ("Red"); gtk_label_new (_("No")); x_set_title (self, n > 1 ? "Green" : _("No"));\n'
           'g_object_new (TYPE, "label", "Blue", "name", "no", NULL); adw_toast_new (f (_("No"), "no")); /* gtk_label_new ("No") */\n'
           'g_menu_append (menu, "White", "win.white"); gtk_label_set_text (label, "%s: %d");', 4),
)

problems = []
for find, sample, expected in KNOWN:
    if len(find(without_comments(sample))) != expected:
        problems.append('%s does not find what it should: %s' % (find.__name__, find(without_comments(sample))))

files = 0
for path in sorted((source / 'src' / 'ui').rglob('*')):
    find = {'.blp': in_blueprint, '.c': in_c}.get(path.suffix)
    if find is None:
        continue
    files += 1
    text = without_comments(path.read_text(encoding='utf-8'))
    problems += ['%s:%d: %s is not translatable' % (path.relative_to(source), text.count('\n', 0, at) + 1, literal)
                 for at, literal in find(text)]

with catalogue.template(source) as messages:
    problems += ['%s: “%s” has several meanings: give it a context' % (message.places[0], message.texts[0])
                 for message in messages if message.context is None and message.texts[0] in AMBIGUOUS]

print('\n'.join(problems) or '%d files' % files)
sys.exit(1 if problems or files == 0 else 0)
