/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the database keeps of a record besides its members. */
#pragma once

#include "rel-record-texts.h"

G_BEGIN_DECLS

const char *rel_record_texts_get_sort_key (const RelRecordTexts *self);
const char *rel_record_texts_get_family_key (const RelRecordTexts *self);
const char *rel_record_texts_get_name     (const RelRecordTexts *self);
const char *rel_record_texts_get_body     (const RelRecordTexts *self);

G_END_DECLS
