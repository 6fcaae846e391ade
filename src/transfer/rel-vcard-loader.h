/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opens the module that parses vCards when an import needs it. */
#pragma once

#include "vcard/rel-vcard-module.h"

G_BEGIN_DECLS

const RelVcardModule *rel_vcard_loader_get (GError **error);

G_END_DECLS
