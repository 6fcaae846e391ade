/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Organizations, titles and roles become positions. */
#include "rel-vcard-mapper-private.h"

#include "rel-date.h"

#include <glib/gi18n-lib.h>

/**
 * rel_vcard_mapper_visit_work:
 * @self: a mapper
 * @property: a property of a card
 * @slot: whether it is an organization, a title or a role, or when that began
 *
 * Notes it until the end of the card.
 */
void
rel_vcard_mapper_visit_work (RelVcardMapper         *self,
                             const RelVcardProperty *property,
                             RelVcardSlot            slot)
{
  RelVcardWork work = { slot, rel_vcard_mapper_intern (self, property->group), NULL, NULL, FALSE };

  if (slot != REL_VCARD_SLOT_ORGANIZATION)
    work.value = rel_vcard_mapper_get_value (self, property, TRUE);
  else
    {
      work.value = rel_vcard_mapper_get_component (self, property, 0);
      g_string_truncate (self->text, 0);
      for (guint i = 1; i < property->n_values; i++)
        rel_vcard_append_part (self->text, ", ", rel_vcard_mapper_get_component (self, property, i));
      work.department = rel_vcard_mapper_trim (self, self->text->str, TRUE);
    }

  if (work.value == NULL && work.department == NULL)
    return;

  /* The same title in another language is not another position. */
  if (slot != REL_VCARD_SLOT_ORGANIZATION && rel_vcard_get_param (property, "LANGUAGE") != NULL)
    for (guint i = 0; i < self->works->len; i++)
      {
        const RelVcardWork *other = &g_array_index (self->works, RelVcardWork, i);

        if (other->slot == slot && g_strcmp0 (other->group, work.group) == 0)
          return;
      }

  g_array_append_val (self->works, work);
}

/* The first unused work of @slot that belongs to @group; with no group, the first that has none
 * either. */
static RelVcardWork *
take_work (RelVcardMapper *self,
           RelVcardSlot    slot,
           const char     *group)
{
  for (guint i = 0; i < self->works->len; i++)
    {
      RelVcardWork *work = &g_array_index (self->works, RelVcardWork, i);

      if (work->slot == slot && !work->used && g_strcmp0 (work->group, group) == 0)
        {
          work->used = TRUE;
          return work;
        }
    }

  return NULL;
}

static RelVcardWork *
take_work_for (RelVcardMapper *self,
               RelVcardSlot    slot,
               const char     *group)
{
  RelVcardWork *work = group != NULL ? take_work (self, slot, group) : NULL;

  return work != NULL ? work : take_work (self, slot, NULL);
}

static void
add_position (RelVcardMapper     *self,
              const RelVcardWork *organization,
              const char         *group)
{
  RelVcardWork *title = take_work_for (self, REL_VCARD_SLOT_TITLE, group);
  RelVcardWork *role = title == NULL ? take_work_for (self, REL_VCARD_SLOT_ROLE, group) : NULL;
  RelVcardWork *since = take_work (self, REL_VCARD_SLOT_STARTED_ON, group);
  const char *department = organization != NULL ? organization->department : NULL;

  if (department == NULL)
    {
      RelVcardWork *own = take_work (self, REL_VCARD_SLOT_DEPARTMENT, NULL);

      department = own != NULL ? own->department : NULL;
    }

  rel_person_draft_add_position (self->draft, organization != NULL ? organization->value : NULL,
                                 title != NULL ? title->value : role != NULL ? role->value : NULL, department,
                                 since != NULL && rel_date_is_full (since->value) ? since->value : NULL, NULL);
}

/**
 * rel_vcard_mapper_finish_positions:
 * @self: a mapper
 *
 * At the end of a card: pairs organizations with titles, by group, else in the order of the card.
 */
void
rel_vcard_mapper_finish_positions (RelVcardMapper *self)
{
  GArray *works = self->works;

  for (guint i = 0; i < works->len; i++)
    {
      RelVcardWork *work = &g_array_index (works, RelVcardWork, i);

      if (work->slot == REL_VCARD_SLOT_ORGANIZATION)
        add_position (self, work, work->group);
    }

  for (guint i = 0; i < works->len; i++)
    {
      RelVcardWork *work = &g_array_index (works, RelVcardWork, i);

      if (work->used || work->slot == REL_VCARD_SLOT_ORGANIZATION || work->slot == REL_VCARD_SLOT_STARTED_ON)
        continue;

      if (work->slot == REL_VCARD_SLOT_ROLE && self->draft->positions->len > 0)
        {
          const RelDraftPosition *first = &g_array_index (self->draft->positions, RelDraftPosition, 0);

          if (g_strcmp0 (first->title, work->value) != 0)
            rel_person_draft_add_custom_field (self->draft, _("Role"), work->value);
        }
      else if (work->slot == REL_VCARD_SLOT_DEPARTMENT)
        rel_person_draft_add_position (self->draft, NULL, NULL, work->department, NULL, NULL);
      else
        add_position (self, NULL, work->group);
    }
}
