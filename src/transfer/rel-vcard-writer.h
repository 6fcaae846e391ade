/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes people as vCards. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

/**
 * RelVcardVersion:
 * @REL_VCARD_VERSION_4_0: RFC 6350, what is written unless asked otherwise
 * @REL_VCARD_VERSION_3_0: RFC 2426, for software that knows nothing newer
 */
typedef enum
{
  REL_VCARD_VERSION_4_0,
  REL_VCARD_VERSION_3_0,
} RelVcardVersion;

void rel_vcard_writer_append (GString        *output,
                              RelRecord      *person,
                              RelVcardVersion version);

G_END_DECLS
