/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A native file read in place: checked as a whole, then walked record by record in whatever order its sections are wanted. */
#pragma once

#include <rel-record.h>

#include "rel-import-reader.h"

G_BEGIN_DECLS

/** REL_NATIVE_FORMAT: what `format` of a native file says. */
#define REL_NATIVE_FORMAT "org.example.Relations"

/** REL_NATIVE_VERSION: the newest `version` that is understood. */
#define REL_NATIVE_VERSION 1

/** REL_NATIVE_ANCHOR: the top-level member of sample data that names the day which is today in it. */
#define REL_NATIVE_ANCHOR "sample_anchor"

typedef struct _RelNativeReader RelNativeReader;

/**
 * RelNativeMember:
 * @name: a name, plain text
 * @value: the first byte of its value, in the file's text
 *
 * A top-level member that is no section, or a setting.
 */
typedef struct {
  char *name;
  const char *value;
} RelNativeMember;

/**
 * RelNativeItem:
 * @record: (nullable): the record, %NULL when it breaks a rule
 * @reason: (nullable): which, when there is no @record
 * @raw: the element of the section as it stands in the file
 * @raw_len: in bytes
 *
 * One step through a section.
 */
typedef struct {
  RelRecord *record;
  GError *reason;
  const char *raw;
  gsize raw_len;
} RelNativeItem;

typedef void (*RelNativeProgressFunc) (double   fraction,
                                       gpointer user_data);

RelNativeReader *rel_native_reader_new          (GBytes                 *bytes,
                                                 gboolean                is_mapped,
                                                 RelNativeProgressFunc   progress,
                                                 gpointer                progress_data,
                                                 guint                  *error_line,
                                                 GCancellable           *cancellable,
                                                 GError                **error);
void             rel_native_reader_free         (RelNativeReader        *self);

void             rel_native_reader_begin        (RelNativeReader        *self,
                                                 RelNoun                 noun);
gboolean         rel_native_reader_next         (RelNativeReader        *self,
                                                 RelNativeItem          *item);
void             rel_native_reader_read         (RelNativeReader        *self,
                                                 RelNoun                 noun,
                                                 const char             *raw,
                                                 RelNativeItem          *item);
double           rel_native_reader_get_fraction (RelNativeReader        *self);
char            *rel_native_item_dup_id         (RelNativeItem          *self);
void             rel_native_item_clear          (RelNativeItem          *item);

GArray          *rel_native_reader_get_extra    (RelNativeReader        *self);
GArray          *rel_native_reader_dup_settings (RelNativeReader        *self);
guint            rel_native_reader_get_line     (RelNativeReader        *self,
                                                 const char             *position);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelNativeReader, rel_native_reader_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RelNativeItem, rel_native_item_clear)

G_END_DECLS
