#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-licenses.py SOURCE: every source file names its licence at its top."""

import pathlib
import sys

source = pathlib.Path(sys.argv[1])
KINDS = {'.c', '.h', '.blp', '.py', '.sql', '.css', '.build', '.options', '.svg', '.xml', '.in'}
WITHOUT = {
    'org.example.Relations.desktop.in', 'org.example.Relations.service.in', 'POTFILES.in',
    'report.css',   # goes into the documents of people, which are theirs
}

problems, files = [], 0
for folder in ('src', 'tests', 'data', 'po', 'build-aux'):
    for path in sorted((source / folder).rglob('*')):
        shown = path.relative_to(source).as_posix()
        if not path.is_file() or path.name in WITHOUT or shown.startswith('tests/data/'):
            continue
        with open(path, 'rb') as file:
            top = file.read(400)
        if path.suffix not in KINDS and not top.startswith(b'#!'):
            continue
        files += 1
        if b'SPDX-License-Identifier: ' not in b''.join(top.splitlines(True)[:3]):
            problems.append(shown + ' has no SPDX line')
print('\n'.join(problems) or '%d files' % files)
sys.exit(1 if problems or not files else 0)
