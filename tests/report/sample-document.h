/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document with every kind of block, for tests of the renderings. */
#pragma once

#include "rel-document.h"

G_BEGIN_DECLS

RelDocument *sample_document_new        (void);
RelDocument *sample_document_new_arabic (void);
RelDocument *sample_document_new_table  (guint n_rows);

G_END_DECLS
