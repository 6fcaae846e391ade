/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two descriptions of one person brought together: gaps are filled and lists united, nothing is overwritten. */
#include "rel-person-unite.h"

#include <string.h>

#include "rel-contact-point.h"
#include "rel-employment.h"
#include "rel-enums.h"
#include "rel-person.h"

static gboolean
same_text (RelValues *a, RelValues *b, guint field)
{
  const char *first = rel_values_get_text (a, field);
  const char *second = rel_values_get_text (b, field);
  g_autofree char *first_fold = NULL;
  g_autofree char *second_fold = NULL;

  if (first == NULL || second == NULL)
    return first == second;
  if (strcmp (first, second) == 0)
    return TRUE;
  first_fold = g_utf8_casefold (first, -1);
  second_fold = g_utf8_casefold (second, -1);
  return strcmp (first_fold, second_fold) == 0;
}

/* Telephone numbers are the same when their digits are: "+49 170 1" and "+491701". */
static gboolean
same_number (const char *a, const char *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  for (;;)
    {
      while (*a != '\0' && !g_ascii_isalnum (*a) && *a != '+')
        a++;
      while (*b != '\0' && !g_ascii_isalnum (*b) && *b != '+')
        b++;
      if (*a != *b)
        return FALSE;
      if (*a == '\0')
        return TRUE;
      a++;
      b++;
    }
}

static gboolean
same_item (guint field, RelValues *a, RelValues *b)
{
  switch (field)
    {
    case REL_PERSON_CONTACT_POINTS:
      return rel_values_get_word (a, REL_CONTACT_POINT_KIND) == rel_values_get_word (b, REL_CONTACT_POINT_KIND) &&
             (same_text (a, b, REL_CONTACT_POINT_VALUE) ||
              (rel_values_get_word (a, REL_CONTACT_POINT_KIND) == REL_POINT_KIND_PHONE &&
               same_number (rel_values_get_text (a, REL_CONTACT_POINT_VALUE),
                            rel_values_get_text (b, REL_CONTACT_POINT_VALUE))));
    case REL_PERSON_POSITIONS:
      return same_text (a, b, REL_EMPLOYMENT_ORGANIZATION) &&
             (same_text (a, b, REL_EMPLOYMENT_TITLE) || rel_values_get_text (a, REL_EMPLOYMENT_TITLE) == NULL ||
              rel_values_get_text (b, REL_EMPLOYMENT_TITLE) == NULL);
    default:
      return rel_values_equal (a, b);
    }
}

/* Fills what is empty in an item from another that means the same thing. */
static gboolean
fill_item (RelValues *existing, RelValues *incoming)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < rel_values_get_shape (existing)->n_fields; i++)
    if (rel_values_get_shape (existing)->fields[i].kind != REL_FIELD_FLAG &&
        rel_values_is_default (existing, i) && !rel_values_is_default (incoming, i))
      changed |= rel_values_copy_field (existing, incoming, i);
  return changed;
}

static gboolean
unite_items (RelValues *existing, RelValues *incoming, guint field)
{
  GPtrArray *old = rel_values_get_items (existing, field);
  GPtrArray *new = rel_values_get_items (incoming, field);
  g_autoptr (GPtrArray) merged = g_ptr_array_new_with_free_func ((GDestroyNotify) rel_values_unref);
  gboolean changed = FALSE;

  if (new == NULL)
    return FALSE;
  for (guint i = 0; old != NULL && i < old->len; i++)
    g_ptr_array_add (merged, rel_values_copy (g_ptr_array_index (old, i)));
  for (guint i = 0; i < new->len; i++)
    {
      RelValues *item = g_ptr_array_index (new, i);
      guint k;

      for (k = 0; k < merged->len; k++)
        if (same_item (field, g_ptr_array_index (merged, k), item))
          break;
      if (k < merged->len)
        changed |= fill_item (g_ptr_array_index (merged, k), item);
      else
        {
          g_ptr_array_add (merged, rel_values_copy (item));
          changed = TRUE;
        }
    }
  if (changed)
    rel_values_set_items (existing, field, merged);
  return changed;
}

static gboolean
unite_texts (RelValues *existing, RelValues *incoming, guint field)
{
  const char * const *old = rel_values_get_texts (existing, field);
  const char * const *new = rel_values_get_texts (incoming, field);
  g_autoptr (GPtrArray) merged = g_ptr_array_new ();
  guint before;

  for (gsize i = 0; old != NULL && old[i] != NULL; i++)
    g_ptr_array_add (merged, (gpointer) old[i]);
  before = merged->len;
  for (gsize i = 0; new != NULL && new[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (merged, new[i], g_str_equal, NULL))
      g_ptr_array_add (merged, (gpointer) new[i]);
  if (merged->len == before)
    return FALSE;
  g_ptr_array_add (merged, NULL);
  /* A copy, since setting frees the texts that are already there. */
  return rel_values_take_texts (existing, field, g_strdupv ((char **) merged->pdata));
}

/**
 * rel_person_unite:
 * @person: a person, who may change
 * @from: another description of the same person
 *
 * Fills what is empty in @person and adds contact points, positions, tags and the like that it lacks. Nothing in
 * it is overwritten. Where a file identifies the person (`source` and `source_uid`) is taken as a whole.
 *
 * Returns: whether @person changed
 */
gboolean
rel_person_unite (RelRecord *person, RelRecord *from)
{
  RelValues *old = rel_record_get_values (person);
  RelValues *new = rel_record_get_values (from);
  gboolean identified = rel_values_get_text (old, REL_PERSON_SOURCE_UID) != NULL;
  gboolean changed = FALSE;

  for (guint i = 0; i < rel_person_shape.n_fields; i++)
    {
      if (rel_values_is_default (new, i))
        continue;
      if (i == REL_PERSON_SOURCE || i == REL_PERSON_SOURCE_UID)
        {
          if (!identified && rel_values_get_text (new, REL_PERSON_SOURCE_UID) != NULL)
            changed |= rel_values_copy_field (old, new, i);
        }
      else if (rel_person_shape.fields[i].kind == REL_FIELD_ITEMS)
        changed |= unite_items (old, new, i);
      else if (rel_person_shape.fields[i].kind == REL_FIELD_TEXTS)
        changed |= unite_texts (old, new, i);
      else if (rel_values_is_default (old, i))
        changed |= rel_values_copy_field (old, new, i);
    }
  return changed;
}

/**
 * rel_person_choose:
 * @person: a person, who may change
 * @from: another description of the same person
 * @taken: the members that become what @from says
 * @joined: texts that become both, one below the other
 *
 * Decides member by member, after rel_person_unite() or instead of it.
 *
 * Returns: whether @person changed
 */
gboolean
rel_person_choose (RelRecord *person, RelRecord *from, RelPersonMembers taken, RelPersonMembers joined)
{
  RelValues *old = rel_record_get_values (person);
  RelValues *new = rel_record_get_values (from);
  gboolean changed = FALSE;

  G_STATIC_ASSERT (REL_PERSON_N_FIELDS <= 64);
  for (guint i = 0; i < rel_person_shape.n_fields; i++)
    {
      const char *first, *second;

      if (taken & REL_PERSON_MEMBER (i))
        {
          changed |= rel_values_copy_field (old, new, i);
          continue;
        }
      if (!(joined & REL_PERSON_MEMBER (i)) || rel_person_shape.fields[i].kind != REL_FIELD_TEXT)
        continue;
      first = rel_values_get_text (old, i);
      second = rel_values_get_text (new, i);
      if (second == NULL || g_strcmp0 (first, second) == 0)
        continue;
      changed |= rel_values_take_text (old, i, first != NULL ? g_strconcat (first, "\n\n", second, NULL) : g_strdup (second));
    }
  return changed;
}
