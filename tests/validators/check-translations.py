#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-translations.py SOURCE: each language of po/LINGUAS, and the one that is none, has every text of the sources as
they are now, none of them fuzzy, and with what a program reads in it as it was: format specifications, markup,
placeholders, mnemonics."""

import collections
import pathlib
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
source = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(source / 'po'))
import catalogue  # noqa: E402

FORMAT = re.compile(r'%(?:\d+\$)?([-+#0]*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh|h|ll|l|z)?[diouxXeEfgGcsp%])')
# A format of a date orders and joins its parts as the language does
DATE_FORMAT = re.compile(r'(?:%[-_]?[EO]?[aAbBdejmuyYx]|[^\w%])+')
MNEMONIC = re.compile(r'(?<!\w)_\w')
ANY_MNEMONIC = re.compile(r'_\w')


def kept(text):
    """What of a text a translation has to repeat, in any order."""
    found = re.findall(r'</?[a-z]+[^>]*>|@[A-Z_]+@|\$[A-Z_]+', text)
    if not DATE_FORMAT.fullmatch(text):
        found += ['%' + specification for specification in FORMAT.findall(text)]
    return collections.Counter(found)


def edges(text):
    """The white space that a text begins and ends with."""
    return text[:len(text) - len(text.lstrip())], text[len(text.rstrip()):]


def faults(message, translation, is_form):
    """What is wrong with one translation of a message, or with one of its plural forms."""
    text = message.texts[-1] if is_form else message.texts[0]
    wanted, given = kept(text), kept(translation)
    lacking = wanted - given
    # A plural form that stands for one number need not say it
    if is_form and sum(lacking.values()) == 1 and set(lacking) <= {'%d', '%u'}:
        lacking = None
    if lacking or given - wanted:
        yield 'has other placeholders than the text'
    if edges(text) != edges(translation) and text.strip() and translation.strip():
        yield 'begins or ends with other white space than the text'
    if MNEMONIC.search(text) and len(ANY_MNEMONIC.findall(translation)) != 1:
        yield 'has no mnemonic, or more than one'
    if message.context == 'capture' and not all(word.strip() and len(word.split()) <= 5 for word in translation.split('|')):
        yield 'has an empty phrase, or one of more than five words'


def check(path, language, messages):
    """What is wrong with the catalogue of a language."""
    compiled = subprocess.run(['msgfmt', '--check', '--output-file=/dev/null', path], capture_output=True, text=True)
    if compiled.returncode != 0:
        yield compiled.stderr.strip()
    translated = {message.key: message for message in catalogue.read(path)}
    header = translated.pop((None, ''), None)
    fields = dict(line.split(': ', 1) for line in header.translations[0].splitlines() if ': ' in line) if header else {}
    forms = re.match(r'nplurals=(\d+);', fields.get('Plural-Forms', ''))
    if forms is None or fields.get('Language') != language:
        yield '%s: the header lacks the language or its plural forms' % path.name
        return
    for message in messages:
        found = translated.get(message.key)
        n_forms = int(forms[1]) if len(message.texts) > 1 else 1
        if found is None or not found.translations or '' in found.translations:
            yield '%s lacks %s' % (path.name, message)
        elif 'fuzzy' in found.flags:
            yield '%s: fuzzy: %s' % (path.name, message)
        elif len(found.translations) != n_forms or found.texts != message.texts:
            yield '%s: other plural forms than the text: %s' % (path.name, message)
        else:
            for translation in found.translations:
                for fault in faults(message, translation, n_forms > 1):
                    yield '%s: %s %s: “%s”' % (path.name, message, fault, catalogue.quote(translation))


def message_of(*texts, context=None):
    message = catalogue.Message()
    message.context, message.texts = context, list(texts)
    return message


# A check that finds nothing says nothing unless it is known to find
KNOWN = (
    (message_of('%s of %u'), False, ('%2$u von %1$s', '%s von %u'), ('%s', '%s von %d', '%s von %u %u')),
    (message_of('%u day', '%u days'), True, ('%u Tage', 'ein Tag'), ('%s Tage', '%u %u Tage')),
    (message_of('<tt>a</tt> @NAME@'), False, ('@NAME@: <tt>b</tt>',), ('<tt>b @NAME@', '<tt>b</tt> NAME')),
    (message_of('_Save'), False, ('_Sichern', 'S_ichern'), ('Sichern', '_S_ichern')),
    (message_of('of: '), False, ('von: ',), ('von:', ' von: ')),
    (message_of('%-d %B'), False, ('%-d. %B', '%B %-d'), ()),
    (message_of('with|w/', context='capture'), False, ('mit|mit dem',), ('mit|', 'a b c d e f')),
)

problems = ['“%s” is not judged as it should be' % translation
            for message, is_form, right, wrong in KNOWN for translation in right + wrong
            if (translation in wrong) != bool(list(faults(message, translation, is_form)))]
languages = [line.strip() for line in (source / 'po' / 'LINGUAS').read_text(encoding='utf-8').splitlines()
             if line and not line.startswith('#')]

with catalogue.template(source) as texts, tempfile.TemporaryDirectory() as folder:
    for name in languages:
        problems += check(source / 'po' / (name + '.po'), name, texts)
    pseudo = pathlib.Path(folder, 'en@pseudo', 'LC_MESSAGES', 'relations.mo')
    subprocess.run([sys.executable, source / 'po' / 'make-pseudo.py', source, pathlib.Path(folder, 'stamp')], check=True)
    subprocess.run(['msgunfmt', '--output-file=' + str(pseudo.with_suffix('.po')), pseudo], check=True)
    problems += check(pseudo.with_suffix('.po'), 'en@pseudo', texts)
    print('\n'.join(problems) or '%d texts in %s' % (len(texts), ', '.join(languages)))
    sys.exit(1 if problems or not texts or not languages else 0)
