#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-potfiles.py SOURCE: po/POTFILES.in lists each file that has something to translate, once, sorted, and no other."""

import pathlib
import re
import sys

source = pathlib.Path(sys.argv[1])
MARKED = {
    '.c': re.compile(r'\b(?:N?C?_|N?C_|n?gettext|g_dn?gettext|g_dpgettext2?)\s*\('),
    '.h': re.compile(r'^(?!\s*#\s*define).*\b(?:N?_|N?C_|ngettext)\s*\(\s*"', re.MULTILINE),
    '.blp': re.compile(r'\bC?_\s*\('),
    '.ui': re.compile(r'translatable="yes"'),
}
COMMENT = re.compile(r'/\*.*?\*/|//[^\n]*', re.DOTALL)

wanted = {'data/' + path.name for pattern in ('*.desktop.in', '*.metainfo.xml.in', '*.gschema.xml')
          for path in (source / 'data').glob(pattern)}
for path in (source / 'src').rglob('*'):
    if path.suffix in MARKED and MARKED[path.suffix].search(COMMENT.sub('', path.read_text(encoding='utf-8'))):
        wanted.add(path.relative_to(source).as_posix())

lines = (source / 'po' / 'POTFILES.in').read_text(encoding='utf-8').splitlines()
listed = [line for line in lines if line and not line.startswith('#')]

problems = ['po/POTFILES.in lacks ' + name for name in sorted(wanted - set(listed))]
problems += ['po/POTFILES.in lists %s, which has nothing to translate' % name for name in sorted(set(listed) - wanted)]
problems += ['po/POTFILES.in lists %s twice' % name for name in sorted(set(listed)) if listed.count(name) > 1]
if listed != sorted(listed):
    problems.append('po/POTFILES.in is not sorted (LC_ALL=C)')
print('\n'.join(problems) or '%d files' % len(listed))
sys.exit(1 if problems or not listed else 0)
