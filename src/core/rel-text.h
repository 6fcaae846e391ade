/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text made comparable: sort keys, search keys, and text that is safe to keep. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *rel_text_sort_key      (const char *text);
char    *rel_text_family_key    (const char *name, const char *family_name);
char    *rel_text_fold          (const char *text);
char    *rel_text_search_key    (const char *text);
void     rel_text_append_search_key (GString *key, const char *text);
const char *rel_text_skip_scheme (const char *text);
char   **rel_text_search_words  (const char *typed);
char    *rel_text_match_query   (const char *typed);
gboolean rel_text_is_unspaced   (gunichar c);
char    *rel_text_make_safe     (const char *bytes, gssize length);

G_END_DECLS
