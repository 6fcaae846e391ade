/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The colours of a captured line. */
#pragma once

#include <adwaita.h>

#include "rel-capture-parse.h"

G_BEGIN_DECLS

PangoAttrList *rel_capture_attributes_new (RelCaptureParse *parse, gboolean is_ready, AdwStyleManager *style);

G_END_DECLS
