/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a member of a record can be chosen from: the words of an enumeration, or a small scale. */
#include "rel-choices.h"

#include <glib/gi18n-lib.h>

#include "rel-labels.h"

static void
add_words (GtkStringList *labels, GArray *values, GType type, int current)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (type);

  for (guint i = 0; i < klass->n_values; i++)
    {
      /* Where something is the rule, "unset" is not offered, but not taken away either */
      if (i > 0 && klass->values[i].value != current && g_str_equal (klass->values[i].value_nick, "unset"))
        continue;
      gtk_string_list_append (labels, rel_label_of (type, klass->values[i].value));
      g_array_append_val (values, klass->values[i].value);
    }
}

static void
add_numbers (GtkStringList *labels, GArray *values, const RelField *field)
{
  int none = REL_NUMBER_NONE;

  gtk_string_list_append (labels, C_("scale", "Not Set"));
  g_array_append_val (values, none);
  for (int number = field->minimum; number <= field->maximum; number++)
    {
      g_autofree char *label = g_strdup_printf ("%d", number);

      gtk_string_list_append (labels, label);
      g_array_append_val (values, number);
    }
}

/**
 * rel_choices_new:
 * @field: a member that holds a word or a number of a small range
 * @current: what it holds
 * @values: (out) (transfer full) (element-type int): what stands behind each label
 *
 * Returns: (transfer full): the labels
 */
GtkStringList *
rel_choices_new (const RelField *field, int current, GArray **values)
{
  GtkStringList *labels = gtk_string_list_new (NULL);

  *values = g_array_new (FALSE, FALSE, sizeof (int));
  if (field->kind == REL_FIELD_WORD)
    add_words (labels, *values, field->words (), current);
  else
    add_numbers (labels, *values, field);
  return labels;
}
