/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The initials of somebody in a coloured circle, for rows that there are many of. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REL_TYPE_INITIALS (rel_initials_get_type ())
G_DECLARE_FINAL_TYPE (RelInitials, rel_initials, REL, INITIALS, GtkWidget)

GtkWidget *rel_initials_new      (int size, const char *name);
void       rel_initials_set_name (RelInitials *self, const char *name);
/* Properties: "size" (int; set once). */

G_END_DECLS
