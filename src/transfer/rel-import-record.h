/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drafts of people become records, and records that meet are brought together. */
#pragma once

#include <rel-record.h>

#include "rel-person-draft.h"

G_BEGIN_DECLS

RelRecord *rel_import_record_new    (RelPersonDraft *draft,
                                     GError        **error);
gboolean   rel_import_record_update (RelRecord      *existing,
                                     RelRecord      *incoming,
                                     RelRecord      *provenance);

G_END_DECLS
