/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture in a vCard: base64 or a data URI into bytes whose kind is known. */
#pragma once

#include "rel-person-draft.h"

G_BEGIN_DECLS

/**
 * RelVcardPhoto:
 * @REL_VCARD_PHOTO_READ: the draft has the picture
 * @REL_VCARD_PHOTO_ELSEWHERE: the value is the address of a picture; nothing is ever fetched
 * @REL_VCARD_PHOTO_TOO_LARGE: more than wanted
 * @REL_VCARD_PHOTO_BROKEN: no base64, or no picture
 */
typedef enum
{
  REL_VCARD_PHOTO_READ,
  REL_VCARD_PHOTO_ELSEWHERE,
  REL_VCARD_PHOTO_TOO_LARGE,
  REL_VCARD_PHOTO_BROKEN,
} RelVcardPhoto;

RelVcardPhoto rel_vcard_photo_read (RelPersonDraft *draft,
                                    const char     *value,
                                    gsize           most,
                                    gsize          *size);

G_END_DECLS
