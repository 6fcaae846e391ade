/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a file of people looks like to the import driver: a stream of drafts and of refused pieces. */
#pragma once

#include <gio/gio.h>

#include "rel-person-draft.h"

G_BEGIN_DECLS

/**
 * RelImportError:
 * @REL_IMPORT_ERROR_NOT_RECOGNISED: the content is of no format that can be imported
 * @REL_IMPORT_ERROR_UNSUPPORTED: the format is known by name and cannot be imported
 * @REL_IMPORT_ERROR_INVALID: the format is known, but the file is broken as a whole
 * @REL_IMPORT_ERROR_FAILED: something else went wrong, such as a module that is not installed
 *
 * Messages are whole translated sentences. They name neither the file nor the
 * line, which are given beside them.
 */
typedef enum {
  REL_IMPORT_ERROR_NOT_RECOGNISED,
  REL_IMPORT_ERROR_UNSUPPORTED,
  REL_IMPORT_ERROR_INVALID,
  REL_IMPORT_ERROR_FAILED,
} RelImportError;

#define REL_IMPORT_ERROR (rel_import_error_quark ())
GQuark rel_import_error_quark (void);

/**
 * RelImportItem:
 * @line: the line of the file on which the record begins, from 1
 * @reason: (nullable): why this piece of the file is no person, as a whole
 *   translated sentence; %NULL when the draft holds a person
 * @raw: (nullable): the record as it stands in the file (UTF-8), for the rejects file
 * @raw_len: in bytes
 *
 * One step through a file. The strings hold until the next step.
 */
typedef struct {
  guint line;
  const char *reason;
  const char *raw;
  gsize raw_len;
} RelImportItem;

typedef struct _RelImportReader      RelImportReader;
typedef struct _RelImportReaderClass RelImportReaderClass;

/**
 * RelImportReaderClass:
 * @format: the word of the format in reports: `csv`, `vcard`
 * @source: what becomes the `source` of people who come from this kind of
 *   file, when the draft names none: `csv`, `vcard`, `linkedin`, …; may be
 *   overridden per file by @RelImportReader.source; empty for none
 * @next: clears @draft, reads the next record into it and describes it in
 *   @item. %TRUE with @item set; %FALSE without an error at the end; %FALSE
 *   with @error set, and the line in @item, when the whole file has to be refused. A record that
 *   breaks a rule is no error: it is given as an item with a reason. Every
 *   draft without a reason must have passed rel_person_draft_finish().
 * @get_position: how many bytes of the file have been read, for progress
 * @get_preamble: (nullable): what a rejects file begins with, so that it can be
 *   imported again (the header row of a CSV file), without a line end, or %NULL
 * @free: releases the reader
 */
struct _RelImportReaderClass {
  const char *format;
  const char *source;

  gboolean     (*next)         (RelImportReader  *self,
                                RelPersonDraft   *draft,
                                RelImportItem    *item,
                                GCancellable     *cancellable,
                                GError          **error);
  goffset      (*get_position) (RelImportReader  *self);
  const char * (*get_preamble) (RelImportReader  *self);
  void         (*free)         (RelImportReader  *self);
};

/**
 * RelImportReader:
 * @klass: how to read
 * @source: (nullable): see @RelImportReaderClass.source
 *
 * The head of every reader's own structure. A reader is read on one thread at a time; its source and preamble do not
 * change.
 */
struct _RelImportReader {
  const RelImportReaderClass *klass;
  const char *source;
};

/**
 * RelImportReaderOpenFunc:
 * @text: the whole file as UTF-8 (see rel_text_decode()); possibly a memory map of it. The vCard
 *   reader wants the bytes as they are on disk: its cards may each be in another encoding
 * @error_line: (out): the line that the error speaks of, 0 for none
 *
 * The one function a format provides: `rel_csv_import_reader_new()`, and
 * `rel_vcard_import_reader_new()`, which opens the module that parses vCards.
 *
 * Returns: (transfer full) (nullable): a reader, or %NULL with @error in %REL_IMPORT_ERROR
 */
typedef RelImportReader * (*RelImportReaderOpenFunc) (GBytes  *text,
                                                      guint   *error_line,
                                                      GError **error);

gboolean    rel_import_reader_next         (RelImportReader  *self,
                                            RelPersonDraft   *draft,
                                            RelImportItem    *item,
                                            GCancellable     *cancellable,
                                            GError          **error);
const char *rel_import_reader_get_source   (RelImportReader  *self);
const char *rel_import_reader_get_preamble (RelImportReader  *self);
goffset     rel_import_reader_get_position (RelImportReader  *self);
void        rel_import_reader_free         (RelImportReader  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelImportReader, rel_import_reader_free)

G_END_DECLS
