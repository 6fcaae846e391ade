/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exchange: something given or received, to pay it forward. */
#include "rel-exchange.h"

#include "rel-enums.h"

struct _RelExchange
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelExchange, rel_exchange, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_EXCHANGE_PERSON] = REL_REFERENCE_REQUIRED ("person", REL_NOUN_PERSON),
  [REL_EXCHANGE_MEETING] = REL_REFERENCE ("meeting", REL_NOUN_MEETING),
  [REL_EXCHANGE_OCCURRED_ON] = REL_DATE ("occurred_on"),
  [REL_EXCHANGE_DIRECTION] = REL_WORD ("direction", rel_exchange_direction_get_type),
  [REL_EXCHANGE_KIND] = REL_WORD ("kind", rel_exchange_kind_get_type),
  [REL_EXCHANGE_NOTE] = REL_TEXT ("note"),
};

const RelShape rel_exchange_shape = { "exchange", fields, G_N_ELEMENTS (fields) };

static void
rel_exchange_class_init (RelExchangeClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_EXCHANGE, &rel_exchange_shape);
}

static void
rel_exchange_init (RelExchange *self)
{
}
