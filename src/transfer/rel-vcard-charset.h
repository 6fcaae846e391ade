/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes of a vCard into UTF-8: what the card declares, and what to guess where it lies. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean rel_vcard_charset_is_utf8      (const char *charset);
gboolean rel_vcard_charset_is_multibyte (const char *charset);
void     rel_vcard_charset_append       (GString    *to,
                                         const char *bytes,
                                         gsize       length,
                                         const char *charset,
                                         const char *fallback);
char    *rel_vcard_charset_find_in      (const char *text,
                                         gsize       length);
char    *rel_vcard_charset_read_file    (const char *bytes,
                                         gsize       length,
                                         gsize      *utf8_length);

G_END_DECLS
