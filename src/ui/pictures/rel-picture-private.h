/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the base of pictures, its drawing, telling and walking share. */
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

/* Its state. */
typedef struct
{
  char *title;
  GPtrArray *points;     /* RelPicturePoint, in order */
  GHashTable *by_key;    /* key → RelPicturePoint */
  GPtrArray *before;     /* between begin and end: the points that were there */
  GtkWidget *swatches[REL_N_SWATCHES];
  GtkWidget *bubble;
  RelPicturePoint *told;  /* the point that the bubble tells (not owned) */
  RelPicturePoint *current; /* where Tab comes in (not owned) */
  int width, height;
  gboolean is_arranged;
  gboolean tells;
  GStrvBuilder *written; /* while rel_picture_dup_written() draws */
} RelPicturePrivate;

RelPicturePrivate *rel_picture_get_private (RelPicture *self);

GtkWidget *rel_picture_get_swatch (RelPicture *self, RelSwatch swatch);
int        rel_picture_get_arranged_width (RelPicture *self);
GStrv      rel_picture_dup_written (RelPicture *self);
void       rel_picture_allocate   (RelPicture *self, GtkWidget *child, const graphene_rect_t *area);

void       rel_picture_install_telling (RelPicture *self);
void       rel_picture_tell            (RelPicture *self, RelPicturePoint *point);
void       rel_picture_write_bubble    (RelPicture *self);
void       rel_picture_allocate_bubble (RelPicture *self);
void       rel_picture_point_state_cb  (RelPicturePoint *point, GtkStateFlags before, RelPicture *self);

void       rel_picture_install_walking (RelPictureClass *klass);

G_END_DECLS
