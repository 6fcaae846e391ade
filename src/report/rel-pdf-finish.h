/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cairo cannot say in a PDF: its language, the words for its figures, the scope of its table headers. */
#pragma once

#include "rel-document.h"

G_BEGIN_DECLS

gboolean rel_pdf_finish (GByteArray         *pdf,
                         const char         *language,
                         RelTextDirection    direction,
                         const char *const  *alternatives);

G_END_DECLS
