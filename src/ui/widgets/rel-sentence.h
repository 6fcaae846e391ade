/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences and lines into which names are put, whatever letters they are written in. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char *rel_isolate         (const char *text);
char *rel_isolate_quoted  (const char *sentence);
void  rel_append_isolated (GString *line, const char *text);
char *rel_sentence        (const char *format, ...) G_GNUC_PRINTF (1, 2);
char *rel_join_facts      (const char *first, ...) G_GNUC_NULL_TERMINATED;

G_END_DECLS
