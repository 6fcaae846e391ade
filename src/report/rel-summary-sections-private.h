/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the sections share. */
#pragma once

#include "rel-summary-sections.h"

G_BEGIN_DECLS

/* Where space is short, the higher stays. */
enum
{
  IMPORTANCE_CONVERSATION = 20,
  IMPORTANCE_QUOTE = 35,
  IMPORTANCE_CHANGES = 50,
  IMPORTANCE_ACHIEVEMENT = 54, /* and 4 for each level */
  IMPORTANCE_ANSWERED = 62,
  IMPORTANCE_GROWTH = 66,
  IMPORTANCE_HELP = 72,
  IMPORTANCE_COUNTS = 80,
  IMPORTANCE_PROVIDER = 85,
};

void  rel_section_add_sentence (RelBlock          *block,
                                const char *const *records,
                                const char        *lead,
                                const char        *text);
GStrv rel_section_dup_ids      (GPtrArray         *people);

G_END_DECLS
