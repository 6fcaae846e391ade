#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-icons.py SOURCE: the icons that are kept (src/ui/window/rel-icons.c) are those that the interface names, and its
own ones are there."""

import pathlib
import re
import sys

interface = pathlib.Path(sys.argv[1]) / 'src' / 'ui'
KEEPER = interface / 'window' / 'rel-icons.c'


def named_in(path):
    return set(re.findall(r'"([a-z0-9-]+-symbolic)"', path.read_text(encoding='utf-8')))


kept = named_in(KEEPER)
named = set()
for path in interface.rglob('*'):
    if path.suffix in ('.c', '.blp') and path != KEEPER:
        named |= named_in(path)
drawn = {path.stem for path in (interface / 'icons').glob('*.svg')}
faults = ([f'{KEEPER.name} does not keep {name}' for name in sorted(named - kept)] +
          [f'{KEEPER.name} keeps {name}, which nothing names' for name in sorted(kept - named)] +
          [f'there is no icon {name}' for name in sorted(name for name in named if name.startswith('rel-') and name not in drawn)] +
          [f'nothing shows the icon {name}' for name in sorted(drawn - named)])
print('\n'.join(faults) or f'{len(named)} icons')
sys.exit(1 if faults or not named else 0)
