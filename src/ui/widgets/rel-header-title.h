/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The title in the header bar of a dialog: it takes a second line before it is cut. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REL_TYPE_HEADER_TITLE (rel_header_title_get_type ())
G_DECLARE_FINAL_TYPE (RelHeaderTitle, rel_header_title, REL, HEADER_TITLE, AdwBin)

/* Property: "title". */

G_END_DECLS
