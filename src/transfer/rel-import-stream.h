/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The people of a foreign file as records, read ahead of the one who writes them. */
#pragma once

#include <rel-record-texts.h>

#include "rel-import-match.h"
#include "rel-import-reader.h"

G_BEGIN_DECLS

/**
 * RelImportPerson:
 * @line: the line of the file on which the record begins, from 1
 * @position: how many bytes of the file were read by then
 * @record: (nullable): the person, made now, with the source they come from; %NULL where it is none
 * @keys: (nullable): by what the person is known
 * @texts: (nullable): what is kept of the person besides
 * @reason: (nullable): why it is none, as a whole translated sentence
 * @raw: (nullable): the record as it stands in the file (UTF-8)
 * @raw_len: in bytes
 * @manager_name: (nullable): see #RelPersonDraft
 * @referred_by: (nullable): see #RelPersonDraft
 *
 * One step through a file.
 */
typedef struct {
  guint line;
  goffset position;
  RelRecord *record;
  RelImportKeys *keys;
  RelRecordTexts *texts;
  char *reason;
  char *raw;
  gsize raw_len;
  char *manager_name;
  char *referred_by;
} RelImportPerson;

typedef struct _RelImportStream RelImportStream;

RelImportStream *rel_import_stream_new  (RelImportReader  *reader,
                                         const char       *now,
                                         GCancellable     *cancellable);
RelImportPerson *rel_import_stream_next (RelImportStream  *self,
                                         guint            *error_line,
                                         GError          **error);
void             rel_import_stream_free (RelImportStream  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelImportStream, rel_import_stream_free)

G_END_DECLS
