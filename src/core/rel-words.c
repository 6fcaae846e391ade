/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Enumerations and the words they are stored as. */
#include "rel-words.h"

#include <string.h>

/* Enumeration classes are kept for good: they are static types, asked for once per field. */
static GEnumClass *
get_class (GType type)
{
  GEnumClass *klass = g_type_class_peek_static (type);

  return klass != NULL ? klass : g_type_class_ref (type);
}

/**
 * rel_words_get:
 * @type: an enumeration whose nicks are the stored words
 * @value: one of its values
 *
 * Returns: (transfer none): the word
 */
const char *
rel_words_get (GType type, int value)
{
  GEnumClass *klass = get_class (type);

  if (value >= 0 && (guint) value < klass->n_values && klass->values[value].value == value)
    return klass->values[value].value_nick;
  return g_enum_get_value (klass, value)->value_nick;
}

/**
 * rel_words_lookup:
 * @type: an enumeration whose nicks are the stored words
 * @word: a word
 * @value: (out): its value
 *
 * Returns: whether @word is one of @type's
 */
gboolean
rel_words_lookup (GType type, const char *word, int *value)
{
  GEnumClass *klass = get_class (type);

  for (guint i = 0; i < klass->n_values; i++)
    if (strcmp (klass->values[i].value_nick, word) == 0)
      {
        *value = klass->values[i].value;
        return TRUE;
      }
  return FALSE;
}

/**
 * rel_words_describe:
 * @type: an enumeration
 *
 * Returns: (transfer full): its words with commas between them, for an error message
 */
char *
rel_words_describe (GType type)
{
  GEnumClass *klass = get_class (type);
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < klass->n_values; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", klass->values[i].value_nick);
  return g_string_free (list, FALSE);
}
