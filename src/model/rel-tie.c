/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tie: a tie between two people, or between a person and oneself. */
#include "rel-tie.h"

#include "rel-enums.h"

struct _RelTie
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelTie, rel_tie, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_TIE_PERSON] = REL_REFERENCE_REQUIRED ("person", REL_NOUN_PERSON),
  [REL_TIE_OTHER] = REL_REFERENCE_BOUND ("other", REL_NOUN_PERSON),
  [REL_TIE_KIND] = REL_WORD ("kind", rel_tie_kind_get_type),
  [REL_TIE_NOTE] = REL_TEXT ("note"),
};

const RelShape rel_tie_shape = { "tie", fields, G_N_ELEMENTS (fields) };

static void
rel_tie_class_init (RelTieClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_TIE, &rel_tie_shape);
}

static void
rel_tie_init (RelTie *self)
{
}
