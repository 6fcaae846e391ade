/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The properties of one vCard become a person's draft. */
#pragma once

#include "rel-person-draft.h"
#include "vcard/rel-vcard-module.h"

G_BEGIN_DECLS

/** REL_VCARD_MAX_PHOTO: a larger picture, in bytes, is left out. */
#define REL_VCARD_MAX_PHOTO (2u * 1024 * 1024)

typedef struct _RelVcardMapper RelVcardMapper;

RelVcardMapper *rel_vcard_mapper_new    (void);
void            rel_vcard_mapper_free   (RelVcardMapper *mapper);
void            rel_vcard_mapper_begin  (RelVcardMapper *mapper,
                                         RelPersonDraft *draft);
void            rel_vcard_mapper_visit  (const RelVcardProperty *property,
                                         gpointer                mapper);
const char     *rel_vcard_mapper_finish (RelVcardMapper *mapper);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelVcardMapper, rel_vcard_mapper_free)

G_END_DECLS
