/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One record as one JSON object, and back. */
#pragma once

#include "rel-json-write.h"
#include "rel-record.h"

G_BEGIN_DECLS

RelRecord *rel_record_new_from_json      (RelNoun noun, const char **json, GError **error);
RelRecord *rel_record_new_from_json_text (RelNoun noun, const char *json, GError **error);
void       rel_record_append_json       (RelRecord *self, GString *json);
char      *rel_record_dup_json          (RelRecord *self);

G_END_DECLS
