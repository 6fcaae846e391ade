# SPDX-License-Identifier: GPL-3.0-or-later
"""Messages to translate, as what makes the pseudo-locale and what checks the translations need them."""

import contextlib
import pathlib
import re
import subprocess
import tempfile

# What Meson's preset “glib” gives to xgettext
KEYWORDS = ('_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'g_dcgettext:2', 'g_dngettext:2,3', 'g_dpgettext2:2c,3')
ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', '"': '"', '\\': '\\'}


class Message:
    """One message: texts are those to translate (two where it has a plural), translations what a catalogue has."""

    def __init__(self):
        self.context = None
        self.texts = []
        self.translations = []
        self.flags = set()
        self.places = []

    @property
    def key(self):
        return self.context, self.texts[0]

    def __str__(self):
        context = '[%s] ' % self.context if self.context is not None else ''
        return '%s“%s”' % (context, quote(self.texts[0]))


def quote(text):
    for plain, escape in (('\\', '\\\\'), ('"', '\\"'), ('\n', '\\n'), ('\t', '\\t'), ('\r', '\\r')):
        text = text.replace(plain, escape)
    return text


def unquote(text):
    return re.sub(r'\\(.)', lambda match: ESCAPES.get(match[1], match[0]), text)


def read(path):
    """The messages of a .po or .pot file, without obsolete ones; the first has an empty text and is the header."""
    messages, message, texts = [], None, None
    for line in pathlib.Path(path).read_text(encoding='utf-8').splitlines():
        if line.startswith('#~'):
            continue
        if message is None or (line.startswith(('#', 'msgctxt', 'msgid ')) and message.translations):
            message = Message()
            messages.append(message)
        if line.startswith('#:'):
            message.places += line[2:].split()
        elif line.startswith('#,'):
            message.flags.update(flag.strip() for flag in line[2:].split(','))
        match = re.fullmatch(r'(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)?\s*"(.*)"', line)
        if not match:
            continue
        text = unquote(match[2])
        if match[1] == 'msgctxt':
            message.context, texts = text, None
        elif match[1]:
            texts = message.translations if match[1].startswith('msgstr') else message.texts
            texts.append(text)
        elif texts is None:
            message.context += text
        else:
            texts[-1] += text
    return [message for message in messages if message.texts]


def write(path, messages):
    with open(path, 'w', encoding='utf-8') as file:
        for message in messages:
            if message.context is not None:
                file.write('msgctxt "%s"\n' % quote(message.context))
            for word, text in zip(('msgid', 'msgid_plural'), message.texts):
                file.write('%s "%s"\n' % (word, quote(text)))
            for i, text in enumerate(message.translations):
                file.write('%s "%s"\n' % ('msgstr[%d]' % i if len(message.texts) > 1 else 'msgstr', quote(text)))
            file.write('\n')


@contextlib.contextmanager
def template(source):
    """For a while, the messages of the sources as they are now."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, 'relations.pot')
        subprocess.run(['xgettext', '--package-name=relations', '--from-code=UTF-8', '--add-comments',
                        '--files-from=po/POTFILES.in', '--directory=.', '--output=' + str(path)]
                       + ['--keyword=' + keyword for keyword in KEYWORDS],
                       cwd=source, check=True, stderr=subprocess.DEVNULL)
        yield [message for message in read(path) if message.texts[0]]
