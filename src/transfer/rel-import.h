/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Importing files: one batch, all or nothing, with a report. */
#pragma once

#include <rel-person-unite.h>
#include <rel-record.h>
#include <rel-database.h>

#include "rel-import-reader.h"
#include "rel-import-report.h"

G_BEGIN_DECLS

/**
 * RelImportFormat:
 * @REL_IMPORT_AUTO: found by content
 *
 * The formats by name; not all of them can be imported.
 */
typedef enum {
  REL_IMPORT_AUTO,
  REL_IMPORT_JSON,
  REL_IMPORT_VCARD,
  REL_IMPORT_CSV,
  REL_IMPORT_ICS,
  REL_IMPORT_MONICA,
  REL_IMPORT_NAMETAG,
  REL_IMPORT_ORG,
} RelImportFormat;

/**
 * RelImportDuplicates:
 * @REL_IMPORT_SKIP: leave the person as they are, and report it
 * @REL_IMPORT_MERGE: fill what is empty and add contact points and the like; never overwrite
 * @REL_IMPORT_ADD: take them for another person
 *
 * What to do with a person who is there already by e-mail address, or by name and organization.
 */
typedef enum {
  REL_IMPORT_SKIP,
  REL_IMPORT_MERGE,
  REL_IMPORT_ADD,
} RelImportDuplicates;

/**
 * RelImportQuestion:
 * @path: the file
 * @line: where the person begins in it, from 1
 * @existing: the person who is there already
 * @incoming: the person as the file describes them
 * @is_name_alone: whether the two have nothing but the name in common: they may well be two
 *
 * A duplicate to be decided.
 */
typedef struct {
  const char *path;
  guint line;
  RelRecord *existing;
  RelRecord *incoming;
  gboolean is_name_alone;
} RelImportQuestion;

/**
 * RelImportDecision:
 * @what: what to do with the duplicate
 * @taken: when merging, the members that become what the file says, whatever is there
 * @joined: when merging, the texts that become both
 */
typedef struct {
  RelImportDuplicates what;
  RelPersonMembers taken;
  RelPersonMembers joined;
} RelImportDecision;

/**
 * RelImportDecideFunc:
 *
 * Decides one duplicate, on the thread of the import.
 */
typedef RelImportDecision (*RelImportDecideFunc) (const RelImportQuestion *question,
                                                  gpointer                 user_data);

/**
 * RelImportProgressFunc:
 * @fraction: 0 to 1
 *
 * Called on the thread of the import, some hundred times in all.
 */
typedef void (*RelImportProgressFunc) (double   fraction,
                                       gpointer user_data);

/**
 * RelImportOptions:
 * @format: what the files are
 * @duplicates: what to do with people who are there already
 * @dry_run: do all of it, report, and write nothing
 * @rejects: (nullable): a file to write what was rejected to
 * @decide: (nullable): asked instead of @duplicates; also about those who have the name alone in common with somebody, who
 *   are added where nobody is asked
 * @progress: (nullable)
 *
 * All zero is a good default.
 */
typedef struct {
  RelImportFormat format;
  RelImportDuplicates duplicates;
  gboolean dry_run;
  const char *rejects;
  RelImportDecideFunc decide;
  gpointer decide_data;
  RelImportProgressFunc progress;
  gpointer progress_data;
} RelImportOptions;

RelImportReport *rel_import_run (RelConnection           *connection,
                                 const char * const      *paths,
                                 const RelImportOptions  *options,
                                 GCancellable            *cancellable,
                                 GError                 **error);

gboolean    rel_import_format_from_name (const char          *name,
                                         RelImportFormat     *format);
gboolean    rel_import_duplicates_from_name (const char          *name,
                                             RelImportDuplicates *duplicates);

G_END_DECLS
