/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of the records, as people read them. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

const char *rel_label_of      (GType type, int value);
const char *rel_label_of_role (const char *role);
const char *rel_label_of_channel (const char *channel);
const char *rel_label_of_code (const char *code);
const char * const *rel_label_get_roles (void);
const char *rel_icon_of_channel (int channel);
const char *rel_icon_of_point   (int kind);
const char *rel_style_of_position (int position);

G_END_DECLS
