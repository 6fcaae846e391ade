/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a record is called in one line. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

char *rel_meeting_dup_title   (RelRecord *meeting, const char *names);
char *rel_person_dup_position (RelRecord *person);

G_END_DECLS
