/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Snooze: a person not to be shown among the next moves for a while. */
#include "rel-snooze.h"

struct _RelSnooze
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelSnooze, rel_snooze, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_SNOOZE_PERSON] = REL_REFERENCE_REQUIRED ("person", REL_NOUN_PERSON),
  [REL_SNOOZE_UNTIL] = REL_DATE ("until"),
  [REL_SNOOZE_CODES] = REL_TEXTS ("codes"),
};

const RelShape rel_snooze_shape = { "snooze", fields, G_N_ELEMENTS (fields) };

static void
rel_snooze_class_init (RelSnoozeClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_SNOOZE, &rel_snooze_shape);
}

static void
rel_snooze_init (RelSnooze *self)
{
}
