/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What other programs, and curious people, read in a PDF. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *pdf_reader_unpack    (GBytes *bytes);
char *pdf_reader_text      (GBytes *bytes);
char *pdf_reader_structure (GBytes *bytes);
char *pdf_reader_info      (GBytes *bytes);

G_END_DECLS
