/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells cards that every parser reads alike from those that need the decoder. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean rel_vcard_is_clean (const char *card,
                             gsize       length);

G_END_DECLS
