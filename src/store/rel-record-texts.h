/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the database keeps of a record besides its members, for those who work it out before they write. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

typedef struct _RelRecordTexts RelRecordTexts;

RelRecordTexts *rel_record_texts_new  (RelRecord *record);
void            rel_record_texts_free (RelRecordTexts *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelRecordTexts, rel_record_texts_free)

G_END_DECLS
