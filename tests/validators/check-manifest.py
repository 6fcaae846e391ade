#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-manifest.py MANIFEST: the Flatpak asks for a window and no more, and each foreign source is pinned."""

import json
import re
import sys

ALLOWED = {'--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--device=dri'}
COMMIT = re.compile(r'[0-9a-f]{40}')
SHA256 = re.compile(r'[0-9a-f]{64}')

with open(sys.argv[1], encoding='utf-8') as file:
    manifest = json.load(file)

problems = ['asks for ' + permission for permission in manifest['finish-args'] if permission not in ALLOWED]
for module in manifest['modules']:
    for source in module['sources']:
        kind, url = source['type'], source.get('url', '')
        if url and not url.startswith('https://'):
            problems.append('%s: %s is not fetched over https' % (module['name'], url))
        if kind in ('archive', 'file') and not SHA256.fullmatch(source.get('sha256', '')):
            problems.append('%s: %s has no sha256' % (module['name'], url))
        if kind == 'git' and not COMMIT.fullmatch(source.get('commit', '')):
            problems.append('%s: %s has no commit' % (module['name'], url))
print('\n'.join(problems) or 'permissions: ' + ' '.join(manifest['finish-args']))
sys.exit(1 if problems else 0)
