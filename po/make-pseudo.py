#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-pseudo.py SOURCE STAMP: compiles a catalogue of a language that is none, en@pseudo, beside STAMP.

Its texts are those of the sources with accents, in brackets and longer: what is not so on a picture of the window
was never given to a translator, what lacks a bracket is cut off, and what has brackets inside brackets was put
together of pieces. Format specifications, mnemonics, markup and placeholders stay. It is never installed."""

import pathlib
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import catalogue  # noqa: E402

LOCALE = 'en@pseudo'
ACCENTS = str.maketrans('abcdeghijklnorstuwyzABCDEGHIJKLNORSTUWYZ', 'åƀćďéğĥíĵķłñöŕšţûŵýžÅƁĆĎÉĞĤÍĴĶŁÑÖŔŠŢÛŴÝŽ')
WORDS = 'öñé ţŵö ţĥŕéé ƒöûŕ ƒívé šíx šévéñ éíğĥţ ñíñé ţéñ'.split()
HEADER = ('Project-Id-Version: relations\nLanguage: %s\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n'
          'Content-Transfer-Encoding: 8bit\nPlural-Forms: nplurals=2; plural=(n != 1);\n' % LOCALE)
# What is for a program to read: a format specification, markup, an entity, a placeholder, a mnemonic and its letter
KEPT = re.compile(r'%(?:\d+\$)?[-+ #0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh|h|ll|l|z)?[a-zA-Z%]|%-?[EO]?[a-zA-Z]'
                  r'|</?[a-z]+[^>]*>|&[a-z#0-9]+;|@[A-Z_]+@|\$[A-Z_]+|(?<!\w)_\w|--[a-z-]+')
# Lists of words that are understood, and what other programs read
UNTOUCHED = {'capture', 'language tag'}
UNTOUCHED_TEXTS = {'translator-credits'}
TIME_FORMAT = re.compile(r'(?:%-?[EO]?[aAbBdejmuyY]|[^\w%])+')


def pretend(text):
    """The text as the language that is none would have it."""
    core = text.strip()
    if not re.search('[A-Za-z]', KEPT.sub('', core)) or TIME_FORMAT.fullmatch(core):
        return text
    wanted = max(3, len(core) // (2 if len(core) < 20 else 3))
    padding = ''
    while len(padding) < wanted:
        padding += ' ' + WORDS[len(padding.split()) % len(WORDS)]
    accented, last = [], 0
    for match in KEPT.finditer(core):
        accented += [core[last:match.start()].translate(ACCENTS), match[0]]
        last = match.end()
    accented.append(core[last:].translate(ACCENTS))
    start = text.index(core)
    return text[:start] + '[' + ''.join(accented) + padding + ']' + text[start + len(core):]


def main(source, stamp):
    target = stamp.parent / LOCALE / 'LC_MESSAGES'
    target.mkdir(parents=True, exist_ok=True)
    with catalogue.template(source) as messages, tempfile.TemporaryDirectory() as folder:
        header = catalogue.Message()
        header.texts, header.translations = [''], [HEADER]
        for message in messages:
            untouched = message.context in UNTOUCHED or message.texts[0] in UNTOUCHED_TEXTS
            message.translations = [text if untouched else pretend(text) for text in message.texts]
        catalogue.write(pathlib.Path(folder, 'pseudo.po'), [header] + messages)
        subprocess.run(['msgfmt', '-o', target / 'relations.mo', pathlib.Path(folder, 'pseudo.po')], check=True)
    stamp.touch()


main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).absolute())
