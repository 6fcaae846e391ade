/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What kinds of records are called. */
#pragma once

#include "rel-shape.h"

G_BEGIN_DECLS

const char *rel_noun_label (RelNoun noun);

G_END_DECLS
