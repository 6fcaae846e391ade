/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A picture with its heading, and the same figures as a list. */
#pragma once

#include <adwaita.h>

#include "rel-picture.h"

G_BEGIN_DECLS

#define REL_TYPE_PICTURE_CARD (rel_picture_card_get_type ())
G_DECLARE_FINAL_TYPE (RelPictureCard, rel_picture_card, REL, PICTURE_CARD, GtkBox)

/* Properties: "title"; "description", NULL for none; "placeholder", what to do where there is nothing to show; "picture". */

G_END_DECLS
