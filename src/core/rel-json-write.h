/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of JSON appended to a text. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void rel_json_append_string        (GString *json, const char *text);
void rel_json_append_string_length (GString *json, const char *text, gsize length);
void rel_json_append_name          (GString *json, const char *name);

G_END_DECLS
