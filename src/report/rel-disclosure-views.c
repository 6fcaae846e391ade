/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The views of a disclosure: making them, letting them go, and noting what is in none of them. */
#include "relations-config.h"

#include "rel-disclosure-private.h"

#include <glib/gi18n-lib.h>

static void
goal_clear (RelDisclosedGoal *goal)
{
  g_free (goal->id);
  g_free (goal->title);
  g_free (goal->target_role);
  g_free (goal->organization);
  g_free (goal->why);
  g_free (goal->case_statement);
}

static void
achievement_free (gpointer data)
{
  RelDisclosedAchievement *self = data;

  g_free (self->id);
  g_free (self->title);
  g_free (self->situation);
  g_free (self->result);
  g_ptr_array_unref (self->witnesses);
  g_free (self);
}

static void
meeting_free (gpointer data)
{
  RelDisclosedMeeting *self = data;

  g_free (self->id);
  g_free (self->summary);
  g_free (self);
}

static void
feedback_free (gpointer data)
{
  RelDisclosedFeedback *self = data;

  g_free (self->id);
  g_free (self->verbatim);
  g_free (self->response);
  g_free (self);
}

static void
provider_free (gpointer data)
{
  RelDisclosedProvider *self = data;

  g_free (self->id);
  g_free (self);
}

static void
requirement_free (gpointer data)
{
  RelDisclosedRequirement *self = data;

  g_free (self->id);
  g_free (self->name);
  g_free (self);
}

static void
focal_point_free (gpointer data)
{
  RelDisclosedFocalPoint *self = data;

  g_free (self->id);
  g_free (self->text);
  g_free (self);
}

static void
function_free (gpointer data)
{
  RelDisclosedFunction *self = data;

  g_free (self->department);
  g_ptr_array_unref (self->people);
  g_free (self);
}

static void
withheld_free (gpointer data)
{
  RelWithheld *self = data;

  g_free (self->section);
  g_free (self->id);
  g_free (self->what);
  g_free (self->why);
  g_free (self);
}

/**
 * rel_disclosure_free:
 * @self: (transfer full): what may be told
 *
 * Releases it and all that it owns.
 */
void
rel_disclosure_free (RelDisclosure *self)
{
  goal_clear (&self->goal);
  g_ptr_array_unref (self->coverage.people);
  g_ptr_array_unref (self->coverage.functions);
  g_ptr_array_unref (self->achievements);
  g_ptr_array_unref (self->meetings);
  g_ptr_array_unref (self->feedback);
  g_ptr_array_unref (self->providers);
  g_ptr_array_unref (self->requirements);
  g_ptr_array_unref (self->focal_points);
  for (guint i = 0; i < REL_N_EXCHANGE_KINDS; i++)
    g_ptr_array_unref (self->given_ids[i]);
  g_ptr_array_unref (self->withheld);
  g_free (self);
}

/**
 * rel_disclosure_alloc: (skip)
 *
 * Returns: (transfer full): a disclosure of nothing
 */
RelDisclosure *
rel_disclosure_alloc (void)
{
  RelDisclosure *self = g_new0 (RelDisclosure, 1);

  self->coverage.people = g_ptr_array_new ();
  self->coverage.functions = g_ptr_array_new_with_free_func (function_free);
  self->achievements = g_ptr_array_new_with_free_func (achievement_free);
  self->meetings = g_ptr_array_new_with_free_func (meeting_free);
  self->feedback = g_ptr_array_new_with_free_func (feedback_free);
  self->providers = g_ptr_array_new_with_free_func (provider_free);
  self->requirements = g_ptr_array_new_with_free_func (requirement_free);
  self->focal_points = g_ptr_array_new_with_free_func (focal_point_free);
  for (guint i = 0; i < REL_N_EXCHANGE_KINDS; i++)
    self->given_ids[i] = g_ptr_array_new_with_free_func (g_free);
  self->withheld = g_ptr_array_new_with_free_func (withheld_free);

  return self;
}

/**
 * rel_disclosure_withhold:
 * @self: a disclosure
 * @section: the id of a section
 * @id: the id of the record left out
 * @what: (nullable): its text, for the person who exports
 * @why: the reason, as the end of a sentence
 *
 * Notes for the preview that something was left out.
 */
void
rel_disclosure_withhold (RelDisclosure *self,
                         const char    *section,
                         const char    *id,
                         const char    *what,
                         const char    *why)
{
  RelWithheld *withheld = g_new0 (RelWithheld, 1);

  withheld->section = g_strdup (section);
  withheld->id = g_strdup (id);
  withheld->what = g_strdup (what != NULL ? what : id);
  withheld->why = g_strdup (why);
  g_ptr_array_add (self->withheld, withheld);
}

/**
 * rel_withholding_reason:
 * @withholding: why somebody is not in a summary
 *
 * Returns: why something that involves them is not, as the end of a sentence
 */
const char *
rel_withholding_reason (RelWithholding withholding)
{
  switch (withholding)
    {
    case REL_WITHHELD_PRIVATE:
      return _("it involves somebody who is private");
    case REL_WITHHELD_CONFIDENTIAL:
      return _("it involves somebody who is confidential");
    case REL_WITHHELD_UNDECIDED:
      return _("it involves somebody of whom it is not decided whether they may be shared");
    case REL_WITHHELD_ARCHIVED:
      return _("it involves somebody who is archived");
    case REL_WITHHELD_BY_CHOICE:
      return _("it involves somebody you left out");
    case REL_INCLUDED:
    default:
      return "";
    }
}

/**
 * rel_disclosure_face_to_face:
 * @self: a disclosure
 *
 * Returns: how many of the conversations were in person or at an event
 */
guint
rel_disclosure_face_to_face (const RelDisclosure *self)
{
  return self->coverage.by_channel[REL_CHANNEL_IN_PERSON] + self->coverage.by_channel[REL_CHANNEL_EVENT];
}
