/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a picture stands that may be wider than there is room. */
#pragma once

#include "rel-picture.h"

G_BEGIN_DECLS

#define REL_TYPE_PICTURE_FRAME (rel_picture_frame_get_type ())
G_DECLARE_FINAL_TYPE (RelPictureFrame, rel_picture_frame, REL, PICTURE_FRAME, GtkWidget)

void rel_picture_frame_set_picture (RelPictureFrame *self, RelPicture *picture);

G_END_DECLS
