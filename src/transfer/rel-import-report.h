/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import did, file by file and row by row. */
#pragma once

#include <gio/gio.h>
#include <rel-shape.h>

G_BEGIN_DECLS

/**
 * RelImportRejection:
 * @line: where the record begins, from 1; 0 where the format has no lines
 * @reason: a whole sentence
 */
typedef struct {
  guint line;
  const char *reason;
} RelImportRejection;

/**
 * RelImportDuplicate:
 * @line: where the record begins, from 1
 * @name: of the person in the file
 * @person: the id of the person who is there already
 */
typedef struct {
  guint line;
  const char *name;
  const char *person;
} RelImportDuplicate;

/**
 * RelImportSuggestion:
 * @line: where the record begins, from 1
 * @person: the id of the person the row is about
 * @kind: `reports_to` (a tie) or `introduced_by`
 * @name: whom the row names
 * @other: (nullable): the id of the one person who can be meant
 *
 * Something the file hints at, which nobody but the user decides.
 */
typedef struct {
  guint line;
  const char *person;
  const char *kind;
  const char *name;
  const char *other;
} RelImportSuggestion;

/**
 * RelImportFile:
 * @path: the file as the caller named it
 * @format: `json`, `vcard` or `csv`
 * @created: records made, by noun
 * @updated: records changed, by noun
 * @unchanged: records that were there already just so
 * @added_members: settings and unknown members of the file as a whole that were taken over
 * @duplicates: (element-type RelImportDuplicate): people who are there already and were left as they are
 * @rejected: (element-type RelImportRejection)
 * @suggestions: (element-type RelImportSuggestion)
 *
 * The part of the report on one file. Its strings live as long as the report.
 */
typedef struct {
  const char *path;
  const char *format;
  guint created[REL_N_NOUNS];
  guint updated[REL_N_NOUNS];
  guint unchanged;
  guint added_members;
  GArray *duplicates;
  GArray *rejected;
  GArray *suggestions;

  /*< private >*/
  GStringChunk *strings;
  GOutputStream *rejects;
  gboolean named_in_rejects;
} RelImportFile;

/**
 * RelImportReport:
 * @files: (element-type RelImportFile)
 * @batch: the number of the batch for undo; 0 when nothing was written
 * @dry_run: whether all of it was only tried
 */
typedef struct {
  GPtrArray *files;
  gint64 batch;
  gboolean dry_run;
} RelImportReport;

RelImportReport *rel_import_report_new          (void);
void             rel_import_report_free         (RelImportReport *self);
RelImportFile   *rel_import_report_add_file     (RelImportReport *self,
                                                 const char      *path,
                                                 GOutputStream   *rejects);
gboolean         rel_import_report_has_changes  (RelImportReport *self);
gboolean         rel_import_report_has_rejected (RelImportReport *self);
char            *rel_import_report_to_json      (RelImportReport *self);
char            *rel_import_report_to_text      (RelImportReport *self);

gboolean rel_import_file_reject         (RelImportFile  *self,
                                         guint           line,
                                         const char     *reason,
                                         const char     *preamble,
                                         const char     *raw,
                                         gssize          raw_len,
                                         GError        **error);
void     rel_import_file_add_duplicate  (RelImportFile  *self,
                                         guint           line,
                                         const char     *name,
                                         const char     *person);
void     rel_import_file_add_suggestion (RelImportFile  *self,
                                         guint           line,
                                         const char     *person,
                                         const char     *kind,
                                         const char     *name,
                                         const char     *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelImportReport, rel_import_report_free)

G_END_DECLS
