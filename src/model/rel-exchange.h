/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exchange: something given or received, to pay it forward. */
#pragma once

#include "rel-record.h"

G_BEGIN_DECLS

#define REL_TYPE_EXCHANGE (rel_exchange_get_type ())
G_DECLARE_FINAL_TYPE (RelExchange, rel_exchange, REL, EXCHANGE, RelRecord)

/* Fields, for the accessors of RelRecord. */
enum
{
  REL_EXCHANGE_PERSON,
  REL_EXCHANGE_MEETING,
  REL_EXCHANGE_OCCURRED_ON,
  REL_EXCHANGE_DIRECTION,
  REL_EXCHANGE_KIND,
  REL_EXCHANGE_NOTE,
  REL_EXCHANGE_N_FIELDS
};

extern const RelShape rel_exchange_shape;

G_END_DECLS
