/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every rendering does to text first: make it safe to print, then escape it for its format. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char     *rel_report_text_clean           (const char *text);
void      rel_report_text_append_html     (GString    *out,
                                           const char *text);
void      rel_report_text_append_markdown (GString    *out,
                                           const char *text,
                                           gboolean    in_table);
guint     rel_report_text_measure         (const char *text);
int       rel_report_text_direction       (const char *text);
gboolean  rel_report_language_is_rtl      (const char *language);

G_END_DECLS
