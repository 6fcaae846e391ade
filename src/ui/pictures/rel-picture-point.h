/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A point of a picture: what one figure can be pointed at, focused and opened by. */
#pragma once

#include <graphene.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REL_TYPE_PICTURE_POINT (rel_picture_point_get_type ())
G_DECLARE_FINAL_TYPE (RelPicturePoint, rel_picture_point, REL, PICTURE_POINT, GtkButton)

RelPicturePoint       *rel_picture_point_new      (const char *key);
const char            *rel_picture_point_get_key  (RelPicturePoint *self);
const char            *rel_picture_point_get_text (RelPicturePoint *self);
void                   rel_picture_point_set_text (RelPicturePoint *self, const char *text);
void                   rel_picture_point_set_target (RelPicturePoint *self, const char *action, GVariant *target);
const graphene_rect_t *rel_picture_point_get_area (RelPicturePoint *self);
void                   rel_picture_point_set_area (RelPicturePoint *self, const graphene_rect_t *area);

G_END_DECLS
