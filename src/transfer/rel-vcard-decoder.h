/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes of one card, as a file holds it, a clean one that every parser reads alike. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _RelVcardDecoder RelVcardDecoder;

/** REL_VCARD_MAX_CARD: a card larger than this, in bytes, is refused. */
#define REL_VCARD_MAX_CARD (16u * 1024 * 1024)

RelVcardDecoder *rel_vcard_decoder_new    (void);
void             rel_vcard_decoder_free   (RelVcardDecoder *decoder);
const char      *rel_vcard_decoder_decode (RelVcardDecoder *decoder,
                                           const char      *card,
                                           gsize            length,
                                           gsize           *decoded_length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RelVcardDecoder, rel_vcard_decoder_free)

G_END_DECLS
