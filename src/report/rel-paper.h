/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The paper people of a territory print on. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  REL_PAPER_A4,
  REL_PAPER_LETTER,
} RelPaper;

RelPaper rel_paper_for_locale (const char *locale);
RelPaper rel_paper_for_user   (void);
void     rel_paper_get_size   (RelPaper    paper,
                               double     *width,
                               double     *height);

G_END_DECLS
