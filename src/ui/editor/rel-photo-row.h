/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A row that holds the photo of a person: chosen from a file, shown, and taken away. */
#pragma once

#include <adwaita.h>

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_PHOTO_ROW (rel_photo_row_get_type ())
G_DECLARE_FINAL_TYPE (RelPhotoRow, rel_photo_row, REL, PHOTO_ROW, AdwActionRow)

GtkWidget *rel_photo_row_new  (RelRecord *person, guint field, const char *title);
void       rel_photo_row_load (RelPhotoRow *self, GFile *file);

G_END_DECLS
