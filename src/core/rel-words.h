/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enumerations and the words they are stored as. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const char *rel_words_get      (GType type, int value);
gboolean    rel_words_lookup   (GType type, const char *word, int *value);
char       *rel_words_describe (GType type);

G_END_DECLS
