/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a member of a record can be chosen from: the words of an enumeration, or a small scale. */
#pragma once

#include <gtk/gtk.h>

#include "rel-shape.h"

G_BEGIN_DECLS

GtkStringList *rel_choices_new (const RelField *field, int current, GArray **values);

G_END_DECLS
