/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tells cards that every parser reads alike from those that need the decoder. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** REL_VCARD_MAX_PARTS: a card with more properties, or more parts of their values, is refused. */
#define REL_VCARD_MAX_PARTS 10000u

gboolean rel_vcard_is_clean     (const char *card,
                                 gsize       length);
gboolean rel_vcard_is_excessive (const char *card,
                                 gsize       length);

G_END_DECLS
