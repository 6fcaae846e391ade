/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the base of pictures and its drawing share. */
#pragma once

#include "rel-picture.h"

G_BEGIN_DECLS

/* Children that are never seen: the theme gives each its colour. */
typedef enum
{
  REL_SWATCH_ACCENT,
  REL_SWATCH_SUCCESS,
  REL_SWATCH_WARNING,
  REL_SWATCH_ERROR,
  REL_SWATCH_PAPER,
  REL_N_SWATCHES
} RelSwatch;

GtkWidget *rel_picture_get_swatch (RelPicture *self, RelSwatch swatch);
int        rel_picture_get_arranged_width (RelPicture *self);

G_END_DECLS
