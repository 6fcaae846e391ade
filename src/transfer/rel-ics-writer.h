/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes meetings as iCalendar events. */
#pragma once

#include "rel-connection.h"
#include "rel-record.h"

G_BEGIN_DECLS

typedef struct _RelIcsWriter RelIcsWriter;

RelIcsWriter *rel_ics_writer_new    (RelConnection *connection);
void          rel_ics_writer_free   (RelIcsWriter *self);
void          rel_ics_writer_begin  (RelIcsWriter *self, GString *output);
gboolean      rel_ics_writer_append (RelIcsWriter *self, GString *output, RelRecord *meeting, GError **error);
void          rel_ics_writer_end    (RelIcsWriter *self, GString *output);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelIcsWriter, rel_ics_writer_free)

G_END_DECLS
