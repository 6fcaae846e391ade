/* SPDX-License-Identifier: GPL-3.0-or-later */
/* NotDuplicates: two people who look alike and are not the same. */
#include "rel-not-duplicates.h"

struct _RelNotDuplicates
{
  RelRecord parent_instance;
};

G_DEFINE_FINAL_TYPE (RelNotDuplicates, rel_not_duplicates, REL_TYPE_RECORD)

static const RelField fields[] = {
  [REL_NOT_DUPLICATES_PERSON] = REL_REFERENCE_REQUIRED ("person", REL_NOUN_PERSON),
  [REL_NOT_DUPLICATES_OTHER] = REL_REFERENCE_REQUIRED ("other", REL_NOUN_PERSON),
};

const RelShape rel_not_duplicates_shape = { "not_duplicates", fields, G_N_ELEMENTS (fields) };

static void
rel_not_duplicates_class_init (RelNotDuplicatesClass *klass)
{
  rel_record_class_set_shape (REL_RECORD_CLASS (klass), REL_NOUN_NOT_DUPLICATES, &rel_not_duplicates_shape);
}

static void
rel_not_duplicates_init (RelNotDuplicates *self)
{
}
