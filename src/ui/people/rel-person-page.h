/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A person: at a glance, why and what to offer, promises, conversations, ways to reach them. */
#pragma once

#include "rel-record-page.h"

G_BEGIN_DECLS

#define REL_TYPE_PERSON_PAGE (rel_person_page_get_type ())
G_DECLARE_FINAL_TYPE (RelPersonPage, rel_person_page, REL, PERSON_PAGE, RelRecordPage)

G_END_DECLS
